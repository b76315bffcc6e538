#include "http/events.h"

namespace frontdesk::http {
namespace {

using Clock = std::chrono::steady_clock;

class EventStream final : public BodySource {
 public:
  EventStream(std::shared_ptr<EventQueue> queue, std::string start, std::function<Awaitable<bool>()> welcome,
              StreamOptions options)
      : queue_(std::move(queue)),
        start_(std::move(start)),
        welcome_(std::move(welcome)),
        options_(options),
        recheckAt_(Clock::now() + options.recheck) {}

  Awaitable<std::string> next() override {
    if (!start_.empty()) co_return std::exchange(start_, {});
    if (queue_->closed()) co_return std::string();
    if (Clock::now() >= recheckAt_) {
      bool welcome = co_await asked();
      if (!welcome) co_return std::string();
      recheckAt_ = Clock::now() + options_.recheck;
    }
    auto text = co_await queue_->take(options_.heartbeat);
    if (text.empty() && !queue_->closed()) text = ":\n\n";
    co_return text;
  }

 private:
  Awaitable<bool> asked() {
    try {
      Awaitable<bool> asking = welcome_();
      bool welcome = co_await std::move(asking);
      co_return welcome;
    } catch (const std::exception&) {  // the session has ended, or the database is away
      co_return false;
    }
  }

  std::shared_ptr<EventQueue> queue_;
  std::string start_;
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

Response eventStream(std::shared_ptr<EventQueue> queue, std::string start,
                     std::function<Awaitable<bool>()> welcome, StreamOptions options) {
  Response response;
  response.contentType = "text/event-stream";
  response.header("Cache-Control", "no-cache");
  response.header("X-Accel-Buffering", "no");  // nginx would keep events back
  response.source =
      std::make_unique<EventStream>(std::move(queue), std::move(start), std::move(welcome), options);
  return response;
}

}  // namespace frontdesk::http
