#include "net/address_guard.h"

#include <gtest/gtest.h>

namespace frontdesk {
namespace {

TEST(AddressGuard, LetsPublicAddressesThrough) {
  for (auto address :
       {"1.1.1.1", "8.8.8.8", "93.184.216.34", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1",
        "192.167.0.1", "223.255.255.255", "2606:4700:4700::1111", "2a00:1450::1"})
    EXPECT_EQ(isPublicLiteral(address), true) << address;
}

TEST(AddressGuard, RefusesEveryOther) {
  for (auto address : {"0.0.0.0",
                       "0.1.2.3",
                       "10.0.0.1",
                       "100.64.0.1",
                       "100.127.255.255",
                       "127.0.0.1",
                       "127.255.255.254",
                       "169.254.169.254",
                       "172.16.0.1",
                       "172.31.255.255",
                       "192.0.0.8",
                       "192.0.2.1",
                       "192.88.99.1",
                       "192.168.1.1",
                       "198.18.0.1",
                       "198.19.255.255",
                       "198.51.100.1",
                       "203.0.113.1",
                       "224.0.0.1",
                       "240.0.0.1",
                       "255.255.255.255",
                       "::",
                       "::1",
                       "::ffff:127.0.0.1",
                       "::ffff:8.8.8.8",
                       "::8.8.8.8",
                       "64:ff9b::7f00:1",
                       "64:ff9b:1::1",
                       "100::1",
                       "fc00::1",
                       "fd12:3456::1",
                       "fe80::1",
                       "fe80::1%1",
                       "fec0::1",
                       "ff02::1",
                       "2001::1",
                       "2001:db8::1",
                       "2002:7f00:1::1",
                       "3fff::1",
                       "4000::1"})
    EXPECT_EQ(isPublicLiteral(address), false) << address;
}

TEST(AddressGuard, LeavesNamesToTheResolver) {
  for (auto name : {"localhost", "example.com", "127.1", "0x7f.0.0.1", "2130706433", ""})
    EXPECT_EQ(isPublicLiteral(name), std::nullopt) << name;
}

}  // namespace
}  // namespace frontdesk
