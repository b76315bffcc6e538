#include "analytics/columns.h"

namespace frontdesk::analytics {

const Columns inBothRollups{"ringing",
                            "in_progress",
                            "completed",
                            "missed",
                            "voicemail",
                            "failed",
                            "answered",
                            "talked",
                            "duration_seconds",
                            "positive",
                            "neutral",
                            "negative",
                            "sentiment_score_millis",
                            "appointment_booked",
                            "cost_micros",
                            "price_minor"};
const Columns statuses{"ringing", "in_progress", "completed", "missed", "voicemail", "failed"};

std::string each(const Columns& columns, std::string_view form, std::string_view between) {
  std::string list;
  for (auto column : columns) {
    if (!list.empty()) list += between;
    for (char c : form) c == '%' ? list += column : list += c;
  }
  return list;
}

}  // namespace frontdesk::analytics
