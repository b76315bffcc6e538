// The audit log: who did what, when, from where.
#pragma once

#include "app/page.h"
#include "json/fields.h"

namespace frontdesk::settings {

enum class ActorKind { user, api_key, system };
BOOST_DESCRIBE_ENUM(ActorKind, user, api_key, system)

// Who did it. `system`: the server itself, or a request by nobody who had signed in.
struct Actor {
  ActorKind kind;
  std::optional<Uuid> id;
  std::optional<std::string> name;  // none: no longer known
};
BOOST_DESCRIBE_STRUCT(Actor, (), (kind, id, name))

struct AuditEntry {
  Uuid id;
  std::string action;  // "client.archived"
  std::optional<std::string> subject_type;
  std::optional<Uuid> subject_id;
  Actor actor;
  std::string address;  // the IP address that the request came from; empty: from none
  JsonObject before;    // the columns that changed, or all of a row that is gone
  JsonObject after;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (),
                      (id, action, subject_type, subject_id, actor, address, before, after, created_at))

struct AuditFilter {
  std::optional<Text<1, 60>> action;  // "client.archived", or "client" for all about clients
  std::optional<Uuid> user_id;
  std::optional<Uuid> subject_id;
  std::optional<Timestamp> from;
  std::optional<Timestamp> to;
  std::optional<Limit> limit;
  std::optional<Cursor> cursor;
};
BOOST_DESCRIBE_STRUCT(AuditFilter, (), (action, user_id, subject_id, from, to, limit, cursor))

// Newest first.
Awaitable<http::Page<AuditEntry>> listAudit(Tenant tenant, AuditFilter filter);

}  // namespace frontdesk::settings
