// Where the private PostgreSQL keeps its data, and what must be true of that place before it starts.
#pragma once

#include <filesystem>
#include <string>

#include "postgres/process.h"

namespace frontdesk::postgres {

class DataFolder {
 public:
  // Takes the folder for this program alone; throws std::runtime_error with one sentence if another one has
  // it, or the disk is full, or the place cannot serve.
  explicit DataFolder(std::filesystem::path folder);
  ~DataFolder();
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  // A folder that was not finished is none: it is made under another name and renamed when whole.
  bool isMade() const;
  void make(bool durable);
  // Ends what a killed program left running on it.
  void endLeftovers();

  std::string program(const std::string& name) const { return (programs_ / name).string(); }
  const User& user() const { return user_; }
  int log() const { return log_; }
  std::uintmax_t logSize() const;
  // Why PostgreSQL ended, from what it logged since then, in one sentence.
  std::string complaint(std::uintmax_t since) const;

  const std::filesystem::path& path() const { return path_; }  // its real one, not a link's
  const std::filesystem::path& socket() const {
    return socket_;
  }  // the folder of the socket, closed to others

 private:
  void open();
  void lock();
  void findReachablePlace();
  void openLog();
  void makeSocketFolder();

  std::filesystem::path shown_;  // as it was given
  std::filesystem::path path_, socket_, programs_;
  User user_;
  int lock_ = -1, log_ = -1;
};

}  // namespace frontdesk::postgres
