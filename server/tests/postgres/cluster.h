// A private PostgreSQL for the tests of this folder: a throw-away data folder, Unix socket only.
#pragma once

#include <sys/types.h>

#include <string>

namespace frontdesk::postgres {

class Cluster {
 public:
  static Cluster& shared();  // made at first use, removed at the end of the program

  Cluster();
  ~Cluster();

  void start();
  void stop();  // at once: connections end with "terminating connection due to administrator command"
  std::string conninfo() const { return "dbname=postgres user=postgres host=" + folder_; }
  // As superuser, on a connection of its own; the first value of the answer.
  std::string run(const std::string& sql) const;

 private:
  std::string folder_;
  pid_t server_ = 0;
};

}  // namespace frontdesk::postgres
