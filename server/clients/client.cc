#include "clients/client.h"

#include <set>

namespace frontdesk::clients {

void check(const ClientDraft& draft, const json::Place& place, json::Errors& errors) {
  auto numbers = place.member("phone_numbers");
  if (draft.phone_numbers.size() > mostPhoneNumbers)
    errors.add(numbers, "must have at most " + std::to_string(mostPhoneNumbers) + " entries");
  std::set<std::string> seen;
  for (std::size_t i = 0; i < draft.phone_numbers.size(); ++i) {
    auto entry = numbers.element(i);
    if (!seen.insert(draft.phone_numbers[i].number.text()).second)
      errors.add(entry.member("number"), "is given twice");
  }
}

std::string labelOf(Profession profession) {
  std::string label(json::nameOf(profession));
  label[0] = char(std::toupper(label[0]));
  for (char& c : label)
    if (c == '_') c = ' ';
  return label;
}

}  // namespace frontdesk::clients
