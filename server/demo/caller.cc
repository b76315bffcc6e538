#include "demo/caller.h"

#include <cctype>

#include "demo/caller_names.h"
#include "demo/random.h"

namespace frontdesk::demo {
namespace {

bool isAmerican(std::string_view number) {
  return number.starts_with("+1");
}

// No two of a client's callers share a number: 37 has no factor in common with 90 or 900. The lowest
// numbers of each range are left to the businesses.
std::string numberOf(const std::vector<std::string_view>& prefixes, std::size_t index) {
  auto prefix = prefixes[index % prefixes.size()];
  auto step = index / prefixes.size() * 37;
  auto suffix = isAmerican(prefix) ? 10 + (step + 11) % 90 : 100 + (step + 211) % 900;
  return std::string(prefix) + std::to_string(suffix);
}

std::string emailOf(const Caller& caller) {
  std::string name;
  for (char c : caller.first + "." + caller.last)
    if (std::isalpha(static_cast<unsigned char>(c)) || c == '.')
      name += char(std::tolower(static_cast<unsigned char>(c)));
  return name + "@example.com";
}

Caller person(const NameList& names, std::string number, std::uint64_t seed) {
  Random random{seed};
  const auto& last = random.pick(names.lasts);
  Caller caller{.first = std::string(random.pick(names.firsts)),
                .last = std::string(last.name),
                .misheard = std::string(last.misheard),
                .number = std::move(number),
                .seed = seed};
  caller.email = emailOf(caller);
  auto house = std::to_string(random.between(3, 190));
  auto street = std::string(random.pick(names.streets));
  caller.street = names.house_number_last ? street + " " + house : house + " " + street;
  return caller;
}

const NameList& namesFor(const Profile& profile) {
  if (profile.zone.name == "Europe/Berlin") return germanNames();
  return profile.zone.name == "Europe/London" ? britishNames() : americanNames();
}

const std::vector<std::string_view>& spamPrefixes(const Profile& profile) {
  static const std::vector<std::string_view> american{"+130555501", "+147055501", "+172555501"};
  static const std::vector<std::string_view> british{"+441134960", "+441614960"};
  static const std::vector<std::string_view> german{"+492214710", "+496990009"};
  if (profile.zone.name == "Europe/Berlin") return german;
  return profile.zone.name == "Europe/London" ? british : american;
}

}  // namespace

Caller callerOf(const Profile& profile, std::size_t index) {
  return person(namesFor(profile), numberOf(profile.caller_prefixes, index),
                scramble(seedOf(profile.name) + index));
}

Caller spammerOf(const Profile& profile, std::size_t index) {
  return person(namesFor(profile), numberOf(spamPrefixes(profile), index), scramble(seedOf("spam") + index));
}

std::string spokenNumber(std::string_view number) {
  auto part = [&](std::size_t from, std::size_t count) { return std::string(number.substr(from, count)); };
  if (isAmerican(number)) return part(2, 3) + "-" + part(5, 3) + "-" + part(8, 4);
  if (number.starts_with("+4420")) return "020 " + part(5, 4) + " " + part(9, 4);
  if (number.starts_with("+4477")) return "07" + part(4, 3) + " " + part(7, 6);
  if (number.starts_with("+44")) return "0" + part(3, 3) + " " + part(6, 3) + " " + part(9, 4);
  if (number.starts_with("+49221")) return "0221 " + part(6, std::string::npos);
  return "0" + part(3, 2) + " " + part(5, std::string::npos);
}

}  // namespace frontdesk::demo
