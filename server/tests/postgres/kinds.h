// Described types that the tests of this folder read and write.
#pragma once

#include "json/fields.h"

namespace frontdesk::postgres {

enum class Mood { gloomy, cheerful };
BOOST_DESCRIBE_ENUM(Mood, gloomy, cheerful)

struct Label {
  std::string word;
  double score;
};
BOOST_DESCRIBE_STRUCT(Label, (), (word, score))

struct Item {
  Uuid id;
  E164 number;
  std::optional<std::string> label;
  Timestamp created_at;
  std::vector<Whole<0, 9>> digits;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, number, label, created_at, digits))

struct Thing {
  int id;
  std::string name;
  std::optional<Mood> mood;
};
BOOST_DESCRIBE_STRUCT(Thing, (), (id, name, mood))

struct WholeThing : Thing {
  std::optional<Label> label;
  std::vector<Item> items;
  JsonObject metadata;
};
BOOST_DESCRIBE_STRUCT(WholeThing, (Thing), (label, items, metadata))

// No member has a default.
struct Strict {
  E164 number;
  Whole<0, 100> percent;
};
BOOST_DESCRIBE_STRUCT(Strict, (), (number, percent))

}  // namespace frontdesk::postgres
