#include "json/read.h"

#include <gmock/gmock.h>

#include "tests/json/sample.h"

namespace frontdesk::json {
namespace {

using namespace sample;
using testing::ElementsAre;

// "field: message", one for each error.
template <class T>
std::vector<std::string> errorsOf(std::string_view text) {
  Errors errors;
  auto value = read<T>(parse(text), Place{}, errors);
  EXPECT_EQ(value.has_value(), errors.empty());
  std::vector<std::string> list;
  for (const auto& error : errors.list()) list.push_back(error.field + ": " + error.message);
  return list;
}

template <class T>
T good(std::string_view text) {
  Errors errors;
  auto value = read<T>(parse(text), Place{}, errors);
  for (const auto& error : errors.list()) ADD_FAILURE() << error.field << ": " << error.message;
  return std::move(value).value();
}

// A valid call with one member replaced.
std::string callWith(std::string_view member, std::string_view value) {
  auto call = parse(R"({"id":"0198b6c4-0000-7abc-8def-0123456789ab","title":"Booking","answered":true,
    "rating":4,"score":0.5,"transcript":[{"speaker":"agent","text":"Hello","start_ms":0,"end_ms":900}]})");
  call.as_object()[boost::json::string_view(member)] = parse(value);
  return boost::json::serialize(call);
}

struct Case {
  const char* name;
  const char* member;
  const char* value;
  const char* expected;
};
class BadField : public testing::TestWithParam<Case> {};
TEST_P(BadField, IsNamed) {
  auto [name, member, value, expected] = GetParam();
  EXPECT_THAT(errorsOf<Call>(callWith(member, value)), ElementsAre(expected));
}
INSTANTIATE_TEST_SUITE_P(
    Read, BadField,
    testing::Values(
        Case{"idNotText", "id", "7", "id: must be a string"},
        Case{"idNoUuid", "id", R"("x")", "id: must be a UUID"},
        Case{"titleEmpty", "title", R"(" ")", "title: must not be empty"},
        Case{"titleNull", "title", "null", "title: must be a string"},
        Case{"answeredText", "answered", R"("true")", "answered: must be true or false"},
        Case{"answeredNumber", "answered", "1", "answered: must be true or false"},
        Case{"ratingText", "rating", R"("4")", "rating: must be a whole number"},
        Case{"ratingFraction", "rating", "4.5", "rating: must be a whole number"},
        Case{"ratingNegative", "rating", "-1", "rating: must be between 0 and 255"},
        Case{"rating256", "rating", "256", "rating: must be between 0 and 255"},
        Case{"ratingOverInt64", "rating", "9223372036854775808", "rating: must be between 0 and 255"},
        Case{"ratingOverUint64", "rating", "18446744073709551616", "rating: must be between 0 and 255"},
        Case{"ratingHuge", "rating", "1e300", "rating: must be between 0 and 255"},
        Case{"scoreText", "score", R"("0.5")", "score: must be a number"},
        Case{"emailBad", "email", R"("x")", "email: must be an e-mail address such as name@example.com"},
        Case{"noteNumber", "note", "5", "note: must be a string"},
        Case{"transcriptObject", "transcript", "{}", "transcript: must be a list"},
        Case{"transcriptNull", "transcript", "null", "transcript: must be a list"},
        Case{"turnText", "transcript", R"(["hello"])", "transcript[0]: must be an object"},
        Case{"turnEmpty", "transcript",
             R"([{"speaker":"agent","text":"a","start_ms":0,"end_ms":1},
                 {"speaker":"caller","text":"","start_ms":0,"end_ms":1}])",
             "transcript[1].text: must not be empty"},
        Case{"turnOverflow", "transcript",
             R"([{"speaker":"agent","text":"a","start_ms":2147483648,"end_ms":1}])",
             "transcript[0].start_ms: must be between -2147483648 and 2147483647"},
        Case{"turnSpeaker", "transcript", R"([{"speaker":"Agent","text":"a","start_ms":0,"end_ms":1}])",
             "transcript[0].speaker: must be one of: caller, agent"},
        Case{"turnUnknown", "transcript",
             R"([{"speaker":"agent","text":"a","start_ms":0,"end_ms":1,"tone":"warm"}])",
             "transcript[0].tone: is not a field of this request"},
        Case{"turnBackwards", "transcript", R"([{"speaker":"agent","text":"a","start_ms":9,"end_ms":1}])",
             "transcript[0].end_ms: must not be before start_ms"},
        Case{"starsOutside", "stars", "6", "stars: must be between 1 and 5"},
        Case{"starsFraction", "stars", "2.5", "stars: must be a whole number"},
        Case{"metadataList", "metadata", "[]", "metadata: must be an object"},
        Case{"endedAt", "ended_at", R"("yesterday")",
             "ended_at: must be a time such as 2026-08-01T08:04:06Z (RFC 3339)"},
        Case{"unknown", "colour", "1", "colour: is not a field of this request"},
        Case{"unknownEmpty", "", "1", ": is not a field of this request"}),
    [](const auto& info) { return info.param.name; });

