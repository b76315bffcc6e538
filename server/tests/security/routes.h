// What each route asks of its caller, written out by hand, and an agency that has something for each of them
// to act on. A route that is added needs its line in rules.cc.
#pragma once

#include <optional>

#include "http/router.h"
#include "tests/product.h"

namespace frontdesk::test {

struct Rule {
  std::string_view route;           // "GET /api/clients/{id}"
  std::optional<http::Role> least;  // none: open to everybody
  std::string_view scope;           // by which an API key may call; empty: no key may
  std::string_view body = {};       // one that succeeds; {client} and the like stand for the agency's own

  std::string_view method() const { return route.substr(0, route.find(' ')); }
  std::string_view path() const { return route.substr(route.find(' ') + 1); }
  bool changes() const { return method() != "GET"; }
  bool takesJson() const { return body.starts_with('{') && mediaType() == "application/json"; }
  std::string_view mediaType() const;
};
const std::vector<Rule>& rules();

// The product's own route table, and its line for the rule.
const http::Router& table();
std::string nameOfRoute(const http::Route& route);
const http::Route& routeOf(const Rule& rule);

// The OpenAPI document, and what it says of a request's fields with references followed.
const object& document();
object resolved(const object& schema);
object bodySchemaOf(const Rule& rule);

// An account with one of everything, and somebody in each role.
struct Agency {
  Agency();

  Browser& as(http::Role role) { return people.at(role); }
  Browser& owner() { return as(http::Role::owner); }
  // The rule's path and body with this agency's ids and words in them.
  std::string path(const Rule& rule) const;
  std::string body(const Rule& rule) const;
  // Every row that it has, in any table.
  std::string rows() const;

  std::string word = uniqueWord();  // stands in each text of its own
  std::string appSecret;            // of the viewer's second factor, which waits for its first code
  std::map<http::Role, Browser> people;
  std::map<std::string, std::string> ids;  // what {id} means, by the path before it; {number_id} and the like

 private:
  void addRecords();
  void addTeam();
};

// The rule's request as it is meant to be, or with another path or body.
Answer ask(Browser& browser, const Rule& rule, const Agency& of);
Answer ask(Browser& browser, const Rule& rule, std::string_view path, std::string_view body,
           Headers headers = {});

std::string percentEncoded(std::string_view text);

}  // namespace frontdesk::test
