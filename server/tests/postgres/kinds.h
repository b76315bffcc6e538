// Described types that the tests of this folder read and write.
#pragma once

#include "json/fields.h"

namespace frontdesk::postgres {

enum class Mood { gloomy, cheerful };
BOOST_DESCRIBE_ENUM(Mood, gloomy, cheerful)

}  // namespace frontdesk::postgres
