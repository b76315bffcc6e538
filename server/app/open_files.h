// How many files and sockets the process may have open, and how many of them are for connections.
#pragma once

#include <cstddef>

namespace frontdesk {

// Raises the process's limit as far as it may without asking: most systems start it with 1,024 and allow it
// many more. The limit from then on.
std::size_t raiseOpenFiles();

// Of `openFiles`, what each of `threads` may hold as connections: databases, deliveries and files keep
// theirs.
std::size_t connectionsOfThread(std::size_t openFiles, int databaseConnections, unsigned threads);

}  // namespace frontdesk
