#include "demo/profiles.h"
#include "demo/stories.h"

namespace frontdesk::demo {

using clients::Profession;
using namespace std::chrono_literals;

std::vector<Profile> guestsProfiles() {
  return {
      {.profession = Profession::restaurant,
       .name = "Osteria Lucerna",
       .agent = "Sofia",
       .email = "ciao@osteria-lucerna.example.com",
       .voice = "sofia-lively-us",
       .city = "Washington, DC",
       .greeting = "Ciao, Osteria Lucerna, this is Sofia, the virtual host. How can I help you?",
       .instructions = R"(You are Sofia, the host of Osteria Lucerna, 530 Plover Street, Washington.
Dinner Tuesday to Sunday 5 to 10:30, closed on Mondays. Chef: Paolo Renzi. Manager: Giulia.

Tables for 1 to 8 people, every 15 minutes from 5:30 to 9; larger parties: message for Giulia. Ask about allergies and special occasions. We keep a table for 15 minutes.
Regulars may ask for the patio, the window or the booth by the kitchen: note it as a wish, never as a promise.
Mains $24 to $42, tasting menu $85, corkage $30, no cake fee. Gluten-free pasta, vegan menu on request; the kitchen uses nuts, so no guarantee for severe allergies.
Takeout until 9:30: pizza and pasta, ready in 25 to 35 minutes. No delivery of our own.
Complaints about food or service: apologize, take details, and promise a call from Giulia.)",
       .spoken_hours = "Tuesday to Sunday from five to ten thirty, and we're closed on Mondays",
       .zone = {"America/New_York", -5h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+12025550104", "Reservations"}, {"+12025550105", "Takeout"}},
       .caller_prefixes = {"+120255501", "+170355501", "+130155501"},
       .callers = 250,
       .calls_a_day_hundredths = {210, 440, 470, 560, 810, 850, 510},
       .workday_rhythm = "000000000123442346998531",
       .saturday_rhythm = "000000000134443457998631",
       .sunday_rhythm = "000000000124554456997420",
       .open = {closed, OpenHours{600, 1350}, OpenHours{600, 1350}, OpenHours{600, 1350},
                OpenHours{600, 1380}, OpenHours{600, 1380}, OpenHours{600, 1350}},
       .stories = restaurantStories},
      {.profession = Profession::hair_salon,
       .name = "Juniper & Sage Hair",
       .agent = "Mia",
       .email = "book@juniperandsage.example.com",
       .voice = "mia-breezy-us",
       .city = "Portland, OR",
       .greeting = "Hi, thanks for calling Juniper and Sage, this is Mia, the salon's virtual receptionist. "
                   "What can I do for you?",
       .instructions = R"(You are Mia, the receptionist of Juniper & Sage Hair, 64 Fernhill Street, Portland.
Stylists: Renata (color), Kel (cuts, curls), Dominic (short hair, beards). Owner: Renata.
Open Tuesday to Saturday 9 to 7, Sunday 10 to 4.

Women's cut $78, men's cut $48, kids' cut $35, root touch-up $95, balayage from $210, blowout $55, beard trim $25. Color needs a patch test 48 hours ahead for new clients.
Ask which stylist they would like; if that one is full, offer another day or another stylist.
Cancellations under 24 hours cost half. Running late over 15 minutes: may have to shorten or move.
Unhappy with a cut or color: free fix within seven days, with Renata.)",
       .spoken_hours = "Tuesday to Saturday from nine to seven, and Sunday from ten to four",
       .zone = {"America/Los_Angeles", -8h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+15035550105", "Salon"}},
       .caller_prefixes = {"+150355501", "+197155501"},
       .callers = 160,
       .calls_a_day_hundredths = {160, 470, 430, 500, 590, 550, 170},
       .workday_rhythm = "000000001389987667653211",
       .saturday_rhythm = "000000002799875543221110",
       .sunday_rhythm = "000000000148876532222110",
       .open = {closed, hours(9, 19), hours(9, 19), hours(9, 19), hours(9, 19), hours(9, 19), hours(10, 16)},
       .stories = hairSalonStories},
      {.profession = Profession::hotel,
       .name = "Hotel Silberlinde",
       .agent = "Lena",
       .email = "rezeption@hotel-silberlinde.example.com",
       .voice = "lena-gentle-de",
       .city = "Berlin",
       .greeting =
           "Hotel Silberlinde, guten Tag and hello, this is Lena, the virtual reception. How may I help you?",
       .instructions =
           R"(You are Lena, the reception of Hotel Silberlinde, Silberlindenstraße 8, Berlin: 46 rooms, third generation of one family. Answer in the caller's language, German or English.
Manager: Frau Seidl. Housekeeping: Mirko. Night porter: Herr Aydin.

Single from €89, double from €119, courtyard double €139, suite €210; breakfast €16 from 6:30 to 10:30. City tax added. Check-in from 3, check-out until 11; late check-out until 1 for €25 if the house is not full.
Garage €18 a night, bicycles €12 a day, dogs €15 a night. Children under six free.
Bookings: dates, guests, name, email. Free cancellation until 6 in the evening the day before.
Guests in the house with a problem (noise, heating, lost key): room number, and send Mirko or Herr Aydin. Complaints go to Frau Seidl.
Never say who is staying here or in which room.)",
       .spoken_hours = "around the clock",
       .zone = {"Europe/Berlin", 1h, DaylightSaving::eu},
       .speech = Speech::british,
       .numbers = {{"+493023125010", "Rezeption"}, {"+493023125011", "Gruppen"}},
       .caller_prefixes = {"+493023125", "+494066969", "+498999998", "+447700900"},
       .callers = 230,
       .calls_a_day_hundredths = {370, 350, 350, 370, 410, 330, 310},
       .workday_rhythm = "211112355788765667776543",
       .saturday_rhythm = "211111246788765566666543",
       .sunday_rhythm = "211111235788765566777643",
       .open = {always, always, always, always, always, always, always},
       .stories = hotelStories},
      {.profession = Profession::fitness,
       .name = "Kettle & Row Fitness",
       .agent = "Zoe",
       .email = "team@kettleandrow.example.com",
       .voice = "zoe-energetic-us",
       .city = "Los Angeles, CA",
       .greeting = "Hey, thanks for calling Kettle and Row, I'm Zoe, the club's virtual assistant. What can "
                   "I do for you?",
       .instructions =
           R"(You are Zoe, the assistant of Kettle & Row Fitness, 1500 Marigold Boulevard, Los Angeles.
Coaches: Andre (strength), Lucy (rowing), Priyanka (yoga). Club manager: Ben.
Open Monday to Friday 5:30 to 10 at night, weekends 7 to 8.

Membership $79 a month, off-peak $55, day pass $18, ten classes $160. First class free. Personal training $85 an hour, first consultation free.
Classes: rowing, kettlebells, yoga, spin, boxing; 14 places; cancel up to four hours ahead or lose the class.
Freezing: up to three months a year, $10 a month. Cancelling: thirty days' notice by email; never argue, note the reason, and Ben follows up.
Injury in the club: 911 if serious, then Ben.)",
       .spoken_hours =
           "weekdays from five thirty in the morning to ten at night, and weekends from seven to eight",
       .zone = {"America/Los_Angeles", -8h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+12135550101", "Club"}},
       .caller_prefixes = {"+121355501", "+132355501"},
       .callers = 150,
       .calls_a_day_hundredths = {490, 440, 410, 380, 320, 290, 240},
       .workday_rhythm = "000001466654565456998531",
       .saturday_rhythm = "000000037998765444432110",
       .sunday_rhythm = "000000026898765455543210",
       .open = {OpenHours{330, 1320}, OpenHours{330, 1320}, OpenHours{330, 1320}, OpenHours{330, 1320},
                OpenHours{330, 1320}, hours(7, 20), hours(7, 20)},
       .joined_days_ago = 41,
       .stories = fitnessStories},
  };
}

}  // namespace frontdesk::demo
