// Who signs in: accounts (agencies), their users, and the sessions these hold.
#pragma once

#include "http/access.h"
#include "json/fields.h"

namespace frontdesk::auth {

struct Account {
  Uuid id;
  std::string name;
  std::string time_zone;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, name, time_zone, currency))

struct User {
  Uuid id;
  std::string email;
  std::string name;
  http::Role role;
  std::string time_zone;
  Timestamp created_at;
  Account account;
};
BOOST_DESCRIBE_STRUCT(User, (), (id, email, name, role, time_zone, created_at, account))

// What register, login and refresh answer; the refresh token travels beside it as a cookie.
struct Session {
  std::string access_token;
  std::string token_type;  // always "Bearer"
  std::int32_t expires_in; // seconds
  User user;
};
BOOST_DESCRIBE_STRUCT(Session, (), (access_token, token_type, expires_in, user))

struct Registration {
  Email email;
  Prose<8, 256> password;
  Text<1, 120> name;
  std::optional<Text<1, 120>> account_name;
  std::optional<TimeZone> time_zone;
};
BOOST_DESCRIBE_STRUCT(Registration, (), (email, password, name, account_name, time_zone))

// One place where the user is signed in.
struct SessionInfo {
  Uuid id;
  bool current;
  std::string user_agent;
  std::string address;
  Timestamp created_at;
  Timestamp last_used_at;
};
BOOST_DESCRIBE_STRUCT(SessionInfo, (), (id, current, user_agent, address, created_at, last_used_at))

}  // namespace frontdesk::auth
