#include "demo/demo.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "clients/voice.h"
#include "json/parse.h"
#include "json/write.h"
#include "tests/demo/spring_demo.h"

namespace frontdesk::demo {
namespace {

using namespace std::chrono;
using calls::CallDraft;
using calls::Direction;
using calls::Status;

TEST(Demo, IsTheSameForTheSameMoment) {
  auto first = generate(spring), second = generate(spring);
  ASSERT_EQ(first.clients.size(), second.clients.size());
  for (std::size_t i = 0; i < first.clients.size(); ++i) {
    EXPECT_EQ(json::toJson(first.clients[i].draft), json::toJson(second.clients[i].draft));
    EXPECT_EQ(json::toJson(first.clients[i].calls), json::toJson(second.clients[i].calls));
  }
}

TEST(Demo, TellsTheSameStoriesOfADayWheneverItIsMade) {
  auto withoutId = [](CallDraft call) {
    call.external_id = {};
    return json::toJson(call);
  };
  std::set<std::string> before;
  forEachCall(springDemo(), [&](auto&, auto& call) { before.insert(withoutId(call)); });
  std::size_t shared = 0;
  forEachCall(generate(spring + days(1)), [&](auto&, auto& call) {
    if (call.ended_at > spring) return;
    ++shared;
    ASSERT_TRUE(before.contains(withoutId(call)));
  });
  EXPECT_GT(shared, 4000u);
}

struct Moment {
  const char* name;
  const char* text;
};

class DemoAt : public testing::TestWithParam<Moment> {};

TEST_P(DemoAt, HasFourteenProfessionsAndSomeFiveThousandCalls) {
  auto demo = generate(at(GetParam().text));
  std::set<clients::Profession> professions;
  std::set<std::string> voices;
  for (const auto& voice : clients::builtInVoices()) voices.insert(voice.id);
  std::size_t calls = 0;
  for (const auto& client : demo.clients) {
    professions.insert(client.draft.profession);
    calls += client.calls.size();
    EXPECT_GT(client.calls.size(), 40u) << client.draft.name.text();
    EXPECT_TRUE(voices.contains(client.draft.voice_id.value().text())) << client.draft.name.text();
  }
  EXPECT_EQ(professions.size(), 14u);
  EXPECT_GE(calls, 4500u);
  EXPECT_LE(calls, 5500u);
}

TEST_P(DemoAt, LiesInTheNinetyDaysBefore) {
  auto now = at(GetParam().text);
  forEachCall(generate(now), [&](auto&, auto& call) {
    EXPECT_GE(call.started_at, now + -days(90));
    ASSERT_TRUE(call.ended_at);
    EXPECT_LE(*call.ended_at, now);
  });
}

INSTANTIATE_TEST_SUITE_P(, DemoAt,
                         testing::Values(Moment{"Spring", "2025-03-20T18:30:00Z"},
                                         Moment{"Autumn", "2024-11-20T03:00:00Z"},
                                         Moment{"LeapDay", "2024-02-29T12:00:00Z"},
                                         Moment{"NewYear", "2025-01-01T00:00:00Z"},
                                         Moment{"Monday", "2025-06-16T07:59:59.999Z"}),
                         [](const auto& info) { return info.param.name; });

TEST(Demo, KeepsTheRulesOfEveryField) {
  auto reads = []<class Draft>(const Draft& draft) {
    json::Errors errors;
    bool read = json::read<Draft>(json::parse(json::toJson(draft)), {}, errors).has_value();
    EXPECT_TRUE(read) << json::toJson(errors.list()) << json::toJson(draft);
    return read;
  };
  for (const auto& client : springDemo().clients) EXPECT_TRUE(reads(client.draft));
  forEachCall(springDemo(), [&](auto&, auto& call) { ASSERT_TRUE(reads(call)); });
}

TEST(Demo, KnowsEveryEndOfACall) {
  std::map<Status, int> statuses;
  std::map<Direction, int> directions;
  std::map<calls::Outcome, int> outcomes;
  std::map<calls::SentimentLabel, int> moods;
  forEachCall(springDemo(), [&](auto&, auto& call) {
    ++statuses[*call.status];
    ++directions[call.direction];
    if (call.outcome) ++outcomes[*call.outcome];
    if (call.sentiment) ++moods[call.sentiment->label];
  });
  for (auto status : {Status::completed, Status::missed, Status::voicemail, Status::failed})
    EXPECT_GE(statuses[status], 40) << json::nameOf(status);
  EXPECT_EQ(statuses.size(), 4u) << "a demo call is over";
  EXPECT_GE(statuses[Status::completed], 4000);
  EXPECT_GE(directions[Direction::outbound], 250);
  EXPECT_EQ(outcomes.size(), json::namesOf<calls::Outcome>().size());
  for (auto label :
       {calls::SentimentLabel::negative, calls::SentimentLabel::neutral, calls::SentimentLabel::positive})
    EXPECT_GE(moods[label], 300) << json::nameOf(label);
}

TEST(Demo, NumbersItsCallsByTime) {
  std::map<std::string, Timestamp> started;
  forEachCall(springDemo(), [&](auto&, auto& call) {
    EXPECT_TRUE(started.emplace(call.external_id->text(), call.started_at).second);
  });
  EXPECT_EQ(started.begin()->first, "demo-00001");
  Timestamp last{};
  for (const auto& [id, time] : started) EXPECT_GE(time, last) << id, last = time;
  for (const auto& client : springDemo().clients)
    EXPECT_TRUE(std::is_sorted(client.calls.begin(), client.calls.end(),
                               [](auto& a, auto& b) { return a.started_at < b.started_at; }));
}

TEST(Demo, HasPeopleWhoCallAgain) {
  for (const auto& client : springDemo().clients) {
    std::map<std::string, int> numbers;
    for (const auto& call : client.calls)
      if (call.direction == Direction::inbound && call.from_number) ++numbers[call.from_number->text()];
    auto again = std::count_if(numbers.begin(), numbers.end(), [](auto& entry) { return entry.second >= 3; });
    EXPECT_GE(again, 3) << client.draft.name.text();
    EXPECT_GE(numbers.size(), 25u) << client.draft.name.text();
  }
}

TEST(Demo, CallsBackOnlyWhoCalledBefore) {
  for (const auto& client : springDemo().clients) {
    std::set<std::string> callers;
    auto settled = client.calls.front().started_at + days(14);
    for (const auto& call : client.calls) {
      if (call.direction == Direction::inbound && call.from_number) callers.insert(call.from_number->text());
      if (call.direction == Direction::outbound && call.started_at > settled) {
        EXPECT_TRUE(callers.contains(call.to_number->text())) << call.external_id->text();
      }
    }
  }
}

TEST(Demo, UsesNumbersThatBelongToNobody) {
  // NANPA 555-0100 to 0199; Ofcom's and the Bundesnetzagentur's numbers for film and television.
  auto fictional = testing::MatchesRegex(
      "\\+1[2-9][0-9][0-9]55501[0-9][0-9]|\\+44(2079460|1134960|1614960|7700900)[0-9][0-9][0-9]|"
      "\\+49(3023125|6990009|4066969|2214710|8999998)[0-9][0-9][0-9]");
  forEachCall(springDemo(), [&](auto&, auto& call) {
    if (call.from_number) {
      ASSERT_THAT(call.from_number->text(), fictional);
    }
    ASSERT_THAT(call.to_number->text(), fictional);
  });
  for (const auto& client : springDemo().clients)
    for (const auto& phone : client.draft.phone_numbers) EXPECT_THAT(phone.number.text(), fictional);
}

}  // namespace
}  // namespace frontdesk::demo
