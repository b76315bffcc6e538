#include "auth/two_factor_routes.h"

#include "auth/password_check.h"
#include "auth/two_factor.h"

namespace frontdesk::auth {
namespace {

using http::Body;
using http::NoContent;
using http::Request;

Awaitable<TwoFactor> get(Tenant tenant);
Awaitable<Enrolment> begin(Tenant tenant, Shared& shared, Request& request, Body<PasswordProof> proof);
Awaitable<RecoveryCodes> confirmFirst(Tenant tenant, Shared& shared, Request& request, Body<CodeProof> proof);
Awaitable<NoContent> disable(Tenant tenant, Shared& shared, Request& request, Body<PasswordProof> proof);

}  // namespace

void addTwoFactorRoutes(http::Router& api) {
  const std::string path = "/api/auth/two-factor";
  api.get(path, "Whether signing in takes a second factor", get);
  api.post(path, "Begin to set up an authenticator app", begin);
  api.post(path + "/confirm", "Confirm the app's first code; the recovery codes are in this answer only",
           confirmFirst);
  api.post(path + "/disable", "Sign in by password alone again", disable);
}

namespace {

Awaitable<TwoFactor> get(Tenant tenant) {
  return findTwoFactor(std::move(tenant));
}

Awaitable<Enrolment> begin(Tenant tenant, Shared& shared, Request& request, Body<PasswordProof> proof) {
  co_await requirePassword(tenant, shared, request, proof->password.text(), "password");
  co_return co_await enrol(tenant, shared);
}

Awaitable<RecoveryCodes> confirmFirst(Tenant tenant, Shared& shared, Request& request,
                                      Body<CodeProof> proof) {
  countTry(request, shared, tenant.caller().user_id.text());
  co_return co_await confirm(tenant, shared, proof->code.text(), Timestamp::now());
}

Awaitable<NoContent> disable(Tenant tenant, Shared& shared, Request& request, Body<PasswordProof> proof) {
  co_await requirePassword(tenant, shared, request, proof->password.text(), "password");
  co_await removeTwoFactor(tenant, tenant.caller().user_id);
  co_return NoContent{};
}

}  // namespace
}  // namespace frontdesk::auth
