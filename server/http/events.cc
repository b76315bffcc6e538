#include "http/events.h"

#include <spdlog/spdlog.h>

#include "http/cors.h"
#include "http/problem.h"

namespace frontdesk::http {
namespace {

using Clock = std::chrono::steady_clock;

class EventStream final : public BodySource {
 public:
  EventStream(std::shared_ptr<EventQueue> queue, std::function<Awaitable<std::string>()> opening,
              std::function<Awaitable<bool>()> welcome, StreamOptions options)
      : queue_(std::move(queue)),
        opening_(std::move(opening)),
        welcome_(std::move(welcome)),
        options_(options),
        recheckAt_(Clock::now() + options.recheck) {}

  Awaitable<std::string> next() override {
    // Whatever ends it, the reader comes back and asks again where it broke off; then it is told what it is
    // refused.
    try {
      Awaitable<std::string> piece = give();
      co_return co_await std::move(piece);
    } catch (const Problem&) {
      co_return std::string();
    } catch (const std::exception& error) {
      spdlog::warn(R"({{"event":"stream_broken","error":"{}"}})", safeForLog(error.what()));
      co_return std::string();
    }
  }

 private:
  Awaitable<std::string> give() {
    if (queue_->closed()) co_return std::string();
    if (opening_) {
      Awaitable<std::string> asking = opening_();
      auto text = co_await std::move(asking);
      if (!text.empty()) co_return text;
      opening_ = nullptr;
    }
    if (Clock::now() >= recheckAt_) {
      Awaitable<bool> asking = welcome_();
      bool welcome = co_await std::move(asking);
      if (!welcome) co_return std::string();
      recheckAt_ = Clock::now() + options_.recheck;
    }
    auto text = co_await queue_->take(options_.heartbeat);
    if (text.empty() && !queue_->closed()) text = ":\n\n";
    co_return text;
  }

  std::shared_ptr<EventQueue> queue_;
  std::function<Awaitable<std::string>()> opening_;
  std::function<Awaitable<bool>()> welcome_;
  StreamOptions options_;
  Clock::time_point recheckAt_;
};

}  // namespace

std::string eventText(std::string_view id, std::string_view type, std::string_view data) {
  std::string text;
  text.reserve(id.size() + type.size() + data.size() + 24);
  if (!id.empty()) text.append("id: ").append(id).append("\n");
  text.append("event: ").append(type).append("\ndata: ").append(data).append("\n\n");
  return text;
}

void EventQueue::push(Text text) {
  if (closed_) return;
  bytes_ += text->size();
  if (bytes_ > mostBytes) return close();
  waiting_.push_back(std::move(text));
  arrival_.wake();
}

void EventQueue::close() {
  closed_ = true;
  waiting_.clear();
  bytes_ = 0;
  arrival_.wake();
}

Awaitable<std::string> EventQueue::take(std::chrono::milliseconds patience) {
  if (waiting_.empty() && !closed_) co_await arrival_.wait(patience);
  std::string some;
  for (; !waiting_.empty() && some.size() < enoughBytes; waiting_.pop_front()) {
    some += *waiting_.front();
    bytes_ -= waiting_.front()->size();
  }
  co_return some;
}

Response eventStream(std::shared_ptr<EventQueue> queue, std::function<Awaitable<std::string>()> opening,
                     std::function<Awaitable<bool>()> welcome, StreamOptions options) {
  Response response;
  response.contentType = "text/event-stream";
  response.header("Cache-Control", "no-cache");
  response.header("X-Accel-Buffering", "no");  // nginx would keep events back
  response.source =
      std::make_unique<EventStream>(std::move(queue), std::move(opening), std::move(welcome), options);
  return response;
}

}  // namespace frontdesk::http
