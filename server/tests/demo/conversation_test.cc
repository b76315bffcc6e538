// What is said in the demo's calls, and what it came to.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "demo/profile.h"
#include "demo/story.h"
#include "json/parse.h"
#include "tests/demo/spring_demo.h"

namespace frontdesk::demo {
namespace {

using namespace std::chrono;
using calls::CallDraft;
using calls::Direction;
using calls::Status;

std::string spokenText(const CallDraft& call) {
  std::string text;
  for (const auto& turn : call.transcript) text += turn.text.text() + "\n";
  return text;
}

std::string scenarioOf(const CallDraft& call) {
  return json::parse(call.metadata->json()).at("scenario").as_string().c_str();
}

TEST(Conversation, SpeaksInOrder) {
  forEachCall(springDemo(), [](auto&, auto& call) {
    std::int64_t now_ms = 0;
    for (const auto& turn : call.transcript) {
      ASSERT_GE(turn.start_ms.number(), now_ms);
      ASSERT_GT(turn.end_ms.number(), turn.start_ms.number());
      now_ms = turn.end_ms.number();
    }
    if (call.transcript.empty()) return;
    ASSERT_GE(*call.ended_at - *call.answered_at, milliseconds(now_ms));
  });
}

TEST(Conversation, SpeaksAtAHumanPace) {
  std::int64_t characters = 0, milliseconds = 0;
  forEachCall(springDemo(), [&](auto&, auto& call) {
    for (const auto& turn : call.transcript) {
      characters += std::int64_t(countCharacters(turn.text.text()));
      milliseconds += turn.end_ms.number() - turn.start_ms.number();
    }
  });
  EXPECT_GE(characters * 1000 / milliseconds, 12);
  EXPECT_LE(characters * 1000 / milliseconds, 16);
}

TEST(Conversation, LeavesNothingUnfilled) {
  forEachCall(springDemo(), [](auto&, auto& call) {
    auto words = spokenText(call) + (call.summary ? call.summary->text() : "");
    ASSERT_EQ(spokenText(call).find(';'), std::string::npos) << words;
    ASSERT_EQ(words.find_first_of("[]{}|~_#"), std::string::npos) << words;
    for (auto bad : {"  ", " ,", " .", ",,", "..", ",.", ".,", "?.", "??", ".?", " ?", "null"})
      ASSERT_EQ(words.find(bad), std::string::npos) << bad << " in " << words;
    if (!call.extracted) return;
    auto extracted = json::parse(call.extracted->json());
    for (const auto& [key, value] : extracted.as_object()) {
      if (!value.is_string()) continue;
      ASSERT_FALSE(value.as_string().empty()) << key;
      ASSERT_EQ(std::string_view(value.as_string()).find_first_of("[]{}|~;"), std::string::npos) << value;
    }
  });
}

TEST(Conversation, SeldomSaysTheSameTwice) {
  std::map<std::string, int> said;
  std::size_t spoken = 0, repeated = 0;
  forEachCall(springDemo(), [&](auto&, auto& call) {
    if (call.transcript.empty()) return;
    ++spoken;
    if (said[spokenText(call)]++ > 0) ++repeated;
  });
  EXPECT_LT(repeated * 100, spoken * 2) << repeated << " of " << spoken;
}

TEST(Conversation, TellsAllStoriesOfEveryProfession) {
  std::map<std::string, std::set<std::string>> told;
  forEachCall(springDemo(),
              [&](auto& client, auto& call) { told[client.draft.name.text()].insert(scenarioOf(call)); });
  for (const auto& profile : profiles()) {
    auto book = parseBook(profile.stories);
    EXPECT_GE(book.stories.size(), 8u) << profile.name;
    auto found = std::count_if(book.stories.begin(), book.stories.end(), [&](const Story& story) {
      return told[std::string(profile.name)].contains(std::string(story.name));
    });
    EXPECT_GE(std::size_t(found) + 2, book.stories.size()) << profile.name;
  }
}

TEST(Conversation, AnswersWithTheGreetingOfTheClient) {
  forEachCall(springDemo(), [](auto& client, auto& call) {
    if (call.direction == Direction::inbound && call.status == Status::completed) {
      EXPECT_EQ(call.transcript.at(0).text.text(), client.draft.greeting->text());
    }
  });
}

TEST(Conversation, CostsAndDelaysOnlyWhereSomebodySpoke) {
  forEachCall(springDemo(), [](auto&, auto& call) {
    ASSERT_EQ(call.transcript.empty(), !call.answered_at);
    ASSERT_EQ(call.transcript.empty(), !call.costs);
    if (call.transcript.empty()) return;
    auto seconds = duration_cast<std::chrono::seconds>(*call.ended_at - *call.answered_at).count();
    EXPECT_EQ(call.costs->telephony_micros->number(), seconds * 8500 / 60);
    EXPECT_GT(call.costs->text_to_speech_micros->number(), 0);
    if (call.latency->response_ms) {
      EXPECT_THAT(call.latency->response_ms->number(), testing::AllOf(testing::Ge(250), testing::Le(3000)));
    }
  });
}

TEST(Conversation, LabelsTheSentimentThatItScores) {
  forEachCall(springDemo(), [](auto&, auto& call) {
    if (!call.sentiment) return;
    auto [label, score] = *call.sentiment;
    EXPECT_EQ(label == calls::SentimentLabel::negative, score <= -0.25);
    EXPECT_EQ(label == calls::SentimentLabel::positive, score >= 0.25);
  });
}

}  // namespace
}  // namespace frontdesk::demo
