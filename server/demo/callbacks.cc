// The calls that a client's receptionist makes itself.
#include <array>

#include "demo/openings.h"
#include "demo/switchboard.h"

namespace frontdesk::demo {

using namespace std::chrono;
using calls::Direction;
using calls::Status;

void Switchboard::planCallback(const Event& cause, Memory memory, minutes after) {
  Random random{cause.seed, 4};
  plan(cause, {.kind = Kind::callback,
               .time = atOfficeHours(profile_, cause.time + after, random),
               .memory = std::move(memory),
               .attempt = cause.attempt});
}

void Switchboard::callBack(const Event& event) {
  Random random{event.seed, 3};
  auto fate = random.between(0, 99);
  if (fate < 62)
    talkOnCallback(event, random);
  else if (fate < 79)
    leaveMessageOnCallback(event, random);
  else
    missOnCallback(event, random);
}

// Whoever left no message is asked what it was about: then any story may follow.
void Switchboard::talkOnCallback(const Event& event, Random& random) {
  auto caller = callerOf(profile_, event.caller);
  bool has_topic = event.memory.facts.contains("topic");
  auto tale = has_topic ? named("callback") : anyOf(books_.own, event.time, random);
  auto told = tellOf(event, tale, caller, random);
  if (!has_topic) openAsReturn(told, profile_, random);
  log(spokenDraft(dialedOut(event, caller), Status::completed, told, profile_.instructions.size(),
                  random.between(4'000, 17'000), random),
      tale.story.name);
  planFollowUps(event, told, random);
}

void Switchboard::leaveMessageOnCallback(const Event& event, Random& random) {
  auto caller = callerOf(profile_, event.caller);
  auto told =
      tellOf(event, named(event.memory.facts.contains("topic") ? "left_message" : "left_short_message"),
             caller, random);
  log(spokenDraft(dialedOut(event, caller), Status::voicemail, told, 0, random.between(19'000, 26'000),
                  random),
      "left_message");
  if (random.chance(45) && event.memory.facts.contains("topic"))
    plan(event, {.kind = Kind::follow_up,
                 .time = atOfficeHours(profile_, event.time + minutes(random.between(20, 300)), random),
                 .story = "returning",
                 .memory = event.memory});
}

void Switchboard::missOnCallback(const Event& event, Random& random) {
  auto caller = callerOf(profile_, event.caller);
  bool broken = random.chance(25);
  log(silentDraft(dialedOut(event, caller), broken ? Status::failed : Status::missed,
                  broken ? "error" : "no_answer",
                  broken ? random.between(800, 4'000) : random.between(24'000, 31'000)),
      "callback");
  if (event.attempt >= 3 || !random.chance(60)) return;
  auto next = event;
  next.time = atOfficeHours(profile_, event.time + minutes(random.between(70, 200)), random);
  ++next.attempt;
  plan(event, std::move(next));
}

Dialed Switchboard::dialedOut(const Event& event, const Caller& caller) const {
  return {Direction::outbound, profile_.numbers[0].number, caller.number,
          toTimestamp(profile_.zone, event.time)};
}

}  // namespace frontdesk::demo
