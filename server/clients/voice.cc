#include "clients/voice.h"

namespace frontdesk::clients {

const std::vector<Voice>& builtInVoices() {
  static const std::vector<Voice> voices{
      {"ava-warm-us", "Ava", "Warm, American", "en", false},
      {"grace-calm-us", "Grace", "Calm, American", "en", false},
      {"ruby-bright-us", "Ruby", "Bright, American", "en", false},
      {"claire-composed-us", "Claire", "Composed, American", "en", false},
      {"dana-plain-us", "Dana", "Plain, American", "en", false},
      {"elise-friendly-us", "Elise", "Friendly, American", "en", false},
      {"jordan-upbeat-us", "Jordan", "Upbeat, American", "en", false},
      {"max-steady-us", "Max", "Steady, American", "en", false},
      {"mia-breezy-us", "Mia", "Breezy, American", "en", false},
      {"sofia-lively-us", "Sofia", "Lively, American", "en", false},
      {"zoe-energetic-us", "Zoe", "Energetic, American", "en", false},
      {"arthur-brisk-uk", "Arthur", "Brisk, British", "en", false},
      {"oliver-clear-uk", "Oliver", "Clear, British", "en", false},
      {"lena-gentle-de", "Lena", "Gentle, German", "de", false},
  };
  return voices;
}

}  // namespace frontdesk::clients
