#include "postgres/conninfo.h"

#include <libpq-fe.h>

#include <memory>

#include "postgres/errors.h"

namespace frontdesk::postgres {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

Parameters parse(const std::string& conninfo) {
  char* why = nullptr;
  std::unique_ptr<PQconninfoOption[], decltype(&PQconninfoFree)> options(
      PQconninfoParse(conninfo.c_str(), &why), PQconninfoFree);
  std::unique_ptr<char, decltype(&PQfreemem)> reason(why, PQfreemem);
  if (!options) throw Unavailable(std::string("the database's address is malformed: ") + (why ? why : ""));
  Parameters given;
  for (auto* option = options.get(); option->keyword; ++option)
    if (option->val) given.emplace_back(option->keyword, option->val);
  return given;
}

// One setting of the `options` keyword, whose values end at a space unless it is escaped.
void set(std::string& options, const std::string& name, const std::string& value) {
  options += options.empty() ? "-c " : " -c ";
  options += name + '=';
  for (char c : value) {
    if (c == ' ' || c == '\\') options += '\\';
    options += c;
  }
}

void setDefault(Parameters& given, const char* keyword, const char* value) {
  for (const auto& [name, ignored] : given)
    if (name == keyword) return;
  given.emplace_back(keyword, value);
}

std::string settings(const Options& options, Kind kind) {
  auto milliseconds = [](auto duration) { return std::to_string(duration.count()); };
  auto statement = kind == Kind::lane ? options.lane_statement_timeout : options.pool_statement_timeout;
  std::string all;
  if (!options.role.empty()) set(all, "role", options.role);
  set(all, "statement_timeout", milliseconds(statement));
  set(all, "lock_timeout", milliseconds(options.lock_timeout));
  // Lanes' and reports' statements are short: planned anew at each run, as PostgreSQL would where a plan for
  // all values looks dearer than one for these, most of their time goes into planning.
  if (kind != Kind::pool) set(all, "plan_cache_mode", "force_generic_plan");
  set(all, "idle_in_transaction_session_timeout", milliseconds(options.pool_statement_timeout));
  set(all, "TimeZone", "UTC");
  // Compiling a plan takes longer than any of these statements may.
  set(all, "jit", "off");
  if (kind == Kind::pool) {
    // A dropped connection ends its statement: an abandoned export must not run on for its ten seconds.
    set(all, "client_connection_check_interval", "1s");
    set(all, "cursor_tuple_fraction", "1");  // cursors are read to their end
  }
  return all;
}

}  // namespace

Parameters connectionParameters(const Options& options, Kind kind) {
  auto given = parse(options.conninfo);
  auto ours = settings(options, kind);
  bool merged = false;
  for (auto& [name, value] : given) {
    if (name != "options") continue;
    value.insert(0, ours + ' ');  // the later wins: who runs the server has the last word
    merged = true;
  }
  if (!merged) given.emplace_back("options", ours);
  setDefault(given, "client_encoding", "UTF8");
  setDefault(given, "application_name",
             kind == Kind::lane      ? "frontdesk lane"
             : kind == Kind::reports ? "frontdesk reports"
                                     : "frontdesk pool");
  // A server that vanished without a word is noticed within some 25 seconds.
  setDefault(given, "keepalives_idle", "10");
  setDefault(given, "keepalives_interval", "5");
  setDefault(given, "keepalives_count", "3");
  return given;
}

}  // namespace frontdesk::postgres
