// A request as it comes over a connection: its head is read, its body is not.
#pragma once

#include "http/request_head.h"

namespace frontdesk::http {

class ParsedRequest final : public Request {
 public:
  // All three outlive it.
  ParsedRequest(Connection& connection, Parser& parser, const ServerOptions& options);

  std::string_view header(std::string_view name) const override;
  Awaitable<std::size_t> readSome(std::span<char> space) override;
  bool bodyDone() const { return parser_.is_done(); }

  // True if what is left of the body is little, so that reading it costs less than a new connection. A
  // client that waits for 100 Continue may send its body or not: nobody could tell what comes next.
  bool canDrain() const;
  // Reads and drops what is left of such a body, so that the connection can go on. False if it cannot.
  Awaitable<bool> drain();

 private:
  Awaitable<> startBody();
  // How long the next byte may take: each that came has bought a moment of waiting.
  Clock::duration patience() const;
  bool expectsContinue() const;
  Problem tooLarge() const;
  void takeForwardedAddress();

  Connection& connection_;
  Parser& parser_;
  const ServerOptions& options_;
  bool started_ = false;
  std::size_t read_ = 0;      // bytes of the body
  Clock::duration waited_{};  // for them
};

}  // namespace frontdesk::http
