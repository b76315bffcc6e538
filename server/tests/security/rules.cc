#include "tests/security/routes.h"

namespace frontdesk::test {
namespace {

using enum http::Role;

constexpr std::nullopt_t everybody = std::nullopt;

constexpr std::string_view newClient =
    R"({"name":"{word}","profession":"dentist","voice_id":"ava","email":"desk@client.test",)"
    R"("greeting":"Hello","instructions":"Be kind.","language":"en","time_zone":"Europe/Berlin",)"
    R"("phone_numbers":[{"number":"{phone}","label":"Desk"}],"metadata":{"key":"value"}})";
constexpr std::string_view newCall =
    R"({"client_id":"{client}","external_id":"{unique}","direction":"inbound","from_number":"+12025550119",)"
    R"("to_number":"+13125550109","started_at":"2026-07-01T10:00:00Z","answered_at":"2026-07-01T10:00:05Z",)"
    R"("ended_at":"2026-07-01T10:01:05Z","ended_reason":"hung up","summary":"{word}","outcome":"spam",)"
    R"("transcript":[{"speaker":"caller","text":"Hello","start_ms":0,"end_ms":9}],)"
    R"("sentiment":{"label":"positive","score":1},"costs":{"telephony_micros":1},)"
    R"("latency":{"response_ms":1},"metadata":{"key":"value"}})";
constexpr std::string_view changedCall =
    R"({"summary":"{word}","ended_reason":"hung up","sentiment":{"label":"negative","score":-1},)"
    R"("transcript":[{"speaker":"caller","text":"Hello","start_ms":0,"end_ms":9}],)"
    R"("costs":{"telephony_micros":1},"latency":{"response_ms":1}})";
constexpr std::string_view newUser = R"({"email":"{unique}@agency.test","name":"{word}","role":"member"})";
constexpr std::string_view changedMe =
    R"({"name":"{word}","time_zone":"Europe/Berlin","email":"{unique}@agency.test","password":"{password}"})";
constexpr std::string_view registration =
    R"({"email":"{unique}@agency.test","password":"{password}","name":"{word}","account_name":"{word}"})";
constexpr std::string_view newWebhook =
    R"({"url":"https://{unique}.test","description":"{word}","events":["call.ended"]})";
constexpr std::string_view changedWebhook = R"({"url":"https://{unique}.test","description":"{word}"})";

}  // namespace

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all{
      {"POST /api/auth/register", everybody, "", registration},
      {"POST /api/auth/login", everybody, "", R"({"email":"{email}","password":"{password}"})"},
      {"POST /api/auth/refresh", everybody, ""},
      {"POST /api/auth/logout", viewer, ""},
      {"GET /api/auth/me", viewer, ""},
      {"PATCH /api/auth/me", viewer, "", changedMe},
      {"POST /api/auth/password-reset", everybody, "", R"({"email":"{email}"})"},
      {"POST /api/auth/password-reset/confirm", everybody, "",
       R"({"token":"{word}","password":"{password}"})"},
      {"POST /api/auth/password", viewer, "",
       R"({"current_password":"{password}","new_password":"a better password"})"},
      {"GET /api/auth/two-factor", viewer, ""},
      {"POST /api/auth/two-factor", viewer, "", R"({"password":"{password}"})"},
      {"POST /api/auth/two-factor/confirm", viewer, "", R"({"code":"{code}"})"},
      {"POST /api/auth/two-factor/disable", viewer, "", R"({"password":"{password}"})"},
      {"GET /api/auth/sessions", viewer, ""},
      {"DELETE /api/auth/sessions/{id}", viewer, ""},
      {"GET /api/users", admin, ""},
      {"POST /api/users", admin, "", newUser},
      {"GET /api/users/{id}", admin, ""},
      {"PATCH /api/users/{id}", admin, "", R"({"name":"{word}","role":"viewer"})"},
      {"DELETE /api/users/{id}", admin, ""},
      {"POST /api/users/{id}/invitation", admin, ""},

      {"GET /api/clients", viewer, "clients:read"},
      {"POST /api/clients", member, "clients:write", newClient},
      {"GET /api/clients/{id}", viewer, "clients:read"},
      {"PUT /api/clients/{id}", member, "clients:write", newClient},
      {"DELETE /api/clients/{id}", admin, "clients:write"},
      {"POST /api/clients/{id}/restore", admin, "clients:write"},
      {"POST /api/clients/{id}/erase", owner, ""},
      {"GET /api/clients/{id}/phone-numbers", viewer, "clients:read"},
      {"POST /api/clients/{id}/phone-numbers", member, "clients:write",
       R"({"number":"{phone}","label":"Desk"})"},
      {"DELETE /api/clients/{id}/phone-numbers/{number_id}", member, "clients:write"},
      {"GET /api/professions", viewer, "clients:read"},
      {"GET /api/voices", viewer, "clients:read"},

      {"GET /api/calls", viewer, "calls:read"},
      {"POST /api/calls", member, "calls:write", newCall},
      {"POST /api/calls/import", member, "calls:write", newCall},
      {"GET /api/calls/export", viewer, "calls:read"},
      {"GET /api/calls/{id}", viewer, "calls:read"},
      {"PATCH /api/calls/{id}", member, "calls:write", changedCall},
      {"DELETE /api/calls/{id}", admin, "calls:write"},
      {"GET /api/calls/{id}/transcript", viewer, "calls:read"},
      {"GET /api/calls/{id}/recording", viewer, "calls:read"},
      {"PUT /api/calls/{id}/recording", member, "calls:write", "{wav}"},
      {"GET /api/recordings/{id}", everybody, ""},
      {"GET /api/events", viewer, ""},

      {"GET /api/analytics/dashboard", viewer, "analytics:read"},
      {"GET /api/analytics/calls-per-day", viewer, "analytics:read"},
      {"GET /api/analytics/busy-hours", viewer, "analytics:read"},
      {"GET /api/analytics/revenue", viewer, "analytics:read"},
      {"GET /api/analytics/sentiment", viewer, "analytics:read"},
      {"GET /api/analytics/clients", viewer, "analytics:read"},
      {"GET /api/analytics/client/{id}/stats", viewer, "analytics:read"},

      {"GET /api/subscriptions/plans", everybody, ""},
      {"GET /api/subscriptions", viewer, ""},
      {"GET /api/subscriptions/current", viewer, ""},
      {"GET /api/subscriptions/{id}", viewer, ""},
      {"POST /api/subscriptions/create", owner, "", R"({"plan":"client_basic","client_id":"{client}"})"},
      {"POST /api/subscriptions/cancel", owner, "", R"({"at":"period_end"})"},
      {"POST /api/subscriptions/resume", owner, "", "{}"},
      {"GET /api/invoices", viewer, ""},
      {"GET /api/invoices/unpaid", viewer, ""},
      {"GET /api/invoices/{id}", viewer, ""},
      {"GET /api/invoices/{id}.pdf", viewer, ""},
      {"GET /api/invoices/{id}/calls", viewer, ""},
      {"POST /api/invoices/{id}/payments", admin, "", R"({"method":"cash","reference":"{word}"})"},
      {"GET /api/usage", viewer, ""},

      {"GET /api/settings/account", viewer, ""},
      {"PATCH /api/settings/account", admin, "", R"({"name":"{word}","time_zone":"Europe/Berlin"})"},
      {"GET /api/settings/api-keys", admin, ""},
      {"POST /api/settings/api-keys", admin, "", R"({"name":"{word}","scopes":["calls:read"]})"},
      {"DELETE /api/settings/api-keys/{id}", admin, ""},
      {"GET /api/settings/notifications", viewer, ""},
      {"PUT /api/settings/notifications", viewer, "",
       R"({"items":[{"event":"call_missed","delivery":"now"}]})"},
      {"GET /api/audit-log", admin, ""},
      {"GET /api/settings/webhooks", admin, ""},
      {"POST /api/settings/webhooks", admin, "", newWebhook},
      {"GET /api/settings/webhooks/{id}", admin, ""},
      {"PATCH /api/settings/webhooks/{id}", admin, "", changedWebhook},
      {"DELETE /api/settings/webhooks/{id}", admin, ""},
      {"POST /api/settings/webhooks/{id}/rotate-secret", admin, ""},
      {"POST /api/settings/webhooks/{id}/test", admin, ""},
      {"GET /api/settings/webhooks/{id}/deliveries", admin, ""},
      {"POST /api/settings/webhooks/{id}/deliveries/{delivery_id}/replay", admin, ""},
      {"POST /api/settings/webhooks/{id}/deliveries/replay-failed", admin, ""},

      {"GET /healthz", everybody, ""},
      {"GET /readyz", everybody, ""},
      {"GET /metrics", everybody, ""},
      {"GET /api/openapi.json", everybody, ""},
      {"GET /api/docs", everybody, ""},
  };
  return all;
}

}  // namespace frontdesk::test
