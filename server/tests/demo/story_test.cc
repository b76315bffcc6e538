#include "demo/story.h"

#include <gmock/gmock.h>

#include <set>
#include <stdexcept>

#include "demo/stories.h"
#include "demo/telling.h"

namespace frontdesk::demo {
namespace {

using namespace std::chrono;
using calls::Speaker;

class Tell : public testing::Test {
 protected:
  Told operator()(const Book& book, std::uint64_t seed = 1, Memory memory = {},
                  std::size_t caller = 0) const {
    const auto& profile = profiles().front();
    auto person = callerOf(profile, caller);
    Random random{seed};
    return tell({profile, book, empty, person, local_days(2025y / March / 3) + 9h}, book.stories.front(),
                std::move(memory), random);
  }
  Told operator()(std::string_view text, std::uint64_t seed = 1) const {
    auto book = parseBook(text);
    return (*this)(book, seed);
  }
  std::set<std::string> variants(std::string_view text) const {
    std::set<std::string> all;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      std::string words;
      for (const auto& said : (*this)(text, seed).turns) words += said.text + "/";
      all.insert(words);
    }
    return all;
  }
  Book empty;
};

TEST_F(Tell, SaysTheTurnsOfBoth) {
  auto told = (*this)("story a 1\nC: hello\nA: good day");
  ASSERT_EQ(told.turns.size(), 2u);
  EXPECT_EQ(told.turns[0].speaker, Speaker::caller);
  EXPECT_EQ(told.turns[0].text, "Hello");
  EXPECT_EQ(told.turns[1].speaker, Speaker::agent);
}

TEST_F(Tell, JoinsTurnsOfOneSpeakerUnlessAPausePartsThem) {
  EXPECT_EQ((*this)("story a 1\nA: one.\nA: two.").turns.at(0).text, "One. Two.");
  auto told = (*this)("story a 1\nA: one.\npause 900\nA: two.");
  ASSERT_EQ(told.turns.size(), 2u);
  EXPECT_GE(told.turns[1].pause_ms, 900);
}

TEST_F(Tell, TakesOneBlock) {
  EXPECT_EQ(variants("story a 1\neither\nC: x\nor\nC: y\nA: z\nend\nA: end"),
            (std::set<std::string>{"X/End/", "Y/Z End/"}));
  EXPECT_EQ(variants("story a 1\nmaybe 50\nC: x\nend\nA: y"), (std::set<std::string>{"X/Y/", "Y/"}));
  EXPECT_EQ(variants("part p\nC: x\nor\nC: y\nstory a 1\n@p"), (std::set<std::string>{"X/", "Y/"}));
}

TEST_F(Tell, ThanksOnce) {
  EXPECT_EQ((*this)("story a 1\nC: thanks.\nC?: thank you.").turns.at(0).text, "Thanks.");
  EXPECT_EQ((*this)("story a 1\nC: fine.\nC?: thank you.").turns.at(0).text, "Fine. Thank you.");
}

TEST_F(Tell, SettlesFactsTogether) {
  EXPECT_EQ(variants("let a; b = 1; 2 | 3; 4\nstory a 1\nC: {a}{b}"), (std::set<std::string>{"12/", "34/"}));
}

TEST_F(Tell, RemembersFactsOfTheEarlierCall) {
  auto book = parseBook("let a = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8\nstory a 1\nC: {a}");
  auto first = (*this)(book, 1);
  for (std::uint64_t seed = 2; seed < 30; ++seed)
    EXPECT_EQ((*this)(book, seed, first.memory).turns.at(0).text, first.turns.at(0).text);
}

TEST_F(Tell, KeepsWhatBelongsToTheCaller) {
  auto book = parseBook("keep pet = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8\nstory a 1\nC: {pet}");
  std::set<std::string> pets;
  for (std::size_t caller = 0; caller < 40; ++caller) {
    auto pet = (*this)(book, 1, {}, caller).turns.at(0).text;
    EXPECT_EQ((*this)(book, 2, {}, caller).turns.at(0).text, pet);
    pets.insert(pet);
  }
  EXPECT_EQ(pets.size(), 8u);
}

TEST_F(Tell, NotesWhatCameOfIt) {
  auto told = (*this)(
      "story a 1\nC: hi\noutcome message_taken\nmood -40..-30\nended transferred\nsummary {name} called.\n"
      "extract phone {phone}\nthen callback 60\nthen status 30 past 150..420");
  EXPECT_EQ(told.outcome, calls::Outcome::message_taken);
  EXPECT_THAT(told.sentiment_hundredths, testing::AllOf(testing::Ge(-40), testing::Le(-30)));
  EXPECT_EQ(told.ended_reason, "transferred");
  EXPECT_THAT(told.summary, testing::EndsWith(" called."));
  ASSERT_EQ(told.extracted.size(), 1u);
  EXPECT_THAT(told.extracted[0].second, testing::StartsWith("+1"));
  ASSERT_EQ(told.then.size(), 2u);
  EXPECT_EQ(told.then[1].anchor, FollowUp::Anchor::appointment);
  EXPECT_EQ(told.then[1].most_minutes, 420);
}

TEST_F(Tell, MovesAnAppointmentToALaterDay) {
  auto book = parseBook("when 1..9 8:00-16:00 30\nstory a 1\nlater\nC: {old_at} {at}");
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    auto text = (*this)(book, seed).turns.at(0).text;
    EXPECT_LT(text.substr(0, 10), text.substr(26, 10)) << text;
  }
}

