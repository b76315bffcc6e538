// Whoever tries to sign in learns nothing of who has an account: not by the answer, nor by the work it took.
// Work is counted, not timed: this program's crypt_r stands before the library's.
#include <crypt.h>
#include <dlfcn.h>

#include <mutex>

#include "tests/product.h"

namespace {

std::mutex hashing;
std::vector<std::string> hashed;  // "$2b$04$" of each hash that was made

}  // namespace

extern "C" char* crypt_r(const char* phrase, const char* setting, crypt_data* data) noexcept {
  static const auto real = reinterpret_cast<decltype(&crypt_r)>(::dlsym(RTLD_NEXT, "crypt_r"));
  {
    std::lock_guard lock(hashing);
    hashed.push_back(std::string(setting).substr(0, 7));
  }
  return real(phrase, setting, data);
}

namespace frontdesk {
namespace {

using namespace test;

struct Try {
  Answer answer;
  std::vector<std::string> work;
};

Try logIn(const std::string& email, const std::string& password) {
  {
    std::lock_guard lock(hashing);
    hashed.clear();
  }
  Try made{product().visitor().post("/api/auth/login", object{{"email", email}, {"password", password}}), {}};
  std::lock_guard lock(hashing);
  made.work = hashed;
  return made;
}

// All of an answer but what differs between any two.
std::vector<std::string> faceOf(const Answer& answer) {
  std::vector<std::string> lines{std::to_string(answer.status)};
  for (const auto& [name, value] : answer.headers) {
    lines.push_back(name);
    if (name != "date" && name != "x-request-id") lines.push_back(value);
  }
  auto problem = answer.json().as_object();
  problem.erase("request_id");
  lines.push_back(boost::json::serialize(problem));
  return lines;
}

struct SignIn : testing::Test {
  Browser owner = product().signUp();
  Browser invited = product().colleague(owner, "member");
  Browser removed = product().colleague(owner, "member");

  void SetUp() override {
    product().database().query("update users set password_hash = null where id = '" + invited.user_id + "'");
    product().database().query("update users set removed_at = now() where id = '" + removed.user_id + "'");
  }
};

TEST_F(SignIn, TakesOneHashOfOneCostWhoeverItIs) {
  const std::vector<std::string> once{"$2b$04$"};
  auto known = logIn(owner.email, "not the password");
  ASSERT_EQ(known.answer.status, 401);
  EXPECT_EQ(known.work, once);
  EXPECT_EQ(logIn(owner.email, owner.password).work, once) << "and nobody learns whether it was right";
  for (const auto& email : {uniqueWord() + "@agency.test", invited.email, removed.email}) {
    auto other = logIn(email, "not the password");
    EXPECT_EQ(other.work, once) << email;
    EXPECT_EQ(faceOf(other.answer), faceOf(known.answer)) << email;
  }
}

TEST_F(SignIn, TakesAsLongForAPasswordThatIsTooLong) {
  std::string tooLong(73, 'x');
  auto known = logIn(owner.email, tooLong), unknown = logIn(uniqueWord() + "@agency.test", tooLong);
  EXPECT_EQ(known.work, unknown.work);
  EXPECT_EQ(faceOf(known.answer), faceOf(unknown.answer));
}

// The mail goes out after the answer.
TEST_F(SignIn, AnswersAResetAlikeForWhoeverItIs) {
  auto asksFor = [&](const std::string& email) {
    auto answer = product().visitor().post("/api/auth/password-reset", object{{"email", email}});
    EXPECT_EQ(answer.body, "");
    return std::pair(answer.status, answer.headers.size());
  };
  auto known = asksFor(owner.email);
  EXPECT_EQ(known.first, 202);
  for (const auto& email : {uniqueWord() + "@agency.test", invited.email, removed.email})
    EXPECT_EQ(asksFor(email), known) << email;
}

}  // namespace
}  // namespace frontdesk
