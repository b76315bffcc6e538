// Where recordings lie: DATA/recordings/ACCOUNT/RECORDING, named by ids alone.
#pragma once

#include <filesystem>

#include "app/services.h"
#include "json/uuid.h"

namespace frontdesk {

std::filesystem::path recordingPath(const Config& config, Uuid account, Uuid recording);
// Some time soon; a file that is not there is no matter.
void removeRecording(Shared& shared, Uuid account, Uuid recording);

}  // namespace frontdesk
