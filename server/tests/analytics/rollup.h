// The fixture of everything that holds analytics against the raw rows, in rollup_*_test.cc.
#pragma once

#include "tests/analytics/random_writes.h"
#include "tests/analytics/raw_figures.h"

namespace frontdesk::analytics::test {

using frontdesk::test::product;

// Clocks that change at midnight (Havana, Beirut), by half an hour (Lord Howe), offsets of 30 and 45 minutes.
inline constexpr const char* zones[] = {
    "UTC",         "Europe/Berlin",       "America/New_York", "Asia/Kolkata",
    "Asia/Beirut", "Australia/Lord_Howe", "America/Havana",   "Pacific/Chatham",
    "CET"};

// One account, written to by six at once while its jobs run and a fourth client is erased; what each test
// asks of it is only read.
class Rollup : public testing::Test {
 protected:
  static void SetUpTestSuite();
  static void TearDownTestSuite() { owner_.reset(); }
  static void subscribe(const std::string& client, const std::string& plan, const std::string& starts,
                        const std::string& ends);

  // Every zone, both seasons, all clients and one.
  static std::vector<Question> questions();
  static frontdesk::test::Answer read(const std::string& what);
  // PostgreSQL takes CET for a fixed offset; this is the place that it stands for.
  static RawFigures raw() { return RawFigures(owner_->account_id); }
  static Question asRaw(Question asked);

  inline static std::unique_ptr<Browser> owner_;
  inline static std::vector<std::string> clients_;
};

// These members of each item of the answer's list.
TestRows rowsOf(const frontdesk::test::Answer& answer, const char* list,
                const std::vector<const char*>& members);
void expectNear(const std::string& answered, const std::string& expected, const std::string& what);

}  // namespace frontdesk::analytics::test
