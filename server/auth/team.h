// The people of an account: invited by mail, given a role, removed.
#pragma once

#include "auth/user.h"

namespace frontdesk::auth {

enum class TeamStatus { invited, active };
BOOST_DESCRIBE_ENUM(TeamStatus, invited, active)

struct TeamUser {
  Uuid id;
  std::string email;
  std::string name;
  http::Role role;
  TeamStatus status;  // invited: no password chosen yet
  Timestamp created_at;
  std::optional<Timestamp> last_seen_at;  // when a session of theirs was last continued
};
BOOST_DESCRIBE_STRUCT(TeamUser, (), (id, email, name, role, status, created_at, last_seen_at))

struct Invitation {
  Email email;
  Text<1, 120> name;
  http::Role role;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (email, name, role))

struct TeamUserChange {
  std::optional<Text<1, 120>> name;
  std::optional<http::Role> role;
};
BOOST_DESCRIBE_STRUCT(TeamUserChange, (), (name, role))

// An admin may do with everybody what an owner may, but with owners nothing, nor make one.
// Throws Problem 403.
void requireMayManage(http::Role actor, http::Role subject);

}  // namespace frontdesk::auth
