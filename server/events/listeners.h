// Who listens to live events: by account over the whole process, and the streams of one I/O thread.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "events/event.h"
#include "http/events.h"

namespace frontdesk::events {

// The accounts that have listeners in this process; shared by all I/O threads.
class Audience {
 public:
  struct Snapshot {
    std::vector<Uuid> accounts;
    std::uint64_t version;  // grows with each account that comes anew
  };
  void add(Uuid account);
  void remove(Uuid account);
  Snapshot snapshot() const;
  std::uint64_t version() const;

 private:
  mutable std::mutex mutex_;
  std::map<Uuid, std::size_t> listeners_;
  std::uint64_t version_ = 0;
};

// One stream. Events come in order; what comes twice is sent once.
class Listener : public http::EventQueue {
 public:
  Listener(boost::asio::io_context& io, Audience& audience, Uuid account);
  ~Listener();
  // Sends it, if the stream has started; else it is still among what the reader will be given as missed.
  void offer(std::int64_t order, const Text& text);
  // The reader has all up to that order. False, and nothing starts, if more has passed meanwhile.
  bool startAfter(std::int64_t order);
  std::int64_t lastOrder() const { return lastOrder_; }

 private:
  Audience& audience_;
  Uuid account_;
  std::int64_t lastOrder_ = 0;  // of what was offered
  bool started_ = false;
};

// What the feed gives to all I/O threads.
struct Told {
  Uuid account;
  std::int64_t order;
  http::EventQueue::Text text;
};
using Batch = std::shared_ptr<const std::vector<Told>>;

// The streams of one I/O thread, used on it only.
class Listeners {
 public:
  Listeners(boost::asio::io_context& io, Audience& audience) : io_(&io), audience_(&audience) {}
  std::shared_ptr<Listener> add(Uuid account);
  void tell(const Batch& batch);
  // Ends all streams; later ones end at once.
  void close();

 private:
  boost::asio::io_context* io_;
  Audience* audience_;
  bool closed_ = false;
  std::multimap<Uuid, std::weak_ptr<Listener>> streams_;
};

}  // namespace frontdesk::events
