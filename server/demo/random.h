// Draws that give the same result on every machine: one engine, whole numbers only. The standard's
// distributions differ between libraries.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>

namespace frontdesk::demo {

// splitmix64's finisher: neighbouring inputs give unrelated outputs.
constexpr std::uint64_t scramble(std::uint64_t x) {
  x += 0x9e3779b97f4a7c15ull;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
  return x ^ (x >> 31);
}

// FNV-1a: a seed from a name.
constexpr std::uint64_t seedOf(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (char c : name) hash = (hash ^ std::uint8_t(c)) * 0x100000001b3ull;
  return hash;
}

class Random {
 public:
  // The same key, the same draws.
  explicit Random(std::initializer_list<std::uint64_t> key) {
    std::uint64_t seed = 0;
    for (auto part : key) seed = scramble(seed ^ part);
    engine_.seed(seed);
  }

  // 0 to n - 1.
  std::size_t below(std::size_t n) { return std::size_t(engine_() % n); }
  // Both ends included.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + std::int64_t(below(std::size_t(most - least + 1)));
  }
  bool chance(int percent) { return between(0, 99) < percent; }

  // Spread about a median as a lognormal is, with a sigma of about 0.3: a product of random ratios.
  std::int64_t around(std::int64_t median) {
    std::int64_t value = median * 1000;
    for (int i = 0; i < 5; ++i) {
      std::int64_t ratio = between(1000, 1260);
      value = chance(50) ? value * ratio / 1000 : value * 1000 / ratio;
    }
    return value / 1000;
  }

  // Spread about a mean as arrivals are (binomial, 4 trials a unit); the mean in hundredths.
  std::int64_t arrivals(std::int64_t mean_hundredths) {
    std::int64_t trials = mean_hundredths / 25 + (between(0, 24) < mean_hundredths % 25 ? 1 : 0);
    std::int64_t count = 0;
    while (trials-- > 0) count += below(4) == 0;
    return count;
  }

  template <class List>
  auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace frontdesk::demo
