#include "analytics/columns.h"

namespace frontdesk::analytics {

std::string each(const Columns& columns, std::string_view form, std::string_view between) {
  std::string list;
  for (auto column : columns) {
    if (!list.empty()) list += between;
    for (char c : form) c == '%' ? list += column : list += c;
  }
  return list;
}

}  // namespace frontdesk::analytics
