#include "auth/team_routes.h"

#include "app/services.h"
#include "auth/team_store.h"

namespace frontdesk::auth {
namespace {

using http::Body;
using http::Created;
using http::NoContent;
using http::Page;
using http::Path;
using http::Role;

Awaitable<Page<TeamUser>> team(Tenant tenant);
Awaitable<Created<TeamUser>> invite(Tenant tenant, Shared& shared, Body<Invitation> invitation);
Awaitable<std::optional<TeamUser>> get(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<TeamUser>> change(Tenant tenant, Path<Uuid> id, Body<TeamUserChange> change);
Awaitable<NoContent> remove(Tenant tenant, Path<Uuid> id);
Awaitable<http::Accepted> mailAgain(Tenant tenant, Shared& shared, Path<Uuid> id);

}  // namespace

void addTeamRoutes(http::Router& api) {
  api.get("/api/users", "List the team", team).needs(Role::admin);
  api.post("/api/users", "Invite somebody by mail", invite).needs(Role::admin);
  api.get("/api/users/{id}", "Read a user", get).needs(Role::admin);
  api.patch("/api/users/{id}", "Change a user's name or role", change).needs(Role::admin);
  api.del("/api/users/{id}", "Remove a user; their sessions end at once", remove).needs(Role::admin);
  api.post("/api/users/{id}/invitation", "Mail the invitation again", mailAgain).needs(Role::admin);
}

namespace {

Awaitable<void> mailInvitation(Tenant tenant, Shared& shared, Invited invited) {
  auto host = co_await findTeamUser(tenant, tenant.caller().user_id);
  auto who = host ? host->name : std::string("Your agency");
  shared.mailLater(
      {invited.user.email, who + " invites you to Frontdesk",
       "Hello " + invited.user.name + ",\n\n" + who +
           " has made you a user of their Frontdesk.\n\nChoose your password here within 7 days:\n" +
           shared.config.address() + "/reset-password?token=" + invited.token + "&invited=1\n"});
}

Awaitable<Page<TeamUser>> team(Tenant tenant) {
  auto items = co_await listTeam(tenant);
  co_return Page<TeamUser>{std::move(items), {}, {}};
}

Awaitable<Created<TeamUser>> invite(Tenant tenant, Shared& shared, Body<Invitation> invitation) {
  Invited invited = co_await inviteUser(tenant, std::move(invitation.value));
  co_await mailInvitation(tenant, shared, invited);
  co_return Created<TeamUser>{std::move(invited.user)};
}

Awaitable<std::optional<TeamUser>> get(Tenant tenant, Path<Uuid> id) {
  return findTeamUser(std::move(tenant), *id);
}

Awaitable<std::optional<TeamUser>> change(Tenant tenant, Path<Uuid> id, Body<TeamUserChange> change) {
  return updateTeamUser(std::move(tenant), *id, std::move(change.value));
}

Awaitable<NoContent> remove(Tenant tenant, Path<Uuid> id) {
  bool there = co_await removeTeamUser(tenant, *id);
  if (!there) throw http::notFound();
  co_return NoContent{};
}

Awaitable<http::Accepted> mailAgain(Tenant tenant, Shared& shared, Path<Uuid> id) {
  auto invited = co_await inviteAgain(tenant, *id);
  if (!invited) throw http::notFound();
  co_await mailInvitation(tenant, shared, std::move(*invited));
  co_return http::Accepted{};
}

}  // namespace
}  // namespace frontdesk::auth
