#include "settings/notification.h"

#include <set>

namespace frontdesk::settings {
namespace {

// A digest names so many; the dashboard has them all.
constexpr std::size_t mostLines = 40;

std::string_view titleOf(NotificationEvent event) {
  switch (event) {
    case NotificationEvent::call_missed:
      return "Missed call";
    case NotificationEvent::call_negative:
      return "Unhappy caller";
    case NotificationEvent::invoice_issued:
      return "Invoice issued";
    case NotificationEvent::invoice_paid:
      return "Invoice paid";
    default:
      return "Subscription canceled";
  }
}

}  // namespace

void check(const NotificationPreferences& preferences, const json::Place& place, json::Errors& errors) {
  if (preferences.items.empty()) errors.add(place.member("items"), "must have at least one entry");
  std::set<NotificationEvent> seen;
  for (const auto& item : preferences.items)
    if (!seen.insert(item.event).second)
      errors.add(place.member("items"), "names " + std::string(json::nameOf(item.event)) + " twice");
}

std::string lineOf(const Notice& notice) {
  std::string line(titleOf(notice.event));
  if (notice.invoice_number) line += ' ' + *notice.invoice_number;
  if (notice.from_number) line += " from " + *notice.from_number;
  if (notice.client_name) line += " for " + *notice.client_name;
  line += ", " + notice.happened_at;
  if (notice.summary) line += "\n    " + *notice.summary;
  return line;
}

std::string mailText(std::span<const Notice> notices, std::string_view address) {
  std::string text = "Hello " + notices.front().user_name + ",\n\n";
  for (const auto& notice : notices.first(std::min(notices.size(), mostLines))) text += lineOf(notice) + '\n';
  if (notices.size() > mostLines) text += "… and " + std::to_string(notices.size() - mostLines) + " more\n";
  text.append("\nSee them at ").append(address).append("\nWhat you are mailed is yours to choose: ");
  return text.append(address).append("/settings/notifications\n");
}

}  // namespace frontdesk::settings
