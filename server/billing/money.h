// Amounts as people write them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace frontdesk::billing {

// "$1,234.56", "-€0.05", "CHF 12.00", "¥1,200"
std::string moneyText(std::int64_t minor, std::string_view currency);
// Of a unit price in millionths, with as many digits as it needs: "$0.30", "$0.002"
std::string unitPriceText(std::int64_t micros, std::string_view currency);

}  // namespace frontdesk::billing
