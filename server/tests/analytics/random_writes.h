// Writers that do at random whatever can be done to an account's calls.
#pragma once

#include <random>

#include "tests/product.h"

namespace frontdesk::analytics::test {

using frontdesk::test::Browser;
using frontdesk::test::object;

// Both changes of the clock of 2026 lie within, whichever zone is asked.
constexpr std::pair<const char*, const char*> seasons[] = {{"2026-03-24", "2026-04-10"},
                                                           {"2026-10-20", "2026-11-05"}};

// Logs, imports, changes, prices and deletes calls of these clients; the same for the same seed.
class RandomWriter {
 public:
  RandomWriter(const Browser& owner, std::vector<std::string> clients, int seed)
      : browser_(owner.anotherTab()), clients_(std::move(clients)), random_(unsigned(seed)) {}

  // Refusals are no failures: who waits too long for another's row gets a 503, and nothing is stored.
  void write();

 private:
  std::size_t pick(std::size_t below);
  std::string takeId();
  object rated();
  object call();
  object change();

  Browser browser_;
  std::vector<std::string> clients_;
  std::vector<std::string> ids_;
  std::mt19937 random_;
};

// Meanwhile the jobs time out what rings for ever and purge what is old, and the client is erased.
void workAndErase(const Browser& owner, const std::string& client);

}  // namespace frontdesk::analytics::test
