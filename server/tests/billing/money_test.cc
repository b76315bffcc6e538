#include "billing/money.h"

#include <gtest/gtest.h>

namespace frontdesk::billing {
namespace {

TEST(MoneyText, ShowsTheCurrencysOwnDigits) {
  EXPECT_EQ(moneyText(123456, "USD"), "$1,234.56");
  EXPECT_EQ(moneyText(-5, "EUR"), "-€0.05");
  EXPECT_EQ(moneyText(1200, "JPY"), "¥1,200");
  EXPECT_EQ(moneyText(1200, "KWD"), "KWD 1.200");
  EXPECT_EQ(moneyText(100000000, "GBP"), "£1,000,000.00");
  EXPECT_EQ(moneyText(0, "CHF"), "CHF 0.00");
}

TEST(UnitPriceText, ShowsAsManyDigitsAsItNeeds) {
  EXPECT_EQ(unitPriceText(300000, "USD"), "$0.30");
  EXPECT_EQ(unitPriceText(2000, "USD"), "$0.002");
  EXPECT_EQ(unitPriceText(1667, "USD"), "$0.001667");
  EXPECT_EQ(unitPriceText(99'000'000, "USD"), "$99.00");
}

}  // namespace
}  // namespace frontdesk::billing
