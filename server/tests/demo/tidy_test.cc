#include "demo/tidy.h"

#include <gtest/gtest.h>

namespace frontdesk::demo {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};
std::string nameOf(const testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

class Tidied : public testing::TestWithParam<Case> {};
TEST_P(Tidied, ReadsAsWritten) {
  EXPECT_EQ(tidied(GetParam().text), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    , Tidied,
    testing::Values(Case{"CapitalAtTheStart", "hi there", "Hi there"},
                    Case{"CapitalAfterEachStop", "yes. no? well! ok", "Yes. No? Well! Ok"},
                    Case{"NoneAfterAComma", "yes, no", "Yes, no"},
                    Case{"NoneInsideANumber", "it's $1.50 each", "It's $1.50 each"},
                    Case{"OneSpaceBetweenWords", "  a   b  ", "A b"},
                    Case{"NoneBeforeAStop", "hi , you . ok ?", "Hi, you. Ok?"},
                    Case{"AddressesKeepTheirCase", "ada.l@example.com. thanks", "ada.l@example.com. Thanks"},
                    Case{"UmlautsStay", "über uns. auf Wiederhören", "über uns. Auf Wiederhören"},
                    Case{"NoStopBehindAnother", "well?. yes.. no!.", "Well? Yes. No!"},
                    Case{"Empty", "", ""}),
    nameOf);

class QuestionMarks : public testing::TestWithParam<Case> {};
TEST_P(QuestionMarks, StandBehindQuestions) {
  EXPECT_EQ(withQuestionMarks(GetParam().text), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    , QuestionMarks,
    testing::Values(Case{"Question", "Can I come by.", "Can I come by?"},
                    Case{"QuestionBehindAGreeting", "Hi, good morning, do you have a table.",
                         "Hi, good morning, do you have a table?"},
                    Case{"QuestionInTheMiddle", "Hello. Is it far. Thanks.", "Hello. Is it far? Thanks."},
                    Case{"Statement", "I'd like to come by?", "I'd like to come by."},
                    Case{"StatementThatTurns", "I'd like to pay, is that possible?",
                         "I'd like to pay, is that possible?"},
                    Case{"Titles", "Could I see Mr. Rowe. Thanks.", "Could I see Mr. Rowe? Thanks."},
                    Case{"AddressesAreNoSentences", "It's a.b@example.com.", "It's a.b@example.com."},
                    Case{"Others", "No, thanks.", "No, thanks."}),
    nameOf);

}  // namespace
}  // namespace frontdesk::demo
