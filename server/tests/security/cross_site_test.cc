// What a foreign page in the user's browser can do with the user's cookie, and what an answer can do to a
// browser.
#include "tests/security/routes.h"

namespace frontdesk {
namespace {

using namespace test;
using testing::HasSubstr;
using testing::StartsWith;

const std::set<std::string> harmlessTypes{"application/json", "application/problem+json",
                                          "application/pdf",  "application/x-ndjson",
                                          "text/csv",         "text/plain",
                                          "text/vtt",         "text/event-stream",
                                          "audio/wav"};

TEST(CrossSite, ACookieAloneOpensNoRoute) {
  Agency agency;
  auto visitor = product().visitor();
  auto before = agency.rows();
  for (const auto& rule : rules()) {
    if (!rule.least) continue;
    auto answer =
        ask(visitor, rule, agency.path(rule), agency.body(rule), {{"Cookie", agency.owner().cookie}});
    EXPECT_EQ(answer.status, 401) << rule.route;
  }
  EXPECT_EQ(agency.rows(), before);
}

// The one route that takes the cookie asks where the page is from.
TEST(CrossSite, NoForeignPageContinuesASession) {
  auto owner = product().signUp();
  auto continues = [&](const std::string& origin, const std::string& type) {
    Headers headers{{"Content-Type", type}};
    if (!origin.empty()) headers.emplace_back("Origin", origin);
    return owner.send("POST", "/api/auth/refresh", "", headers);
  };
  for (auto type :
       {"application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    for (auto origin : {"https://evil.test", "null", "http://test@evil.test", "http://evil.test/http://test",
                        "http://test.evil.test", "http://frontdesk.test@evil.test", "http://frontdesk.test.",
                        "file://", "test", "http://", "http://TEST.evil", "http://test:80"}) {
      auto answer = continues(origin, type);
      EXPECT_EQ(answer.status, 403) << origin << ' ' << type;
      EXPECT_EQ(answer.header("set-cookie"), "-") << origin;
      EXPECT_EQ(answer.header("access-control-allow-origin"), "-") << origin;
    }
  EXPECT_EQ(continues("", "text/plain").status, 200) << "no browser sends a form without an Origin";
}

// A form cannot send JSON without being asked about first, so signing somebody in as another fails too.
TEST(CrossSite, NoFormIsTakenForJson) {
  Agency agency;
  auto before = agency.rows();
  for (const auto& rule : rules()) {
    if (!rule.takesJson()) continue;
    for (auto type : {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                      "text/plain; application/json", ""}) {
      Headers headers;
      if (*type) headers.emplace_back("Content-Type", type);
      auto answer = agency.owner().send(rule.method(), agency.path(rule), agency.body(rule), headers);
      EXPECT_EQ(answer.status, 415) << rule.route << ' ' << type;
    }
  }
  EXPECT_EQ(agency.rows(), before);
}

TEST(CrossSite, AForeignOriginIsGrantedNothing) {
  Agency agency;
  for (const auto& rule : rules())
    for (auto origin : {"https://evil.test", "null"}) {
      auto path = agency.path(rule);
      auto visitor = product().visitor();
      Headers asks{{"Origin", origin}, {"Access-Control-Request-Method", std::string(rule.method())}};
      for (const auto& answer :
           {visitor.send("OPTIONS", path, "", asks), ask(visitor, rule, path, "", {{"Origin", origin}})})
        for (auto grant : {"origin", "credentials", "methods", "headers"})
          EXPECT_EQ(answer.header(std::string("access-control-allow-") + grant), "-")
              << rule.route << ' ' << origin;
    }
}

TEST(Answers, AreNothingThatABrowserRuns) {
  Agency agency;
  auto script = "<script>alert(1)</script>";
  auto client = addClient(agency.owner(), script);
  addCall(agency.owner(), client, {{"summary", script}, {"ended_reason", script}});
  for (const auto& rule : rules()) {
    if (rule.changes()) continue;
    auto path = agency.path(rule);
    for (const auto& target :
         {path, path + "?limit=%3Cscript%3E", path + "/%3Cscript%3Ealert(1)%3C%2Fscript%3E"}) {
      auto answer = ask(agency.owner(), rule, target, "");
      auto type = answer.header("content-type");
      if (!answer.body.empty()) {
        EXPECT_TRUE(harmlessTypes.contains(type.substr(0, type.find(';')))) << target << ' ' << type;
      }
      EXPECT_EQ(answer.header("x-content-type-options"), "nosniff") << target;
      EXPECT_EQ(answer.header("x-frame-options"), "DENY") << target;
    }
  }
}

TEST(Answers, ThatAreFilesAreSavedNotShown) {
  Agency agency;
  auto call = "/api/calls/" + agency.ids.at("/api/calls");
  for (const auto& path :
       {call + "/transcript?format=text", call + "/transcript?format=vtt",
        std::string("/api/calls/export?format=csv"), std::string("/api/calls/export?format=ndjson")}) {
    auto answer = agency.owner().get(path);
    EXPECT_EQ(answer.status, 200) << path;
    EXPECT_THAT(answer.header("content-disposition"), StartsWith("attachment; filename=\"")) << path;
  }
  auto invoice = agency.owner().get("/api/invoices/" + agency.ids.at("/api/invoices") + ".pdf");
  EXPECT_THAT(invoice.header("content-disposition"), HasSubstr("filename=\"invoice-"));
}

// An invoice's number is the only name that a download takes from a row: no sign-up can put quotes in it.
TEST(Answers, NameTheirFilesWithNothingThatEndsTheName) {
  Agency agency;
  auto id = agency.ids.at("/api/invoices");
  product().database().query("update invoices set number = E'1\"; x=\"\\r\\nSet-Cookie: a=b' where id = '" +
                             id + "'");
  auto answer = agency.owner().get("/api/invoices/" + id + ".pdf");
  EXPECT_EQ(answer.header("set-cookie"), "-");
}

TEST(Answers, PointToTheirOwnServerOnly) {
  auto owner = product().signUp();
  for (auto host : {"evil.test", "test/@evil.test", "evil.test:80"}) {
    auto made = owner.post("/api/clients", object{{"name", "x"}, {"profession", "bank"}},
                           {{"X-Forwarded-Host", host}, {"Forwarded", std::string("host=") + host}});
    EXPECT_EQ(made.header("location"), "/api/clients/" + made.at("/id"));
  }
  EXPECT_EQ(product().visitor().get("/api/docs").header("location"), "/api/docs/index.html");
}

}  // namespace
}  // namespace frontdesk
