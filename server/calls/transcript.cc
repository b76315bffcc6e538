#include "calls/transcript.h"

#include <fmt/format.h>

namespace frontdesk::calls {
namespace {

std::string_view nameOf(Speaker speaker) {
  return speaker == Speaker::caller ? "Caller" : "Agent";
}

// "00:01:02.345"
std::string vttTime(std::int64_t ms) {
  return fmt::format("{:02}:{:02}:{:02}.{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000);
}

// What a cue may not hold as it is: markup, and the blank line that would end it.
std::string vttText(std::string_view text) {
  std::string safe;
  for (char c : text) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '\n' || c == '\r')
      safe += ' ';
    else
      safe += c;
  }
  return safe;
}

}  // namespace

std::string asText(const std::vector<Turn>& turns) {
  std::string out;
  for (const auto& turn : turns) {
    auto seconds = turn.start_ms.number() / 1000;
    out += fmt::format("[{:02}:{:02}] {}: {}\n", seconds / 60, seconds % 60, nameOf(turn.speaker),
                       turn.text.text());
  }
  return out;
}

std::string asVtt(const std::vector<Turn>& turns) {
  std::string out = "WEBVTT\n";
  for (const auto& turn : turns) {
    // A cue must end after it starts.
    auto end = std::max(turn.end_ms.number(), turn.start_ms.number() + 1);
    out += fmt::format("\n{} --> {}\n<v {}>{}\n", vttTime(turn.start_ms.number()), vttTime(end),
                       nameOf(turn.speaker), vttText(turn.text.text()));
  }
  return out;
}

}  // namespace frontdesk::calls
