// What all I/O threads share, beside the database connections that each has of its own.
#pragma once

#include "app/config.h"
#include "http/argument.h"
#include "http/rate_limit.h"
#include "net/mail.h"
#include "net/offload.h"
#include "postgres/database.h"

namespace frontdesk {

struct Shared {
  explicit Shared(Config settings);

  const Config config;
  const std::string secret;  // of the installation; keys for each use are derived from it
  const Mailer mailer;
  Offload hashing;  // bcrypt: a quarter of a second of a core each
  Offload files;    // recordings and invoices
  Offload mails;    // apart: a mail server that does not answer holds up mails only

  // Tries at passwords. By address and by address with account, so that nobody can lock another out.
  http::RateLimiter triesOfAddress, triesOfAccount;
  // Whatever the addresses: passwords that were wrong, by e-mail, and mails with a link for a new one, by
  // user.
  http::RateLimiter wrongPasswords, resetMails;

  // Hashing, files and mails that wait get Overloaded, also those to come.
  void dropWork();
  // Drops it, and returns when nothing runs any more. To be called before a context ends whose coroutines
  // may wait for such work, once its thread has ended.
  void endWork();

  // Sends the mail without holding the I/O thread up; throws what Mailer::send does.
  Awaitable<void> mail(Mail mail);

  // A key for one use, so that a token of one kind can never pass as another.
  std::string keyFor(std::string_view use) const;
  // That one, and those that retired secrets gave for the use.
  std::vector<std::string> keysFor(std::string_view use) const;
};

}  // namespace frontdesk

namespace frontdesk::http {

template <>
struct Argument<Shared&> {
  static Shared& from(Request& request) { return request.service<Shared>(); }
  static void describe(Operation&, json::Schemas&) {}
};

template <>
struct Argument<postgres::Database&> {
  static postgres::Database& from(Request& request) { return request.service<postgres::Database>(); }
  static void describe(Operation&, json::Schemas&) {}
};

}  // namespace frontdesk::http
