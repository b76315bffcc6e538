// Clients and their phone numbers in the database.
#pragma once

#include <span>

#include "app/failures.h"
#include "app/page.h"
#include "app/tenant.h"
#include "clients/client.h"

namespace frontdesk::clients {

enum class SortBy { name, created_at, calls };
BOOST_DESCRIBE_ENUM(SortBy, name, created_at, calls)

struct ClientFilter {
  std::optional<Text<0, 120>> search;  // part of a name, an e-mail or a phone number
  std::vector<Profession> profession;
  std::optional<Status> status;      // absent: active
  std::optional<Sort<SortBy>> sort;  // absent: by name
  std::optional<Limit> limit;        // absent: 50
  std::optional<Cursor> cursor;
  std::optional<bool> include_total;
};
BOOST_DESCRIBE_STRUCT(ClientFilter, (), (search, profession, status, sort, limit, cursor, include_total))

Awaitable<http::Page<Client>> listClients(Tenant tenant, ClientFilter filter);
Awaitable<std::optional<Client>> findClient(Tenant tenant, Uuid id);
Awaitable<Client> insertClient(Tenant tenant, ClientDraft draft);
// Replaces everything that a draft holds; phone numbers that stay keep their ids. None if there is no
// such client; throws Problem 412 if it has changed since `expected`.
Awaitable<std::optional<Client>> replaceClient(Tenant tenant, Uuid id, ClientDraft draft,
                                               std::optional<Timestamp> expected);
// True if it is there. Archiving frees no phone number: its calls must still find it.
Awaitable<bool> setStatus(Tenant tenant, Uuid id, Status status);
// Removes the client and everything about it: calls, transcripts, recordings, numbers. Gives the ids of
// its recordings, whose files are to be removed; none if there is no such client.
Awaitable<std::optional<std::vector<Uuid>>> eraseClient(Tenant tenant, Uuid id);

Awaitable<std::optional<std::vector<PhoneNumber>>> listPhoneNumbers(Tenant tenant, Uuid client);
// None if there is no such client; throws Problem 409 if the number belongs to a client already.
Awaitable<std::optional<PhoneNumber>> insertPhoneNumber(Tenant tenant, Uuid client, PhoneNumberDraft draft);
Awaitable<bool> deletePhoneNumber(Tenant tenant, Uuid client, Uuid number);

std::span<const Violation> clientViolations();

}  // namespace frontdesk::clients
