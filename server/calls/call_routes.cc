#include "calls/call_routes.h"

#include <algorithm>
#include <filesystem>

#include "app/idempotency.h"
#include "app/recording_files.h"
#include "app/services.h"
#include "calls/call_store.h"
#include "calls/export.h"
#include "calls/import.h"
#include "calls/recording_store.h"
#include "calls/transcript.h"

namespace frontdesk::calls {

struct TranscriptQuery {
  std::optional<TranscriptFormat> format;  // absent: json
};
BOOST_DESCRIBE_STRUCT(TranscriptQuery, (), (format))

struct ImportQuery {
  std::optional<bool> create_clients;
};
BOOST_DESCRIBE_STRUCT(ImportQuery, (), (create_clients))

// A transcript in the form that was asked for.
struct TranscriptFile {
  http::Response response;
};

}  // namespace frontdesk::calls

namespace frontdesk::http {

template <>
struct Reply<calls::TranscriptFile> {
  static Response of(calls::TranscriptFile file, std::string_view) { return std::move(file.response); }
  static void describe(Operation& operation, json::Schemas& schemas) {
    Reply<calls::Transcript>::describe(operation, schemas);
  }
};

}  // namespace frontdesk::http

namespace frontdesk::calls {
namespace {

using http::Body;
using http::CreatedOrFound;
using http::NoContent;
using http::Page;
using http::Path;
using http::Query;
using http::Request;
using http::Response;
using http::Role;

Awaitable<Page<Call>> list(Tenant tenant, Query<CallFilter> filter);
Awaitable<CreatedOrFound<CallDetail>> log(Tenant tenant, Body<CallDraft> draft);
Awaitable<ImportReport> import(Tenant tenant, Query<ImportQuery> query, http::Upload upload);
Awaitable<Response> exportAll(Tenant tenant, Query<ExportFilter> filter);
Awaitable<std::optional<CallDetail>> get(Tenant tenant, Path<Uuid> id);
Awaitable<std::optional<CallDetail>> change(Tenant tenant, Request& request, Path<Uuid> id,
                                            Body<CallChange> body);
Awaitable<NoContent> remove(Tenant tenant, Shared& shared, Path<Uuid> id);
Awaitable<TranscriptFile> transcript(Tenant tenant, Path<Uuid> id, Query<TranscriptQuery> query);
Awaitable<RecordingLink> recordingLink(Tenant tenant, Shared& shared, Path<Uuid> id);
Awaitable<std::optional<Recording>> putRecording(Tenant tenant, Shared& shared, Path<Uuid> id,
                                                 http::Upload upload);
Awaitable<Response> recordingFile(Request& request, Shared& shared, Path<Uuid> id,
                                  Query<RecordingQuery> query);

constexpr std::size_t importBytes = 1ull << 30;
constexpr std::size_t recordingBytes = 200 << 20;

}  // namespace

void addCallRoutes(http::Router& api) {
  api.get("/api/calls", "List calls", list).scope("calls:read");
  api.post("/api/calls", "Log a call", log).needs(Role::member).scope("calls:write");
  api.post("/api/calls/import", "Import calls, one JSON object a line", import)
      .needs(Role::member)
      .scope("calls:write")
      .accepts(importBytes)
      .takesKey()
      .takes("application/x-ndjson");
  api.get("/api/calls/export", "Download the calls that a filter finds", exportAll)
      .scope("calls:read")
      .gives("text/csv")
      .alsoGives("application/x-ndjson");
  api.get("/api/calls/{id}", "Read a call", get).scope("calls:read");
  api.patch("/api/calls/{id}", "Complete or correct a call", change).needs(Role::member).scope("calls:write");
  api.del("/api/calls/{id}", "Delete a call with its transcript and recording", remove)
      .needs(Role::admin)
      .scope("calls:write");
  api.get("/api/calls/{id}/transcript", "Read or download a transcript", transcript)
      .scope("calls:read")
      .alsoGives("text/plain")
      .alsoGives("text/vtt");
  api.get("/api/calls/{id}/recording", "Get a link to the recording, good for ten minutes", recordingLink)
      .scope("calls:read");
  api.put("/api/calls/{id}/recording", "Upload the recording", putRecording)
      .needs(Role::member)
      .scope("calls:write")
      .accepts(recordingBytes)
      .takes("audio/*");
  api.get("/api/recordings/{id}", "The recording itself, by a signed link", recordingFile)
      .gives("audio/*")
      .alsoGives("audio/*", 206);
}

namespace {

constexpr std::chrono::minutes linkLife{10};

std::string recordingKey(const Shared& shared) {
  return shared.keyFor("recording link");
}

Awaitable<Page<Call>> list(Tenant tenant, Query<CallFilter> filter) {
  return listCalls(std::move(tenant), std::move(filter.value));
}

Awaitable<CreatedOrFound<CallDetail>> log(Tenant tenant, Body<CallDraft> draft) {
  auto logged = co_await insertCall(tenant, std::move(draft.value));
  co_return CreatedOrFound<CallDetail>{std::move(logged.call), logged.created};
}

// The names under which programs send JSON lines. Throws Problem 415 for any other.
void requireLines(const Request& request) {
  constexpr std::string_view known[] = {"application/x-ndjson",    "application/ndjson", "application/jsonl",
                                        "application/x-jsonlines", "text/plain",         "",
                                        "application/octet-stream"};
  std::string type(request.header("Content-Type"));
  type.resize(std::min(type.find_first_of("; "), type.size()));
  std::transform(type.begin(), type.end(), type.begin(), [](unsigned char c) { return std::tolower(c); });
  if (std::find(std::begin(known), std::end(known), type) == std::end(known))
    throw http::Problem(415, "Send one JSON object a line, with Content-Type: application/x-ndjson.");
}

Awaitable<ImportReport> import(Tenant tenant, Query<ImportQuery> query, http::Upload upload) {
  co_await tenant.enter();  // nothing may reach the database for long
  requireLines(upload.request);
  Import running(tenant, query->create_clients.value_or(false));
  auto key = idempotencyKey(upload.request);
  if (!key.empty()) co_await running.resume(std::move(key));
  std::vector<char> space(256 * 1024);
  for (;;) {
    auto count = co_await upload.request.readSome(space);
    if (count == 0) break;
    co_await running.add({space.data(), count});
  }
  co_return co_await running.finish();
}

Awaitable<Response> exportAll(Tenant tenant, Query<ExportFilter> filter) {
  return exportCalls(std::move(tenant), std::move(filter.value));
}

Awaitable<std::optional<CallDetail>> get(Tenant tenant, Path<Uuid> id) {
  return findCall(std::move(tenant), *id);
}

Awaitable<std::optional<CallDetail>> change(Tenant tenant, Request& request, Path<Uuid> id,
                                            Body<CallChange> body) {
  return updateCall(std::move(tenant), *id, std::move(body.value),
                    http::versionIn(request.header("If-Match")));
}

Awaitable<NoContent> remove(Tenant tenant, Shared& shared, Path<Uuid> id) {
  auto deleted = co_await deleteCall(tenant, *id);
  if (!deleted) throw http::notFound();
  if (deleted->recording_id) removeRecording(shared, tenant.account(), *deleted->recording_id);
  co_return NoContent{};
}

Awaitable<TranscriptFile> transcript(Tenant tenant, Path<Uuid> id, Query<TranscriptQuery> query) {
  auto turns = co_await findTranscript(tenant, *id);
  if (!turns) throw http::notFound();
  auto format = query->format.value_or(TranscriptFormat::json);
  Response response;
  if (format == TranscriptFormat::json)
    response = http::jsonResponse(200, Transcript{*id, std::move(*turns)});
  else if (format == TranscriptFormat::text)
    response.body = asText(*turns), response.contentType = "text/plain; charset=utf-8";
  else
    response.body = asVtt(*turns), response.contentType = "text/vtt; charset=utf-8";
  std::string_view ending = format == TranscriptFormat::text ? "txt" : json::nameOf(format);
  response.header("Content-Disposition",
                  "attachment; filename=\"call-" + id->text() + '.' + std::string(ending) + '"');
  co_return TranscriptFile{std::move(response)};
}

Awaitable<RecordingLink> recordingLink(Tenant tenant, Shared& shared, Path<Uuid> id) {
  auto recording = co_await findRecording(tenant, *id);
  if (!recording) throw http::notFound("This call has no recording.");
  RecordingGrant grant{tenant.account(), recording->id, recording->content_type, Timestamp::now() + linkLife};
  auto url = signedUrl(grant, recordingKey(shared));
  co_return RecordingLink{std::move(url), grant.expires_at, recording->content_type,
                          recording->duration_seconds};
}

Awaitable<std::optional<Recording>> putRecording(Tenant tenant, Shared& shared, Path<Uuid> id,
                                                 http::Upload upload) {
  return storeRecording(std::move(tenant), shared, *id, upload.request);
}

Awaitable<Response> recordingFile(Request& request, Shared& shared, Path<Uuid> id,
                                  Query<RecordingQuery> query) {
  auto grant = verifyUrl(*id, *query, recordingKey(shared), Timestamp::now());
  if (!grant) throw http::forbidden("The link is not valid or has expired: ask for a new one.");
  auto path = recordingPath(shared.config, grant->account, grant->recording);
  std::error_code missing;
  auto size = std::filesystem::file_size(path, missing);
  if (missing) throw http::notFound("The recording is no longer there.");
  auto asked = parseRange(request.header("Range"), size);
  if (asked.kind == RangeKind::unsatisfiable)
    throw http::Problem(416, "The range lies behind the recording's end.")
        .with("Content-Range", "bytes */" + std::to_string(size));
  bool part = asked.kind == RangeKind::part;
  auto range = part ? asked.range : ByteRange{0, size - 1};
  Response response;
  response.status = part ? 206 : 200;
  response.contentType = grant->content_type;
  response.header("Accept-Ranges", "bytes");
  response.header("Cache-Control", "private, max-age=600");
  if (part)
    response.header("Content-Range", "bytes " + std::to_string(range.first) + '-' +
                                         std::to_string(range.last) + '/' + std::to_string(size));
  response.file = http::FilePart{path.string(), range.first, range.last - range.first + 1};
  co_return response;
}

}  // namespace
}  // namespace frontdesk::calls
