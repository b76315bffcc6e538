// Which calls a client's call leads to.
#include "demo/switchboard.h"

namespace frontdesk::demo {

using namespace std::chrono;

void Switchboard::planFollowUps(const Event& event, const Told& told, Random& random) {
  for (const auto& next : told.then) {
    if (!random.chance(next.percent)) continue;
    if (next.story == "callback") {
      planCallback(event, told.memory, minutes(random.between(8, 100)));
      continue;
    }
    if (auto time = timeOf(next, event, told, random))
      plan(event, {.kind = Kind::follow_up, .time = *time, .story = next.story, .memory = told.memory});
  }
}

std::optional<WallTime> Switchboard::timeOf(const FollowUp& next, const Event& event, const Told& told,
                                            Random& random) const {
  auto shift = seconds(random.between(next.least_minutes * 60, next.most_minutes * 60));
  switch (next.anchor) {
    case FollowUp::Anchor::call:
      return shift < 1h ? event.time + shift : atOfficeHours(profile_, event.time + shift, random);
    case FollowUp::Anchor::before_appointment:
      return told.memory.appointment.value() - shift;
    case FollowUp::Anchor::appointment:
      return atOfficeHours(profile_, told.memory.appointment.value() + shift, random);
    case FollowUp::Anchor::open:
      break;
  }
  if (told.outcome != calls::Outcome::appointment_booked)
    return atOfficeHours(profile_, event.time + minutes(random.between(1100, 3200)), random);
  auto latest = told.memory.appointment.value() - 1h;
  auto hours_between = floor<hours>(latest - event.time).count();
  if (hours_between < 4) return {};
  auto time = atOfficeHours(profile_, event.time + minutes(random.between(120, hours_between * 60)), random);
  if (time >= latest) return {};
  return time;
}

void Switchboard::plan(const Event& cause, Event next) {
  next.caller = cause.caller;
  next.seed = scramble(cause.seed ^
                       (seedOf(next.story) + std::uint64_t(next.kind) * 7 + std::uint64_t(next.attempt)));
  events_.push_back(std::move(next));
}

}  // namespace frontdesk::demo
