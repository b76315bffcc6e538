#include "auth/team_store.h"

#include <algorithm>

#include "auth/auth_jobs.h"

namespace frontdesk::auth {
namespace {

// The columns of TeamUser, in its order, of `users u`. Who was invited has chosen no password yet.
constexpr std::string_view columns = R"(
  u.id, u.email, u.name, u.role,
  case when exists (select from sign_in i
                     where i.account_id = u.account_id and i.user_id = u.id and i.password_hash is not null)
       then 'active' else 'invited' end as status,
  u.created_at,
  (select max(s.last_used_at) from sessions s where s.account_id = u.account_id and s.user_id = u.id) as last_seen_at)";

http::Role roleOf(const Tenant& tenant) {
  return tenant.caller().role;
}

// Holds the user's row, and all owners' if it is one: in the order of ids, so that two cannot deadlock.
Awaitable<std::optional<http::Role>> lockUser(Tenant tenant, Uuid id) {
  co_await tenant.execute(R"(
      select from users where account_id = $1 and removed_at is null and (role = 'owner' or id = $2)
       order by id for update)",
                          id);
  co_return co_await tenant.find<http::Role>(
      "select role from users where account_id = $1 and id = $2 and removed_at is null", id);
}

Awaitable<void> requireAnotherOwner(Tenant tenant, Uuid id) {
  auto others = co_await tenant.find<std::int64_t>(R"(
      select count(*) from users where account_id = $1 and id <> $2 and role = 'owner' and removed_at is null)",
                                                   id);
  if (others == 0)
    throw http::Problem(409, "The account needs an owner. Make somebody else an owner first.",
                        {{"role", "is the last owner's"}});
}

Awaitable<TeamUser> insertInvited(Tenant tenant, Invitation invitation) {
  auto id = Uuid::v7();
  co_await tenant.execute(R"(
      insert into users (account_id, id, email, name, role, time_zone)
      select $1, $2, $3, $4, $5, a.time_zone from accounts a where a.id = $1)",
                          id, invitation.email, invitation.name, invitation.role);
  co_await queueInvitation(tenant, id);
  auto user = co_await findTeamUser(tenant, id);
  co_return std::move(*user);
}

Awaitable<bool> renewInvitation(Tenant tenant, Uuid id) {
  auto user = co_await findTeamUser(tenant, id);
  if (!user || user->status != TeamStatus::invited) co_return false;
  requireMayManage(roleOf(tenant), user->role);
  co_await tenant.execute(
      "update password_resets set used_at = now() where account_id = $1 and user_id = $2 and used_at is null",
      id);
  co_await queueInvitation(tenant, id);
  co_return true;
}

Awaitable<std::optional<TeamUser>> updateLocked(Tenant tenant, Uuid id, TeamUserChange change) {
  auto role = co_await lockUser(tenant, id);
  if (!role) co_return std::nullopt;
  requireMayManage(roleOf(tenant), std::max(*role, change.role.value_or(*role)));
  if (*role == http::Role::owner && change.role.value_or(*role) != http::Role::owner)
    co_await requireAnotherOwner(tenant, id);
  co_await tenant.execute(R"(
      update users set name = coalesce($3, name), role = coalesce($4, role), updated_at = now()
       where account_id = $1 and id = $2)",
                          id, change.name, change.role);
  co_return co_await findTeamUser(tenant, id);
}

Awaitable<bool> removeLocked(Tenant tenant, Uuid id) {
  auto role = co_await lockUser(tenant, id);
  if (!role) co_return false;
  requireMayManage(roleOf(tenant), *role);
  if (*role == http::Role::owner) co_await requireAnotherOwner(tenant, id);
  co_await tenant.execute(
      "update users set removed_at = now(), updated_at = now() where account_id = $1 and id = $2", id);
  co_return true;
}

}  // namespace

Awaitable<std::vector<TeamUser>> listTeam(Tenant tenant) {
  static const std::string sql = "select" + std::string(columns) + R"(
      from users u where u.account_id = $1 and u.removed_at is null order by lower(u.name), u.id limit 1000)";
  return tenant.list<TeamUser>(sql);
}

Awaitable<std::optional<TeamUser>> findTeamUser(Tenant tenant, Uuid id) {
  static const std::string sql = "select" + std::string(columns) + R"(
      from users u where u.account_id = $1 and u.id = $2 and u.removed_at is null)";
  return tenant.find<TeamUser>(sql, id);
}

Awaitable<TeamUser> inviteUser(Tenant tenant, Invitation invitation) {
  requireMayManage(roleOf(tenant), invitation.role);
  return tenant.inTransaction(insertInvited, std::move(invitation));
}

Awaitable<bool> inviteAgain(Tenant tenant, Uuid id) {
  return tenant.inTransaction(renewInvitation, id);
}

Awaitable<std::optional<TeamUser>> updateTeamUser(Tenant tenant, Uuid id, TeamUserChange change) {
  return tenant.inTransaction(updateLocked, id, std::move(change));
}

Awaitable<bool> removeTeamUser(Tenant tenant, Uuid id) {
  return tenant.inTransaction(removeLocked, id);
}

}  // namespace frontdesk::auth
