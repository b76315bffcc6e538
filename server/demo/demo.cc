#include "demo/demo.h"

#include <fmt/format.h>

#include <algorithm>

#include "demo/draft.h"
#include "demo/stories.h"
#include "demo/switchboard.h"

namespace frontdesk::demo {
namespace {

constexpr std::chrono::days window{90};

clients::ClientDraft clientOf(const Profile& profile) {
  clients::ClientDraft draft{
      .name = must<Text<1, 120>>(profile.name),
      .profession = profile.profession,
      .voice_id = must<Text<1, 80>>(profile.voice),
      .email = must<Email>(profile.email),
      .time_zone = must<TimeZone>(profile.zone.name),
      .language = must<Language>("en"),
      .greeting = must<Prose<0, 500>>(profile.greeting),
      .instructions = must<Prose<0, 8000>>(profile.instructions),
      .metadata = JsonObject::trusted(fmt::format(R"({{"city":"{}"}})", profile.city))};
  for (const auto& [number, label] : profile.numbers)
    draft.phone_numbers.push_back({must<E164>(number), must<Text<0, 60>>(label)});
  return draft;
}

void numberCalls(std::vector<DemoClient>& clients) {
  std::vector<calls::CallDraft*> all;
  for (auto& client : clients)
    for (auto& call : client.calls) all.push_back(&call);
  std::stable_sort(all.begin(), all.end(), [](auto* a, auto* b) { return a->started_at < b->started_at; });
  for (int number = 1; auto* call : all)
    call->external_id = must<Text<1, 200>>(fmt::format("demo-{:05}", number++));
}

}  // namespace

Demo generate(Timestamp now) {
  Demo demo{.account_name = must<Text<1, 120>>("Northwind Reception"),
            .owner_name = must<Text<1, 120>>("Nora Lindgren"),
            .owner_email = must<Email>("demo@frontdesk.local"),
            .time_zone = must<TimeZone>("America/New_York")};
  auto shared = parseBook(sharedStories), spam = parseBook(spamStories);
  for (const auto& profile : profiles()) {
    auto book = parseBook(profile.stories);
    Books books{book, shared, spam};
    demo.clients.push_back({clientOf(profile), Switchboard(profile, books, now + -window, now).play()});
  }
  numberCalls(demo.clients);
  return demo;
}

}  // namespace frontdesk::demo
