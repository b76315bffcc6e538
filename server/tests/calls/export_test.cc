#include "calls/export.h"

#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::StartsWith;
using Row = std::vector<std::string>;

// RFC 4180, as a spreadsheet reads it.
std::vector<Row> rowsOf(const std::string& csv) {
  std::vector<Row> rows(1, Row(1));
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
      rows.back().back() += csv[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n')
      rows.emplace_back(Row(1)), ++i;
    else
      rows.back().back() += c;
  }
  if (rows.back() == Row(1)) rows.pop_back();
  return rows;
}

TEST(CsvCell, QuotesWhatNeedsItAndNeutralisesFormulas) {
  struct Case {
    const char* text;
    const char* cell;
  } cases[] = {{"", ""},
               {"plain", "plain"},
               {"a,b", "\"a,b\""},
               {"say \"hi\"", "\"say \"\"hi\"\"\""},
               {"two\nlines", "\"two\nlines\""},
               {"two\rlines", "\"two\rlines\""},
               {"=1+1", "'=1+1"},
               {"+1+1", "'+1+1"},
               {"-1+1", "'-1+1"},
               {"@SUM(A1)", "'@SUM(A1)"},
               {"\t=1", "'\t=1"},
               {"\r=1", "\"'\r=1\""},
               {"\n=1", "\"'\n=1\""},
               {"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
               {"+12025550119", "+12025550119"},
               {"+1202555-0119", "'+1202555-0119"},
               {"+", "'+"},
               {"-5", "'-5"},
               {" =1", " =1"},
               {"a=1", "a=1"}};
  for (const auto& c : cases) EXPECT_EQ(csvCell(c.text), c.cell) << c.text;
}

TEST(Export, IsCsvThatASpreadsheetReads) {
  auto owner = product().signUp();
  auto client = addClient(owner, "=cmd|' /C calc'!A0, \"Ltd\"");
  auto id = addCall(owner, client,
                    {{"external_id", "x,1"},
                     {"summary", "Line one\nline \"two\", =3"},
                     {"outcome", "spam"},
                     {"sentiment", {{"label", "negative"}, {"score", -0.5}}},
                     {"ended_reason", "@hung up"},
                     {"costs", {{"telephony_micros", 31'500}}}});
  auto file = owner.get("/api/calls/export");
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.header("content-type"), "text/csv; charset=utf-8");
  EXPECT_EQ(file.header("content-disposition"), "attachment; filename=\"calls.csv\"");
  auto rows = rowsOf(file.body);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0], (Row{"id",
                          "client_id",
                          "client_name",
                          "external_id",
                          "direction",
                          "status",
                          "from_number",
                          "to_number",
                          "started_at",
                          "answered_at",
                          "ended_at",
                          "ended_reason",
                          "duration_seconds",
                          "summary",
                          "outcome",
                          "sentiment",
                          "sentiment_score",
                          "cost",
                          "currency",
                          "has_recording",
                          "turn_count"}));
  EXPECT_EQ(rows[1], (Row{id,
                          client,
                          "'=cmd|' /C calc'!A0, \"Ltd\"",
                          "x,1",
                          "inbound",
                          "completed",
                          "+12025550119",
                          "",
                          "2026-07-01T10:00:00.000Z",
                          "2026-07-01T10:00:05.000Z",
                          "2026-07-01T10:01:05.000Z",
                          "'@hung up",
                          "60",
                          "Line one\nline \"two\", =3",
                          "spam",
                          "negative",
                          "-0.5",
                          "0.031500",
                          "USD",
                          "false",
                          "0"}));
}

TEST(Export, IsNdjsonOfTheListsOwnRows) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  for (int i = 0; i < 3; ++i) addCall(owner, client, {{"external_id", std::to_string(i)}});
  auto file = owner.get("/api/calls/export?format=ndjson");
  EXPECT_EQ(file.header("content-type"), "application/x-ndjson");
  EXPECT_EQ(file.header("content-disposition"), "attachment; filename=\"calls.ndjson\"");
  array lines;
  std::stringstream in(file.body);
  for (std::string line; std::getline(in, line);) lines.push_back(boost::json::parse(line));
  EXPECT_EQ(lines, owner.get("/api/calls").json().at("items"));
}

TEST(Export, GivesAllPagesInTheListsOrder) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  product().database().query(
      "insert into calls (account_id, client_id, external_id, direction, status, started_at, ended_at, "
      "currency) "
      "select account_id, id, n, 'inbound', 'missed', timestamptz '2026-07-01' + n / 2 * interval '1 "
      "minute', "
      "timestamptz '2026-07-02', 'USD' from clients, generate_series(1, 1234) n where id = '" +
      client + "'");
  for (std::string sort : {"", "&sort=started_at", "&sort=-cost"}) {
    auto rows = rowsOf(owner.get("/api/calls/export?format=csv" + sort).body);
    ASSERT_EQ(rows.size(), 1235u) << sort;
    std::vector<std::string> ids;
    for (std::size_t i = 1; i < rows.size(); ++i) ids.push_back(rows[i][0]);
    EXPECT_EQ(ids, walk(owner, "/api/calls?limit=200" + sort, "/id")) << sort;
  }
}

TEST(Export, TakesTheListsFilters) {
  auto owner = product().signUp();
  auto a = addClient(owner, "A"), b = addClient(owner, "B");
  addCall(owner, a, {{"summary", "alpha"}});
  addCall(owner, b, {{"summary", "beta"}});
  EXPECT_THAT(owner.get("/api/calls/export?q=alpha").body, HasSubstr("alpha"));
  EXPECT_EQ(rowsOf(owner.get("/api/calls/export?q=alpha").body).size(), 2u);
  EXPECT_EQ(rowsOf(owner.get("/api/calls/export?client_id=" + b).body).size(), 2u);
  EXPECT_EQ(rowsOf(owner.get("/api/calls/export?status=missed").body).size(), 1u) << "the head alone";
  EXPECT_EQ(owner.get("/api/calls/export?format=ndjson&status=missed").body, "");
  for (auto [query, verdict] : {std::pair{"format=pdf", "422 format"},
                                {"status=x", "422 status"},
                                {"limit=5", "422 limit"},
                                {"cursor=x", "422 cursor"},
                                {"sort=x", "422 sort"}})
    EXPECT_EQ(owner.get(std::string("/api/calls/export?") + query).verdict(), verdict) << query;
}

TEST(Export, ShowsNothingOfOtherAccounts) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto client = addClient(owner);
  addCall(owner, client);
  EXPECT_EQ(rowsOf(stranger.get("/api/calls/export").body).size(), 1u);
  EXPECT_EQ(rowsOf(stranger.get("/api/calls/export?client_id=" + client).body).size(), 1u);
}

}  // namespace
}  // namespace frontdesk::calls
