// Plans and subscriptions: what was agreed, and what of it the running period has used.
#pragma once

#include "json/fields.h"

namespace frontdesk::billing {

// Whom a plan or a subscription is for: the agency itself, or one of its clients.
enum class Subject { account, client };
BOOST_DESCRIBE_ENUM(Subject, account, client)

enum class Interval { month, year };
BOOST_DESCRIBE_ENUM(Interval, month, year)

// past_due: an invoice is overdue.
enum class SubscriptionStatus { trialing, active, past_due, canceled };
BOOST_DESCRIBE_ENUM(SubscriptionStatus, trialing, active, past_due, canceled)

enum class CancelAt { period_end, now };
BOOST_DESCRIBE_ENUM(CancelAt, period_end, now)

using PlanId = Text<1, 60>;

// Money is whole minor units of the currency; the price of a minute millionths of its unit.
struct Plan {
  std::string id;
  Subject subject;
  std::string name;
  std::int64_t price_minor;
  std::string currency;
  Interval billing_interval;
  std::int32_t included_minutes;
  std::int64_t overage_minute_micros;
  std::int32_t rounding_seconds;  // each call is rounded up to a multiple of it
  std::int32_t trial_days;        // of a subject's first subscription
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (id, subject, name, price_minor, currency, billing_interval, included_minutes,
                       overage_minute_micros, rounding_seconds, trial_days))

struct PlanFilter {
  std::optional<CurrencyCode> currency;
};
BOOST_DESCRIBE_STRUCT(PlanFilter, (), (currency))

struct SubscriptionDraft {
  PlanId plan;
  std::optional<Uuid> client_id;         // absent: the account's own
  std::optional<bool> replaces_current;  // ends the live one at this moment; else that is a conflict
};
BOOST_DESCRIBE_STRUCT(SubscriptionDraft, (), (plan, client_id, replaces_current))

struct Cancellation {
  std::optional<Uuid> client_id;  // absent: the account's own
  CancelAt at;
};
BOOST_DESCRIBE_STRUCT(Cancellation, (), (client_id, at))

// The terms as they were when it began; a later price list changes none of them.
struct Agreement {
  Uuid id;
  Subject subject;
  std::optional<Uuid> client_id;
  std::optional<std::string> client_name;
  std::string plan_id;
  std::string plan_name;
  SubscriptionStatus status;
  std::int64_t price_minor;
  std::string currency;
  Interval billing_interval;
  std::int32_t included_minutes;  // of a whole month or year
  std::int64_t overage_minute_micros;
  std::int32_t rounding_seconds;
  std::string time_zone;  // whose calendar the periods follow
  Timestamp started_at;
  std::optional<Timestamp> trial_ends_at;
  Timestamp current_period_start;
  Timestamp current_period_end;
  std::optional<Timestamp> cancel_at;
  std::optional<Timestamp> canceled_at;
  std::optional<Timestamp> ended_at;
  Timestamp created_at;
  Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Agreement, (),
                      (id, subject, client_id, client_name, plan_id, plan_name, status, price_minor, currency,
                       billing_interval, included_minutes, overage_minute_micros, rounding_seconds, time_zone,
                       started_at, trial_ends_at, current_period_start, current_period_end, cancel_at,
                       canceled_at, ended_at, created_at, updated_at))

// The period so far, as its invoice would show it. Minutes that were begun count.
struct PeriodUsage {
  std::int64_t calls;
  std::int64_t billable_seconds;
  std::int64_t minutes_used;
  std::int64_t included_minutes;  // a period of some days of the month includes its share
  std::int64_t overage_minutes;
  std::int64_t base_minor;      // the plan's price, for the days of the period
  std::int64_t usage_minor;     // the sum of the calls' prices
  std::int64_t included_minor;  // of that, covered by the included minutes
  std::int64_t overage_minor;   // usage less included
  std::int64_t total_minor;     // base and overage
};
BOOST_DESCRIBE_STRUCT(PeriodUsage, (),
                      (calls, billable_seconds, minutes_used, included_minutes, overage_minutes, base_minor,
                       usage_minor, included_minor, overage_minor, total_minor))

struct Subscription : Agreement {
  PeriodUsage usage;
};
BOOST_DESCRIBE_STRUCT(Subscription, (Agreement), (usage))

}  // namespace frontdesk::billing
