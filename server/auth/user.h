// Who signs in: accounts (agencies), their users, and the sessions these hold.
#pragma once

#include "auth/password.h"
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
  std::string token_type;   // always "Bearer"
  std::int32_t expires_in;  // seconds
  User user;
};
BOOST_DESCRIBE_STRUCT(Session, (), (access_token, token_type, expires_in, user))

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

struct Registration {
  Email email;
  Password password;
  Text<1, 120> name;
  std::optional<Text<1, 120>> account_name;  // absent: the user's name
  std::optional<TimeZone> time_zone;         // absent: UTC
  std::optional<CurrencyCode> currency{};    // the account's; absent: USD
};
BOOST_DESCRIBE_STRUCT(Registration, (), (email, password, name, account_name, time_zone, currency))

// An existing password is taken as it is typed: what was acceptable once still signs in.
struct Credentials {
  Email email;
  Prose<1, 1000> password;
  std::optional<Text<6, 20>> totp{};  // of a user who has a second factor: the app's code, or a recovery code
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (email, password, totp))

struct UserChange {
  std::optional<Text<1, 120>> name;
  std::optional<TimeZone> time_zone;
  std::optional<Email> email;
  std::optional<Prose<1, 1000>> password;  // the present one, needed to change the e-mail
};
BOOST_DESCRIBE_STRUCT(UserChange, (), (name, time_zone, email, password))

struct PasswordChange {
  Prose<1, 1000> current_password;
  Password new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, new_password))

struct PasswordResetRequest {
  Email email;
};
BOOST_DESCRIBE_STRUCT(PasswordResetRequest, (), (email))

struct PasswordResetConfirmation {
  Text<1, 200> token;
  Password password;
};
BOOST_DESCRIBE_STRUCT(PasswordResetConfirmation, (), (token, password))

}  // namespace frontdesk::auth
