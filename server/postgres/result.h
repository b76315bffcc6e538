// The rows that a statement gave, in PostgreSQL's binary format. rows.h turns them into structs.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

struct pg_result;

namespace frontdesk::postgres {

class Result {
 public:
  Result() = default;
  explicit Result(pg_result* owned) : result_(owned) {}
  explicit operator bool() const { return result_ != nullptr; }
  pg_result* get() const { return result_.get(); }

  int rows() const;
  int columns() const;
  bool isNull(int row, int column) const;
  std::string_view raw(int row, int column) const;  // the value's bytes; empty for null
  std::uint32_t type(int column) const;             // its OID in pg_type
  std::string_view name(int column) const;
  std::int64_t affected() const;     // rows inserted, updated, deleted or copied; 0 for other commands
  std::string_view command() const;  // the command tag, "INSERT 0 1"

 private:
  struct Clear {
    void operator()(pg_result* result) const;
  };
  std::unique_ptr<pg_result, Clear> result_;
};

}  // namespace frontdesk::postgres
