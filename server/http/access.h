// Who may call a route.
#pragma once

#include <boost/describe.hpp>
#include <string_view>

namespace frontdesk::http {

// In rising order of power: each may all that the one before it may.
enum class Role { viewer, member, admin, owner };
BOOST_DESCRIBE_ENUM(Role, viewer, member, admin, owner)

struct Access {
  Role least = Role::viewer;
  // The scope by which an API key may call too ("calls:read"); empty: signed-in users only.
  std::string_view scope = {};
};

}  // namespace frontdesk::http
