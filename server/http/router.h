// The route table: paths → handlers, and from the handlers' signatures the OpenAPI document.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "http/access.h"
#include "http/argument.h"
#include "http/reply.h"
#include "http/request.h"
#include "http/response.h"
#include "json/schema.h"

namespace frontdesk::http {

using Endpoint = std::function<Awaitable<Response>(Request&)>;

struct Route {
  Method method;
  std::string path;                   // "/api/clients/{id}"
  std::vector<std::string> segments;  // "api", "clients", "{id}"
  std::string summary;
  Endpoint endpoint;
  Operation operation;
  bool authenticated = false;  // a parameter of the handler needs to know who calls
  bool once = false;           // takes an Idempotency-Key, as all do that answer 201
  bool streamed = false;       // the handler reads the body itself
  Access access;
  std::size_t bodyLimit = 1 << 20;  // bytes

  // Refinements, chained in the route table.
  Route& needs(Role role) { return access.least = role, *this; }
  Route& scope(std::string_view name) { return access.scope = name, *this; }  // an API key may call too
  Route& accepts(std::size_t bytes) { return bodyLimit = bytes, *this; }
  Route& takes(std::string_view contentType);                        // the upload's media type
  Route& gives(std::string_view contentType, int status = 200);      // what a Response holds
  Route& alsoGives(std::string_view contentType, int status = 200);  // beside that
  // Takes an Idempotency-Key though it answers no 201; one that reads the body itself sees to the key, too.
  Route& takesKey() { return once = true, *this; }
};

namespace detail {

template <class A>
constexpr bool needsCaller = requires {
  requires Argument<A>::needsCaller;
};
template <class A>
constexpr bool readsBody = requires {
  requires Argument<A>::readsBody;
};
template <class A>
constexpr bool isStreamed = requires {
  requires Argument<A>::streamed;
};
template <class R>
constexpr bool isCreation = false;
template <class T>
constexpr bool isCreation<Created<T>> = true;
template <class T>
constexpr bool isCreation<CreatedOrFound<T>> = true;

template <class A>
decltype(auto) argument(Request& request, std::string_view body) {
  if constexpr (readsBody<A>)
    return Argument<A>::from(request, body);
  else
    return Argument<A>::from(request);
}

// A tuple that holds references as they are and everything else by value.
template <class... A>
using Arguments = std::tuple<decltype(argument<A>(std::declval<Request&>(), {}))...>;

template <class R, class... A>
Awaitable<Response> invoke(Awaitable<R> (*handler)(A...), Request& request) {
  std::string_view body;
  if constexpr ((readsBody<A> || ...)) body = co_await request.readBody();
  Arguments<A...> arguments{argument<A>(request, body)...};
  Awaitable<R> running = std::apply(
      [&](auto&... values) { return handler(std::forward<decltype(argument<A>(request, body))>(values)...); },
      arguments);
  R result = co_await std::move(running);
  co_return Reply<R>::of(std::move(result), request.path);
}

}  // namespace detail

class Router {
 public:
  template <class R, class... A>
  Route& get(std::string path, std::string summary, Awaitable<R> (*handler)(A...)) {
    return add(Method::get, std::move(path), std::move(summary), handler);
  }
  template <class R, class... A>
  Route& post(std::string path, std::string summary, Awaitable<R> (*handler)(A...)) {
    return add(Method::post, std::move(path), std::move(summary), handler);
  }
  template <class R, class... A>
  Route& put(std::string path, std::string summary, Awaitable<R> (*handler)(A...)) {
    return add(Method::put, std::move(path), std::move(summary), handler);
  }
  template <class R, class... A>
  Route& patch(std::string path, std::string summary, Awaitable<R> (*handler)(A...)) {
    return add(Method::patch, std::move(path), std::move(summary), handler);
  }
  template <class R, class... A>
  Route& del(std::string path, std::string summary, Awaitable<R> (*handler)(A...)) {
    return add(Method::del, std::move(path), std::move(summary), handler);
  }

  // Finds the request's route and fills in route, pathValues and bodyLimit. Throws Problem 404, or
  // 405 with Allow. HEAD finds GET's. Null: the path is nobody's here, but may be a file's.
  const Route* match(Request& request) const;
  // The methods that the path has, as in an Allow header; empty if the path is nobody's.
  std::string allowed(std::string_view path) const;

  const std::vector<std::unique_ptr<Route>>& routes() const { return routes_; }
  // The OpenAPI 3.1 document.
  boost::json::object openapi(std::string_view title, std::string_view version) const;

 private:
  template <class R, class... A>
  Route& add(Method method, std::string path, std::string summary, Awaitable<R> (*handler)(A...)) {
    auto& route = append(method, std::move(path), std::move(summary));
    route.endpoint = [handler](Request& request) { return detail::invoke(handler, request); };
    route.authenticated = (detail::needsCaller<A> || ...);
    route.streamed = (detail::isStreamed<A> || ...);
    route.once = detail::isCreation<R>;
    (Argument<A>::describe(route.operation, schemas_), ...);
    Reply<R>::describe(route.operation, schemas_);
    return route;
  }
  Route& append(Method method, std::string path, std::string summary);

  std::vector<std::unique_ptr<Route>> routes_;
  json::Schemas schemas_;
};

}  // namespace frontdesk::http
