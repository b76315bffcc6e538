// bcrypt (libxcrypt, "$2b$"). Slow by design: call these on the hashing threads only.
#pragma once

#include <string>
#include <string_view>

#include "json/read.h"

namespace frontdesk::auth {

// A password as somebody chooses it: 10 characters or more, 72 bytes or fewer, since bcrypt
// reads no further and a silent cut would accept what was not chosen.
class Password {
 public:
  static json::Parsed<Password> parse(std::string_view text);
  static boost::json::object schema();
  const std::string& secret() const { return text_; }

 private:
  explicit Password(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// Cost 4 to 16: each step doubles the time; 12 takes about a quarter of a second.
std::string hashPassword(std::string_view password, int cost);
// False too for a hash that is none. Takes the same time whatever the answer.
bool passwordMatches(std::string_view password, const std::string& hash);
// A hash that no password has, to spend on unknown users the time that known ones take.
std::string unmatchableHash(int cost);

}  // namespace frontdesk::auth
