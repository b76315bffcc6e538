// What travels to the server between two Syncs: the gate, if there is one, and one statement.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "postgres/gate.h"
#include "postgres/parameters.h"
#include "postgres/result.h"
#include "postgres/waiter.h"

namespace frontdesk::postgres {

struct Flight : Call<Result> {
  // What the server was asked, in this order; each gets its own answer.
  struct Step {
    enum Kind : std::uint8_t { prepare, gate, statement, commit } kind;
    std::uint32_t prepared;  // its id in Statements, 0: none
  };

  std::string_view sql;
  Parameters values;
  std::optional<Gate> gate;
  bool cached = true;           // false: not worth a prepared statement
  bool in_transaction = false;  // of several statements: cannot be sent again on its own
  bool sent_again = false;

  std::array<Step, 5> steps;  // prepare, gate, prepare, statement, commit
  std::uint8_t step_count = 0;
  std::uint8_t step = 0;  // whose answer comes next
  bool gate_closed = false;
  bool commit_failed = false;
  bool stale = false;  // failed only because a prepared statement is no longer good
  Result error;
  Result result;

  void expect(Step next) { steps[step_count++] = next; }
  // Forgets all answers, to be sent once more.
  void restart();
  // All answers are there: resumes the caller with the result or its error.
  void deliver();
};

}  // namespace frontdesk::postgres
