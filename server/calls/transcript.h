// A transcript as people take it with them.
#pragma once

#include <string>

#include "calls/call.h"

namespace frontdesk::calls {

enum class TranscriptFormat { json, text, vtt };
BOOST_DESCRIBE_ENUM(TranscriptFormat, json, text, vtt)

// "[00:12] Caller: I'd like …", a line each turn.
std::string asText(const std::vector<Turn>& turns);
// WebVTT (https://www.w3.org/TR/webvtt1/) with voice spans.
std::string asVtt(const std::vector<Turn>& turns);

}  // namespace frontdesk::calls
