// One request, as handlers and arguments see it.
#pragma once

#include <any>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>

#include "net/awaitable.h"

namespace frontdesk::http {

enum class Method { get, head, post, put, patch, del, options, other };
std::string_view nameOf(Method method);  // "GET"

struct Route;

// Objects that handlers need, by type: one of each per I/O thread. Filled before serving.
class Services {
 public:
  template <class T>
  void provide(T& service) {
    services_[typeid(T)] = &service;
  }
  template <class T>
  T& get() const {
    return *static_cast<T*>(services_.at(typeid(T)));
  }

 private:
  std::unordered_map<std::type_index, void*> services_;
};

// Outlives the handler: coroutines may keep a reference to it.
class Request {
 public:
  virtual ~Request() = default;

  // The header's value, empty if absent. Names are compared without case.
  virtual std::string_view header(std::string_view name) const = 0;
  // Reads the next part of the body into `space`; 0 at its end. Throws Problem 413 or 400.
  virtual Awaitable<std::size_t> readSome(std::span<char> space) = 0;

  // The whole body, read at the first call, refused with 413 over `bodyLimit`.
  Awaitable<std::string_view> readBody();

  Method method{};
  std::string_view path;                // percent-decoded where matched; without the query
  std::string_view query;               // raw, without '?'
  std::string id;                       // of this request, for logs and error answers
  std::string address;                  // the caller's IP address
  std::size_t bodyLimit = 0;            // bytes
  std::vector<std::string> pathValues;  // what stood for {id} …, in order
  const Route* route = nullptr;
  const Services* services = nullptr;
  std::any caller;  // who is calling, set by the authentication
  std::string who;  // for the log line: the account, if known
  std::vector<std::pair<std::string, std::string>> answerHeaders;  // go out with the answer, whatever it is

  template <class T>
  T& service() const {
    return services->get<T>();
  }

 private:
  std::string body_;
  bool bodyRead_ = false;
};

// The cookie's value in a Cookie header; empty if absent.
std::string_view cookieNamed(std::string_view header, std::string_view name);

}  // namespace frontdesk::http
