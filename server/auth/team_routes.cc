#include "auth/team_routes.h"

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
Awaitable<Created<TeamUser>> invite(Tenant tenant, Body<Invitation> invitation);
Awaitable<std::optional<TeamUser>> get(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<TeamUser>> change(Tenant tenant, Path<Uuid> id, Body<TeamUserChange> change);
Awaitable<NoContent> remove(Tenant tenant, Path<Uuid> id);
Awaitable<http::Accepted> mailAgain(Tenant tenant, Path<Uuid> id);

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

Awaitable<Page<TeamUser>> team(Tenant tenant) {
  auto items = co_await listTeam(tenant);
  co_return Page<TeamUser>{std::move(items), {}, {}};
}

Awaitable<Created<TeamUser>> invite(Tenant tenant, Body<Invitation> invitation) {
  auto user = co_await inviteUser(tenant, std::move(invitation.value));
  co_return Created<TeamUser>{std::move(user)};
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

Awaitable<http::Accepted> mailAgain(Tenant tenant, Path<Uuid> id) {
  bool waits = co_await inviteAgain(tenant, *id);
  if (!waits) throw http::notFound();
  co_return http::Accepted{};
}

}  // namespace
}  // namespace frontdesk::auth
