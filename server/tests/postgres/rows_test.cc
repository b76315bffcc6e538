#include "postgres/rows.h"

#include <gmock/gmock.h>

#include "tests/postgres/database_test.h"
#include "tests/postgres/kinds.h"

namespace frontdesk::postgres {
namespace {

using testing::HasSubstr;

struct RowsTest : DatabaseTest {
  Result select(const std::string& sql) {
    Result result;
    run([&]() -> Awaitable<> { result = co_await database().onLane(sql); });
    return result;
  }
  template <class T>
  T only(const std::string& sql) {
    return onlyTo<T>(select(sql));
  }
  // Why the select does not fit T.
  template <class T>
  std::string refusal(const std::string& sql) {
    auto result = select(sql);
    try {
      rowsTo<T>(result);
      return "none";
    } catch (const std::logic_error& e) {
      return e.what();
    }
  }
};

TEST_F(RowsTest, ReadScalarsOfEveryType) {
  EXPECT_EQ(only<bool>("select true"), true);
  EXPECT_EQ(only<int>("select -7::int2"), -7);
  EXPECT_EQ(only<int>("select -2147483648"), std::numeric_limits<int>::min());
  EXPECT_EQ(only<std::int64_t>("select 9223372036854775807"), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(only<double>("select 0.1::float8"), 0.1);
  EXPECT_EQ(only<double>("select 0.5::float4"), 0.5);
  EXPECT_EQ(only<double>("select 3"), 3.0);
  EXPECT_EQ(only<std::string>("select 'Grüezi'"), "Grüezi");
  EXPECT_EQ(only<std::string>("select 'a'::varchar"), "a");
  EXPECT_EQ(only<std::string>("select 'a'::name"), "a");
  EXPECT_EQ(only<std::string>("select ''"), "");
  EXPECT_EQ(only<Uuid>("select '0190a6b0-5a3c-7e3f-8a2b-1c2d3e4f5a6b'::uuid").text(),
            "0190a6b0-5a3c-7e3f-8a2b-1c2d3e4f5a6b");
  EXPECT_EQ(only<Timestamp>("select '2026-08-01 08:04:06.123456+00'::timestamptz"),
            *Timestamp::parse("2026-08-01T08:04:06.123456Z").value);
  EXPECT_EQ(only<Timestamp>("select '1971-01-01 02:00+02'::timestamptz").text(), "1971-01-01T00:00:00.000Z");
  EXPECT_EQ(only<Date>("select '1999-12-31'::date").text(), "1999-12-31");
  EXPECT_EQ(only<Mood>("select 'cheerful'"), Mood::cheerful);
  EXPECT_EQ(only<JsonObject>(R"(select '{"a": 1}'::jsonb)").json(), R"({"a": 1})");
  EXPECT_EQ(only<JsonObject>(R"(select '{"a": 1}'::json)").json(), R"({"a": 1})");
  EXPECT_EQ(only<std::vector<int>>("select '[1,2]'::jsonb"), (std::vector{1, 2}));
}

TEST_F(RowsTest, ReadAnEnumOfPostgresAsText) {
  admin("create type mood as enum ('gloomy', 'cheerful')");
  EXPECT_EQ(only<Mood>("select 'gloomy'::mood"), Mood::gloomy);
}

TEST_F(RowsTest, ParametersComeBackAsTheyWent) {
  auto moment = Timestamp(Timestamp::Time(std::chrono::microseconds(1'785'571'446'123'456)));
  std::vector<std::string> words = {"a,b", "", "NULL", "say \"hi\"", "back\\slash", "{x}", "Zürich\n"};
  run([&]() -> Awaitable<> {
    auto time = co_await onLane<Timestamp>("select $1::timestamptz", parameters(moment));
    EXPECT_EQ(time, moment);
    auto list = co_await onLane<std::vector<std::string>>("select to_json($1::text[])", parameters(words));
    EXPECT_EQ(list, words);
    auto number = co_await onLane<double>("select $1::float8", parameters(1e-300));
    EXPECT_EQ(number, 1e-300);
  });
}

const std::string things = R"(
  select * from (values
    (1, 'first', 'gloomy', 'good', 0.5::float8,
     '[{"id": "0190a6b0-5a3c-7e3f-8a2b-1c2d3e4f5a6b", "number": "+12025550119", "extra": [1],
        "created_at": "2026-08-01T08:04:06.5+00:00", "digits": [1, 2]}]'::jsonb, '{"x": 1}'::jsonb),
    (2, '', null, null, null, '[]', '{}')
  ) as t (id, name, mood, label_word, label_score, items, metadata))";

TEST_F(RowsTest, ReadAStructWithBaseOptionalStructAndJson) {
  auto rows = rowsTo<WholeThing>(select(things));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].id, 1);
  EXPECT_EQ(rows[0].mood, Mood::gloomy);
  ASSERT_TRUE(rows[0].label);
  EXPECT_EQ(rows[0].label->word, "good");
  EXPECT_EQ(rows[0].label->score, 0.5);
  ASSERT_EQ(rows[0].items.size(), 1u);
  auto& item = rows[0].items[0];
  EXPECT_EQ(item.number.text(), "+12025550119");
  EXPECT_EQ(item.label, std::nullopt) << "absent from the JSON";
  EXPECT_EQ(item.created_at.text(), "2026-08-01T08:04:06.500Z");
  EXPECT_EQ(item.digits.at(1).number(), 2);
  EXPECT_EQ(rows[0].metadata.json(), R"({"x": 1})");
  EXPECT_EQ(rows[1].name, "");
  EXPECT_EQ(rows[1].mood, std::nullopt);
  EXPECT_FALSE(rows[1].label);
  EXPECT_TRUE(rows[1].items.empty());
}

TEST_F(RowsTest, ReadAStructWithinFromOneColumnOfJson) {
  auto thing = only<WholeThing>(R"(select 1 as id, 'x' as name, null as mood,
    '{"word": "good", "score": 1}'::json as label, '[]'::json as items, '{}'::jsonb as metadata)");
  EXPECT_EQ(thing.label->word, "good");
  EXPECT_EQ(thing.label->score, 1.0);
}

TEST_F(RowsTest, BuildFieldTypesWithoutDefaults) {
  auto strict = only<Strict>("select '+41441234567' as number, 12 as percent");
  EXPECT_EQ(strict.number.text(), "+41441234567");
  EXPECT_EQ(strict.percent.number(), 12);
}

TEST_F(RowsTest, FirstIsTheFirstOrNothing) {
  EXPECT_EQ(firstTo<int>(select("select 4 union all select 5")), 4);
  EXPECT_EQ(firstTo<int>(select("select 4 where false")), std::nullopt);
}

TEST_F(RowsTest, OnlyRefusesNoneAndSeveral) {
  EXPECT_THROW(only<int>("select 4 where false"), std::logic_error);
  EXPECT_THROW(only<int>("select 4 union all select 5"), std::logic_error);
}

TEST_F(RowsTest, AMismatchIsRefusedEvenWithoutRows) {
  EXPECT_THAT(refusal<Thing>("select 1 as id, 'x' as title, null as mood where false"),
              HasSubstr("column 2 is \"title\", the struct's member there is \"name\""));
}

TEST_F(RowsTest, AMismatchNamesColumnAndMember) {
  EXPECT_THAT(refusal<Thing>("select 1 as id, 'x' as name"), HasSubstr("a row has 2 columns, "));
  EXPECT_THAT(refusal<Thing>("select 1 as id, 'x' as name"), HasSubstr("Thing takes 3"));
  EXPECT_THAT(refusal<Thing>("select 1 as id, 'x' as name, 'gloomy' as mood, 1 as more"),
              HasSubstr("4 columns"));
  EXPECT_THAT(refusal<Thing>("select null::int as id, 'x' as name, null as mood"),
              HasSubstr("column \"id\" (type 23) is null"));
  EXPECT_THAT(refusal<Thing>("select 'x' as id, 'x' as name, null as mood"),
              HasSubstr("\"id\" (type 25) is no integer"));
  EXPECT_THAT(refusal<Thing>("select 1 as id, 'x' as name, 'sad' as mood"), HasSubstr("\"mood\""));
  EXPECT_THAT(refusal<int>("select 3000000000 as many"),
              HasSubstr("\"many\" (type 20) holds a number too large"));
  EXPECT_THAT(refusal<std::int64_t>("select sum(x) as total from (values (1::bigint)) t (x)"),
              HasSubstr("\"total\" (type 1700) is no integer"));
  EXPECT_THAT(refusal<Timestamp>("select 'infinity'::timestamptz as at"), HasSubstr("\"at\""));
  EXPECT_THAT(refusal<Uuid>("select 'x' as id"), HasSubstr("is no uuid"));
  EXPECT_THAT(refusal<std::string>("select 1 as word"), HasSubstr("is no text"));
  EXPECT_THAT(refusal<std::vector<Label>>(R"(select '[{"word": "x"}]'::jsonb as labels)"),
              HasSubstr("\"labels\" (type 3802) lacks \"score\""));
  EXPECT_THAT(refusal<std::vector<Label>>(R"(select '{"word": "x"}'::jsonb as labels)"),
              HasSubstr("\"labels\""));
  // Two columns of one type in the wrong order would be read without a murmur.
  EXPECT_THAT(
      refusal<WholeThing>("select 1 as id, 'x' as name, null as mood, 'x' as label_score, 1 as label_word, "
                          "'[]'::json as items, '{}'::json as metadata"),
      HasSubstr("\"label_score\""));
}

TEST_F(RowsTest, AHalfNullOptionalStructIsRefused) {
  EXPECT_THAT(refusal<WholeThing>("select 1 as id, 'x' as name, null as mood, 'x' as label_word, "
                                  "null::float8 as label_score, '[]'::json as items, '{}'::json as metadata"),
              HasSubstr("\"label_score\" (type 701) is null"));
}

}  // namespace
}  // namespace frontdesk::postgres
