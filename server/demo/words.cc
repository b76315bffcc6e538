#include "demo/words.h"

#include <cctype>
#include <charconv>
#include <stdexcept>

namespace frontdesk::demo {
namespace {

constexpr bool isOpening(char c) {
  return c == '[' || c == '{';
}
constexpr bool isClosing(char c) {
  return c == ']' || c == '}';
}

// The bracket that closes the one at `open`.
std::size_t closingOf(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (isOpening(text[i])) ++depth;
    if (isClosing(text[i]) && --depth == 0) return i;
  }
  throw std::logic_error("a bracket stays open in: " + std::string(text));
}

std::string digits(std::size_t count, Random& random) {
  std::string number;
  for (std::size_t i = 0; i < count; ++i) number += char('0' + random.between(i == 0, 9));
  return number;
}

std::string withArticle(const std::string& noun) {
  bool vowel = !noun.empty() && std::string_view("aeioAEIO8").find(noun[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + noun;
}

std::string spelled(const std::string& word) {
  std::string letters;
  for (char c : word) {
    if (!letters.empty()) letters += '-';
    letters += char(std::toupper(static_cast<unsigned char>(c)));
  }
  return letters;
}

std::string ofThirdPerson(std::string text) {
  for (auto [from, to] :
       {std::pair<std::string_view, std::string_view>{"your ", "their "}, {" you ", " they "}})
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  return text;
}

std::string fill(std::string_view slot, const Vocabulary& vocabulary, Random& random) {
  if (slot.find_first_not_of('#') == std::string_view::npos) return digits(slot.size(), random);
  if (slot.starts_with("a ")) return withArticle(fill(slot.substr(2), vocabulary, random));
  if (slot.starts_with("their ")) return ofThirdPerson(fill(slot.substr(6), vocabulary, random));
  if (slot.starts_with("spell ")) return spelled(fill(slot.substr(6), vocabulary, random));
  if (auto fact = vocabulary.facts.find(slot); fact != vocabulary.facts.end()) return fact->second;
  for (auto* sayings : {&vocabulary.own, &vocabulary.shared})
    if (auto found = sayings->find(slot); found != sayings->end())
      return expand(random.pick(found->second), vocabulary, random);
  throw std::logic_error("nothing fills {" + std::string(slot) + "}");
}

std::string_view choose(std::string_view inside, const Vocabulary& vocabulary, Random& random) {
  bool labelled = inside.size() > 1 && inside[1] == '~';
  auto alternatives = splitOutside(labelled ? inside.substr(2) : inside, '|');
  auto index = random.below(alternatives.size());
  if (!labelled) return alternatives[index];
  auto draw = vocabulary.draws.try_emplace(inside[0], Draw{index, alternatives.size()}).first->second;
  if (draw.count != alternatives.size())
    throw std::logic_error("not as many alternatives as before: [" + std::string(inside) + "]");
  return alternatives[draw.index];
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> splitOutside(std::string_view text, char mark) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (isOpening(text[i])) i = closingOf(text, i);
    if (text[i] != mark) continue;
    pieces.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

int toNumber(std::string_view text) {
  int number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) throw std::logic_error("no number: " + std::string(text));
  return number;
}

std::pair<std::string_view, std::string_view> cutAt(std::string_view text, std::string_view mark) {
  auto at = text.find(mark);
  if (at == std::string_view::npos)
    throw std::logic_error("wants a " + std::string(mark) + " in: " + std::string(text));
  return {trimmed(text.substr(0, at)), trimmed(text.substr(at + mark.size()))};
}

std::string expand(std::string_view text, const Vocabulary& vocabulary, Random& random) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!isOpening(text[i])) {
      out += text[i];
      continue;
    }
    auto end = closingOf(text, i);
    auto inside = text.substr(i + 1, end - i - 1);
    if (text[i] == '{')
      out += fill(inside, vocabulary, random);
    else
      out += expand(choose(inside, vocabulary, random), vocabulary, random);
    i = end;
  }
  return out;
}

}  // namespace frontdesk::demo
