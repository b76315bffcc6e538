#include "webhooks/deliverer.h"

#include <spdlog/spdlog.h>

#include <map>

#include "app/tenant.h"
#include "jobs/backoff.h"
#include "json/utf8.h"
#include "net/pause.h"
#include "webhooks/delivery_store.h"
#include "webhooks/retry.h"
#include "webhooks/signature.h"
#include "webhooks/webhook_store.h"

namespace frontdesk::webhooks {
namespace {

using namespace std::chrono;

constexpr int gone = 410;

std::int64_t secondsOf(Timestamp now) {
  return floor<seconds>(now.time()).time_since_epoch().count();
}

std::string signatureFor(const Due& due, Timestamp now) {
  std::vector<std::string> secrets{due.secret};
  if (due.previous_secret) secrets.push_back(*due.previous_secret);
  return signatureOf(secrets, due.event_id.text(), secondsOf(now), due.body);
}

HttpRequest requestFor(const Due& due, HttpUrl url, Timestamp now, std::string signature) {
  HttpRequest request;
  request.url = std::move(url);
  request.headers = {{"Content-Type", "application/json"},
                     {"User-Agent", "Frontdesk-Webhooks/1"},
                     {"webhook-id", due.event_id.text()},
                     {"webhook-timestamp", std::to_string(secondsOf(now))},
                     {"webhook-signature", std::move(signature)}};
  request.body = due.body;
  return request;
}

// The answer's beginning for the log; what is no text is not kept.
std::string excerptOf(std::string body) {
  constexpr std::size_t most = 1000;
  if (body.size() > most) body.resize(most);
  body.resize(json::validUtf8(body));
  std::erase(body, '\0');
  return body;
}

std::optional<std::string> errorOf(int status) {
  if (status >= 200 && status < 300) return {};
  if (status >= 300 && status < 400) return "a redirect, which is not followed";
  return "the receiver answered " + std::to_string(status);
}

Awaitable<Attempt> attempt(HttpClient* client, Due due, Timestamp now) {
  Attempt made{now, {}, 0, {}, {}, due.url, {}};
  auto start = steady_clock::now();
  auto url = HttpUrl::parse(due.url);
  if (!url) {
    made.error = "the URL is not valid";
    co_return made;
  }
  try {
    made.signature = signatureFor(due, now);
    auto request = requestFor(due, std::move(*url), now, *made.signature);
    Awaitable<HttpAnswer> sending = client->send(std::move(request));
    HttpAnswer answer = co_await std::move(sending);
    made.status = answer.status;
    made.error = errorOf(answer.status);
    made.response = excerptOf(std::move(answer.body));
  } catch (const std::exception& failure) {
    made.error = failure.what();
  }
  made.duration_ms = std::int32_t(duration_cast<milliseconds>(steady_clock::now() - start).count());
  co_return made;
}

}  // namespace

struct Deliverer::State {
  State(boost::asio::io_context& io, postgres::Database& database, HttpClient& client, jobs::Clock clock,
        DelivererOptions options)
      : io(io), database(database), client(client), clock(std::move(clock)), options(options), pause(io) {}

  boost::asio::io_context& io;
  postgres::Database& database;
  HttpClient& client;
  jobs::Clock clock;
  DelivererOptions options;
  Pause pause;
  int running = 0;
  std::map<Uuid, int> of_endpoint;  // requests that are out
  std::vector<Outcome> outcomes;    // not yet recorded
  bool settling = false, stopped = false;

  static Awaitable<void> send(std::shared_ptr<State> self, Due due) {
    auto made = co_await attempt(&self->client, due, self->clock());
    std::optional<Timestamp> retryAt;
    auto delay =
        made.error && made.status != gone ? retryDelay(due.attempt_count, jobs::chance()) : std::nullopt;
    if (delay) retryAt = self->clock() + *delay;
    self->outcomes.push_back({std::move(due), std::move(made), retryAt});
    if (std::exchange(self->settling, true)) co_return;
    co_await settleAll(self);
  }

