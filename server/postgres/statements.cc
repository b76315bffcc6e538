#include "postgres/statements.h"

#include <algorithm>

namespace frontdesk::postgres {

Statements::Use Statements::use(std::string_view sql) {
  auto found = statements_.find(sql);
  if (found != statements_.end()) {
    auto& statement = found->second;
    if (!statement.confirmed) return {};
    statement.last_used = ++uses_;
    return {statement.name.c_str(), nullptr, statement.id};
  }
  if (statements_.size() >= most) return {};  // all of them still unconfirmed
  auto id = ++last_id_;
  auto added = statements_.emplace(std::string(sql), Statement{'s' + std::to_string(id), id, false, ++uses_});
  const auto& [text, statement] = *added.first;
  return {statement.name.c_str(), text.c_str(), id};
}

void Statements::confirm(std::uint32_t id) {
  auto found = find(id);
  if (found != statements_.end()) found->second.confirmed = true;
}

std::optional<std::string> Statements::forget(std::uint32_t id) {
  return erase(find(id));
}

std::optional<std::string> Statements::makeRoom() {
  if (statements_.size() < most) return std::nullopt;
  auto oldest = statements_.end();
  for (auto it = statements_.begin(); it != statements_.end(); ++it) {
    if (!it->second.confirmed) continue;
    if (oldest == statements_.end() || it->second.last_used < oldest->second.last_used) oldest = it;
  }
  return erase(oldest);
}

Statements::Map::iterator Statements::find(std::uint32_t id) {
  return std::find_if(statements_.begin(), statements_.end(),
                      [id](const auto& entry) { return entry.second.id == id; });
}

std::optional<std::string> Statements::erase(Map::iterator found) {
  if (found == statements_.end()) return std::nullopt;
  auto statement = std::move(found->second);
  statements_.erase(found);
  if (!statement.confirmed) return std::nullopt;
  return std::move(statement.name);
}

}  // namespace frontdesk::postgres
