#include "app/page.h"

#include <gtest/gtest.h>

#include "app/crypto.h"
#include "app/like.h"

namespace frontdesk {
namespace {

const auto id = Uuid::v7();

TEST(Cursor, ComesBackAsItWent) {
  for (std::string key : {"", "Harbor", "line one\nline two", "Zürich 👋", "2026-07-01 10:00:00.5+00"}) {
    auto read = Cursor::parse(Cursor("-name", key, id).text());
    ASSERT_TRUE(read.value) << key;
    EXPECT_EQ(read.value->key(), key);
    EXPECT_EQ(read.value->id(), id);
  }
}

TEST(Cursor, RefusesWhatWasNeverOne) {
  auto plain = [](std::string text) { return base64Url(text); };
  for (auto text : {std::string(), std::string("!"), std::string("abc="), plain("x"),
                    plain("name\nno id\nkey"), plain("name\n" + id.text()), plain(std::string(3000, 'x')),
                    plain("name\n" + id.text() + "\n" + std::string(1, '\0'))})
    EXPECT_FALSE(Cursor::parse(text).value) << text;
}

TEST(Cursor, HasOneText) {
  auto given = Cursor("name", "k", *Uuid::parse("018f3a2b-7c1d-7e2f-8a3b-4c5d6e7f8091").value).text();
  ASSERT_TRUE(Cursor::parse(given).value);
  auto spareBits = given;
  ++spareBits.back();
  EXPECT_EQ(fromBase64Url(spareBits), fromBase64Url(given));
  for (auto text : {spareBits, ' ' + given, base64Url("name\n018F3A2B-7C1D-7E2F-8A3B-4C5D6E7F8091\nk")})
    EXPECT_FALSE(Cursor::parse(text).value) << text;
}

TEST(Cursor, FitsItsOwnListOnly) {
  struct Case {
    const char* key;
    const char* type;
    bool fits;
  } cases[] = {
      {"2026-07-01 10:00:00+00", "timestamptz", true},
      {"2026-07-01 10:00:00.123456+00", "timestamptz", true},
      {"2026-07-01", "timestamptz", false},
      {"2026-13-01 10:00:00+00", "timestamptz", false},
      {"now", "timestamptz", false},
      {"infinity", "timestamptz", false},
      {"", "timestamptz", false},
      {"17", "bigint", true},
      {"-17", "bigint", true},
      {"9223372036854775808", "bigint", false},
      {"17.5", "bigint", false},
      {"", "bigint", false},
      {"2147483647", "integer", true},
      {"2147483648", "integer", false},
      {"", "text", true},
      {"Zürich", "text", true},
      {"\xff", "text", false},
  };
  for (const auto& c : cases) {
    Cursor cursor("name", c.key, id);
    if (c.fits)
      EXPECT_NO_THROW(cursor.requireFit("name", c.type)) << c.key;
    else
      EXPECT_THROW(cursor.requireFit("name", c.type), http::Problem) << c.key;
    EXPECT_THROW(cursor.requireFit("-name", c.type), http::Problem) << c.key;
  }
}

TEST(Select, NumbersItsParameters) {
  Select select(id);
  select.add("select x from y where a = $1").add("and b = ? and c = ?", 1, std::string("two"));
  select.addIf("and d = ?", std::optional<int>()).addIf("and e = ?", std::optional(3));
  EXPECT_EQ(select.sql(), "\nselect x from y where a = $1\nand b = $2 and c = $3\nand e = $4");
  ASSERT_EQ(select.values().size(), 4u);
  EXPECT_EQ(select.values().text(2), "two");
  EXPECT_EQ(select.values().text(3), "3");
}

TEST(LikePattern, FindsTextAsItIsTyped) {
  EXPECT_EQ(likePattern("abc"), "%abc%");
  EXPECT_EQ(likePattern("50%_\\"), "%50\\%\\_\\\\%");
}

}  // namespace
}  // namespace frontdesk
