#include "demo/openings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "demo/tidy.h"

namespace frontdesk::demo {
namespace {

using calls::Speaker;

// "Hi, I'd like …" behind other first words is "I'd like …".
std::string withoutGreeting(const std::string& text) {
  auto end = text.find_first_of(",.!");
  for (std::string_view greeting : {"Hi", "Hello", "Hey", "Good "})
    if (text.starts_with(greeting) && end < 18) return tidied(std::string_view(text).substr(end + 1));
  return text;
}

void openWith(Told& told, std::string_view words) {
  for (auto& said : told.turns) {
    if (said.speaker != Speaker::caller) continue;
    auto rest = withoutGreeting(said.text);
    said.text = std::string(words) + (rest.empty() ? "" : " ") + rest;
    return;
  }
}

}  // namespace

void greet(Told& told, std::string_view greeting) {
  told.turns.insert(told.turns.begin(), {Speaker::agent, std::string(greeting), 0});
}

void openAfterCut(Told& told, Random& random) {
  static constexpr std::array<std::string_view, 4> openings{
      "Hi, we just got cut off.", "Hello, it's me again, the line dropped.",
      "Sorry, I think we got disconnected.", "Hi, I was just talking to you and my phone lost the signal."};
  openWith(told, random.pick(openings));
}

void openAsReturn(Told& told, const Profile& profile, Random& random) {
  static constexpr std::array<std::string_view, 4> openings{
      "Oh, hi, thanks for calling back.", "Yes, hi, that was me.",
      "Oh, great, thanks for getting back to me so quickly.", "Ah, yes, I tried you a little while ago."};
  openWith(told, random.pick(openings));
  greet(told,
        fmt::format("Hello, this is {}, the virtual receptionist at {}. We missed a call from this number "
                    "earlier, so I'm calling back. How can I help?",
                    profile.agent, profile.name));
}

}  // namespace frontdesk::demo
