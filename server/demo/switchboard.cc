#include "demo/switchboard.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "demo/openings.h"

namespace frontdesk::demo {

using namespace std::chrono;
using calls::Direction;
using calls::Status;

namespace {

// A call so long before the window may cause one inside it.
constexpr days lead{14};

}  // namespace

Switchboard::Switchboard(const Profile& profile, const Books& books, Timestamp from, Timestamp to)
    : profile_(profile), books_(books), from_(from), to_(to) {
  if (profile.joined_days_ago > 0) from_ = std::max(from_, to_ + -days(profile.joined_days_ago));
}

std::vector<calls::CallDraft> Switchboard::play() {
  auto last = floor<days>(toWall(profile_.zone, to_));
  for (auto day = floor<days>(toWall(profile_.zone, from_)) - lead; day <= last; day += days(1))
    addArrivals(day);
  for (; !events_.empty(); events_.pop_front()) {
    auto& event = events_.front();  // stays where it is while others are pushed behind it
    if (toTimestamp(profile_.zone, event.time) >= to_) continue;
    if (event.kind == Kind::callback)
      callBack(event);
    else
      arrive(event);
  }
  std::stable_sort(calls_.begin(), calls_.end(),
                   [](const auto& a, const auto& b) { return a.started_at < b.started_at; });
  return std::move(calls_);
}

void Switchboard::addArrivals(local_days day) {
  auto number = std::uint64_t(day.time_since_epoch().count());
  for (std::uint64_t index = 0; auto time : arrivalsOn(profile_, day)) {
    auto seed = scramble(seedOf(profile_.name) ^ (number * 1000 + index++));
    Random random{seed, 1};
    // A few people call often.
    auto caller = random.below(random.chance(30) ? profile_.callers / 8 : profile_.callers);
    events_.push_back({.kind = Kind::arrival, .time = time, .seed = seed, .caller = caller});
  }
}

void Switchboard::arrive(const Event& event) {
  Random random{event.seed, 2};
  auto tale = event.story.empty() ? anyOf(books_.own, event.time, random) : named(event.story);
  if (event.kind == Kind::follow_up) return talk(event, tale, random);
  bool open = isOpen(profile_, event.time);
  auto fate = random.between(0, 999);
  auto happens = [&](int permille) { return (fate -= permille) < 0; };
  if (happens(open ? 40 : 60)) return miss(event, random);
  if (happens(open ? 8 : 170)) return leaveVoicemail(event, random);
  if (happens(10)) return talkUntilCut(event, tale, random);
  if (happens(70)) return bother(event, random);
  if (happens(42)) return talk(event, anyOf(books_.shared, event.time, random), random);
  talk(event, tale, random);
}

// A few couriers, suppliers and the like, beyond the client's own callers.
std::size_t Switchboard::strangerInsteadOf(std::size_t caller) const {
  return profile_.callers + caller % 14;
}

void Switchboard::talk(Event event, const Tale& tale, Random& random) {
  if (tale.story.by_stranger && event.caller < profile_.callers)
    event.caller = strangerInsteadOf(event.caller);
  auto caller = callerOf(profile_, event.caller);
  auto told = tellOf(event, tale, caller, random);
  if (event.was_cut_off) openAfterCut(told, random);
  greet(told, profile_.greeting);
  logAnswered(dialedIn(event, caller.number), Status::completed, told, tale, random);
  planFollowUps(event, told, random);
}

void Switchboard::talkUntilCut(Event event, const Tale& tale, Random& random) {
  if (tale.story.by_stranger && event.caller < profile_.callers)
    event.caller = strangerInsteadOf(event.caller);
  auto caller = callerOf(profile_, event.caller);
  auto told = tellOf(event, tale, caller, random);
  greet(told, profile_.greeting);
  told.turns.resize(std::min(told.turns.size(), std::size_t(random.between(3, 6))));
  told.outcome = {};
  told.extracted.clear();
  told.ended_reason = "connection_lost";
  told.summary = "The line dropped before the caller's request was settled.";
  told.sentiment_hundredths = int(random.between(-20, 5));
  logAnswered(dialedIn(event, caller.number), Status::failed, told, tale, random);
  if (random.chance(75))
    plan(event, {.kind = Kind::follow_up,
                 .time = event.time + seconds(random.between(150, 400)),
                 .story = tale.story.name,
                 .memory = {told.memory.facts, event.memory.appointment},
                 .was_cut_off = true});
}

void Switchboard::leaveVoicemail(const Event& event, Random& random) {
  auto caller = callerOf(profile_, event.caller);
  auto told = tellOf(event, named("voicemail"), caller, random);
  told.ended_reason = "caller_hung_up";
  log(spokenDraft(dialedIn(event, caller.number), Status::voicemail, told, 0, random.between(14'000, 22'000),
                  random),
      "voicemail");
  planFollowUps(event, told, random);
}

void Switchboard::bother(const Event& event, Random& random) {
  auto caller = spammerOf(profile_, event.caller % 40);
  auto tale = anyOf(books_.spam, event.time, random);
  auto told = tellOf(event, tale, caller, random);
  greet(told, profile_.greeting);
  auto number = random.chance(15) ? std::string_view{} : std::string_view(caller.number);
  logAnswered(dialedIn(event, number), Status::completed, told, tale, random);
}

void Switchboard::miss(const Event& event, Random& random) {
  auto caller = callerOf(profile_, event.caller);
  bool withheld = random.chance(10), broken = random.chance(15);
  auto reason = broken ? "error" : random.chance(75) ? "caller_hung_up" : "no_answer";
  auto ringing_ms = broken ? random.between(900, 5000) : random.between(4'000, 32'000);
  log(silentDraft(dialedIn(event, withheld ? "" : caller.number), broken ? Status::failed : Status::missed,
                  reason, ringing_ms),
      broken ? "broken" : "missed");
  if (random.chance(45))
    plan(event, {.kind = Kind::follow_up, .time = event.time + seconds(random.between(100, 1500))});
  else if (!withheld && random.chance(60))
    planCallback(event, {}, minutes(random.between(3, 50)));
}

Told Switchboard::tellOf(const Event& event, const Tale& tale, const Caller& caller, Random& random) const {
  return tell({profile_, tale.book, books_.shared, caller, event.time}, tale.story, event.memory, random);
}

Switchboard::Tale Switchboard::anyOf(const Book& book, WallTime time, Random& random) const {
  bool open = isOpen(profile_, time);
  auto hour = floor<hours>(time - floor<days>(time)).count();
  auto weight = [&](const Story& story) {
    bool fits = story.from_hour < story.to_hour ? story.from_hour <= hour && hour < story.to_hour
                                                : story.from_hour <= hour || hour < story.to_hour;
    return !fits ? 0 : open ? story.weight : story.weight_when_closed;
  };
  int sum = 0;
  for (const auto& story : book.stories) sum += weight(story);
  auto draw = random.between(1, sum);
  for (const auto& story : book.stories) {
    draw -= weight(story);
    if (draw <= 0) return {book, story};
  }
  throw std::logic_error("no story for this hour");
}

Switchboard::Tale Switchboard::named(std::string_view name) const {
  for (auto* book : {&books_.own, &books_.shared})
    if (auto* story = book->find(name)) return {*book, *story};
  throw std::logic_error("no story " + std::string(name));
}

Dialed Switchboard::dialedIn(const Event& event, std::string_view from_number) const {
  // A second number is called now and then.
  auto index = event.seed % 5 == 0 ? profile_.numbers.size() - 1 : 0;
  return {Direction::inbound, from_number, profile_.numbers[index].number,
          toTimestamp(profile_.zone, event.time)};
}

void Switchboard::logAnswered(const Dialed& dialed, Status status, const Told& told, const Tale& tale,
                              Random& random) {
  auto ringing_ms = random.between(1100, 4200);
  log(spokenDraft(dialed, status, told, profile_.instructions.size(), ringing_ms, random), tale.story.name);
}

void Switchboard::log(calls::CallDraft draft, std::string_view scenario) {
  if (draft.started_at < from_ || *draft.ended_at > to_) return;
  draft.metadata = JsonObject::trusted(fmt::format(R"({{"scenario":"{}"}})", scenario));
  calls_.push_back(std::move(draft));
}

}  // namespace frontdesk::demo
