// The telephone of one client over the demo's days: who calls when, what becomes of it, who calls again.
#pragma once

#include <deque>

#include "demo/draft.h"
#include "demo/rhythm.h"

namespace frontdesk::demo {

struct Books {
  const Book& own;     // the profession's; has a story "voicemail"
  const Book& shared;  // calls that any business gets; has "callback", "left_message", "returning"
  const Book& spam;
};

class Switchboard {
 public:
  // Calls that began before `from` or were not over by `to` are left out; their follow-ups are not.
  Switchboard(const Profile& profile, const Books& books, Timestamp from, Timestamp to);

  // By started_at.
  std::vector<calls::CallDraft> play();

 private:
  enum class Kind { arrival, follow_up, callback };

  struct Event {
    Kind kind;
    WallTime time;
    std::uint64_t seed;
    std::size_t caller;
    std::string_view story = {};  // empty: any of the profession's
    Memory memory = {};
    bool was_cut_off = false;
    int attempt = 1;
  };

  struct Tale {
    const Book& book;
    const Story& story;
  };

  void addArrivals(std::chrono::local_days day);
  void arrive(const Event& event);
  void talk(Event event, const Tale& tale, Random& random);
  void talkUntilCut(Event event, const Tale& tale, Random& random);
  void leaveVoicemail(const Event& event, Random& random);
  void bother(const Event& event, Random& random);
  void miss(const Event& event, Random& random);

  void callBack(const Event& event);
  void talkOnCallback(const Event& event, Random& random);
  void leaveMessageOnCallback(const Event& event, Random& random);
  void missOnCallback(const Event& event, Random& random);

  void planFollowUps(const Event& event, const Told& told, Random& random);
  std::optional<WallTime> timeOf(const FollowUp& next, const Event& event, const Told& told,
                                 Random& random) const;
  void plan(const Event& cause, Event next);
  void planCallback(const Event& cause, Memory memory, std::chrono::minutes after);

  std::size_t strangerInsteadOf(std::size_t caller) const;
  Told tellOf(const Event& event, const Tale& tale, const Caller& caller, Random& random) const;
  Tale anyOf(const Book& book, WallTime time, Random& random) const;
  Tale named(std::string_view name) const;
  Dialed dialedIn(const Event& event, std::string_view from_number) const;
  Dialed dialedOut(const Event& event, const Caller& caller) const;
  void logAnswered(const Dialed& dialed, calls::Status status, const Told& told, const Tale& tale,
                   Random& random);
  void log(calls::CallDraft draft, std::string_view scenario);

  const Profile& profile_;
  const Books& books_;
  Timestamp from_;
  Timestamp to_;
  std::deque<Event> events_;
  std::vector<calls::CallDraft> calls_;
};

}  // namespace frontdesk::demo
