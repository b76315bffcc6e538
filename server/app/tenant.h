// The account that a request acts for, and the only way to its rows.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/select.h"
#include "http/access.h"
#include "http/argument.h"
#include "json/uuid.h"
#include "postgres/database.h"
#include "postgres/rows.h"

namespace frontdesk {

// Who calls: a user in a session, or an API key. Set by the authentication, before the handler runs.
struct Caller {
  Uuid account_id;
  Uuid user_id;          // nil for a key that belongs to nobody
  Uuid session_id;       // nil for an API key
  Uuid key_id;           // nil for a session
  std::string key_hash;  // in hex, of an API key; else empty
  std::string address;   // the IP address that it calls from, for the audit log
  http::Role role = http::Role::viewer;
  std::vector<std::string> scopes;               // of an API key
  postgres::Transaction* transaction = nullptr;  // the one that holds the whole request, if there is one

  bool isKey() const { return !key_hash.empty(); }
  // Lets the caller's statements through only while the session (in that role) or the key is live.
  postgres::Gate gate() const;
  // The same, and tells the audit log's triggers who is at work.
  postgres::Gate signedGate() const;
};

// A handle, cheap to copy. In every statement run through it $1 is the account; the values given are
// $2, $3 … Each call travels behind the caller's gate, so a session that has ended reads nothing.
class Tenant {
 public:
  Tenant(postgres::Database& database, Caller caller) : database_(&database), caller_(std::move(caller)) {}
  // Acts for an account without a session: sign-up, import on the command line, workers. `address`: whose
  // request it is, for the audit log.
  static Tenant forAccount(postgres::Database& database, Uuid account, std::string address = {});

  Uuid account() const { return caller_.account_id; }
  const Caller& caller() const { return caller_; }

  // Passes the caller's gate and reads nothing: for a handler whose first statement may come late or never.
  Awaitable<void> enter() const;

  // Rows of a short select.
  template <class T, class... V>
  Awaitable<std::vector<T>> list(std::string_view sql, const V&... values) const {
    return asRows<T>(onLane(sql, bind(values...)));
  }
  // The row of a short select, if there is one.
  template <class T, class... V>
  Awaitable<std::optional<T>> find(std::string_view sql, const V&... values) const {
    return asFirst<T>(onLane(sql, bind(values...)));
  }
  // Rows of a select that was put together; `select` must live until the call returns.
  template <class T>
  Awaitable<std::vector<T>> list(const Select& select) const {
    return asRows<T>(onLane(select.sql(), select.values()));
  }
  // Rows of a select that adds up many: in line with the thread's other reports, away from the short ones.
  // Planned for all values, so one plan must be good for each.
  template <class T>
  Awaitable<std::vector<T>> report(const Select& select) const {
    return asRows<T>(onReports(select.sql(), select.values()));
  }
  // The row of a short select that a report waits for, if there is one: in the same line, so that a thread's
  // reports keep one connection busy, not two.
  template <class T, class... V>
  Awaitable<std::optional<T>> findForReport(std::string_view sql, const V&... values) const {
    return asFirst<T>(onReports(sql, bind(values...)));
  }
  // Rows of a select that may take long, for how long depends on its values.
  template <class T>
  Awaitable<std::vector<T>> slowList(const Select& select) const {
    return asRows<T>(onPool(select.sql(), select.values()));
  }
  template <class T, class... V>
  Awaitable<std::vector<T>> slowList(std::string_view sql, const V&... values) const {
    return asRows<T>(onPool(sql, bind(values...)));
  }
  // The row that an insert, update or delete returns, if there is one.
  template <class T, class... V>
  Awaitable<std::optional<T>> change(std::string_view sql, const V&... values) const {
    return asFirst<T>(onPool(sql, bind(values...)));
  }
  // How many rows an insert, update or delete met.
  template <class... V>
  Awaitable<std::int64_t> execute(std::string_view sql, const V&... values) const {
    return asCount(onPool(sql, bind(values...)));
  }

  // Runs `body`, an Awaitable<R>(Tenant, Args...), between begin and commit; what runs through the
  // tenant it is given is part of the transaction. Inside a transaction it joins that.
  template <class Body, class... Args>
  auto inTransaction(Body body, Args... args) const -> std::invoke_result_t<Body&, Tenant, Args...> {
    if (caller_.transaction) return body(*this, std::move(args)...);
    return database_->transaction(
        caller_.signedGate(),
        [](postgres::Transaction& transaction, Tenant tenant, Body run, Args... values) {
          return run(tenant.within(transaction), std::move(values)...);
        },
        *this, std::move(body), std::move(args)...);
  }
  // The transaction that this tenant's calls are part of; for COPY and cursors.
  postgres::Transaction& transaction() const { return *caller_.transaction; }
  Tenant within(postgres::Transaction& transaction) const {
    Tenant inner = *this;
    inner.caller_.transaction = &transaction;
    return inner;
  }

 private:
  template <class... V>
  postgres::Parameters bind(const V&... values) const {
    return postgres::parameters(caller_.account_id, values...);
  }
  Awaitable<postgres::Result> onLane(std::string_view sql, postgres::Parameters values) const;
  Awaitable<postgres::Result> onReports(std::string_view sql, postgres::Parameters values) const;
  Awaitable<postgres::Result> onPool(std::string_view sql, postgres::Parameters values) const;

  // The parameters are bound by the time these start, so no reference of a caller's is kept.
  template <class T>
  static Awaitable<std::vector<T>> asRows(Awaitable<postgres::Result> running) {
    postgres::Result result = co_await std::move(running);
    co_return postgres::rowsTo<T>(result);
  }
  template <class T>
  static Awaitable<std::optional<T>> asFirst(Awaitable<postgres::Result> running) {
    postgres::Result result = co_await std::move(running);
    co_return postgres::firstTo<T>(result);
  }
  static Awaitable<std::int64_t> asCount(Awaitable<postgres::Result> running);

  postgres::Database* database_;
  Caller caller_;
};

}  // namespace frontdesk

namespace frontdesk::http {

// A handler that takes a Tenant can be called by those only who have signed in or hold a key.
template <>
struct Argument<Tenant> {
  static constexpr bool needsCaller = true;
  static Tenant from(Request& request) {
    return Tenant(request.service<postgres::Database>(), std::any_cast<const Caller&>(request.caller));
  }
  static void describe(Operation&, json::Schemas&) {}
};

}  // namespace frontdesk::http
