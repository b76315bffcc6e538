// Over TLS: only to who proves the name that was asked for.
#include <gmock/gmock.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>
#include <cstdlib>
#include <thread>

#include "net/http_client.h"

namespace frontdesk {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using testing::HasSubstr;

// A server with a certificate of its own making for hooks.example.test, for one connection.
class TlsReceiver {
 public:
  TlsReceiver() : folder_(testing::TempDir()) {
    auto command =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test "
        "-addext subjectAltName=DNS:hooks.example.test -keyout " +
        key() + " -out " + certificate() + " 2> /dev/null";
    if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl made no certificate");
    context_.use_certificate_chain_file(certificate());
    context_.use_private_key_file(key(), asio::ssl::context::pem);
    thread_ = std::thread([this] { serve(); });
  }
  ~TlsReceiver() { thread_.join(); }
  std::string certificate() const { return folder_ + "hook-certificate.pem"; }
  std::string url(const std::string& host) const {
    return "https://" + host + ":" + std::to_string(acceptor_.local_endpoint().port()) + "/hook";
  }
  std::string heard, name;

 private:
  std::string key() const { return folder_ + "hook-key.pem"; }
  void serve() {
    asio::ssl::stream<tcp::socket> stream(acceptor_.accept(), context_);
    boost::system::error_code code;
    stream.handshake(asio::ssl::stream_base::server, code);
    if (code) return;
    if (const char* asked = SSL_get_servername(stream.native_handle(), TLSEXT_NAMETYPE_host_name))
      name = asked;
    asio::streambuf buffer;
    asio::read_until(stream, buffer, "\r\n\r\n{}", code);
    heard.assign(asio::buffers_begin(buffer.data()), asio::buffers_end(buffer.data()));
    asio::write(stream, asio::buffer(std::string("HTTP/1.1 204 No Content\r\n\r\n")), code);
    stream.shutdown(code);
  }

  std::string folder_;
  asio::io_context io_;
  asio::ssl::context context_{asio::ssl::context::tls_server};
  tcp::acceptor acceptor_{io_, tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
  std::thread thread_;
};

std::string send(const std::string& url, const std::string& trusted) {
  asio::io_context io{1};
  HttpClientOptions options;
  options.allowPrivate = true;
  options.caFile = trusted;
  options.resolve = [](const std::string&) { return std::vector<std::string>{"127.0.0.1"}; };
  HttpClient client(options);
  HttpRequest request;
  request.url = *HttpUrl::parse(url);
  request.body = "{}";
  std::string outcome;
  asio::co_spawn(io, client.send(std::move(request)), [&](std::exception_ptr thrown, HttpAnswer answer) {
    try {
      if (thrown) std::rethrow_exception(thrown);
      outcome = std::to_string(answer.status);
    } catch (const HttpFailure& failure) {
      outcome = failure.what();
    }
  });
  io.run();
  return outcome;
}

TEST(HttpTls, SendsToWhoProvesTheName) {
  TlsReceiver receiver;
  EXPECT_EQ(send(receiver.url("hooks.example.test"), receiver.certificate()), "204");
  EXPECT_EQ(receiver.name, "hooks.example.test") << "the name goes along, though the address was pinned";
  EXPECT_THAT(receiver.heard, HasSubstr("Host: hooks.example.test:"));
}

TEST(HttpTls, SendsNothingToAnotherName) {
  TlsReceiver receiver;
  EXPECT_THAT(send(receiver.url("other.example.test"), receiver.certificate()), HasSubstr("TLS failed"));
  EXPECT_EQ(receiver.heard, "");
}

TEST(HttpTls, SendsNothingToWhomNobodyVouchesFor) {
  TlsReceiver receiver;
  EXPECT_THAT(send(receiver.url("hooks.example.test"), ""), HasSubstr("TLS failed"));
  EXPECT_EQ(receiver.heard, "");
}

}  // namespace
}  // namespace frontdesk
