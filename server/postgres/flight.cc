#include "postgres/flight.h"

#include "postgres/errors.h"
#include "postgres/server_error.h"

namespace frontdesk::postgres {

void Flight::restart() {
  sent_again = true;
  step_count = step = 0;
  gate_closed = commit_failed = stale = false;
  error = {};
  result = {};
}

void Flight::deliver() {
  if (gate_closed) return fail(std::make_exception_ptr(GateClosed()));
  if (error) return fail(std::make_exception_ptr(serverError(error)));
  answer(std::move(result));
}

}  // namespace frontdesk::postgres
