// Sends what is due to the endpoints, many at a time, on one thread. Any number of them may run.
#pragma once

#include <memory>

#include "jobs/job.h"
#include "net/http_client.h"

namespace frontdesk::webhooks {

struct DelivererOptions {
  int most_at_once = 128;
  int most_of_endpoint = 64;
  std::chrono::seconds lease{60};  // longer than any request may take
  std::chrono::milliseconds poll{250};
};

class Deliverer {
 public:
  // All outlive it; `database` has the role frontdesk_worker.
  Deliverer(boost::asio::io_context& io, postgres::Database& database, HttpClient& client, jobs::Clock clock,
            DelivererOptions options = {});
  ~Deliverer();

  void start();
  void wake();  // there may be something new
  void stop();
  bool idle() const;  // no request is out

  // Sends all that is due and returns when it is settled; how many attempts. For tests.
  Awaitable<int> deliverDue();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace frontdesk::webhooks
