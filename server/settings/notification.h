// What a user wants to be told by mail, and how such a mail reads.
#pragma once

#include "json/fields.h"

namespace frontdesk::settings {

// The names stand in the check of notification_preferences, too.
enum class NotificationEvent {
  call_missed,
  call_negative,
  invoice_issued,
  invoice_paid,
  subscription_canceled
};
BOOST_DESCRIBE_ENUM(NotificationEvent, call_missed, call_negative, invoice_issued, invoice_paid,
                    subscription_canceled)

enum class NotificationDelivery { now, daily, off };
BOOST_DESCRIBE_ENUM(NotificationDelivery, now, daily, off)

struct NotificationPreference {
  NotificationEvent event;
  NotificationDelivery delivery;
};
BOOST_DESCRIBE_STRUCT(NotificationPreference, (), (event, delivery))

struct NotificationPreferences {
  std::vector<NotificationPreference> items;  // what is not among them stays as it is
};
BOOST_DESCRIBE_STRUCT(NotificationPreferences, (), (items))
void check(const NotificationPreferences& preferences, const json::Place& place, json::Errors& errors);

// One thing to tell one user.
struct Notice {
  Uuid id;
  Uuid user_id;
  std::string email;
  std::string user_name;
  NotificationEvent event;
  std::string happened_at;  // in the user's time zone: "23 Nov 09:12"
  std::optional<std::string> client_name;
  std::optional<std::string> from_number;
  std::optional<std::string> summary;
  std::optional<std::string> invoice_number;
};
BOOST_DESCRIBE_STRUCT(Notice, (),
                      (id, user_id, email, user_name, event, happened_at, client_name, from_number, summary,
                       invoice_number))

// "Missed call from +12025550119 for Harbor Dental, 23 Nov 09:12"
std::string lineOf(const Notice& notice);
// The mail that tells all of them to their one user. `address` is the dashboard's. At least one.
std::string mailText(std::span<const Notice> notices, std::string_view address);

}  // namespace frontdesk::settings
