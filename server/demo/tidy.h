// Sentences put together from pieces, made to read as if written in one.
#pragma once

#include <string>
#include <string_view>

namespace frontdesk::demo {

// One space between words, none before a stop, no full stop behind another stop, and a capital at the start
// of every sentence, unless that starts with an e-mail address.
std::string tidied(std::string_view text);

// "Can I come by." ends with a question mark and "I'd like to come by?" without one: a story's
// alternatives share the stop behind them.
std::string withQuestionMarks(std::string_view text);

}  // namespace frontdesk::demo
