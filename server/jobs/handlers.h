// Which coroutine does which kind of work, and what is to be done regularly.
//
//   void addBillingJobs(jobs::Handlers& work) {
//     work.on("invoice.pdf", writePdf);                                   // queued by enqueue()
//     work.every(std::chrono::hours(1), "invoice.due", issueDueInvoices);  // for each account
//   }
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "jobs/job.h"

namespace frontdesk::jobs {

// A kind of job that is queued for many accounts at once, in each slot of time.
struct Schedule {
  std::string kind;
  std::chrono::seconds interval;  // slots start at its multiples since 1970, UTC
  std::string_view accounts;      // a select of account_id; $1 is now
};

class Handlers {
 public:
  static constexpr std::string_view allAccounts = "select account_id from account_ids";

  void on(std::string kind, Handler handler) { handlers_[std::move(kind)] = std::move(handler); }
  // One job an account and slot, by however many servers; an account whose last one is unfinished gets no
  // second. A slot that no server was there for is made up for once.
  void every(std::chrono::seconds interval, std::string kind, Handler handler,
             std::string_view accounts = allAccounts) {
    schedules_.push_back({kind, interval, accounts});
    on(std::move(kind), std::move(handler));
  }

  const Handler* find(const std::string& kind) const {
    auto found = handlers_.find(kind);
    return found == handlers_.end() ? nullptr : &found->second;
  }
  std::vector<std::string> kinds() const {
    std::vector<std::string> all;
    for (const auto& [kind, handler] : handlers_) all.push_back(kind);
    return all;
  }
  const std::vector<Schedule>& schedules() const { return schedules_; }

 private:
  std::map<std::string, Handler> handlers_;
  std::vector<Schedule> schedules_;
};

}  // namespace frontdesk::jobs
