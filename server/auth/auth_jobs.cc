#include "auth/auth_jobs.h"

#include "app/crypto.h"
#include "app/services.h"
#include "auth/team_store.h"
#include "jobs/enqueue.h"

namespace frontdesk::auth {
namespace {

struct InvitationJob {
  Uuid user_id;
  Uuid invited_by;
};
BOOST_DESCRIBE_STRUCT(InvitationJob, (), (user_id, invited_by))

struct PasswordResetJob {
  Uuid user_id;
  Timestamp asked_at;
};
BOOST_DESCRIBE_STRUCT(PasswordResetJob, (), (user_id, asked_at))

// Minutes, not hours: who waits for a link will rather ask again.
constexpr std::int32_t mostAttempts = 5;

// A link that works once; `purpose`: "invitation" or "reset".
Awaitable<std::string> newLink(Tenant tenant, const Shared& shared, Uuid user, std::string_view purpose,
                               std::chrono::minutes goodFor) {
  auto token = randomToken();
  co_await tenant.execute(R"(
      insert into password_resets (account_id, user_id, purpose, token_hash, expires_at)
      values ($1, $2, $3, decode($4, 'hex'), now() + make_interval(mins => $5)))",
                          user, purpose, hex(sha256(token)), static_cast<std::int32_t>(goodFor.count()));
  co_return shared.config.address() + "/reset-password?token=" + token;
}

// A try that fails after the mail was taken sends another, with a link of its own; both work.
Awaitable<void> mailInvitation(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  auto& shared = job.service<Shared>();
  auto work = job.as<InvitationJob>();
  auto user = co_await findTeamUser(tenant, work.user_id);
  if (!user || user->status != TeamStatus::invited) co_return;  // removed, or there already
  auto host = co_await findTeamUser(tenant, work.invited_by);
  auto who = host ? host->name : std::string("Your agency");
  auto link = co_await newLink(tenant, shared, user->id, "invitation", std::chrono::days(7));
  Mail mail{user->email, who + " invites you to Frontdesk",
            "Hello " + user->name + ",\n\n" + who +
                " has made you a user of their Frontdesk.\n\nChoose your password here within 7 days:\n" +
                link + "&invited=1\n"};
  co_await shared.mail(std::move(mail));
}

Awaitable<void> mailPasswordReset(jobs::Job job) {
  auto tenant = Tenant::forAccount(job.database(), job.account_id);
  auto& shared = job.service<Shared>();
  auto asked = job.as<PasswordResetJob>();
  auto user = co_await findTeamUser(tenant, asked.user_id);
  if (!user) co_return;
  auto changed = co_await tenant.find<bool>(
      "select updated_at > $3::timestamptz from users where account_id = $1 and id = $2", user->id,
      asked.asked_at);
  if (changed.value_or(true)) co_return;
  auto link = co_await newLink(tenant, shared, user->id, "reset", std::chrono::minutes(30));
  Mail mail{user->email, "Choose a new password",
            "Somebody, probably you, asked for a new password for Frontdesk.\n\n"
            "Choose one here within 30 minutes:\n" +
                link + "\n\nIf it was not you, ignore this mail: nothing changes.\n"};
  co_await shared.mail(std::move(mail));
}

}  // namespace

Awaitable<void> queueInvitation(Tenant tenant, Uuid user) {
  InvitationJob job{user, tenant.caller().user_id};
  jobs::When soon{{}, mostAttempts};
  co_await jobs::enqueue(tenant, "user.invitation", job, {}, soon);
}

Awaitable<void> queuePasswordReset(Tenant tenant, Uuid user) {
  PasswordResetJob job{user, Timestamp::now()};
  jobs::When soon{{}, mostAttempts};
  co_await jobs::enqueue(tenant, "user.password_reset", job, user.text(), soon);
}

void addAuthJobs(jobs::Handlers& work) {
  work.on("user.invitation", mailInvitation);
  work.on("user.password_reset", mailPasswordReset);
}

}  // namespace frontdesk::auth
