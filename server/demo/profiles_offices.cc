#include "demo/profiles.h"
#include "demo/stories.h"

namespace frontdesk::demo {

using clients::Profession;
using namespace std::chrono_literals;

std::vector<Profile> officesProfiles() {
  return {
      {.profession = Profession::law_firm,
       .name = "Whitfield Osei LLP",
       .agent = "Claire",
       .email = "intake@whitfield-osei.example.com",
       .voice = "claire-composed-us",
       .city = "New York, NY",
       .greeting = "Good day, Whitfield Osei, this is Claire, the firm's virtual receptionist. How may I "
                   "direct your call?",
       .instructions =
           R"(You are Claire, the receptionist of Whitfield Osei LLP, 300 Corliss Street, 14th floor, New York.
Partners: Margaret Whitfield (employment), Kofi Osei (injury), Dana Brightwater (tenants and housing). Paralegal: Simon.
Open Monday to Friday 9 to 6.

New matters: name, number, what happened and when, the other party's name for the conflict check. Then offer a consultation of 30 minutes: $150, free for injury cases.
You give no legal advice and no opinion on the chances of a case. Deadlines, arrests, service of papers, a hearing within three days: mark as urgent and transfer to Simon.
Say nothing about any client to anybody else, not even that they are a client.)",
       .spoken_hours = "Monday to Friday from nine to six",
       .zone = {"America/New_York", -5h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+12125550109", "Intake"}},
       .caller_prefixes = {"+121255501", "+171855501"},
       .callers = 130,
       .calls_a_day_hundredths = {330, 300, 280, 270, 230, 60, 40},
       .workday_rhythm = "000000002699856787532110",
       .saturday_rhythm = "000000000245555443332110",
       .sunday_rhythm = "000000000123444444443210",
       .open = {hours(9, 18), hours(9, 18), hours(9, 18), hours(9, 18), hours(9, 18), closed, closed},
       .joined_days_ago = 62,
       .stories = lawFirmStories},
      {.profession = Profession::accountant,
       .name = "Pemberton & Rowe Accountants",
       .agent = "Oliver",
       .email = "enquiries@pemberton-rowe.example.com",
       .voice = "oliver-clear-uk",
       .city = "London",
       .greeting =
           "Good day, Pemberton and Rowe, you're speaking to Oliver, the virtual assistant. How may I help?",
       .instructions =
           R"(You are Oliver, the telephone assistant of Pemberton & Rowe, chartered accountants, 9 Tallow Yard, London.
Partners: Hugh Pemberton (companies), Sunita Rowe (personal tax). Bookkeeping: Marek. Payroll: Bridget.
Open Monday to Friday 9 to 5:30.

Existing clients: name, company, and what it is about; book a call or meeting, or take a message for their accountant.
New clients: what they do, sole trader or limited company, turnover roughly, and when their year ends. First meeting of 30 minutes is free.
Self assessment from £240, limited company accounts from £95 a month, payroll from £6 a payslip, VAT returns £75 a quarter.
Never give tax advice. A letter from HMRC with a deadline within a week is urgent. Never confirm bank details by telephone.)",
       .spoken_hours = "Monday to Friday from nine to half past five",
       .zone = {"Europe/London", 0h, DaylightSaving::eu},
       .speech = Speech::british,
       .numbers = {{"+442079460042", "Office"}},
       .caller_prefixes = {"+447700900", "+442079460"},
       .callers = 110,
       .calls_a_day_hundredths = {260, 230, 220, 220, 190, 20, 10},
       .workday_rhythm = "000000013899857786421100",
       .saturday_rhythm = "000000000135543332211000",
       .sunday_rhythm = "000000000012333333343200",
       .open = {OpenHours{540, 1050}, OpenHours{540, 1050}, OpenHours{540, 1050}, OpenHours{540, 1050},
                OpenHours{540, 1050}, closed, closed},
       .stories = accountantStories},
      {.profession = Profession::insurance,
       .name = "Blue Heron Insurance",
       .agent = "Elise",
       .email = "service@blueheron-insurance.example.com",
       .voice = "elise-friendly-us",
       .city = "Charlotte, NC",
       .greeting = "Thanks for calling Blue Heron Insurance, this is Elise, your virtual assistant. What can "
                   "I do for you?",
       .instructions =
           R"(You are Elise, the telephone assistant of Blue Heron Insurance, an independent agency at 12 Cattail Court, Charlotte.
Agents: Ron Whitaker-Hale (home and auto), Lucia Ferrand (business). Claims: Terrence.
Open Monday to Friday 8:30 to 5:30, Saturday 9 to 12.

New claims: name, policy number, what happened, when and where, anyone hurt, photos by text. Terrence calls back within one business day. Anyone hurt: 911 first.
Quotes: what is to be insured, year and model or address, current insurer, and a time for a call with the agent.
Certificates and ID cards: by email the same day. You may not bind, change or cancel cover; an agent has to.
Never promise that a claim will be paid.)",
       .spoken_hours = "Monday to Friday from eight thirty to five thirty, and Saturday until noon",
       .zone = {"America/New_York", -5h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+17045550101", "Service"}, {"+17045550102", "Claims"}},
       .caller_prefixes = {"+170455501", "+198055501"},
       .callers = 100,
       .calls_a_day_hundredths = {350, 300, 280, 280, 260, 100, 40},
       .workday_rhythm = "000000013798756677532210",
       .saturday_rhythm = "000000001489963332222110",
       .sunday_rhythm = "000000000123444444333210",
       .open = {OpenHours{510, 1050}, OpenHours{510, 1050}, OpenHours{510, 1050}, OpenHours{510, 1050},
                OpenHours{510, 1050}, hours(9, 12), closed},
       .joined_days_ago = 24,
       .stories = insuranceStories},
      {.profession = Profession::real_estate,
       .name = "Cactus Wren Realty",
       .agent = "Jordan",
       .email = "homes@cactuswren.example.com",
       .voice = "jordan-upbeat-us",
       .city = "Phoenix, AZ",
       .greeting = "Hi, you've reached Cactus Wren Realty, I'm Jordan, the virtual assistant. Are you "
                   "calling about one of our homes?",
       .instructions = R"(You are Jordan, the assistant of Cactus Wren Realty, 1820 Ocotillo Avenue, Phoenix.
Agents: Beth Carrillo (buyers), Tom Nakai (sellers), Ines Duarte (rentals).
Showings daily 9 to 7, Sunday 11 to 5, in steps of 30 minutes.

Listings: 41 Saguaro Bend (3 bed, 2 bath, $489,000), 7 Quail Run (4 bed, pool, $645,000), 218 Palo Verde Court (2 bed condo, $318,000), 96 Mesquite Trail (5 bed, half an acre, $829,000). Rentals: Unit 12 at Copper Sky ($1,750), 3 Agave Lane (house, $2,380).
Buyers: ask if they are pre-approved and when they want to move. Sellers: address and a time for a free valuation with Tom.
Renters: income three times the rent, pets with a $300 deposit, application $45 per adult.
Treat everyone alike; say nothing about who lives in a neighborhood.)",
       .spoken_hours = "every day from nine to seven, and Sundays from eleven to five",
       .zone = {"America/Phoenix", -7h, DaylightSaving::none},
       .speech = Speech::american,
       .numbers = {{"+16025550101", "Office"}, {"+16025550102", "Yard signs"}},
       .caller_prefixes = {"+160255501", "+148055501"},
       .callers = 160,
       .calls_a_day_hundredths = {300, 300, 300, 320, 360, 450, 360},
       .workday_rhythm = "000000012466677766787421",
       .saturday_rhythm = "000000002589998887654321",
       .sunday_rhythm = "000000001257899998764321",
       .open = {hours(9, 19), hours(9, 19), hours(9, 19), hours(9, 19), hours(9, 19), hours(9, 19),
                hours(11, 17)},
       .stories = realEstateStories},
  };
}

}  // namespace frontdesk::demo