TEST(Read, CollectsEveryBadField) {
  EXPECT_THAT(errorsOf<Call>(R"({"title":"","answered":1,"rating":4,"score":1,
      "transcript":[{},{"speaker":"agent","text":"a","start_ms":0,"end_ms":1},{"text":5}],"x":1})"),
              ElementsAre("x: is not a field of this request", "id: is required", "title: must not be empty",
                          "answered: must be true or false", "transcript[0].speaker: is required",
                          "transcript[0].text: is required", "transcript[0].start_ms: is required",
                          "transcript[0].end_ms: is required", "transcript[2].speaker: is required",
                          "transcript[2].text: must be a string", "transcript[2].start_ms: is required",
                          "transcript[2].end_ms: is required"));
}

TEST(Read, NamesPlacesFromTheRootAndFromElsewhere) {
  EXPECT_THAT(errorsOf<Call>("[]"), ElementsAre(": must be an object"));
  EXPECT_THAT(errorsOf<std::vector<int>>("[1,true]"), ElementsAre("[1]: must be a whole number"));
  EXPECT_THAT(errorsOf<std::vector<std::vector<int>>>("[[1],[2,null]]"),
              ElementsAre("[1][1]: must be a whole number"));
  Errors errors;
  Place line{nullptr, "line 7"};
  EXPECT_FALSE(read<Turn>(parse(R"({"speaker":"agent","text":"a","start_ms":0})"), line, errors));
  EXPECT_EQ(errors.list().at(0).field, "line 7.end_ms");
}

TEST(Read, KeepsAtMostAHundredErrors) {
  std::string text = "[";
  for (int i = 0; i < 1000; ++i) text += "true,";
  EXPECT_EQ(errorsOf<std::vector<int>>(text + "1]").size(), Errors::kept);
}

TEST(Read, TellsAbsentFromNullFromGiven) {
  EXPECT_EQ(good<Call>(callWith("email", "null")).note, std::nullopt);
  auto nulled = good<Call>(callWith("note", "null")).note;
  ASSERT_TRUE(nulled);
  EXPECT_FALSE(*nulled);
  EXPECT_EQ(good<Call>(callWith("note", R"("hi")")).note->value(), "hi");
  EXPECT_FALSE(good<Call>(callWith("email", "null")).email);
  EXPECT_EQ(good<Call>(callWith("email", R"("A@b.cc")")).email->text(), "a@b.cc");
}

TEST(Read, WholeNumbersMayBeWrittenWithAPointOrExponent) {
  EXPECT_EQ(good<int>("5.0"), 5);
  EXPECT_EQ(good<int>("-2e3"), -2000);
  EXPECT_EQ(good<std::int64_t>("9223372036854775807"), 9223372036854775807);
  EXPECT_EQ(good<double>("3"), 3.0);
  // Above 2^53 a double no longer says which whole number was meant.
  EXPECT_THAT(errorsOf<std::int64_t>("9007199254740994.0"),
              ElementsAre(testing::HasSubstr("must be between")));
}

