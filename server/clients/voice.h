// The voices that a receptionist can speak with.
#pragma once

#include <string>
#include <vector>

#include "json/described.h"

namespace frontdesk::clients {

struct Voice {
  std::string id;  // a client's voice_id
  std::string name;
  std::string description;  // "Warm, American"
  std::string language;     // "en"
  bool can_preview;         // whether this server can speak a sample of it
};
BOOST_DESCRIBE_STRUCT(Voice, (), (id, name, description, language, can_preview))

// What is there without a voice service, which alone could speak a sample.
const std::vector<Voice>& builtInVoices();

}  // namespace frontdesk::clients
