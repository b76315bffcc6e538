#include "demo/profiles.h"
#include "demo/stories.h"

namespace frontdesk::demo {
namespace {

using clients::Profession;
using namespace std::chrono_literals;

constexpr OpenHours closed{0, 0};
constexpr OpenHours hours(int from, int to) {
  return {from * 60, to * 60};
}

}  // namespace

std::vector<Profile> officeProfiles() {
  return {
      {.profession = Profession::dentist,
       .name = "Harborview Dental",
       .agent = "Ava",
       .email = "office@harborview-dental.example.com",
       .voice = "ava-warm-us",
       .city = "Boston, MA",
       .greeting = "Thank you for calling Harborview Dental, this is Ava, the virtual receptionist. How can "
                   "I help you today?",
       .instructions =
           R"(You are Ava, the receptionist of Harborview Dental at 48 Lantern Wharf, Boston, second floor.
Dentists: Dr. Elise Marchetti and Dr. Samuel Obi. Hygienists: Tanya and Marcus. Office manager: Denise.
Open Monday to Thursday 8 to 6, Friday 8 to 3.

Book, move and cancel appointments in steps of 30 minutes. Take full name and callback number, and read back date and time before you confirm.
Pain, a broken tooth or swelling: offer the next emergency slot within two days. Fever with swelling, or trouble swallowing or breathing: transfer to the dentist on call at once.
Never give medical advice; take the question and promise a call from the dentist.

Prices without insurance: cleaning with exam $165, new patient visit with X-rays $210, whitening $395, night guard $480, crown from $1,250, root canal $900 to $1,400, aligners from $3,800. Membership $29 a month.
In network: Delta Dental, MetLife, Cigna, Guardian, Blue Cross. Two hours of parking validated.
Complaints: listen, apologize once, no excuses, and promise a call from Denise the same day.)",
       .spoken_hours = "Monday to Thursday from eight to six, and Friday from eight to three",
       .zone = {"America/New_York", -5h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+16175550102", "Main line"}, {"+16175550103", "Website"}},
       .caller_prefixes = {"+161755501", "+150855501", "+178155501"},
       .callers = 245,
       .calls_a_day_hundredths = {740, 610, 560, 560, 470, 100, 50},
       .workday_rhythm = "000000149986566553211100",
       .saturday_rhythm = "000000001368864332111000",
       .sunday_rhythm = "000000000124443343332100",
       .open = {hours(8, 18), hours(8, 18), hours(8, 18), hours(8, 18), hours(8, 15), closed, closed},
       .stories = dentistStories},
      {.profession = Profession::doctor,
       .name = "Millbrook Family Medicine",
       .agent = "Grace",
       .email = "frontdesk@millbrook-family.example.com",
       .voice = "grace-calm-us",
       .city = "Columbus, OH",
       .greeting = "Millbrook Family Medicine, this is Grace, the virtual assistant. If this is an "
                   "emergency, please hang up and dial 911. How can I help?",
       .instructions =
           R"(You are Grace, the telephone assistant of Millbrook Family Medicine, 215 Millrace Road, Columbus, Ohio.
Physicians: Dr. Anita Rao, Dr. Peter Lindholm. Nurse practitioner: Jo Barnes. Nurse line: back within two hours.
Open Monday to Friday 8 to 5. After hours: take a message, or transfer to the on-call nurse if it cannot wait.

Chest pain, trouble breathing, signs of a stroke, heavy bleeding, thoughts of self-harm: tell the caller to call 911 now, and stay on the line while they do.
Same-day visits for fever, infections and injuries. Physicals and follow-ups: within two weeks.
Refills: name, date of birth, medication, pharmacy; allow two business days. Never give doses, diagnoses or test results.
A visit without insurance is $140, a physical $190, a flu shot $35. Cancel at least 24 hours ahead.)",
       .spoken_hours = "Monday to Friday from eight to five",
       .zone = {"America/New_York", -5h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+16145550101", "Front desk"}, {"+16145550102", "Refills"}},
       .caller_prefixes = {"+161455501", "+138055501", "+174055501"},
       .callers = 250,
       .calls_a_day_hundredths = {840, 620, 560, 520, 530, 80, 60},
       .workday_rhythm = "000000149987545554211110",
       .saturday_rhythm = "000000012466554433222110",
       .sunday_rhythm = "000000011355444444443210",
       .open = {hours(8, 17), hours(8, 17), hours(8, 17), hours(8, 17), hours(8, 17), closed, closed},
       .stories = doctorStories},
      {.profession = Profession::veterinarian,
       .name = "Willow Bend Animal Hospital",
       .agent = "Ruby",
       .email = "hello@willowbend-vets.example.com",
       .voice = "ruby-bright-us",
       .city = "Austin, TX",
       .greeting = "Willow Bend Animal Hospital, Ruby speaking, I'm the virtual receptionist. How can I help "
                   "you and your pet?",
       .instructions =
           R"(You are Ruby, the receptionist of Willow Bend Animal Hospital, 77 Pecan Hollow Road, Austin.
Veterinarians: Dr. Carla Mendes, Dr. Hugh Bassett. Practice manager: Colleen.
Open Monday to Friday 7:30 to 6:30, Saturday 8 to 2.

Always ask for the pet's name, kind and the owner's name. Vaccinations and checkups in steps of 20 minutes.
Eaten something poisonous, a seizure, trouble breathing, a swollen hard belly, bleeding that does not stop, a male cat that cannot urinate: come in now while we are open, else send them to the night clinic on Brazos Lane.
Prices: exam $68, vaccination visit $95, microchip $45, nail trim $22, dental cleaning from $420, spay or neuter from $310.
Be gentle when an animal is very ill or has died: no hurry, no sales.)",
       .spoken_hours = "Monday to Friday from seven thirty to six thirty, and Saturday from eight to two",
       .zone = {"America/Chicago", -6h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+15125550101", "Reception"}},
       .caller_prefixes = {"+151255501", "+173755501"},
       .callers = 160,
       .calls_a_day_hundredths = {560, 440, 420, 410, 470, 310, 100},
       .workday_rhythm = "000000159876555678532210",
       .saturday_rhythm = "000000038999852222222110",
       .sunday_rhythm = "000000011344444444443210",
       .open = {OpenHours{450, 1110}, OpenHours{450, 1110}, OpenHours{450, 1110}, OpenHours{450, 1110},
                OpenHours{450, 1110}, hours(8, 14), closed},
       .stories = veterinarianStories},
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
