#include "app/idempotency.h"

#include <algorithm>

#include "app/crypto.h"
#include "app/services.h"
#include "app/tenant.h"
#include "json/write.h"

namespace frontdesk {
namespace {

struct AnswerHeader {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(AnswerHeader, (), (name, value))

struct StoredAnswer {
  bool same_request;
  std::optional<std::int16_t> status;
  std::optional<std::string> sealed_body;
  std::vector<AnswerHeader> response_headers;
};
BOOST_DESCRIBE_STRUCT(StoredAnswer, (), (same_request, status, sealed_body, response_headers))

struct Attempt {
  http::Request* request;
  const http::Route* route;
  std::string key, name, hash;  // name: "POST /api/calls"; hash: of the body, in hex

  // An answer can hold a new API key or webhook secret: it is stored sealed, and opens in its own row only.
  std::string sealingKey() const { return request->service<Shared>().keyFor("idempotent answer"); }
  std::string place() const { return request->who + ' ' + name + ' ' + key; }
};

std::string headersJson(const http::Response& response) {
  std::vector<AnswerHeader> headers;
  for (const auto& [name, value] : response.headers) headers.push_back({name, value});
  return json::toJson(headers);
}

http::Response replay(const StoredAnswer& stored, const Attempt& attempt) {
  if (!stored.same_request) throw usedForAnotherBody();
  auto sealed = fromBase64Url(stored.sealed_body.value_or(""));
  auto body = sealed ? unseal(attempt.sealingKey(), *sealed, attempt.place()) : std::nullopt;
  if (!body)
    throw http::Problem(409, "This request has been carried out, but its answer can no longer be read.");
  http::Response response;
  response.status = stored.status.value_or(500);
  response.contentType = "application/json";
  response.body = std::move(*body);
  for (const auto& [name, value] : stored.response_headers) response.header(name, value);
  response.header("Idempotency-Replayed", "true");
  return response;
}

// True if the key was free. Throws Problem 409 while another request holds it and has not answered.
Awaitable<bool> insertKey(Tenant tenant, const Attempt& attempt) {
  try {
    auto met = co_await tenant.execute(R"(
      insert into idempotency_keys (account_id, key, route, request_hash)
      values ($1, $2, $3, decode($4, 'hex'))
      on conflict do nothing)",
                                       attempt.key, attempt.name, attempt.hash);
    co_return met == 1;
  } catch (const postgres::Error& error) {
    if (error.sqlstate != "55P03") throw;  // the lock's time-out
  }
  throw stillRunning();
}

// The insert waits for a neighbour that holds the same key; when that commits, its answer is read.
Awaitable<std::optional<StoredAnswer>> claim(Tenant tenant, const Attempt& attempt) {
  bool claimed = co_await insertKey(tenant, attempt);
  if (claimed) co_return std::nullopt;
  co_return co_await tenant.find<StoredAnswer>(R"(
      select request_hash = decode($4, 'hex') as same_request, status, sealed_body, response_headers
        from idempotency_keys where account_id = $1 and key = $2 and route = $3)",
                                               attempt.key, attempt.name, attempt.hash);
}

Awaitable<http::Response> runClaimed(Tenant tenant, Attempt attempt) {
  auto stored = co_await claim(tenant, attempt);
  if (stored) co_return replay(*stored, attempt);
  std::any_cast<Caller&>(attempt.request->caller).transaction = &tenant.transaction();
  http::Response response = co_await attempt.route->endpoint(*attempt.request);
  auto sealed = seal(attempt.sealingKey(), response.body, attempt.place());
  co_await tenant.execute(R"(
      update idempotency_keys set status = $4, sealed_body = $5, response_headers = $6::jsonb
       where account_id = $1 and key = $2 and route = $3)",
                          attempt.key, attempt.name, response.status, base64Url(sealed),
                          headersJson(response));
  co_return response;
}

}  // namespace

std::string idempotencyKey(const http::Request& request) {
  std::string key(request.header("Idempotency-Key"));
  bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (key.size() > 200 || !printable)
    throw http::invalid("Idempotency-Key", "must have at most 200 characters, all of them printable ASCII");
  return key;
}

http::Problem usedForAnotherBody() {
  return http::invalid("Idempotency-Key",
                       "was used before for another body; take a new key for a new request");
}

http::Problem stillRunning() {
  return http::Problem(409, "A request with this Idempotency-Key is still running. Try again shortly.",
                       {{"Idempotency-Key", "is in use by a request that still runs"}})
      .with("Retry-After", "1");
}

Awaitable<http::Response> runOnce(http::Request& request, const http::Route& route, std::string key) {
  std::string_view body = co_await request.readBody();
  Tenant tenant = http::Argument<Tenant>::from(request);
  Attempt attempt{&request, &route, std::move(key),
                  std::string(nameOf(route.method)) + ' ' + std::string(request.path), hex(sha256(body))};
  // The endpoint's own 4xx, thrown, rolls the claim back with everything else.
  co_return co_await tenant.inTransaction(runClaimed, std::move(attempt));
}

}  // namespace frontdesk