TEST(Read, ChecksOnlyWhatIsWholeAndSparesTheRest) {
  // A turn with a bad member is not asked whether its members agree.
  EXPECT_THAT(errorsOf<Turn>(R"({"speaker":"agent","text":"","start_ms":9,"end_ms":1})"),
              ElementsAre("text: must not be empty"));
}

TEST(Read, ChecksHoldBeyondTheErrorsThatAreKept) {
  Errors errors;
  for (std::size_t i = 0; i < Errors::kept; ++i) errors.add(Place{}, "is bad");
  auto turn = parse(R"({"speaker":"agent","text":"a","start_ms":9,"end_ms":1})");
  EXPECT_FALSE(read<Turn>(turn, Place{}, errors));
}

TEST(Read, WhatIsWrittenIsReadBack) {
  auto call = good<Call>(
      callWith("transcript", R"([{"speaker":"agent","text":"a \"b\"\n\u00e9","start_ms":0,"end_ms":1}])"));
  call.score = 0.1 + 0.2;
  call.stars = Whole<1, 5>::trusted(3);
  call.ended_at = Timestamp::parse("2026-08-01T08:04:06.123Z").value;
  call.metadata = JsonObject::trusted(R"({"k":[1,true]})");
  auto text = toJson(call);
  auto again = good<Call>(text);
  EXPECT_EQ(toJson(again), text);
  EXPECT_EQ(again.score, call.score);
  EXPECT_EQ(again.transcript.at(0).text, call.transcript.at(0).text);
  EXPECT_EQ(again.ended_at, call.ended_at);
}

template <class T>
std::string fromText(std::string_view text) {
  Errors errors;
  auto value = readText<T>(text, Place{nullptr, "q"}, errors);
  if (!value) return errors.list().at(0).field + ": " + errors.list().at(0).message;
  return toJson(*value);
}

TEST(ReadText, ReadsEveryKindOfQueryValue) {
  EXPECT_EQ(fromText<int>("-12"), "-12");
  EXPECT_EQ(fromText<std::optional<int>>("12"), "12");
  EXPECT_EQ(fromText<bool>("true"), "true");
  EXPECT_EQ(fromText<bool>("0"), "false");
  EXPECT_EQ(fromText<std::string>("a b"), "\"a b\"");
  EXPECT_EQ(fromText<Speaker>("agent"), "\"agent\"");
  EXPECT_EQ(fromText<std::vector<Speaker>>("agent,caller"), R"(["agent","caller"])");
  EXPECT_EQ(fromText<std::vector<int>>(""), "[]");
  EXPECT_EQ((fromText<Whole<1, 200>>("200")), "200");
  EXPECT_EQ(fromText<Date>("2026-08-01"), "\"2026-08-01\"");
}

TEST(ReadText, SaysWhatIsWrong) {
  EXPECT_EQ(fromText<int>(""), "q: must be a whole number");
  EXPECT_EQ(fromText<int>("1x"), "q: must be a whole number");
  EXPECT_EQ(fromText<int>("1.5"), "q: must be a whole number");
  EXPECT_EQ(fromText<int>(" 1"), "q: must be a whole number");
  EXPECT_EQ(fromText<int>("+1"), "q: must be a whole number");
  EXPECT_EQ(fromText<std::int8_t>("128"), "q: must be between -128 and 127");
  EXPECT_EQ(fromText<std::int64_t>("9223372036854775808"), "q: is out of range");
  EXPECT_EQ((fromText<Whole<1, 200>>("201")), "q: must be between 1 and 200");
  EXPECT_EQ(fromText<bool>("yes"), "q: must be true or false");
  EXPECT_EQ(fromText<Speaker>(""), "q: must be one of: caller, agent");
  EXPECT_EQ(fromText<std::vector<Speaker>>("agent,nobody"), "q: must be one of: caller, agent");
  EXPECT_EQ(fromText<std::vector<Speaker>>("agent,,caller"), "q: must be one of: caller, agent");
  EXPECT_EQ(fromText<Uuid>("x"), "q: must be a UUID");
}

}  // namespace
}  // namespace frontdesk::json