  // What ends while a batch is being recorded becomes the next one.
  static Awaitable<void> settleAll(std::shared_ptr<State> self) {
    while (!self->outcomes.empty()) {
      auto batch = std::exchange(self->outcomes, {});
      try {
        auto failingSince = co_await settle(self->database, batch);
        for (std::size_t i = 0; i < batch.size(); ++i)
          co_await disableIfDead(self, batch[i], failingSince[i]);
      } catch (const std::exception& error) {  // the database is away: the leases will run out
        spdlog::warn(R"({{"event":"deliveries_not_settled","count":{},"error":"{}"}})", batch.size(),
                     error.what());
      }
      for (const auto& outcome : batch) self->release(outcome.due.endpoint_id);
    }
    self->settling = false;
  }

  static Awaitable<void> disableIfDead(std::shared_ptr<State> self, Outcome outcome,
                                       std::optional<Timestamp> failingSince) {
    if (!outcome.attempt.error) co_return;
    std::string reason;
    if (outcome.attempt.status == gone)
      reason = "it answered 410: gone for good";
    else if (failingSince && self->clock() - *failingSince >= patience)
      reason = "nothing could be delivered for five days";
    else
      co_return;
    auto tenant = Tenant::forAccount(self->database, outcome.due.account_id);
    co_await disableWebhook(tenant, outcome.due.endpoint_id, std::move(reason));
  }

  void release(Uuid endpoint) {
    int out = --of_endpoint[endpoint];
    if (out == 0) of_endpoint.erase(endpoint);
    --running;
    // Once, as there comes to be room for more: each look costs a query.
    bool room = out == options.most_of_endpoint / 2 - 1 || running == options.most_at_once / 2;
    if (room || running == 0) pause.wake();
  }

  // Takes as many as there is room for; how many.
  static Awaitable<int> takeAndSpawn(std::shared_ptr<State> self) {
    Wanted wanted{
        self->options.most_at_once - self->running, self->options.most_of_endpoint, {}, self->options.lease};
    for (const auto& [endpoint, out] : self->of_endpoint)
      if (out >= self->options.most_of_endpoint / 2) wanted.busy.push_back(endpoint);
    auto all = co_await takeDue(self->database, std::move(wanted), self->clock());
    for (auto& due : all) {
      ++self->running;
      ++self->of_endpoint[due.endpoint_id];
      spawn(self->io, "delivery", send(self, std::move(due)));
    }
    co_return int(all.size());
  }

  static Awaitable<void> poll(std::shared_ptr<State> self) {
    while (!self->stopped) {
      auto wait = self->options.poll;
      self->client.closeIdle();
      try {
        bool room = self->running <= self->options.most_at_once / 2;
        if (room) co_await takeAndSpawn(self);
      } catch (const std::exception& error) {
        spdlog::warn(R"({{"event":"deliveries_unreachable","error":"{}"}})", error.what());
        wait = seconds(2);
      }
      if (!self->stopped) co_await self->pause.wait(wait);
    }
  }
};

Deliverer::Deliverer(boost::asio::io_context& io, postgres::Database& database, HttpClient& client,
                     jobs::Clock clock, DelivererOptions options)
    : state_(std::make_shared<State>(io, database, client, std::move(clock), options)) {}
Deliverer::~Deliverer() {
  stop();
}

void Deliverer::start() {
  spawn(state_->io, "deliverer", State::poll(state_));
}
void Deliverer::wake() {
  state_->pause.wake();
}
void Deliverer::stop() {
  state_->stopped = true;
  state_->pause.wake();
}
bool Deliverer::idle() const {
  return state_->running == 0;
}

Awaitable<int> Deliverer::deliverDue() {
  auto self = state_;
  int sent = 0;
  for (;;) {
    int taken = co_await State::takeAndSpawn(self);
    while (self->running > 0) co_await self->pause.wait(milliseconds(1000));
    if (taken == 0) co_return sent;
    sent += taken;
  }
}

}  // namespace frontdesk::webhooks
