#pragma once

#include <string_view>
#include <vector>

namespace frontdesk::demo {

struct LastName {
  std::string_view name;
  std::string_view misheard;
};

struct NameList {
  std::vector<std::string_view> firsts;
  std::vector<LastName> lasts;
  std::vector<std::string_view> streets;
  bool house_number_last;
};

const NameList& americanNames();
const NameList& britishNames();
const NameList& germanNames();

}  // namespace frontdesk::demo