struct Mistake {
  const char* name;
  const char* text;
};
class BadStory : public testing::TestWithParam<Mistake> {};
TEST_P(BadStory, IsRefused) {
  EXPECT_THROW(
      {
        auto book = parseBook(GetParam().text);
        Book none;
        const auto& profile = profiles().front();
        auto person = callerOf(profile, 0);
        Random random{1};
        tell({profile, book, none, person, local_days(2025y / March / 3) + 9h}, book.stories.front(), {},
             random);
      },
      std::logic_error);
}
INSTANTIATE_TEST_SUITE_P(, BadStory,
                         testing::Values(Mistake{"BlockWithoutEnd", "story a 1\neither\nC: x\nor\nC: y"},
                                         Mistake{"EndWithoutBlock", "story a 1\nC: x\nend"},
                                         Mistake{"UnknownDirective", "story a 1\nsing: x"},
                                         Mistake{"UnknownPart", "story a 1\n@nothing"},
                                         Mistake{"UnknownSlot", "story a 1\nC: {nothing}"},
                                         Mistake{"UnknownOutcome", "story a 1\noutcome fine"},
                                         Mistake{"UnevenFacts", "story a 1\nlet a; b = 1\nC: x"},
                                         Mistake{"FollowUpWithoutPercent", "story a 1\nthen b"},
                                         Mistake{"FollowUpWithoutAnchor", "story a 1\nthen b 5 beside 1..2"},
                                         Mistake{"SayingWithoutEquals", "say um\nstory a 1\nC: x"}),
                         [](const auto& info) { return info.param.name; });

TEST(ParseBook, ReadsTheHeading) {
  auto book = parseBook("# a comment\nstory night 60 5 at 20-4 stranger\nC: x\nstory day 3\nC: y");
  ASSERT_EQ(book.stories.size(), 2u);
  EXPECT_EQ(book.stories[0].weight, 60);
  EXPECT_EQ(book.stories[0].weight_when_closed, 5);
  EXPECT_EQ(book.stories[0].from_hour, 20);
  EXPECT_EQ(book.stories[0].to_hour, 4);
  EXPECT_TRUE(book.stories[0].by_stranger);
  EXPECT_EQ(book.stories[1].weight_when_closed, 3);
  EXPECT_FALSE(book.stories[1].by_stranger);
  EXPECT_EQ(book.find("day"), &book.stories[1]);
  EXPECT_EQ(book.find("dusk"), nullptr);
}

// Every branch of every story, far more often than one demo tells it.
TEST(Books, TellAllTheirStories) {
  auto shared = parseBook(sharedStories);
  for (const auto& profile : profiles()) {
    auto book = parseBook(profile.stories);
    ASSERT_NE(book.find("voicemail"), nullptr) << profile.name;
    for (const auto& story : book.stories)
      for (std::uint64_t seed = 0; seed < 60; ++seed) {
        auto person = callerOf(profile, seed);
        Random random{seed};
        auto time = local_days(2025y / March / 3) + hours(seed * 5);
        auto told = tell({profile, book, shared, person, time}, story, {}, random);
        ASSERT_FALSE(told.turns.empty()) << profile.name << " " << story.name;
        ASSERT_FALSE(told.summary.empty()) << profile.name << " " << story.name;
        ASSERT_TRUE(told.outcome) << profile.name << " " << story.name;
        for (const auto& next : told.then)
          ASSERT_TRUE(next.story == "callback" || book.find(next.story)) << profile.name << " " << next.story;
        if (std::any_of(told.then.begin(), told.then.end(),
                        [](auto& next) { return next.story == "callback"; })) {
          ASSERT_TRUE(told.memory.facts.contains("topic") && told.memory.facts.contains("answer"))
              << profile.name << " " << story.name;
        }
      }
  }
}

}  // namespace
}  // namespace frontdesk::demo
