#include "demo/tidy.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "demo/words.h"

namespace frontdesk::demo {
namespace {

bool isAscii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool endsSentence(char c) {
  return c == '.' || c == '?' || c == '!';
}
char toLower(char c) {
  return char(std::tolower(static_cast<unsigned char>(c)));
}

bool isAddress(std::string_view text) {
  return text.substr(0, text.find(' ')).find('@') != std::string_view::npos;
}

template <std::size_t n>
bool startsWithAny(std::string_view text, const std::array<std::string_view, n>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](auto start) { return text.starts_with(start); });
}

// "hi, um, can i …" without what comes before the point.
std::string_view withoutOpening(std::string_view sentence) {
  static constexpr std::array<std::string_view, 12> openings{
      "hi", "hello", "hey", "good ", "yeah", "um", "uh", "so", "well", "let's see", "okay", "and "};
  for (auto comma = sentence.find(','); comma < 18 && startsWithAny(sentence.substr(0, comma), openings);
       comma = sentence.find(','))
    sentence = trimmed(sentence.substr(comma + 1));
  return sentence;
}

// "mr" of "mr. pemberton"
bool endsInTitle(std::string_view text) {
  static constexpr std::array<std::string_view, 5> titles{" mr", " mrs", " ms", " dr", " st"};
  return std::any_of(titles.begin(), titles.end(), [&](auto title) { return text.ends_with(title); });
}

bool isQuestion(std::string_view sentence) {
  static constexpr std::array<std::string_view, 40> starts{
      "can i ",     "can you ",    "can we ",      "can somebody ", "can someone ", "could i ",
      "could you ", "could we ",   "could it ",    "do you ",       "do i ",        "do we ",
      "are you ",   "are there ",  "is there ",    "is it ",        "is this ",     "is the ",
      "how much ",  "how late ",   "how do ",      "how long ",     "how soon ",    "what do ",
      "what's ",    "what is ",    "what would ",  "what are ",     "what time ",   "where's ",
      "where do ",  "when's ",     "when do ",     "when can ",     "any chance ",  "will you ",
      "would you ", "did anyone ", "has anybody ", "am i "};
  return startsWithAny(sentence, starts);
}

bool isStatement(std::string_view sentence) {
  static constexpr std::array<std::string_view, 13> starts{
      "i'd ",       "i'm ",     "i need ",         "i want ", "i have ",    "i wanted ",    "i've ",
      "we'd like ", "i can't ", "i was wondering", "i saw ",  "ich hätte ", "ich bräuchte "};
  static constexpr std::array<std::string_view, 9> turns{", is ",  ", can ",  ", do ", ", could ", ", are ",
                                                         ", how ", ", what ", ", or ", ", right"};
  bool turns_into_question = std::any_of(
      turns.begin(), turns.end(), [&](auto turn) { return sentence.find(turn) != std::string_view::npos; });
  return startsWithAny(sentence, starts) && !turns_into_question;
}

}  // namespace

std::string tidied(std::string_view text) {
  std::string out;
  bool capital = true;
  text = trimmed(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == ' ' && (out.empty() || out.back() == ' ')) continue;
    if ((endsSentence(c) || c == ',') && !out.empty() && out.back() == ' ') out.pop_back();
    if (c == '.' && !out.empty() && endsSentence(out.back())) continue;
    if (capital && (std::isalnum(static_cast<unsigned char>(c)) || !isAscii(c))) {
      if (isAscii(c) && !isAddress(text.substr(i))) c = char(std::toupper(static_cast<unsigned char>(c)));
      capital = false;
    }
    if (c == ' ' && !out.empty() && endsSentence(out.back())) capital = true;
    out += c;
  }
  return out;
}

std::string withQuestionMarks(std::string_view text) {
  std::string out(text);
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), toLower);
  for (std::size_t begin = 0; begin < lower.size();) {
    auto stop = lower.find_first_of(".?!", begin);
    while (stop != std::string::npos && endsInTitle(std::string_view(lower).substr(0, stop)))
      stop = lower.find_first_of(".?!", stop + 1);
    if (stop == std::string::npos) break;
    auto sentence = withoutOpening(trimmed(std::string_view(lower).substr(begin, stop - begin)));
    bool ends = stop + 1 == lower.size() || lower[stop + 1] == ' ';
    if (ends && out[stop] == '.' && isQuestion(sentence)) out[stop] = '?';
    if (ends && out[stop] == '?' && isStatement(sentence)) out[stop] = '.';
    begin = stop + 1;
  }
  return out;
}

}  // namespace frontdesk::demo
