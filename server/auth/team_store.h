// The account's users in the database. Each change that takes an owner away holds the owners' rows, so
// that of two at once one finds that it would be the last and fails.
#pragma once

#include "app/tenant.h"
#include "auth/team.h"

namespace frontdesk::auth {

Awaitable<std::vector<TeamUser>> listTeam(Tenant tenant);  // by name
Awaitable<std::optional<TeamUser>> findTeamUser(Tenant tenant, Uuid id);

// With the mail. Throws Problem 403, or the violation of users_email_unique.
Awaitable<TeamUser> inviteUser(Tenant tenant, Invitation invitation);
// Another mail, the links before it end; false if nobody of this id waits for one. Throws Problem 403.
Awaitable<bool> inviteAgain(Tenant tenant, Uuid id);

// None if there is no such user. Throws Problem 403, or 409 for the last owner.
Awaitable<std::optional<TeamUser>> updateTeamUser(Tenant tenant, Uuid id, TeamUserChange change);
// Their sessions end with the statement. False if there is no such user; throws as above.
Awaitable<bool> removeTeamUser(Tenant tenant, Uuid id);

}  // namespace frontdesk::auth
