// Described types that the tests of reading, writing and schemas share.
#pragma once

#include <gtest/gtest.h>

#include "json/fields.h"
#include "json/parse.h"
#include "json/read.h"
#include "json/schema.h"
#include "json/write.h"

namespace frontdesk::json::sample {

enum class Speaker { caller, agent };
BOOST_DESCRIBE_ENUM(Speaker, caller, agent)

struct Turn {
  Speaker speaker;
  Prose<1, 20> text;
  std::int32_t start_ms;
  std::int32_t end_ms;
};
BOOST_DESCRIBE_STRUCT(Turn, (), (speaker, text, start_ms, end_ms))
inline void check(const Turn& turn, const Place& place, Errors& errors) {
  if (turn.end_ms < turn.start_ms) errors.add(place.member("end_ms"), "must not be before start_ms");
}

struct Call {
  Uuid id;
  Text<1, 40> title;
  bool answered;
  std::uint8_t rating;
  double score;
  std::optional<Email> email;
  std::optional<std::optional<std::string>> note;  // absent, null or text
  std::vector<Turn> transcript;
  std::optional<Whole<1, 5>> stars;
  std::optional<JsonObject> metadata;
  std::optional<Timestamp> ended_at;
};
BOOST_DESCRIBE_STRUCT(Call, (),
                      (id, title, answered, rating, score, email, note, transcript, stars, metadata,
                       ended_at))

// What inherits: answers only, requests state their own members.
struct Named {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (name))
struct Agent : Named {
  std::int64_t calls;
  std::vector<Speaker> roles;
};
BOOST_DESCRIBE_STRUCT(Agent, (Named), (calls, roles))

}  // namespace frontdesk::json::sample
