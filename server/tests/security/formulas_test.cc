// A download that a spreadsheet opens holds no cell that it would run.
#include <regex>

#include "tests/product.h"

namespace frontdesk {
namespace {

using namespace test;

// The cells of a CSV file as a spreadsheet reads them (RFC 4180).
std::vector<std::string> cellsOf(const std::string& csv) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    char c = csv[i];
    if (c == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"')
      cells.back() += csv[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == ',' || c == '\n'))
      cells.emplace_back();
    else if (quoted || c != '\r')
      cells.back() += c;
  }
  return cells;
}

bool isFormula(const std::string& cell) {
  static const std::regex number("[-+]?[0-9]+(\\.[0-9]+)?");  // a telephone number too
  return !cell.empty() && std::string("=+-@\t\r\n").find(cell[0]) != std::string::npos &&
         !std::regex_match(cell, number);
}

TEST(Formulas, AreNoneInAnyCellOfAnExport) {
  auto owner = product().signUp();
  int calls = 0;
  for (std::string start :
       {"=", "+", "-", "@", "\t", "\r", "\n", "\t=", "\r\n=", "\"=", ",=", "\n=", "-2+3+"}) {
    auto formula = start + "cmd|' /C calc'!A" + std::to_string(++calls);
    auto client = addClient(owner, formula);
    addCall(owner, client, {{"external_id", formula}, {"summary", formula}, {"ended_reason", formula}});
  }
  auto file = owner.get("/api/calls/export?format=csv");
  ASSERT_EQ(file.status, 200);
  int found = 0;
  for (const auto& cell : cellsOf(file.body)) {
    EXPECT_FALSE(isFormula(cell)) << cell;
    found += cell.find("cmd|") != std::string::npos;
  }
  EXPECT_EQ(found, calls * 4) << "all of them are there, as text";
}

TEST(Formulas, AreTheirOwnTextInNdjson) {
  auto owner = product().signUp();
  addCall(owner, addClient(owner), {{"summary", "=1+1"}});
  auto file = owner.get("/api/calls/export?format=ndjson");
  EXPECT_NE(file.body.find("\"summary\":\"=1+1\""), std::string::npos) << file.body;
}

}  // namespace
}  // namespace frontdesk
