// A second, independent reckoning: what a subject's subscriptions must have been billed, from what was done
// to them and to the calls. It knows neither the product's SQL nor its rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "demo/zone.h"

namespace frontdesk::billing {

struct Terms {
  std::string plan;
  std::int64_t price, included_minutes, minute_micros;
  int rounding;
  std::int64_t micros_of_coin = 10'000;  // a cent; of yen 1'000'000
};

class Ledger {
 public:
  explicit Ledger(demo::Zone zone) : zone_(zone) {}

  void begin(const Terms& terms, Timestamp now);
  void endAt(Timestamp moment) { agreements_.back().end = moment; }
  Timestamp monthEndAfter(Timestamp moment) const { return nextMonth(moment); }
  // No end yet, or one that is still to come.
  bool isLive(Timestamp now) const;
  const Terms& terms() const { return agreements_.back().terms; }

  void setCall(const std::string& id, Timestamp start, int seconds);  // a second time: the call has changed
  void removeCall(const std::string& id);
  void close(Timestamp now);
  std::int64_t billed() const { return billed_; }  // minor units, over all invoices

 private:
  struct Entry {
    Timestamp counted;
    std::int64_t seconds, price;
  };
  struct Agreement {
    Terms terms;
    Timestamp start, period_start;
    std::optional<Timestamp> end, billed_to;  // billed_to: after the last invoice
    std::vector<Entry> entries;
    Timestamp open() const { return billed_to.value_or(period_start); }
  };
  struct Standing {
    std::size_t agreement;
    Entry entry;
  };
  struct Sum {
    std::int64_t seconds = 0, price = 0;
  };

  Timestamp nextMonth(Timestamp moment) const;
  std::chrono::sys_days dayOf(Timestamp moment) const;
  int daysOfMonth(Timestamp moment) const;
  static Sum sum(const Agreement& agreement, Timestamp from, Timestamp to);
  std::int64_t covered(const Agreement& agreement, Sum sum, Timestamp last) const;
  bool closeOne(Agreement& agreement, Timestamp now);

  demo::Zone zone_;
  std::vector<Agreement> agreements_;
  std::map<std::string, Standing> standing_;
  std::int64_t billed_ = 0;
};

}  // namespace frontdesk::billing
