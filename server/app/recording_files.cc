#include "app/recording_files.h"

namespace frontdesk {

std::filesystem::path recordingPath(const Config& config, Uuid account, Uuid recording) {
  return config.data / "recordings" / account.text() / recording.text();
}

void removeRecording(Shared& shared, Uuid account, Uuid recording) {
  shared.files.later([path = recordingPath(shared.config, account, recording)] {
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
  });
}

}  // namespace frontdesk
