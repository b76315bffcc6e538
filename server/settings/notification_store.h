// Preferences and waiting notifications in the database; triggers on the outbox write the latter.
#pragma once

#include "app/tenant.h"
#include "settings/notification.h"

namespace frontdesk::settings {

// The caller's, one of each event.
Awaitable<std::vector<NotificationPreference>> listPreferences(Tenant tenant);
Awaitable<void> storePreferences(Tenant tenant, NotificationPreferences preferences);

// To be told now because of that event of the outbox, and not told yet.
Awaitable<std::vector<Notice>> urgentNotices(Tenant tenant, Uuid event);
// To be told in the day's one mail: of the users where `now` is 8 in the morning or later and no such mail
// has gone today. By user, the oldest first.
Awaitable<std::vector<Notice>> dueDigests(Tenant tenant, Timestamp now);
Awaitable<void> markSent(Tenant tenant, std::vector<Uuid> notices, Timestamp now);

}  // namespace frontdesk::settings
