// The stories of a profession, read from their text. A line is one of
//   C: …                    what the caller says        A: …    what the agent says
//   C?: …                   the same, unless the caller has just said thanks
//   either / or / end       one of the blocks, at random
//   maybe 40 / end          the block in 40 of 100 calls
//   @name                   one of the blocks of `part name`, the book's own or the shared book's
//   let a; b = 1; 2 | 3; 4  facts of this call, drawn together unless an earlier call settled them
//   keep a = 1 | 2          the same, but this caller's for good
//   when 1..9 9:00-16:30 30 an appointment so many days ahead, between these hours, in steps of minutes
//   later                   that appointment again, after the one it replaces
//   outcome, mood, ended, summary, extract, then, pause: see telling.h
// and at the top level: say um = … (new words at each use), part NAME, story NAME WEIGHT [WEIGHT
// WHEN CLOSED] [at FROM-TO] [stranger], told only between these hours, by somebody who is no customer.
// A # starts a comment line.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "demo/words.h"

namespace frontdesk::demo {

struct Branch;

struct Line {
  enum class Kind { agent, caller, caller_unless_thanked, choice, part, directive };
  Kind kind;
  std::string_view word;  // the part's or directive's name
  std::string_view text;
  std::vector<Branch> branches;  // of a choice
};

struct Branch {
  int weight;
  std::vector<Line> lines;
};

struct Story {
  std::string_view name;
  int weight;
  int weight_when_closed;
  int from_hour = 0;
  int to_hour = 24;
  bool by_stranger = false;
  std::vector<Line> lines;
};

struct Book {
  Sayings sayings;
  std::vector<Line> preamble;  // runs before every story
  std::map<std::string_view, std::vector<Branch>> parts;
  std::vector<Story> stories;

  // Null if the book has no such story.
  const Story* find(std::string_view name) const;
};

// The book's views point into the text. Throws std::logic_error with the line's number.
Book parseBook(std::string_view text);

}  // namespace frontdesk::demo
