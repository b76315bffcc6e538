#include "demo/profiles.h"
#include "demo/stories.h"

namespace frontdesk::demo {

using clients::Profession;
using namespace std::chrono_literals;

std::vector<Profile> healthProfiles() {
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
  };
}

}  // namespace frontdesk::demo
