#include "calls/import.h"

#include <atomic>

#include "app/run_once.h"
#include "tests/product.h"

namespace frontdesk::calls {
namespace {

using namespace test;
using testing::HasSubstr;

std::string line(const std::string& id, const std::string& more = R"(,"client":"Trattoria Bell")") {
  return R"({"external_id":")" + id + R"(","direction":"inbound","started_at":"2026-07-01T10:00:00Z")" +
         more + "}";
}

Answer import(Browser& owner, const std::string& text, const std::string& query = "?create_clients=true") {
  return owner.send("POST", "/api/calls/import" + query, text, {{"Content-Type", "application/x-ndjson"}});
}

std::string count(const Browser& owner, const std::string& table) {
  return product().database().value("select count(*) from " + table + " where account_id = '" +
                                    owner.account_id + "'");
}

TEST(ImportRoute, StoresEveryLineAndReports) {
  auto owner = product().signUp();
  auto report = import(owner, line("a") + "\n" + line("b") + "\n" + line("c") + "\n");
  ASSERT_EQ(report.status, 200) << report.body;
  EXPECT_EQ(report.body,
            R"({"imported":3,"duplicates":0,"clients_created":1,"rejected_count":0,"rejected":[]})");
  EXPECT_EQ(owner.get("/api/calls").items(), 3u);
}

TEST(ImportRoute, TakesLinesHoweverTheyEnd) {
  struct Case {
    const char* name;
    std::string text;
    const char* imported;
  } cases[] = {
      {"nothing", "", "0"},
      {"line feeds", line("a") + "\n" + line("b") + "\n", "2"},
      {"no last line feed", line("a") + "\n" + line("b"), "2"},
      {"CRLF", line("a") + "\r\n" + line("b") + "\r\n", "2"},
      {"CRLF, no last one", line("a") + "\r\n" + line("b"), "2"},
      {"a last CR", line("a") + "\n" + line("b") + "\r", "2"},
      {"empty lines", "\n\n" + line("a") + "\n \t\n\r\n" + line("b") + "\n\n", "2"},
      {"a byte order mark", "\xef\xbb\xbf" + line("a") + "\n" + line("b") + "\n", "2"},
      {"a byte order mark alone", "\xef\xbb\xbf", "0"},
  };
  for (const auto& c : cases) {
    auto owner = product().signUp();
    auto report = import(owner, c.text);
    EXPECT_EQ(report.at("/imported"), c.imported) << c.name;
    EXPECT_EQ(report.at("/rejected"), "[]") << c.name;
  }
}

TEST(ImportRoute, RejectsALineAloneWithItsNumber) {
  auto owner = product().signUp();
  auto report =
      import(owner, line("a") + "\n{\"broken\n\n" + line("b") + "\n" + line("c", "") + "\n" + line("d") +
                        "\n" + line("e", R"(,"client_id":"018f0000-0000-7000-8000-000000000001")") + "\n");
  EXPECT_EQ(report.at("/imported"), "3");
  EXPECT_EQ(report.at("/rejected_count"), "3");
  EXPECT_EQ(report.at("/rejected/0/line"), "2");
  EXPECT_THAT(report.at("/rejected/0/reason"), HasSubstr("is no JSON"));
  EXPECT_EQ(report.at("/rejected/1/line"), "5");
  EXPECT_THAT(report.at("/rejected/1/reason"), HasSubstr("client_id is required"));
  EXPECT_EQ(report.at("/rejected/2/line"), "7");
  EXPECT_THAT(report.at("/rejected/2/reason"), HasSubstr("names no client of this account"));
  EXPECT_EQ(count(owner, "calls"), "3");
}

TEST(ImportRoute, RejectsALineThatIsTooLong) {
  auto owner = product().signUp();
  auto longLine = line("b", R"(,"client":"A","summary":")" + std::string(5 << 20, 'x') + '"');
  auto report = import(owner, line("a") + "\n" + longLine + "\n" + line("c") + "\n");
  EXPECT_EQ(report.at("/imported"), "2");
  EXPECT_EQ(report.at("/rejected/0/line"), "2");
  EXPECT_EQ(report.at("/rejected/0/reason"), "is longer than 4 MiB");
}

TEST(ImportRoute, ReportsTheFirstThousandOfManyRejected) {
  auto owner = product().signUp();
  std::string text;
  for (int i = 0; i < 2500; ++i) text += "x\n";
  auto report = import(owner, text);
  EXPECT_EQ(report.at("/rejected_count"), "2500");
  EXPECT_EQ(report.json().at("rejected").as_array().size(), 1000u);
  EXPECT_EQ(report.at("/rejected/999/line"), "1000");
}

TEST(ImportRoute, DoublesNothing) {
  auto owner = product().signUp();
  auto turn =
      R"(,"client":"A","transcript":[{"speaker":"caller","text":"x","start_ms":0,"end_ms":1}],"costs":{"telephony_micros":5})";
  auto text = line("a", turn) + "\n" + line("b", turn) + "\n" + line("a", turn) + "\n";
  auto first = import(owner, text);
  EXPECT_EQ(first.at("/imported"), "2");
  EXPECT_EQ(first.at("/duplicates"), "1") << "within the file";
  auto second = import(owner, text);
  EXPECT_EQ(second.at("/imported"), "0");
  EXPECT_EQ(second.at("/duplicates"), "3");
  EXPECT_EQ(second.at("/clients_created"), "0");
  EXPECT_EQ(count(owner, "calls"), "2");
  EXPECT_EQ(count(owner, "call_turns"), "2");
  EXPECT_EQ(count(owner, "call_costs"), "2");
  EXPECT_EQ(count(owner, "clients"), "1");
}

TEST(ImportRoute, MakesClientsOnDemandOnly) {
  auto owner = product().signUp();
  auto text = line("a", R"(,"client":"Bell","profession":"restaurant","to_number":"+13125550109")") + "\n" +
              line("b", R"(,"client":"BELL","profession":"hotel","to_number":"+13125550110")") + "\n" +
              line("c", R"(,"to_number":"+13125550110")") + "\n";
  for (auto query : {"", "?create_clients=false"}) {
    auto refused = import(owner, text, query);
    EXPECT_EQ(refused.at("/imported"), "0") << query;
    EXPECT_EQ(refused.at("/rejected_count"), "3") << query;
  }
  auto report = import(owner, text);
  EXPECT_EQ(report.at("/imported"), "3") << report.body;
  EXPECT_EQ(report.at("/clients_created"), "1") << "the same name in another case";
  auto client = owner.get("/api/clients");
  EXPECT_EQ(client.at("/items/0/name"), "Bell");
  EXPECT_EQ(client.at("/items/0/profession"), "restaurant");
  EXPECT_EQ(client.at("/items/0/phone_numbers/0/number"), "+13125550109");
  EXPECT_EQ(client.at("/items/0/phone_numbers/1/number"), "+13125550110");
}

// Each begins before another has committed, and all name the same clients, which have no numbers.
TEST(ImportRoute, MakesAClientOnceThoughManyImportsNameItAtOnce) {
  auto owner = product().signUp();
  std::atomic<int> created = 0, imported = 0;
  atOnce(4, [&](int file) {
    std::string text;
    for (int i = 0; i < 300; ++i)
      text += line(std::to_string(file) + "-" + std::to_string(i),
                   R"(,"client":"Client )" + std::to_string(i % 30) + '"') +
              "\n";
    auto tab = owner.anotherTab();
    auto report = import(tab, text);
    ASSERT_EQ(report.status, 200) << report.body;
    created += std::stoi(report.at("/clients_created"));
    imported += std::stoi(report.at("/imported"));
  });
  EXPECT_EQ(imported, 1200);
  EXPECT_EQ(created, 30);
  EXPECT_EQ(count(owner, "clients"), "30");
}

TEST(ImportRoute, TakesLinesUnderTheNamesThatTheyHaveAndNothingElse) {
  struct Case {
    const char* type;
    int status;
  } cases[] = {
      {"application/x-ndjson", 200},
      {"application/x-ndjson; charset=utf-8", 200},
      {"Application/NDJSON", 200},
      {"application/jsonl ; charset=utf-8", 200},
      {"application/x-jsonlines", 200},
      {"text/plain", 200},
      {"application/octet-stream", 200},
      {"", 200},
      {"application/json", 415},
      {"application/x-www-form-urlencoded", 415},
      {"multipart/form-data; boundary=x", 415},
      {"application/gzip", 415},
      {"text/csv", 415},
      {"application/x-ndjsonx", 415},
  };
  for (const auto& c : cases) {
    auto owner = product().signUp();
    Headers headers;
    if (*c.type) headers.emplace_back("Content-Type", c.type);
    auto answer = owner.send("POST", "/api/calls/import?create_clients=true", line("a") + "\n", headers);
    EXPECT_EQ(answer.status, c.status) << c.type;
    if (c.status == 415) EXPECT_THAT(answer.body, HasSubstr("application/x-ndjson")) << c.type;
    EXPECT_EQ(count(owner, "calls"), c.status == 200 ? "1" : "0") << c.type;
  }
}

TEST(ImportRoute, LeavesNumbersWithTheClientThatHasThem) {
  auto owner = product().signUp();
  auto holder = addClient(owner, "Holder", "+13125550109");
  auto report = import(owner, line("a", R"(,"client":"Other","to_number":"+13125550109")") + "\n");
  EXPECT_EQ(report.at("/imported"), "1");
  EXPECT_EQ(owner.get("/api/clients/" + holder).at("/phone_numbers/0/number"), "+13125550109");
  EXPECT_EQ(owner.get("/api/clients?search=Other").at("/items/0/phone_numbers"), "[]");
}

TEST(ImportRoute, FindsClientsByIdNameAndNumberOfThisAccountOnly) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto mine = addClient(owner, "Mine", "+13125550109"),
       theirs = addClient(stranger, "Theirs", "+13125550110");
  auto report =
      import(owner,
             line("a", R"(,"client_id":")" + mine + '"') + "\n" + line("b", R"(,"client":"mINE")") + "\n" +
                 line("c", R"(,"to_number":"+13125550109")") + "\n" +
                 line("d", R"(,"client_id":")" + theirs + '"') + "\n" + line("e", R"(,"client":"Theirs")") +
                 "\n" + line("f", R"(,"to_number":"+13125550110")") + "\n",
             "");
  EXPECT_EQ(report.at("/imported"), "3");
  EXPECT_EQ(report.at("/rejected_count"), "3");
  EXPECT_EQ(owner.get("/api/calls?client_id=" + mine).items(), 3u);
  EXPECT_EQ(count(stranger, "calls"), "0");
}

TEST(ImportRoute, NamesBadParameters) {
  auto owner = product().signUp();
  EXPECT_EQ(import(owner, line("a"), "?create_clients=perhaps").verdict(), "422 create_clients");
  EXPECT_EQ(import(owner, line("a"), "?client_id=x").verdict(), "422 client_id");
  EXPECT_EQ(count(owner, "calls"), "0");
}

// Feeds `text` to an import in pieces of these sizes, over and over.
ImportReport fed(const Browser& owner, std::string text, std::vector<std::size_t> sizes) {
  auto account = *Uuid::parse(owner.account_id).value;
  auto task = [account, text, sizes](postgres::Database& database) -> Awaitable<ImportReport> {
    return [](postgres::Database& db, Uuid id, std::string_view rest,
              std::vector<std::size_t> pieces) -> Awaitable<ImportReport> {
      Import running(Tenant::forAccount(db, id), true);
      for (std::size_t i = 0; !rest.empty(); ++i) {
        auto piece = rest.substr(0, pieces[i % pieces.size()]);
        rest.remove_prefix(piece.size());
        std::string copy(piece);  // gone after the call: the import may keep no view of it
        co_await running.add(copy);
      }
      co_return co_await running.finish();
    }(database, account, text, sizes);
  };
  postgres::Options options;
  options.conninfo = product().database().conninfo();
  options.role = "frontdesk_app";
  return runOnce(options, task);
}

TEST(Import, DoesNotCareWhereItsTextIsCut) {
  std::string text = "\xef\xbb\xbf";
  for (int i = 0; i < 6; ++i)
    text += line("call " + std::to_string(i), R"(,"client":"Zürich – Höhe 👋")") + (i % 2 ? "\n" : "\r\n");
  text += "broken\n" + line("last");
  for (std::vector<std::size_t> sizes :
       {std::vector<std::size_t>{1}, {2}, {3, 7}, {64}, {1'000'000}, {1, 500, 13}}) {
    auto owner = product().signUp();
    auto report = fed(owner, text, sizes);
    EXPECT_EQ(report.imported, 7) << sizes[0];
    EXPECT_EQ(report.clients_created, 2) << sizes[0];
    ASSERT_EQ(report.rejected.size(), 1u) << sizes[0];
    EXPECT_EQ(report.rejected[0].line, 7) << sizes[0];
    auto names = product().database().query("select name from clients where account_id = '" +
                                            owner.account_id + "' order by name");
    EXPECT_EQ(names, (postgres::TestRows{{"Trattoria Bell"}, {"Zürich – Höhe 👋"}})) << sizes[0];
  }
}

TEST(Import, GoesOnFromBatchToBatch) {
  auto owner = product().signUp();
  std::string text;
  for (int i = 0; i < 4500; ++i) {
    auto number = i == 4400 ? R"(,"to_number":"+13125550177")" : R"(,"to_number":"+13125550109")";
    text += i == 3000 ? "broken\n"
                      : line(std::to_string(i % 4490), R"(,"client":"Bell")" + std::string(number)) + "\n";
  }
  auto report = fed(owner, text, {100'000});
  EXPECT_EQ(report.imported, 4489);
  EXPECT_EQ(report.duplicates, 10) << "across batches";
  EXPECT_EQ(report.clients_created, 1);
  ASSERT_EQ(report.rejected.size(), 1u);
  EXPECT_EQ(report.rejected[0].line, 3001);
  EXPECT_EQ(product().database().query("select number from phone_numbers where account_id = '" +
                                       owner.account_id + "' order by number"),
            (postgres::TestRows{{"+13125550109"}, {"+13125550177"}}))
      << "the third batch's number too";
}

struct KeyedImport : testing::Test {
  Browser owner = product().signUp();
  // Lines without external ids: nothing but the key keeps them from being logged twice.
  static std::string lines(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
      text += i % 100 == 99 ? "broken\n"
                            : R"({"direction":"inbound","started_at":"2026-07-01T10:00:00Z","client":"Bell"})"
                              "\n";
    return text;
  }
  Answer import(const std::string& text, const std::string& key = "k",
                const std::string& query = "?create_clients=true") {
    return owner.send("POST", "/api/calls/import" + query, text,
                      {{"Content-Type", "application/x-ndjson"}, {"Idempotency-Key", key}});
  }
};

TEST_F(KeyedImport, IsDoneOnceAndReportedAgain) {
  for (int count : {0, 150, 4500}) {
    auto text = lines(count);
    auto key = std::to_string(count);
    auto before = std::stoi(frontdesk::calls::count(owner, "calls"));
    auto first = import(text, key);
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(first.at("/imported"), std::to_string(count - count / 100));
    EXPECT_EQ(import(text, key).body, first.body);
    EXPECT_EQ(std::stoi(frontdesk::calls::count(owner, "calls")) - before, count - count / 100);
  }
}

TEST_F(KeyedImport, RefusesAnotherBody) {
  auto text = lines(150);
  ASSERT_EQ(import(text).status, 200);
  auto changed = text;
  changed[changed.size() / 2] = 'x';
  for (const auto& other : {changed, text + lines(1), text.substr(0, text.size() / 2), std::string()})
    EXPECT_EQ(import(other).verdict(), "422 Idempotency-Key");
  EXPECT_EQ(import(text, "k", "").verdict(), "422 Idempotency-Key") << "asked for otherwise";
  EXPECT_EQ(import(text, std::string(201, 'k')).verdict(), "422 Idempotency-Key");
  EXPECT_EQ(count(owner, "calls"), "149");
  EXPECT_EQ(import(text, "another").at("/imported"), "149") << "a new key is a new request";
}

// The connection is cut after the first batches, at a moment that differs.
TEST_F(KeyedImport, GoesOnWhereItBrokeOff) {
  auto text = lines(9000);
  auto head = http::test::requestOf("POST", "/api/calls/import?create_clients=true",
                                    "Authorization: Bearer " + owner.token +
                                        "\r\nContent-Type: application/x-ndjson\r\nIdempotency-Key: k\r\n"
                                        "Content-Length: " +
                                        std::to_string(text.size()) + "\r\n");
  for (int rows : {1900, 3900}) {
    http::test::RawClient cut(product().server().port());
    cut.send(head + text.substr(0, text.size() * 2 / 3));
    EXPECT_TRUE(eventually([&] { return std::stoi(count(owner, "calls")) >= rows; }));
    cut.reset();
  }
  Answer whole;
  EXPECT_TRUE(eventually([&] { return (whole = import(text)).status != 409; }));
  EXPECT_EQ(whole.at("/imported"), "8910");
  EXPECT_EQ(whole.at("/rejected_count"), "90");
  EXPECT_EQ(whole.at("/rejected/89/line"), "9000");
  EXPECT_EQ(whole.at("/clients_created"), "1");
  EXPECT_EQ(count(owner, "calls"), "8910");
}

TEST_F(KeyedImport, IsDoneOnceThoughSentByManyAtOnce) {
  auto text = lines(4500);
  atOnce(4, [&](int) {
    auto tab = owner.anotherTab();
    auto answer = tab.send("POST", "/api/calls/import?create_clients=true", text,
                           {{"Content-Type", "application/x-ndjson"}, {"Idempotency-Key", "k"}});
    EXPECT_TRUE(answer.status == 200 || answer.status == 409) << answer.body;
  });
  EXPECT_EQ(import(text).at("/imported"), "4455");
  EXPECT_EQ(count(owner, "calls"), "4455");
}

}  // namespace
}  // namespace frontdesk::calls
