#include "net/mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/net/smtp_sink.h"

namespace frontdesk {
namespace {

using test::SmtpSink;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const Mail greeting{"ada@agency.test", "Good morning", "Hello Ada,\n\nall is well.\n"};

Mailer over(const SmtpSink& sink, std::string_view host = "127.0.0.1") {
  return Mailer(sink.url(host), "Frontdesk <desk@frontdesk.test>", {});
}

std::string failureOf(const Mailer& mailer, const Mail& mail) {
  try {
    mailer.send(mail);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "none";
}

std::string decoded(std::string code) {
  std::erase_if(code, [](char c) { return c == '\r' || c == '\n'; });
  std::string text(code.size() / 4 * 3, '\0');
  EXPECT_EQ(EVP_DecodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                            reinterpret_cast<const unsigned char*>(code.data()), int(code.size())),
            int(text.size()))
      << code;
  text.resize(text.size() - std::size_t(std::ranges::count(code, '=')));
  return text;
}

// The header's value with its folded lines.
std::string headerOf(const std::string& message, const std::string& name) {
  std::smatch match;
  std::regex wanted("(?:^|\r\n)" + name + ": ((?:[^\r]|\r\n[ \t])*)\r\n");
  return std::regex_search(message, match, wanted) ? match[1].str() : "";
}

std::string bodyOf(const std::string& message) {
  return decoded(message.substr(message.find("\r\n\r\n") + 4));
}

// What a reader makes of encoded words (RFC 2047).
std::string read(const std::string& header) {
  static const std::regex word("=\\?UTF-8\\?B\\?([^?]*)\\?=");
  std::string text;
  for (std::sregex_iterator at(header.begin(), header.end(), word), end; at != end; ++at) {
    EXPECT_LE(at->length(), 75) << "RFC 2047, 2";
    text += decoded((*at)[1]);
  }
  return text;
}

std::string lineOf(std::size_t length) {
  return std::string(length, 'x');
}

TEST(Mail, IsHandedToTheServer) {
  SmtpSink sink;
  over(sink).send(greeting);
  ASSERT_EQ(sink.mails().size(), 1u);
  auto mail = sink.mails()[0];
  EXPECT_THAT(mail.from, StartsWith("<desk@frontdesk.test>"));
  EXPECT_THAT(mail.to, ElementsAre("<ada@agency.test>"));
  EXPECT_EQ(headerOf(mail.message, "From"), "Frontdesk <desk@frontdesk.test>");
  EXPECT_EQ(headerOf(mail.message, "To"), "<ada@agency.test>");
  EXPECT_EQ(headerOf(mail.message, "MIME-Version"), "1.0");
  EXPECT_EQ(headerOf(mail.message, "Content-Type"), "text/plain; charset=utf-8");
  EXPECT_THAT(headerOf(mail.message, "Date"), testing::MatchesRegex("[A-Z][a-z]+, [0-9]+ .* \\+0000"));
  EXPECT_EQ(bodyOf(mail.message), greeting.text);
  EXPECT_EQ(sink.commands().back(), "QUIT");
}

TEST(Mail, KeepsEveryTextAsItIs) {
  SmtpSink sink;
  const struct {
    const char* name;
    std::string text;
  } cases[] = {
      {"empty", ""},
      {"a line that would end the mail", "one\r\n.\r\nMAIL FROM:<eve@evil.test>\r\n"},
      {"lines that start with dots", ".one\n..two\n...\n."},
      {"UTF-8", "Grüße aus Zürich 🦷 — „schön“\n"},
      {"a line beyond 998 bytes", lineOf(5000) + "\nend"},
      {"just one line of base64", lineOf(57)},
      {"no newline at its end", "x"},
  };
  for (const auto& [name, text] : cases) {
    SCOPED_TRACE(name);
    auto before = sink.mails().size();
    over(sink).send({"ada@agency.test", "x", text});
    ASSERT_EQ(sink.mails().size(), before + 1);
    auto message = sink.mails().back().message;
    EXPECT_EQ(bodyOf(message), text);
    EXPECT_THAT(message, Not(HasSubstr("\r\n."))) << "nothing a relay could take for its end";
  }
}

TEST(Mail, EncodesItsSubject) {
  SmtpSink sink;
  std::string umlauts;
  for (int i = 0; i < 120; ++i) umlauts += "ü";
  for (const auto& subject : {std::string("Good morning"), std::string("Grüße 🦷"), umlauts,
                              std::string("x\r\nBcc: eve@evil.test"), lineOf(998), std::string()}) {
    SCOPED_TRACE(subject);
    over(sink).send({"ada@agency.test", subject, "x"});
    auto message = sink.mails().back().message;
    EXPECT_EQ(read(headerOf(message, "Subject")), subject);
    EXPECT_EQ(headerOf(message, "Bcc"), "");
  }
}

TEST(Mail, GoesToNoAddressWithALineBreak) {
  SmtpSink sink;
  for (const auto* address : {"ada@agency.test\r\nRCPT TO:<eve@evil.test>", "ada@agency.test\nBcc: x",
                              "<ada@agency.test>\r", "ada @agency.test", ""})
    EXPECT_THAT(failureOf(over(sink), {address, "x", "x"}), HasSubstr("address")) << address;
  EXPECT_EQ(sink.connections(), 0);
}

TEST(Mail, ThatTheServerRefusesFails) {
  SmtpSink sink(SmtpSink::Manner::refuses);
  EXPECT_THAT(failureOf(over(sink), greeting), HasSubstr("550"));
  EXPECT_TRUE(sink.mails().empty());
}

TEST(Mail, IsNotWaitedForLongerThanAStopMayTake) {
  SmtpSink sink(SmtpSink::Manner::silent);
  auto start = std::chrono::steady_clock::now();
  EXPECT_NE(failureOf(over(sink), greeting), "none");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(8));
}

TEST(Mail, WithoutAServerFails) {
  std::string url;
  {
    SmtpSink gone;
    url = gone.url();
  }
  EXPECT_NE(failureOf(Mailer(url, "desk@frontdesk.test", {}), greeting), "none");
}

// A server that offers no TLS may be somebody in between who took the offer away.
TEST(Mail, IsSentInClearToThisMachineOnly) {
  SmtpSink sink;
  EXPECT_EQ(failureOf(over(sink, "localhost"), greeting), "none");
  EXPECT_NE(failureOf(over(sink, "mail.localhost"), greeting), "none") << "libcurl's name for 127.0.0.1";
  EXPECT_EQ(sink.connections(), 2);
  EXPECT_EQ(sink.mails().size(), 1u);
}

TEST(Mail, BecomesAFileWithoutAServerAndTheLogSaysSo) {
  auto folder = std::filesystem::temp_directory_path() / ("frontdesk-mail-" + std::to_string(::getpid()));
  std::ostringstream log;
  auto before = spdlog::default_logger();
  spdlog::set_default_logger(
      std::make_shared<spdlog::logger>("capture", std::make_shared<spdlog::sinks::ostream_sink_st>(log)));
  Mailer mailer("", "desk@frontdesk.test", folder);
  EXPECT_TRUE(mailer.isFile());
  mailer.send(greeting);
  spdlog::set_default_logger(before);
  ASSERT_EQ(std::distance(std::filesystem::directory_iterator(folder), {}), 1);
  auto path = std::filesystem::directory_iterator(folder)->path();
  std::ifstream in(path);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_THAT(text, HasSubstr("To: <ada@agency.test>\nSubject: Good morning\n\n" + greeting.text));
  EXPECT_THAT(log.str(), HasSubstr(R"("event":"mail_to_file")"));
  EXPECT_THAT(log.str(), HasSubstr(path.string()));
  EXPECT_THAT(log.str(), HasSubstr("SMTP_URL is not set"));
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace frontdesk
