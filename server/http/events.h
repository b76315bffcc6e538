// Server-sent events (WHATWG HTML, 9.2): one listener's stream as the body of an answer.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "http/response.h"
#include "net/pause.h"

namespace frontdesk::http {

// One event as it is written: id and type without line breaks, data without line breaks too (JSON is).
std::string eventText(std::string_view id, std::string_view type, std::string_view data);

// What waits to be sent to one listener. Bounded: who reads too slowly is closed and may come back with the
// last id it has seen. Used on the stream's I/O thread only.
class EventQueue {
 public:
  using Text = std::shared_ptr<const std::string>;  // shared by all listeners of an event
  static constexpr std::size_t mostBytes = 256 * 1024;

  explicit EventQueue(boost::asio::io_context& io) : arrival_(io) {}

  void push(Text text);
  // Sends nothing more and ends the stream.
  void close();
  bool closed() const { return closed_; }
  // What waits, as one text, the rest at the next call; empty after `patience` or when closed.
  Awaitable<std::string> take(std::chrono::milliseconds patience);

 private:
  static constexpr std::size_t enoughBytes = 8 * 1024;  // a copy of each listener's own, unlike what waits

  std::deque<Text> waiting_;
  std::size_t bytes_ = 0;
  bool closed_ = false;
  Pause arrival_;
};

struct StreamOptions {
  std::chrono::milliseconds heartbeat{15'000};  // a comment after so long a silence
  std::chrono::milliseconds recheck{45'000};    // how often `welcome` is asked
};

// The answer that streams the queue until that is closed or `welcome` says no (or throws). First comes what
// `opening` gives, asked for more as the listener reads, until it gives nothing; it throws to end the stream.
// The queue and what it belongs to live as long as the stream.
Response eventStream(std::shared_ptr<EventQueue> queue, std::function<Awaitable<std::string>()> opening,
                     std::function<Awaitable<bool>()> welcome, StreamOptions options = {});

}  // namespace frontdesk::http
