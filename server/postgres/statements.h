// The statements that one connection has prepared, by their text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace frontdesk::postgres {

class Statements {
 public:
  static constexpr std::size_t most = 500;  // each costs the server some 20 to 100 KiB of plan

  struct Use {
    const char* name = nullptr;     // null: send the text itself, unnamed
    const char* prepare = nullptr;  // the text to prepare under that name first, if not null
    std::uint32_t id = 0;
  };

  // A name is used only once the server has confirmed it, or in the very flight that prepares it: until
  // then other flights send the text, so that a failed prepare can fail no one else.
  Use use(std::string_view sql);
  void confirm(std::uint32_t id);
  // Not prepared, or no longer good. Gives the name to deallocate, if there is one on the server.
  std::optional<std::string> forget(std::uint32_t id);
  // If it is full, forgets the longest unused; its name is to be deallocated.
  std::optional<std::string> makeRoom();

 private:
  struct Statement {
    std::string name;
    std::uint32_t id;
    bool confirmed;
    std::uint64_t last_used;
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Map = std::unordered_map<std::string, Statement, Hash, std::equal_to<>>;

  Map::iterator find(std::uint32_t id);
  std::optional<std::string> erase(Map::iterator found);

  Map statements_;
  std::uint32_t last_id_ = 0;
  std::uint64_t uses_ = 0;
};

}  // namespace frontdesk::postgres
