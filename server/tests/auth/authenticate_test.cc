// Who calls: tokens and API keys on the wire.
#include "auth/authenticate.h"

#include "app/crypto.h"
#include "auth/access_token.h"
#include "tests/product.h"

namespace frontdesk::auth {
namespace {

using namespace test;
using namespace std::chrono_literals;

Answer listWith(const std::string& authorization) {
  return product().visitor().send("GET", "/api/clients", "", {{"Authorization", authorization}});
}

// Signed as the server signs, for a session that there is.
std::string tokenFor(const Browser& owner, http::Role role, std::string_view secret,
                     std::chrono::system_clock::time_point at = std::chrono::system_clock::now()) {
  Caller caller;
  caller.account_id = *Uuid::parse(owner.account_id).value;
  caller.user_id = *Uuid::parse(owner.user_id).value;
  caller.session_id = *Uuid::parse(product().database().value("select id from sessions where account_id = '" +
                                                              owner.account_id + "' limit 1"))
                           .value;
  caller.role = role;
  return AccessTokens({hmacSha256(secret, "access token")}, 600s).issue(caller, at);
}

TEST(Authenticate, TakesABearerTokenAndNothingElse) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    std::string authorization;
    int status;
  } cases[] = {
      {"a bearer token", "Bearer " + owner.token, 200},
      {"in lower case", "bearer " + owner.token, 200},
      {"nothing", "", 401},
      {"the scheme alone", "Bearer", 401},
      {"the scheme and a space", "Bearer ", 401},
      {"the token alone", owner.token, 401},
      {"Basic", "Basic " + owner.token, 401},
      {"a token and more", "Bearer " + owner.token + "x", 401},
      {"a token cut short", "Bearer " + owner.token.substr(0, owner.token.size() - 1), 401},
      {"bytes that are no text", "Bearer \xff\xfe", 401},
  };
  for (const auto& c : cases) {
    auto answer = listWith(c.authorization);
    EXPECT_EQ(answer.status, c.status) << c.name;
    EXPECT_EQ(answer.header("www-authenticate"), c.status == 401 ? "Bearer" : "-") << c.name;
  }
}

TEST(Authenticate, TakesNoTokenFromTheCookieOrTheQuery) {
  auto owner = product().signUp();
  auto browser = product().visitor();
  EXPECT_EQ(browser.get("/api/clients?access_token=" + owner.token).status, 401);
  EXPECT_EQ(
      browser.get("/api/clients", {{"Cookie", "access_token=" + owner.token + "; " + owner.cookie}}).status,
      401);
}

TEST(Authenticate, LetsNoneButTheServersOwnKeySign) {
  auto owner = product().signUp();
  auto role = http::Role::owner;
  auto secret = product().config().secret;
  auto now = std::chrono::system_clock::now();
  EXPECT_EQ(listWith("Bearer " + tokenFor(owner, role, secret)).status, 200);
  EXPECT_EQ(listWith("Bearer " + tokenFor(owner, role, "another secret of some length, 32 or so")).status,
            401);
  EXPECT_EQ(listWith("Bearer " + tokenFor(owner, role, secret, now - 601s)).status, 401) << "expired";
  EXPECT_EQ(listWith("Bearer " + tokenFor(owner, role, secret, now + 60s)).status, 401) << "not yet";
  EXPECT_EQ(listWith("Bearer " + tokenFor(owner, http::Role::admin, secret)).status, 401)
      << "not the user's role";
}

TEST(Authenticate, ForgetsNoSessionOfAKeyThatWasRetired) {
  Product rotated([](Config& config) {
    config.retiredSecrets = {config.secret};
    config.secret = "the secret after it, of thirty-two bytes and more";
  });
  auto owner = rotated.signUp();
  Caller caller;
  caller.account_id = *Uuid::parse(owner.account_id).value;
  caller.user_id = *Uuid::parse(owner.user_id).value;
  caller.session_id = *Uuid::parse(rotated.database().value("select id from sessions")).value;
  caller.role = http::Role::owner;
  AccessTokens before({hmacSha256(product().config().secret, "access token")}, 600s);
  owner.token = before.issue(caller, std::chrono::system_clock::now());
  EXPECT_EQ(owner.get("/api/auth/me").status, 200);
}

TEST(ApiKey, OpensWhatItsScopesName) {
  auto owner = product().signUp();
  auto client = addClient(owner, "Seen by the key");
  auto reader = product().program(owner, "clients:read");
  EXPECT_EQ(each(reader.get("/api/clients"), "/name"), std::vector<std::string>{"Seen by the key"});
  EXPECT_EQ(reader.get("/api/clients/" + client).status, 200);
  EXPECT_EQ(reader.post("/api/clients", object{{"name", "X"}, {"profession", "bank"}}).status, 403);
  EXPECT_EQ(reader.get("/api/calls").status, 403);
  auto writer = product().program(owner, "clients:write,calls:write");
  EXPECT_EQ(writer.post("/api/clients", object{{"name", "X"}, {"profession", "bank"}}).status, 201);
  EXPECT_EQ(writer.get("/api/clients").status, 403);
  addCall(writer, client);
}

TEST(ApiKey, OpensNothingThatIsForUsers) {
  auto owner = product().signUp();
  auto client = addClient(owner);
  auto key = product().program(owner, "clients:read,clients:write,calls:read,calls:write");
  EXPECT_EQ(key.get("/api/auth/me").status, 403);
  EXPECT_EQ(key.get("/api/auth/sessions").status, 403);
  EXPECT_EQ(key.post("/api/auth/logout").status, 403);
  EXPECT_EQ(key.post("/api/clients/" + client + "/erase").status, 403);
}

TEST(ApiKey, SeesItsOwnAccountOnly) {
  auto owner = product().signUp();
  auto stranger = product().signUp();
  auto theirs = addClient(stranger);
  auto key = product().program(owner, "clients:read,clients:write");
  EXPECT_EQ(key.get("/api/clients").items(), 0u);
  EXPECT_EQ(key.get("/api/clients/" + theirs).status, 404);
  EXPECT_EQ(key.del("/api/clients/" + theirs).status, 404);
}

TEST(ApiKey, OpensNothingOnceItHasEnded) {
  auto owner = product().signUp();
  struct Case {
    const char* name;
    const char* change;
  } cases[] = {{"revoked", "revoked_at = now()"}, {"expired", "expires_at = now()"}};
  for (const auto& c : cases) {
    auto key = product().program(owner, "clients:read");
    EXPECT_EQ(key.get("/api/clients").status, 200) << c.name;
    product().database().query(std::string("update api_keys set ") + c.change + " where account_id = '" +
                               owner.account_id + "'");
    EXPECT_EQ(key.get("/api/clients").status, 401) << c.name;
  }
}

TEST(ApiKey, ThatIsUnknownOpensNothing) {
  EXPECT_EQ(listWith("Bearer fd_").status, 401);
  EXPECT_EQ(listWith("Bearer fd_" + std::string(43, 'x')).status, 401);
  EXPECT_EQ(listWith("Bearer fd_\xff").status, 401);
}

}  // namespace
}  // namespace frontdesk::auth
