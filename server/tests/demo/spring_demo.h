// The demo that the tests look at.
#pragma once

#include <gmock/gmock.h>

#include "demo/demo.h"

namespace frontdesk::demo {

inline Timestamp at(std::string_view text) {
  return *Timestamp::parse(text).value;
}

// Daylight saving began in the United States inside this window.
inline const Timestamp spring = at("2025-03-20T18:30:00Z");

inline const Demo& springDemo() {
  static const Demo demo = generate(spring);
  return demo;
}

template <class Check>
void forEachCall(const Demo& demo, Check check) {
  for (const auto& client : demo.clients)
    for (const auto& call : client.calls) {
      SCOPED_TRACE(client.draft.name.text() + " " + call.external_id->text());
      check(client, call);
      if (testing::Test::HasFatalFailure()) return;
    }
}

}  // namespace frontdesk::demo
