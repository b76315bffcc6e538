// A throw-away PostgreSQL: one for each test program, in it one database for each test.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace frontdesk::postgres {

// Every value as PostgreSQL's text; a null is "null".
using TestRows = std::vector<std::vector<std::string>>;

// One synchronous connection, for preparing and checking beside the code under test.
class TestSession {
 public:
  explicit TestSession(const std::string& conninfo);
  // Any number of statements; the rows of the last. Throws postgres::Error.
  TestRows run(const std::string& sql);
  // Of a query with one row and one column.
  std::string value(const std::string& sql);
  pg_conn* connection() const { return connection_.get(); }

 private:
  struct Close {
    void operator()(pg_conn* connection) const;
  };
  std::unique_ptr<pg_conn, Close> connection_;
};

enum class Content { whole_schema, nothing };

// Dropped at the end of its life, with whoever is still connected to it.
class TestDatabase {
 public:
  explicit TestDatabase(Content content = Content::whole_schema);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  const std::string& name() const { return name_; }
  // As the superuser, or as one of the product's roles.
  std::string conninfo() const;
  std::string conninfo(std::string_view role) const;

  // As the superuser, on a connection of their own each: row-level security hides nothing.
  TestRows query(const std::string& sql) const { return TestSession(conninfo()).run(sql); }
  std::string value(const std::string& sql) const { return TestSession(conninfo()).value(sql); }

  // Ends all connections to this database, as an administrator would.
  void terminateBackends() const;

  // For the whole program's PostgreSQL; what was committed stays, and the conninfo too.
  static void stopCluster();
  static void startCluster();

 private:
  std::string name_;
};

}  // namespace frontdesk::postgres
