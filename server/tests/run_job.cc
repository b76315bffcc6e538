#include "tests/run_job.h"

#include "app/run_once.h"
#include "app/services.h"

namespace frontdesk::test {
namespace {

Awaitable<std::string> run(jobs::Handler handler, jobs::Job job) {
  try {
    co_await handler(std::move(job));
  } catch (const jobs::GiveUp& why) {
    co_return why.what();
  }
  co_return "";
}

}  // namespace

std::string runJob(const Product& product, const std::function<void(jobs::Handlers&)>& addJobs,
                   std::string_view kind, std::string_view account, std::string_view now) {
  Shared shared(product.config());
  jobs::Handlers handlers;
  addJobs(handlers);
  http::Services services;
  services.provide(shared);
  jobs::Job job{};
  job.account_id = *Uuid::parse(account).value;
  job.now = *Timestamp::parse(now).value;
  job.services = &services;
  return runOnce(product.workerOptions(), [&](postgres::Database& database) {
    services.provide(database);
    return run(*handlers.find(std::string(kind)), job);
  });
}

}  // namespace frontdesk::test
