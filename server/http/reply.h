// What a handler's return type means on the wire: status, headers, body, and its place in OpenAPI.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/operation.h"
#include "http/problem.h"
#include "http/response.h"
#include "json/schema.h"
#include "json/timestamp.h"
#include "json/write.h"

namespace frontdesk::http {

// 201, with Location for what has an id under the route's own path.
template <class T>
struct Created {
  T value;
};
template <class T>
Created(T) -> Created<T>;

// 201 if it was made, 200 if it was there already (same external id, say).
template <class T>
struct CreatedOrFound {
  T value;
  bool created;
};

// 202: the work goes on after the answer.
struct Accepted {};
// 204
struct NoContent {};

// A part of a list. `next_cursor` asks for the next part; none at the end. `total` where asked for.
template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next_cursor;
  std::optional<std::int64_t> total;
};

template <class T>
void writePage(std::string& out, const Page<T>& page) {
  out += "{\"items\":";
  json::write(out, page.items);
  out += ",\"next_cursor\":";
  json::write(out, page.next_cursor);
  out += ",\"total\":";
  json::write(out, page.total);
  out += '}';
}

template <class T>
concept Versioned = requires(const T& value) {
  { value.updated_at } -> std::convertible_to<Timestamp>;
};
// A strong entity tag: "VERSION-BODY", the version's microseconds and the body's hash in hex. An answer may
// hold more than the row whose version it is, so that If-Match asks for the first part only, and
// If-None-Match for both.
std::string etagOf(Timestamp updatedAt, std::string_view body);
// True if an If-None-Match header names the tag, compared weakly (RFC 9110, 13.1.2), or is "*".
bool namesTag(std::string_view ifNoneMatch, std::string_view etag);
// The moment in an If-Match header; none if absent or "*". Throws Problem 412 for a tag not ours.
std::optional<Timestamp> versionIn(std::string_view ifMatch);

template <class T>
Response jsonResponse(int status, const T& value) {
  Response response;
  response.status = status;
  response.contentType = "application/json";
  json::write(response.body, value);
  if constexpr (Versioned<T>) response.header("ETag", etagOf(value.updated_at, response.body));
  return response;
}

// The answer for a handler's result. `path` is the request's own, for Location.
template <class T>
struct Reply {
  static Response of(T value, std::string_view) { return jsonResponse(200, value); }
  static void describe(Operation& operation, json::Schemas& schemas) {
    operation.answers(200, "OK", "application/json", schemas.of<T>(json::Use::answer));
  }
};

template <class T>
struct Reply<Created<T>> {
  static Response of(Created<T> made, std::string_view path) {
    auto response = jsonResponse(201, made.value);
    if constexpr (requires { made.value.id.text(); })
      response.header("Location", std::string(path) + '/' + std::string(made.value.id.text()));
    return response;
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    operation.answers(201, "Created", "application/json", schemas.of<T>(json::Use::answer));
  }
};

template <class T>
struct Reply<CreatedOrFound<T>> {
  static Response of(CreatedOrFound<T> made, std::string_view path) {
    if (made.created) return Reply<Created<T>>::of({std::move(made.value)}, path);
    return jsonResponse(200, made.value);
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    Reply<T>::describe(operation, schemas);
    Reply<Created<T>>::describe(operation, schemas);
  }
};

// Nothing there: 404.
template <class T>
struct Reply<std::optional<T>> {
  static Response of(std::optional<T> value, std::string_view path) {
    if (!value) throw notFound();
    return Reply<T>::of(std::move(*value), path);
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    Reply<T>::describe(operation, schemas);
  }
};

template <class T>
struct Reply<Page<T>> {
  static Response of(Page<T> page, std::string_view) {
    Response response;
    response.contentType = "application/json";
    // As large as the last page was: a body that grows by doubling is copied again and again.
    thread_local std::size_t usual = 4096;
    response.body.reserve(usual);
    writePage(response.body, page);
    usual = std::min<std::size_t>(response.body.size() + 1024, 1 << 18);
    return response;
  }
  static void describe(Operation& operation, json::Schemas& schemas) {
    boost::json::object page{
        {"type", "object"},
        {"required", {"items", "next_cursor", "total"}},
        {"properties",
         {{"items", {{"type", "array"}, {"items", schemas.of<T>(json::Use::answer)}}},
          {"next_cursor", {{"type", {"string", "null"}}}},
          {"total", {{"type", {"integer", "null"}}, {"description", "only with include_total"}}}}}};
    operation.answers(200, "OK", "application/json", std::move(page));
  }
};

template <>
struct Reply<NoContent> {
  static Response of(NoContent, std::string_view) {
    Response response;
    response.status = 204;
    return response;
  }
  static void describe(Operation& operation, json::Schemas&) { operation.answers(204, "Done"); }
};

template <>
struct Reply<Accepted> {
  static Response of(Accepted, std::string_view) {
    Response response;
    response.status = 202;
    return response;
  }
  static void describe(Operation& operation, json::Schemas&) { operation.answers(202, "Accepted"); }
};

// The handler made the answer itself: a download, a redirect. The route says what it is with `.gives`.
template <>
struct Reply<Response> {
  static Response of(Response response, std::string_view) { return response; }
  static void describe(Operation& operation, json::Schemas&) { operation.answers(200, "OK"); }
};

}  // namespace frontdesk::http
