// Requests to others' servers: where they go, and what is refused.
#include "net/http_client.h"

#include <gmock/gmock.h>

#include <boost/asio/co_spawn.hpp>

#include "tests/webhooks/receiver.h"

namespace frontdesk {
namespace {

using namespace std::chrono_literals;
using test::Received;
using test::Receiver;
using testing::HasSubstr;

struct HttpClientTest : testing::Test {
  HttpClientTest() {
    options.allowPrivate = true;
    options.totalTimeout = 2s;
    options.resolve = [this](const std::string& host) {
      lookups.push_back(host);
      return addresses;
    };
  }
  // The answer's status, or why there is none.
  std::string send(const std::string& url) {
    HttpClient client(options);
    return send(client, url);
  }
  std::string send(HttpClient& client, const std::string& url) {
    HttpRequest request;
    request.url = *HttpUrl::parse(url);
    request.body = "{}";
    std::string outcome;
    boost::asio::co_spawn(io, client.send(std::move(request)),
                          [&](std::exception_ptr thrown, HttpAnswer answer) {
                            try {
                              if (thrown) std::rethrow_exception(thrown);
                              outcome = std::to_string(answer.status);
                              body = answer.body;
                            } catch (const HttpFailure& failure) {
                              outcome = failure.what();
                            }
                          });
    io.restart();
    io.run();
    return outcome;
  }

  boost::asio::io_context io{1};
  Receiver receiver;
  HttpClientOptions options;
  std::vector<std::string> addresses{"127.0.0.1"}, lookups;
  std::string body;
};

TEST_F(HttpClientTest, ConnectsToTheAddressThatWasLookedUpOnceUnderTheHostsName) {
  EXPECT_EQ(send(receiver.url("hooks.example.test")), "204");
  EXPECT_THAT(lookups, testing::ElementsAre("hooks.example.test"));
  EXPECT_THAT(receiver.received().at(0).headers.at("host"), HasSubstr("hooks.example.test:"));
}

// Rebinding: the name was public when the endpoint was made, and is the machine's own now.
TEST_F(HttpClientTest, RefusesANameThatTurnsPrivate) {
  options.allowPrivate = false;
  EXPECT_EQ(send(receiver.url("rebound.example.test")), "the host's address is not public");
  addresses = {"93.184.216.34", "127.0.0.1"};
  EXPECT_EQ(send(receiver.url("half.example.test")), "the host's address is not public");
  addresses = {"::ffff:127.0.0.1"};
  EXPECT_EQ(send(receiver.url("mapped.example.test")), "the host's address is not public");
  EXPECT_EQ(send(receiver.url("127.0.0.1")), "the host's address is not public");
  EXPECT_TRUE(receiver.received().empty());
}

TEST_F(HttpClientTest, TakesTheNextAddressWhenOneDoesNotAnswer) {
  addresses = {"127.0.0.2", "127.0.0.1"};  // the receiver listens on the second only
  EXPECT_EQ(send(receiver.url("two.example.test")), "204");
}

TEST_F(HttpClientTest, ReadsNoMoreOfAnAnswerThanItMay) {
  receiver.reply([](const Received&) { return Receiver::status(200, "", std::string(1 << 20, 'x')); });
  EXPECT_EQ(send(receiver.url()), "200");
  EXPECT_LE(body.size(), options.mostBodyBytes);
  receiver.reply(
      [](const Received&) { return Receiver::status(200, "X: " + std::string(1 << 20, 'x') + "\r\n"); });
  EXPECT_EQ(send(receiver.url()), "the answer's header is too large");
}

TEST_F(HttpClientTest, EndsWhateverTheReceiverDoes) {
  receiver.reply([](const Received&) { return std::string(); });
  EXPECT_NE(send(receiver.url()), "");
  receiver.reply([](const Received&) { return std::string("this is no HTTP\r\n\r\n"); });
  EXPECT_NE(send(receiver.url()), "200");
}

TEST_F(HttpClientTest, KeepsTheConnectionForTheNextRequest) {
  receiver.keepOpen();
  HttpClient client(options);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(send(client, receiver.url()), "204");
  EXPECT_EQ(receiver.received().size(), 3u);
  EXPECT_EQ(receiver.connections(), 1);
}

TEST_F(HttpClientTest, OpensAnotherConnectionWhereOneWasClosed) {
  HttpClient client(options);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(send(client, receiver.url()), "204");
  EXPECT_EQ(receiver.received().size(), 3u);
  EXPECT_EQ(receiver.connections(), 3);
}

TEST_F(HttpClientTest, KeepsNoConnectionThatIsToBeClosed) {
  receiver.keepOpen();
  receiver.reply([](const Received&) { return Receiver::status(200, "Connection: close\r\n"); });
  HttpClient client(options);
  for (int i = 0; i < 2; ++i) EXPECT_EQ(send(client, receiver.url()), "200");
  EXPECT_EQ(receiver.connections(), 2);
}

// Nobody listens where the name leads now: what answered before must not be asked any more.
TEST_F(HttpClientTest, AsksNoKeptConnectionWhoseNameLeadsElsewhere) {
  receiver.keepOpen();
  HttpClient client(options);
  EXPECT_EQ(send(client, receiver.url("moved.example.test")), "204");
  addresses = {"127.0.0.2"};
  EXPECT_EQ(send(client, receiver.url("moved.example.test")), "Connection refused");
  EXPECT_EQ(receiver.received().size(), 1u);
}

TEST_F(HttpClientTest, ClosesWhatWasIdleForLong) {
  receiver.keepOpen();
  options.idleTimeout = 0ms;
  HttpClient client(options);
  EXPECT_EQ(send(client, receiver.url()), "204");
  client.closeIdle();
  EXPECT_EQ(send(client, receiver.url()), "204");
  EXPECT_EQ(receiver.connections(), 2);
}

TEST(HttpUrl, ReadsAbsoluteUrlsOnly) {
  auto url = HttpUrl::parse("https://example.com/hook?x=1");
  ASSERT_TRUE(url);
  EXPECT_TRUE(url->tls);
  EXPECT_EQ(url->host, "example.com");
  EXPECT_EQ(url->port, 443);
  EXPECT_EQ(url->target, "/hook?x=1");
  EXPECT_EQ(HttpUrl::parse("http://[2606:4700::1]:8080")->host, "2606:4700::1");
  EXPECT_EQ(HttpUrl::parse("http://[2606:4700::1]:8080")->target, "/");
  for (auto bad :
       {"", "example.com/hook", "/hook", "ftp://example.com", "https://", "https://u:p@example.com",
        "https://example.com/#x", "https://ex%61mple.com", "https://example.com:0", "https://exa mple.com",
        "https://example.com:99999", "javascript:alert(1)", "https://ex\xc3\xa4mple.com"})
    EXPECT_FALSE(HttpUrl::parse(bad)) << bad;
}

}  // namespace
}  // namespace frontdesk
