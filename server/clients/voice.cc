#include "clients/voice.h"

namespace frontdesk::clients {

const std::vector<Voice>& builtInVoices() {
  static const std::vector<Voice> voices{
      {"ava-warm-us", "Ava", "Warm, American", "en"},
      {"grace-calm-us", "Grace", "Calm, American", "en"},
      {"ruby-bright-us", "Ruby", "Bright, American", "en"},
      {"claire-composed-us", "Claire", "Composed, American", "en"},
      {"dana-plain-us", "Dana", "Plain, American", "en"},
      {"elise-friendly-us", "Elise", "Friendly, American", "en"},
      {"jordan-upbeat-us", "Jordan", "Upbeat, American", "en"},
      {"max-steady-us", "Max", "Steady, American", "en"},
      {"mia-breezy-us", "Mia", "Breezy, American", "en"},
      {"sofia-lively-us", "Sofia", "Lively, American", "en"},
      {"zoe-energetic-us", "Zoe", "Energetic, American", "en"},
      {"arthur-brisk-uk", "Arthur", "Brisk, British", "en"},
      {"oliver-clear-uk", "Oliver", "Clear, British", "en"},
      {"lena-gentle-de", "Lena", "Gentle, German", "de"},
  };
  return voices;
}

}  // namespace frontdesk::clients
