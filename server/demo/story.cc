#include "demo/story.h"

#include <charconv>
#include <stdexcept>

namespace frontdesk::demo {
namespace {

std::string_view takeWord(std::string_view& text) {
  auto end = text.find(' ');
  auto word = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view{} : trimmed(text.substr(end));
  return word;
}

int toNumber(std::string_view text, int otherwise) {
  std::from_chars(text.data(), text.data() + text.size(), otherwise);
  return otherwise;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) { next(); }

  Book book() {
    Book book;
    while (!atEnd_) {
      auto text = line_;
      auto word = takeWord(text);
      if (word == "say")
        addSaying(book, text);
      else if (word == "part")
        next(), book.parts[text] = branches(1);
      else if (word == "story")
        book.stories.push_back(story(text));
      else if (book.stories.empty() && book.parts.empty())
        book.preamble.push_back(line());
      else
        fail("stands in no story");
    }
    return book;
  }

 private:
  [[noreturn]] void fail(const std::string& why) const {
    throw std::logic_error("story line " + std::to_string(number_) + " (" + std::string(line_) + ") " + why);
  }

  void next() {
    do {
      if (rest_.empty()) {
        atEnd_ = true;
        line_ = {};
        return;
      }
      auto end = rest_.find('\n');
      line_ = trimmed(rest_.substr(0, end));
      rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
      ++number_;
    } while (line_.empty() || line_.front() == '#');
  }

  bool at(std::string_view word) const {
    return line_ == word || (line_.starts_with(word) && line_[word.size()] == ' ');
  }
  bool atBlockEnd() const { return atEnd_ || at("or") || at("end") || at("part") || at("story"); }

  void addSaying(Book& book, std::string_view text) {
    auto equals = text.find('=');
    if (equals == std::string_view::npos) fail("wants a =");
    book.sayings.emplace(trimmed(text.substr(0, equals)), splitOutside(text.substr(equals + 1), '|'));
    next();
  }

  Story story(std::string_view heading) {
    Story story{.name = takeWord(heading)};
    story.weight = toNumber(takeWord(heading), 0);
    story.weight_when_closed = story.weight;
    for (auto word = takeWord(heading); !word.empty(); word = takeWord(heading)) {
      if (word == "stranger") {
        story.by_stranger = true;
      } else if (word == "at") {
        auto hours = takeWord(heading);
        story.from_hour = toNumber(hours, 0);
        story.to_hour = toNumber(hours.substr(hours.find('-') + 1), 24);
      } else {
        story.weight_when_closed = toNumber(word, 0);
      }
    }
    next();
    story.lines = block();
    if (!atEnd_ && !at("part") && !at("story")) fail("closes nothing");
    return story;
  }

  std::vector<Line> block() {
    std::vector<Line> lines;
    while (!atBlockEnd()) lines.push_back(line());
    return lines;
  }

  std::vector<Branch> branches(int firstWeight) {
    std::vector<Branch> all;
    all.push_back({firstWeight, block()});
    while (at("or")) {
      int weight = toNumber(trimmed(line_.substr(2)), 1);
      next();
      all.push_back({weight, block()});
    }
    return all;
  }

  Line choice(std::string_view word, std::string_view text) {
    Line line{.kind = Line::Kind::choice};
    next();
    if (word == "either") {
      line.branches = branches(toNumber(text, 1));
    } else {
      int percent = toNumber(text, 50);
      line.branches.push_back({percent, block()});
      line.branches.push_back({100 - percent, {}});
    }
    if (!at("end")) fail("wants an end before it");
    next();
    return line;
  }

  Line line() {
    auto text = line_;
    auto word = takeWord(text);
    if (word == "either" || word == "maybe") return choice(word, text);
    Line line{.kind = Line::Kind::directive, .word = word, .text = text};
    if (word == "A:") line.kind = Line::Kind::agent;
    if (word == "C:") line.kind = Line::Kind::caller;
    if (word == "C?:") line.kind = Line::Kind::caller_unless_thanked;
    if (word.starts_with('@')) line.kind = Line::Kind::part, line.word = word.substr(1);
    next();
    return line;
  }

  std::string_view rest_;
  std::string_view line_;
  int number_ = 0;
  bool atEnd_ = false;
};

}  // namespace

const Story* Book::find(std::string_view name) const {
  for (const auto& story : stories)
    if (story.name == name) return &story;
  return nullptr;
}

Book parseBook(std::string_view text) {
  return Parser(text).book();
}

}  // namespace frontdesk::demo
