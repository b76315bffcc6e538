#include "auth/team.h"

#include "http/problem.h"

namespace frontdesk::auth {

void requireMayManage(http::Role actor, http::Role subject) {
  if (subject == http::Role::owner && actor != http::Role::owner)
    throw http::forbidden("Only an owner may invite, change or remove an owner.");
}

}  // namespace frontdesk::auth
