// Reading, paying and printing invoices.
#include <filesystem>
#include <fstream>
#include <regex>

#include "tests/billing/an_invoice.h"
#include "tests/billing/clock.h"

namespace frontdesk::billing {
namespace {

using namespace test;

class Invoices : public testing::Test {
 protected:
  Invoices() : owner(product().signUp()), client(addClient(owner, "Zoë's Café, Łódź")) {
    subscribeAt(owner, "client_basic", client, "2026-08-01T00:00:00Z");
    callAt(owner, client, "2026-08-03T10:00:00Z", 600);
    callAt(owner, client, "2026-08-04T10:00:00Z", 61);
    issueAt(owner, "2026-11-01T00:00:00Z");
  }
  std::string first() { return owner.get("/api/invoices").at("/items/0/id"); }

  Browser owner;
  std::string client;
};

TEST_F(Invoices, ListFiltersAndPages) {
  addInvoice(owner);
  auto all = owner.get("/api/invoices?include_total=true");
  ASSERT_EQ(all.items(), 4u) << all.body;
  EXPECT_EQ(all.at("/total"), "4");
  EXPECT_EQ(walk(owner, "/api/invoices?limit=1", "/id"), each(all, "/id"));
  EXPECT_EQ(owner.get("/api/invoices?client_id=" + client).items(), 3u);
  EXPECT_EQ(owner.get("/api/invoices?subject=account").items(), 1u);
  EXPECT_EQ(owner.get("/api/invoices?status=overdue").items(), 3u);
  EXPECT_EQ(owner.get("/api/invoices?status=issued").items(), 1u);
  EXPECT_EQ(owner.get("/api/invoices?status=paid").items(), 0u);
  EXPECT_EQ(owner.get("/api/invoices?status=lost").verdict(), "422 status");
  EXPECT_EQ(owner.get("/api/invoices?cursor=x").verdict(), "422 cursor");
  EXPECT_EQ(product().signUp().get("/api/invoices").items(), 0u);
}

TEST_F(Invoices, AreNumberedWithoutGaps) {
  auto numbers = each(owner.get("/api/invoices"), "/number");
  std::sort(numbers.begin(), numbers.end());
  EXPECT_EQ(numbers, (std::vector<std::string>{"2026-0001", "2026-0002", "2026-0003"}));
}

TEST_F(Invoices, AreNotThereForOthers) {
  auto id = first();
  auto stranger = product().signUp();
  for (auto part : {"", ".pdf", "/calls"}) {
    EXPECT_EQ(owner.get("/api/invoices/" + id + part).status, 200) << part;
    EXPECT_EQ(stranger.get("/api/invoices/" + id + part).status, 404) << part;
    EXPECT_EQ(owner.get("/api/invoices/" + std::string(nobody) + part).status, 404) << part;
    EXPECT_EQ(owner.get(std::string("/api/invoices/17") + part).verdict(), "422 id") << part;
  }
  EXPECT_EQ(stranger.post("/api/invoices/" + id + "/payments", object{{"method", "cash"}}).status, 404);
}

TEST_F(Invoices, DrillDownToTheirCalls) {
  auto ids = each(owner.get("/api/invoices"), "/id");
  auto august = *std::min_element(ids.begin(), ids.end());
  auto usage = owner.get("/api/invoices/" + august);
  EXPECT_EQ(usage.at("/lines/1/amount_minor"), "420");
  auto prices = each(owner.get("/api/invoices/" + august + "/calls?line=1"), "/price_minor");
  EXPECT_EQ(prices, (std::vector<std::string>{"70", "350"})) << "the newest first; they add up to the line";
  EXPECT_EQ(walk(owner, "/api/invoices/" + august + "/calls?limit=1", "/id").size(), 2u);
  EXPECT_EQ(owner.get("/api/invoices/" + august + "/calls?line=-1").verdict(), "422 line");
}

TEST_F(Invoices, ArePaidInPartsAndThenWhole) {
  auto path = "/api/invoices/" + first();
  auto part = owner.post(path + "/payments", object{{"method", "bank_transfer"},
                                                    {"amount_minor", 900},
                                                    {"reference", "RF18"},
                                                    {"paid_at", "2026-11-03T00:00:00Z"}});
  ASSERT_EQ(part.status, 201) << part.body;
  EXPECT_EQ(part.at("/amount_minor"), "900");
  EXPECT_EQ(owner.get(path).at("/paid_minor"), "900");
  EXPECT_EQ(owner.get(path).at("/status"), "overdue");
  EXPECT_EQ(owner.post(path + "/payments", object{{"method", "cash"}, {"amount_minor", 9001}}).verdict(),
            "422 amount_minor");
  EXPECT_EQ(owner.post(path + "/payments", object{{"method", "cash"}}).at("/amount_minor"), "9000");
  auto paid = owner.get(path);
  EXPECT_EQ(paid.at("/status"), "paid");
  EXPECT_EQ(paid.at("/payments/0/reference"), "RF18");
  EXPECT_EQ(owner.post(path + "/payments", object{{"method", "cash"}}).verdict(), "409 amount_minor");
  EXPECT_EQ(product().database().value(
                "select payload->>'status' from outbox where event_type = 'invoice.paid' and "
                "account_id = '" +
                owner.account_id + "'"),
            "paid");
}

TEST_F(Invoices, AreSummedWhileUnpaid) {
  auto path = "/api/invoices/" + first() + "/payments";
  owner.post(path, object{{"method", "cash"}, {"amount_minor", 100}});
  addInvoice(owner);
  std::int64_t open = -100;
  for (const auto& total : each(owner.get("/api/invoices?subject=client"), "/total_minor"))
    open += std::stoll(total);
  auto sums = owner.get("/api/invoices/unpaid");
  ASSERT_EQ(sums.items(), 2u) << sums.body;
  EXPECT_EQ(each(sums, "/subject"), (std::vector<std::string>{"account", "client"}));
  EXPECT_EQ(each(sums, "/status"), (std::vector<std::string>{"issued", "overdue"}));
  EXPECT_EQ(each(sums, "/currency"), (std::vector<std::string>{"USD", "USD"}));
  EXPECT_EQ(each(sums, "/invoices"), (std::vector<std::string>{"1", "3"}));
  EXPECT_EQ(each(sums, "/open_minor"), (std::vector<std::string>{"900", std::to_string(open)}));
  owner.post(path, object{{"method", "cash"}});
  EXPECT_EQ(owner.get("/api/invoices/unpaid").at("/items/1/invoices"), "2");
  EXPECT_EQ(product().signUp().get("/api/invoices/unpaid").items(), 0u);
}

TEST_F(Invoices, TakeNoMorePaymentsAtOnceThanAreOpen) {
  auto path = "/api/invoices/" + first() + "/payments";
  std::atomic<int> taken = 0;
  atOnce(6, [&](int) {
    auto answer = owner.anotherTab().post(path, object{{"method", "card"}});
    taken += answer.status == 201;
  });
  EXPECT_EQ(taken, 1);
}

TEST_F(Invoices, NameBadPayments) {
  auto path = "/api/invoices/" + first() + "/payments";
  struct Case {
    const char* name;
    object body;
    const char* verdict;
  } cases[] = {{"no method", {}, "422 method"},
               {"an unknown method", {{"method", "shells"}}, "422 method"},
               {"nothing", {{"method", "cash"}, {"amount_minor", 0}}, "422 amount_minor"},
               {"a fraction", {{"method", "cash"}, {"amount_minor", 0.5}}, "422 amount_minor"},
               {"a future day", {{"method", "cash"}, {"paid_at", "2999-01-01T00:00:00Z"}}, "422 paid_at"}};
  for (const auto& c : cases) EXPECT_EQ(owner.post(path, c.body).verdict(), c.verdict) << c.name;
  EXPECT_EQ(product().colleague(owner, "member").post(path, object{{"method", "cash"}}).status, 403);
}

TEST_F(Invoices, AreEventsAsTheApiShowsThem) {
  auto payload = product().database().value(
      "select payload->>'number' from outbox where event_type = 'invoice.issued' and account_id = '" +
      owner.account_id + "' order by id limit 1");
  EXPECT_TRUE(payload.starts_with("2026-000")) << payload;
}

// The text of a PDF as a reader sees it, line for line, with one blank between its parts.
std::vector<std::string> linesOfPdf(const std::string& pdf) {
  auto file = std::filesystem::temp_directory_path() / (uniqueWord() + ".pdf");
  std::ofstream(file, std::ios::binary) << pdf;
  std::unique_ptr<FILE, int (*)(FILE*)> pipe(
      popen(("pdftotext -layout " + file.string() + " - 2>/dev/null").c_str(), "r"), pclose);
  std::vector<std::string> lines;
  char line[1024];
  while (fgets(line, sizeof line, pipe.get())) {
    auto text = std::regex_replace(std::string(line), std::regex("[\\s\f]+"), " ");
    text.erase(0, text.find_first_not_of(' '));
    text.resize(text.find_last_not_of(' ') + 1);
    if (!text.empty()) lines.push_back(std::move(text));
  }
  std::filesystem::remove(file);
  return lines;
}

TEST_F(Invoices, ComeAsPdf) {
  auto ids = each(owner.get("/api/invoices"), "/id");
  auto august = *std::min_element(ids.begin(), ids.end());
  product().database().query(
      "update invoices set issued_at = '2026-09-01T06:00:00Z', due_at = "
      "'2026-09-15T06:00:00Z' where id = '" +
      august + "'");
  auto file = owner.get("/api/invoices/" + august + ".pdf");
  ASSERT_EQ(file.status, 200);
  EXPECT_EQ(file.header("content-type"), "application/pdf");
  EXPECT_EQ(file.header("content-disposition"), "inline; filename=\"invoice-2026-0001.pdf\"");
  EXPECT_TRUE(file.body.starts_with("%PDF-"));
  EXPECT_THAT(
      linesOfPdf(file.body),
      testing::ElementsAre("Ada Owner Invoice", "2026-0001", "Billed to Issued 1 September 2026",
                           "Zoë's Café, Łódź Due 15 September 2026", "Period 1–31 August 2026", "$99.00",
                           "To be paid by 15 September 2026", "Description Quantity Unit price Amount",
                           "Basic, 1–31 August 2026 1 month $99.00 $99.00", "2 calls 12 minutes $0.35 $4.20",
                           "Included minutes: 12 of 100 -$4.20", "Subtotal $99.00", "Total $99.00",
                           "Ada Owner · 2026-0001 Page 1 of 1"))
      << "pdftotext is of the package poppler-utils";
}

TEST(InvoicePdf, TakesManyLinesAndAnyText) {
  InvoiceDetail invoice{};
  invoice.number = "2026-0001";
  invoice.currency = "USD";
  invoice.bill_from.name =
      "A very long name of an agency that needs more than one line of its invoice's head";
  invoice.bill_to.name = std::string(120, 'W');
  auto line = InvoiceLine{
      0, LineKind::usage, "日本語 und Ärger — " + std::string(200, 'x'), 1, QuantityUnit::minute, 1, 1};
  auto day = *Date::parse("2026-01-31").value;
  auto pagesOf = [&] {
    auto file = invoicePdf(invoice, {day, day, {}, day, 1});
    std::size_t pages = 0;
    for (std::size_t at = 0; (at = file.find("/Type /Page\n", at)) != std::string::npos; ++at) ++pages;
    return pages;
  };
  EXPECT_EQ(pagesOf(), 1u);
  invoice.lines.assign(40, line);
  EXPECT_GE(pagesOf(), 3u);
}

}  // namespace
}  // namespace frontdesk::billing
