#include "billing/money.h"

#include "billing/rules.h"

namespace frontdesk::billing {
namespace {

std::string grouped(std::int64_t number) {
  auto text = std::to_string(number);
  for (auto at = std::ptrdiff_t(text.size()) - 3; at > 0; at -= 3) text.insert(std::size_t(at), ",");
  return text;
}

std::string symbolOf(std::string_view currency) {
  if (currency == "USD") return "$";
  if (currency == "EUR") return "€";
  if (currency == "GBP") return "£";
  if (currency == "JPY") return "¥";
  return std::string(currency) + ' ';
}

std::size_t decimalsOf(std::string_view currency) {
  auto perMinor = microsPerMinor(currency);
  return perMinor == 1'000'000 ? 0 : perMinor == 1'000 ? 3 : 2;
}

}  // namespace

std::string unitPriceText(std::int64_t micros, std::string_view currency) {
  auto size = micros < 0 ? -micros : micros;
  auto fraction = std::to_string(1'000'000 + size % 1'000'000).substr(1);
  while (fraction.size() > decimalsOf(currency) && fraction.back() == '0') fraction.pop_back();
  auto text = (micros < 0 ? "-" : "") + symbolOf(currency) + grouped(size / 1'000'000);
  return fraction.empty() ? text : text + '.' + fraction;
}

std::string moneyText(std::int64_t minor, std::string_view currency) {
  return unitPriceText(minor * microsPerMinor(currency), currency);
}

}  // namespace frontdesk::billing
