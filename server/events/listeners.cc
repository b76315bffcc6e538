#include "events/listeners.h"

namespace frontdesk::events {

void Audience::add(Uuid account) {
  std::lock_guard lock(mutex_);
  if (listeners_[account]++ == 0) ++version_;
}

void Audience::remove(Uuid account) {
  std::lock_guard lock(mutex_);
  auto found = listeners_.find(account);
  if (found != listeners_.end() && --found->second == 0) listeners_.erase(found);
}

Audience::Snapshot Audience::snapshot() const {
  std::lock_guard lock(mutex_);
  Snapshot now{{}, version_};
  for (const auto& [account, count] : listeners_) now.accounts.push_back(account);
  return now;
}

std::uint64_t Audience::version() const {
  std::lock_guard lock(mutex_);
  return version_;
}

Listener::Listener(boost::asio::io_context& io, Audience& audience, Uuid account)
    : EventQueue(io), audience_(audience), account_(account) {
  audience_.add(account);
}
Listener::~Listener() {
  audience_.remove(account_);
}

void Listener::offer(std::int64_t order, const Text& text) {
  if (order <= lastOrder_) return;
  lastOrder_ = order;
  if (started_) push(text);
}

bool Listener::startAfter(std::int64_t order) {
  if (lastOrder_ > order) return false;
  lastOrder_ = order;
  started_ = true;
  return true;
}

std::shared_ptr<Listener> Listeners::add(Uuid account) {
  auto listener = std::make_shared<Listener>(*io_, *audience_, account);
  if (closed_) listener->close();
  std::erase_if(streams_, [](const auto& stream) { return stream.second.expired(); });
  streams_.emplace(account, listener);
  return listener;
}

void Listeners::tell(const Batch& batch) {
  for (const auto& told : *batch) {
    auto [from, to] = streams_.equal_range(told.account);
    for (auto stream = from; stream != to; ++stream)
      if (auto listener = stream->second.lock()) listener->offer(told.order, told.text);
  }
}

void Listeners::close() {
  closed_ = true;
  for (auto& [account, stream] : streams_)
    if (auto listener = stream.lock()) listener->close();
}

}  // namespace frontdesk::events
