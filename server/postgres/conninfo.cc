#include "postgres/conninfo.h"

#include <libpq-fe.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <cstdlib>
#include <memory>

#include "postgres/errors.h"

namespace frontdesk::postgres {
namespace {

ConnectionParameters parse(const std::string& conninfo) {
  char* why = nullptr;
  std::unique_ptr<PQconninfoOption[], decltype(&PQconninfoFree)> options(
      PQconninfoParse(conninfo.c_str(), &why), PQconninfoFree);
  std::unique_ptr<char, decltype(&PQfreemem)> reason(why, PQfreemem);
  if (!options) {
    std::string_view said = why ? why : "";
    said = said.substr(0, said.find('\n'));
    throw Unavailable("the database's address is malformed: " + std::string(said));
  }
  ConnectionParameters given;
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

std::string* valueOf(ConnectionParameters& given, std::string_view keyword) {
  for (auto& [name, value] : given)
    if (name == keyword) return &value;
  return nullptr;
}

// As libpq would find it.
std::string valueOf(const ConnectionParameters& given, std::string_view keyword, const char* variable) {
  for (const auto& [name, value] : given)
    if (name == keyword) return value;
  const char* value = std::getenv(variable);
  return value ? value : "";
}

std::vector<std::string> partsOf(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= list.size();) {
    auto comma = std::min(list.find(',', start), list.size());
    parts.push_back(list.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

bool isName(const std::string& host) {
  if (host.empty() || host.starts_with('/') || host.starts_with('@')) return false;
  boost::system::error_code no;
  boost::asio::ip::make_address(host, no);
  return bool(no);
}

void setDefault(ConnectionParameters& given, const char* keyword, const char* value) {
  if (!valueOf(given, keyword)) given.emplace_back(keyword, value);
}

void set(ConnectionParameters& given, const char* keyword, std::string value) {
  setDefault(given, keyword, "");
  *valueOf(given, keyword) = std::move(value);
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

ConnectionParameters connectionParameters(const Options& options, Kind kind) {
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

std::vector<std::string> namesToResolve(const ConnectionParameters& given) {
  if (!valueOf(given, "service", "PGSERVICE").empty()) return {};
  if (!valueOf(given, "hostaddr", "PGHOSTADDR").empty()) return {};
  auto names = partsOf(valueOf(given, "host", "PGHOST"));
  std::erase_if(names, [](const auto& host) { return !isName(host); });
  return names;
}

ConnectionParameters withAddresses(ConnectionParameters given, const Addresses& found) {
  if (found.empty()) return given;
  auto hosts = partsOf(valueOf(given, "host", "PGHOST"));
  auto ports = partsOf(valueOf(given, "port", "PGPORT"));
  if (ports.size() > 1 && ports.size() != hosts.size()) return given;  // for libpq to complain
  std::string host, hostaddr, port;
  int count = 0;
  auto add = [&](std::size_t i, const std::string& address) {
    const char* comma = count++ ? "," : "";
    host += comma + hosts[i];
    hostaddr += comma + address;
    port += comma + (ports.size() > 1 ? ports[i] : ports[0]);
  };
  for (std::size_t i = 0; i < hosts.size(); ++i) {
    auto addresses = found.find(hosts[i]);
    if (addresses == found.end()) {
      add(i, "");
      continue;
    }
    for (const auto& address : addresses->second) add(i, address);
  }
  if (count == 0) throw Unavailable("the name of the database's host cannot be resolved");
  set(given, "host", std::move(host));
  set(given, "hostaddr", std::move(hostaddr));
  set(given, "port", std::move(port));
  return given;
}

}  // namespace frontdesk::postgres
