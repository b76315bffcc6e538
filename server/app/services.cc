#include "app/services.h"

#include <algorithm>
#include <thread>

#include "app/crypto.h"

namespace frontdesk {

Shared::Shared(Config settings)
    : config(std::move(settings)),
      secret(installationSecret(config)),
      mailer(config.smtpUrl, config.mailFrom, config.data / "mail"),
      hashing(std::max(1u, std::thread::hardware_concurrency() / 2), 64),
      files(1, 1024),
      mails(2, 1024),
      triesOfAddress(60, std::chrono::seconds(60)),
      triesOfAccount(10, std::chrono::seconds(60)),
      wrongPasswords(20, std::chrono::minutes(10)),
      resetMails(5, std::chrono::hours(1)) {}

std::string Shared::keyFor(std::string_view use) const {
  return hmacSha256(secret, use);
}

std::vector<std::string> Shared::keysFor(std::string_view use) const {
  std::vector<std::string> keys{keyFor(use)};
  for (const auto& retired : config.retiredSecrets) keys.push_back(hmacSha256(retired, use));
  return keys;
}

Awaitable<void> Shared::mail(Mail mail) {
  auto send = [this, &mail] { return mailer.send(mail), true; };
  co_await mails.run(send);
}

void Shared::dropWork() {
  for (auto* work : {&hashing, &files, &mails}) work->close();
}

void Shared::endWork() {
  for (auto* work : {&hashing, &files, &mails}) work->join();
}

}  // namespace frontdesk
