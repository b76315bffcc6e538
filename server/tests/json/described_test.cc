#include "json/described.h"

#include "tests/json/sample.h"

namespace frontdesk::json {
namespace {

using namespace sample;

TEST(Described, EnumeratorsByName) {
  EXPECT_EQ(nameOf(Speaker::agent), "agent");
  EXPECT_EQ(nameOf(Speaker(9)), "");
  EXPECT_EQ(enumNamed<Speaker>("caller"), Speaker::caller);
  EXPECT_EQ(enumNamed<Speaker>("callers"), std::nullopt);
  EXPECT_EQ(enumNamed<Speaker>(""), std::nullopt);
  EXPECT_EQ(namesOf<Speaker>(), (std::vector<std::string_view>{"caller", "agent"}));
}

// Gives each member a value that tells where it went.
struct FromNames {
  template <class D>
  TypeOf<D> operator()(D descriptor) {
    if constexpr (std::same_as<TypeOf<D>, std::string>)
      return descriptor.name;
    else if constexpr (std::same_as<TypeOf<D>, std::int64_t>)
      return std::int64_t(std::string_view(descriptor.name).size());
    else
      return {Speaker::caller};
  }
};

TEST(Described, AssemblesBasesFirst) {
  FromNames get;
  EXPECT_EQ(toJson(assemble<Agent>(get)), R"({"name":"name","calls":5,"roles":["caller"]})");
}

}  // namespace
}  // namespace frontdesk::json
