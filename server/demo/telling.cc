#include "demo/telling.h"

#include <stdexcept>

#include "demo/tidy.h"

namespace frontdesk::demo {
namespace {

class Telling {
 public:
  Telling(const Setting& setting, Memory memory, Random& random)
      : setting_(setting), random_(random), told_{.memory = std::move(memory)}, facts_(told_.memory.facts) {
    setPeople();
    addNow(facts_, setting.time, setting.profile, random_);
    earlier_ = std::exchange(told_.memory.appointment, {});
  }

  Told tell(const Story& story) {
    run(setting_.book.preamble);
    run(story.lines);
    told_.sentiment_hundredths = int(random_.between(mood_.first, mood_.second));
    return std::move(told_);
  }

 private:
  void setPeople() {
    const auto& [profile, book, shared, caller, time] = setting_;
    facts_["business"] = profile.name;
    facts_["agent"] = profile.agent;
    facts_["hours"] = profile.spoken_hours;
    facts_["cell"] = profile.speech == Speech::american ? "cell" : "mobile";
    facts_["first"] = caller.first;
    facts_["last"] = caller.last;
    facts_["name"] = caller.first + " " + caller.last;
    facts_["misheard"] = caller.misheard;
    facts_["number"] = spokenNumber(caller.number);
    facts_["last_digits"] = caller.number.substr(caller.number.size() - 3);
    facts_["phone"] = caller.number;
    facts_["email"] = caller.email;
    facts_["street"] = caller.street;
  }

  void run(const std::vector<Line>& lines) {
    for (const auto& line : lines) run(line);
  }

  void run(const Line& line) {
    switch (line.kind) {
      case Line::Kind::agent:
        return say(calls::Speaker::agent, line.text);
      case Line::Kind::caller:
        return say(calls::Speaker::caller, line.text);
      case Line::Kind::caller_unless_thanked:
        return callerHasThanked() ? void() : say(calls::Speaker::caller, line.text);
      case Line::Kind::choice:
        return runOne(line.branches);
      case Line::Kind::part:
        return runPart(line.word);
      case Line::Kind::directive:
        return obey(line.word, line.text);
    }
  }

  bool callerHasThanked() const {
    if (told_.turns.empty() || told_.turns.back().speaker != calls::Speaker::caller) return false;
    return told_.turns.back().text.find("hank") != std::string::npos;
  }

  void runOne(const std::vector<Branch>& branches) {
    int sum = 0;
    for (const auto& branch : branches) sum += branch.weight;
    auto draw = random_.between(1, sum);
    for (const auto& branch : branches) {
      draw -= branch.weight;
      if (draw <= 0) return run(branch.lines);
    }
  }

  void runPart(std::string_view name) {
    for (auto* book : {&setting_.book, &setting_.shared})
      if (auto part = book->parts.find(name); part != book->parts.end()) {
        // A part's labels are its own.
        auto draws = std::exchange(draws_, {});
        runOne(part->second);
        draws_ = std::move(draws);
        return;
      }
    throw std::logic_error("no part " + std::string(name));
  }

  std::string filled(std::string_view text) { return filled(text, random_); }
  std::string filled(std::string_view text, Random& random) {
    return expand(text, {facts_, setting_.book.sayings, setting_.shared.sayings, draws_}, random);
  }

  // Two turns of one speaker in a row are one, unless a pause parts them.
  void say(calls::Speaker speaker, std::string_view text) {
    auto words = tidied(filled(text));
    if (speaker == calls::Speaker::caller) words = withQuestionMarks(words);
    if (words.empty()) return;
    bool goesOn = !told_.turns.empty() && told_.turns.back().speaker == speaker && pause_ms_ == 0;
    if (goesOn)
      told_.turns.back().text += " " + words;
    else
      told_.turns.push_back({speaker, std::move(words), std::exchange(pause_ms_, 0)});
  }

  void obey(std::string_view word, std::string_view text) {
    if (word == "let")
      settle(text, random_);
    else if (word == "keep")
      keep(text);
    else if (word == "when")
      makeAppointment(parseSlots(text));
    else if (word == "later")
      makeAppointment(slotsAfter(earlier_.value(), slots_, setting_.time));
    else if (word == "outcome")
      setOutcome(text);
    else if (word == "mood")
      mood_ = {toNumber(cutAt(text, "..").first), toNumber(cutAt(text, "..").second)};
    else if (word == "ended")
      told_.ended_reason = text;
    else if (word == "summary")
      told_.summary = tidied(filled(text));
    else if (word == "extract")
      extract(cutAt(text, " "));
    else if (word == "then")
      told_.then.push_back(followUpOf(text));
    else if (word == "pause")
      pause_ms_ = toNumber(text) + int(random_.between(0, 900));
    else
      throw std::logic_error("no directive " + std::string(word));
  }

  void keep(std::string_view text) {
    Random callers{setting_.caller.seed, seedOf(cutAt(text, "=").first)};
    settle(text, callers);
  }

  void settle(std::string_view text, Random& random) {
    auto [left, right] = cutAt(text, "=");
    auto names = splitOutside(left, ';');
    auto values = splitOutside(random.pick(splitOutside(right, '|')), ';');
    if (names.size() != values.size())
      throw std::logic_error("names and values differ in number: " + std::string(text));
    for (std::size_t i = 0; i < names.size(); ++i)
      if (auto name = trimmed(names[i]); !facts_.contains(name))
        facts_.emplace(name, trimmed(filled(values[i], random)));
  }

  void makeAppointment(const Slots& slots) {
    auto drawn = drawAppointments(setting_.profile, slots, setting_.time, earlier_, random_);
    earlier_ = drawn.earlier;
    slots_ = slots;
    told_.memory.appointment = drawn.chosen;
    auto add = [&](std::string_view prefix, WallTime time) {
      addAppointment(facts_, prefix, time, setting_.time, setting_.profile);
    };
    add("", drawn.chosen);
    add("old_", drawn.earlier);
    add("wish_", drawn.wish);
    add("other_", drawn.other);
  }

  void setOutcome(std::string_view text) {
    told_.outcome = json::enumNamed<calls::Outcome>(text);
    if (!told_.outcome && text != "none") throw std::logic_error("no outcome " + std::string(text));
  }

  void extract(std::pair<std::string_view, std::string_view> entry) {
    told_.extracted.emplace_back(entry.first, filled(entry.second));
  }

  const Setting& setting_;
  Random& random_;
  Told told_;
  Facts& facts_;
  std::optional<WallTime> earlier_;  // of the last call, or one invented before this
  Slots slots_{};
  std::map<char, Draw> draws_;
  std::pair<int, int> mood_{5, 45};
  int pause_ms_ = 0;
};

}  // namespace

Told tell(const Setting& setting, const Story& story, Memory memory, Random& random) {
  return Telling(setting, std::move(memory), random).tell(story);
}

}  // namespace frontdesk::demo
