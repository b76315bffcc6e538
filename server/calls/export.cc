#include "calls/export.h"

#include "calls/call_store.h"
#include "json/write.h"

namespace frontdesk::calls {
namespace {

std::string textOf(const std::string& text) {
  return text;
}
std::string textOf(const Uuid& id) {
  return id.text();
}
std::string textOf(const Timestamp& moment) {
  return moment.text();
}
std::string textOf(bool yes) {
  return yes ? "true" : "false";
}
std::string textOf(std::int32_t number) {
  return std::to_string(number);
}
template <json::DescribedEnum E>
std::string textOf(E value) {
  return std::string(json::nameOf(value));
}

// Millionths of the currency's unit as a decimal number, "0.031500".
std::string decimalOf(std::int64_t micros) {
  auto fraction = std::to_string(micros % 1'000'000);
  return std::to_string(micros / 1'000'000) + '.' + std::string(6 - fraction.size(), '0') + fraction;
}

constexpr std::string_view csvHead =
    "id,client_id,client_name,external_id,direction,status,from_number,to_number,started_at,answered_at,"
    "ended_at,"
    "ended_reason,duration_seconds,summary,outcome,sentiment,sentiment_score,cost,currency,has_recording,"
    "turn_count\r\n";

void appendCsv(std::string& out, const Call& call) {
  bool first = true;
  auto cell = [&]<class T>(const T& value) {
    if (!std::exchange(first, false)) out += ',';
    if constexpr (json::isOptional<T>) {
      if (value) out += csvCell(textOf(*value));
    } else {
      out += csvCell(textOf(value));
    }
  };
  cell(call.id), cell(call.client_id), cell(call.client_name), cell(call.external_id), cell(call.direction);
  cell(call.status), cell(call.from_number), cell(call.to_number), cell(call.started_at),
      cell(call.answered_at);
  cell(call.ended_at), cell(call.ended_reason), cell(call.duration_seconds), cell(call.summary),
      cell(call.outcome);
  cell(call.sentiment ? textOf(call.sentiment->label) : "");
  out += ',' + (call.sentiment ? json::toJson(call.sentiment->score) : "");
  out += ',' + decimalOf(call.cost_micros);
  cell(call.currency), cell(call.has_recording), cell(call.turn_count);
  out += "\r\n";
}

class CallPages final : public http::BodySource {
 public:
  CallPages(Tenant tenant, CallFilter filter, ExportFormat format)
      : tenant_(std::move(tenant)), filter_(std::move(filter)), format_(format) {
    filter_.limit = Limit::trusted(200);
  }

  // Reads the first piece, so that what fails at once still can be answered with its status.
  Awaitable<> start() { ready_ = co_await read(); }

  Awaitable<std::string> next() override {
    if (ready_) co_return *std::exchange(ready_, std::nullopt);
    co_return co_await read();
  }

 private:
  Awaitable<std::string> read() {
    std::string text;
    if (std::exchange(first_, false) && format_ == ExportFormat::csv) text = csvHead;
    while (text.size() < 64 * 1024 && !done_) {
      auto page = co_await listCalls(tenant_, filter_);
      for (const auto& call : page.items) append(text, call);
      done_ = !page.next_cursor;
      if (!done_) filter_.cursor = *Cursor::parse(*page.next_cursor).value;
    }
    co_return text;
  }

  void append(std::string& text, const Call& call) const {
    if (format_ == ExportFormat::csv) return appendCsv(text, call);
    json::write(text, call);
    text += '\n';
  }

  Tenant tenant_;
  CallFilter filter_;
  ExportFormat format_;
  bool first_ = true, done_ = false;
  std::optional<std::string> ready_;
};

}  // namespace

std::string csvCell(std::string_view text) {
  bool formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  // A phone number starts like a formula and is none.
  bool number = formula && text.size() > 1 &&
                text.find_first_not_of("0123456789", 1) == std::string_view::npos && text.front() == '+';
  std::string cell = formula && !number ? "'" : "";
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (char c : cell) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

Awaitable<http::Response> exportCalls(Tenant tenant, ExportFilter filter) {
  auto format = filter.format.value_or(ExportFormat::csv);
  http::Response response;
  response.contentType = format == ExportFormat::csv ? "text/csv; charset=utf-8" : "application/x-ndjson";
  response.header("Content-Disposition",
                  "attachment; filename=\"calls." + std::string(json::nameOf(format)) + '"');
  auto pages = std::make_unique<CallPages>(std::move(tenant), toCallFilter(filter), format);
  co_await pages->start();
  response.source = std::move(pages);
  co_return response;
}

}  // namespace frontdesk::calls
