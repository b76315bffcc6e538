#include "clients/client_routes.h"

#include "app/recording_files.h"
#include "app/services.h"
#include "clients/client_store.h"
#include "clients/voice.h"

namespace frontdesk::clients {

struct ProfessionInfo {
  Profession id;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(ProfessionInfo, (), (id, label))

struct PhoneNumberPath {
  Uuid id;
  Uuid number_id;
};
BOOST_DESCRIBE_STRUCT(PhoneNumberPath, (), (id, number_id))

namespace {

using http::Body;
using http::Created;
using http::NoContent;
using http::Page;
using http::Path;
using http::Query;
using http::Role;

Awaitable<Page<Client>> list(Tenant tenant, Query<ClientFilter> filter);
Awaitable<Created<Client>> create(Tenant tenant, Body<ClientDraft> draft);
Awaitable<std::optional<Client>> get(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<Client>> replace(Tenant tenant, http::Request& request, Path<Uuid> id,
                                         Body<ClientDraft> draft);
Awaitable<NoContent> archive(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<Client>> restore(Tenant tenant, Path<Uuid> id);
Awaitable<NoContent> erase(Tenant tenant, Shared& shared, Path<Uuid> id);
Awaitable<Page<PhoneNumber>> phoneNumbers(Tenant tenant, Path<Uuid> id);
Awaitable<Created<PhoneNumber>> addPhoneNumber(Tenant tenant, Path<Uuid> id, Body<PhoneNumberDraft> draft);
Awaitable<NoContent> removePhoneNumber(Tenant tenant, Path<PhoneNumberPath> path);
Awaitable<Page<ProfessionInfo>> professions(Tenant tenant);
Awaitable<Page<Voice>> voices(Tenant tenant);

}  // namespace

void addClientRoutes(http::Router& api) {
  api.get("/api/clients", "List clients", list).scope("clients:read");
  api.post("/api/clients", "Create a client", create).needs(Role::member).scope("clients:write");
  api.get("/api/clients/{id}", "Read a client", get).scope("clients:read");
  api.put("/api/clients/{id}", "Replace a client", replace).needs(Role::member).scope("clients:write");
  api.del("/api/clients/{id}", "Archive a client", archive).needs(Role::admin).scope("clients:write");
  api.post("/api/clients/{id}/restore", "Take a client out of the archive", restore)
      .needs(Role::admin)
      .scope("clients:write");
  api.post("/api/clients/{id}/erase", "Remove a client and everything about it, for good", erase)
      .needs(Role::owner);
  api.get("/api/clients/{id}/phone-numbers", "List a client's phone numbers", phoneNumbers)
      .scope("clients:read");
  api.post("/api/clients/{id}/phone-numbers", "Add a phone number", addPhoneNumber)
      .needs(Role::member)
      .scope("clients:write");
  api.del("/api/clients/{id}/phone-numbers/{number_id}", "Remove a phone number", removePhoneNumber)
      .needs(Role::member)
      .scope("clients:write");
  api.get("/api/professions", "The professions that a client can have", professions).scope("clients:read");
  api.get("/api/voices", "The voices that a client's receptionist can speak with", voices)
      .scope("clients:read");
}

namespace {

Awaitable<Page<Client>> list(Tenant tenant, Query<ClientFilter> filter) {
  return listClients(std::move(tenant), std::move(filter.value));
}

Awaitable<Created<Client>> create(Tenant tenant, Body<ClientDraft> draft) {
  Client client = co_await insertClient(tenant, std::move(draft.value));
  co_return Created<Client>{std::move(client)};
}

Awaitable<std::optional<Client>> get(Tenant tenant, Path<Uuid> id) {
  return findClient(std::move(tenant), *id);
}

Awaitable<std::optional<Client>> replace(Tenant tenant, http::Request& request, Path<Uuid> id,
                                         Body<ClientDraft> draft) {
  return replaceClient(std::move(tenant), *id, std::move(draft.value),
                       http::versionIn(request.header("If-Match")));
}

Awaitable<NoContent> archive(Tenant tenant, Path<Uuid> id) {
  bool there = co_await setStatus(tenant, *id, Status::archived);
  if (!there) throw http::notFound();
  co_return NoContent{};
}

Awaitable<std::optional<Client>> restore(Tenant tenant, Path<Uuid> id) {
  bool there = co_await setStatus(tenant, *id, Status::active);
  if (!there) throw http::notFound();
  co_return co_await findClient(tenant, *id);
}

Awaitable<NoContent> erase(Tenant tenant, Shared& shared, Path<Uuid> id) {
  auto recordings = co_await eraseClient(tenant, *id);
  if (!recordings) throw http::notFound();
  for (auto recording : *recordings) removeRecording(shared, tenant.account(), recording);
  co_return NoContent{};
}

Awaitable<Page<PhoneNumber>> phoneNumbers(Tenant tenant, Path<Uuid> id) {
  auto numbers = co_await listPhoneNumbers(tenant, *id);
  if (!numbers) throw http::notFound();
  co_return Page<PhoneNumber>{std::move(*numbers), {}, {}};
}

Awaitable<Created<PhoneNumber>> addPhoneNumber(Tenant tenant, Path<Uuid> id, Body<PhoneNumberDraft> draft) {
  auto number = co_await insertPhoneNumber(tenant, *id, std::move(draft.value));
  if (!number) throw http::notFound();
  co_return Created<PhoneNumber>{std::move(*number)};
}

Awaitable<NoContent> removePhoneNumber(Tenant tenant, Path<PhoneNumberPath> path) {
  bool there = co_await deletePhoneNumber(tenant, path->id, path->number_id);
  if (!there) throw http::notFound();
  co_return NoContent{};
}

Awaitable<Page<ProfessionInfo>> professions(Tenant tenant) {
  co_await tenant.enter();
  Page<ProfessionInfo> page;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Profession>>([&](auto d) {
    page.items.push_back({d.value, labelOf(d.value)});
  });
  co_return page;
}

Awaitable<Page<Voice>> voices(Tenant tenant) {
  co_await tenant.enter();
  co_return Page<Voice>{builtInVoices(), {}, {}};
}

}  // namespace
}  // namespace frontdesk::clients
