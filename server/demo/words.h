// The small language of the stories' sentences: "[Hi|Hello], a table for {party}, please."
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "demo/random.h"

namespace frontdesk::demo {

// What is known in one call, by slot name.
using Facts = std::map<std::string, std::string, std::less<>>;

// Names that stand for new words at each use ({um}, {sure}); the alternatives, unexpanded.
using Sayings = std::map<std::string, std::vector<std::string_view>, std::less<>>;

std::string_view trimmed(std::string_view text);
// At the marks that stand in no bracket.
std::vector<std::string_view> splitOutside(std::string_view text, char mark);

// What stands before and behind the mark, trimmed. Throws std::logic_error if there is none.
std::pair<std::string_view, std::string_view> cutAt(std::string_view text, std::string_view mark);
// Throws std::logic_error for anything but a whole number at the front.
int toNumber(std::string_view text);

// Which alternative a label stands for, and among how many.
struct Draw {
  std::size_t index;
  std::size_t count;
};

struct Vocabulary {
  const Facts& facts;
  const Sayings& own;  // asked first
  const Sayings& shared;
  std::map<char, Draw>& draws;
};

// [a|b|] is one of its alternatives; [q~a|b] the one that the first bracket labelled q drew, so that
// an answer fits its question. {slot} is a fact or a saying, {##} two random digits (the first not 0),
// {a slot} the fact behind "a" or "an", {spell slot} its letters with dashes, {their slot} the fact
// told of a third person ("your" → "their"). Both kinds nest. Throws std::logic_error for a slot that
// nothing fills and for a label whose brackets differ in length.
std::string expand(std::string_view text, const Vocabulary& vocabulary, Random& random);

}  // namespace frontdesk::demo
