// One line of an import: a call as POST takes it, which may name its client instead of giving an id.
#pragma once

#include "calls/call.h"
#include "clients/client.h"

namespace frontdesk::calls {

struct ImportDraft {
  CallDraft call;
  std::optional<Text<1, 120>> client;             // the client's name
  std::optional<clients::Profession> profession;  // for a client that is created on demand
};

struct ImportLineResult {
  std::optional<ImportDraft> draft;
  std::string refusal;  // why there is none
};
ImportLineResult readImportLine(std::string_view text);

}  // namespace frontdesk::calls
