#include "demo/profiles.h"
#include "demo/stories.h"

namespace frontdesk::demo {

using clients::Profession;
using namespace std::chrono_literals;

std::vector<Profile> tradesProfiles() {
  return {
      {.profession = Profession::plumber,
       .name = "Ridgeline Plumbing & Heating",
       .agent = "Max",
       .email = "dispatch@ridgeline-plumbing.example.com",
       .voice = "max-steady-us",
       .city = "Denver, CO",
       .greeting = "Ridgeline Plumbing and Heating, this is Max, the virtual dispatcher. What's going on?",
       .instructions = R"(You are Max, the dispatcher of Ridgeline Plumbing & Heating, Denver.
Plumbers: Curtis, Alma, Big Steve. Heating: Rodrigo. Office: Patty.
Office Monday to Friday 7 to 5:30, Saturday 8 to 1. Emergencies at any hour.

Water running where it should not: first tell them to close the main valve. Smell of gas: leave the house, then call the gas company and 911; do not take a booking first.
Emergency: name, address, what is happening, is the water off. On-call plumber within 90 minutes; $189 call-out at night and on weekends, $95 by day, credited if we do the work.
Other jobs: two-hour windows. Estimates for water heaters and remodels are free.
Rates $140 an hour. Drain cleaning $175 to $290, water heater 50 gallons from $1,650, furnace tune-up $129.
Upset about a late plumber: say where he is, if you know, and have Patty call.)",
       .spoken_hours = "Monday to Friday from seven to five thirty, Saturday until one, and around the clock "
                       "for emergencies",
       .zone = {"America/Denver", -7h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+13035550106", "Office"}, {"+13035550107", "Emergency"}},
       .caller_prefixes = {"+130355501", "+172055501"},
       .callers = 155,
       .calls_a_day_hundredths = {430, 370, 340, 330, 370, 290, 250},
       .workday_rhythm = "111112588876655556755432",
       .saturday_rhythm = "111111357876655555554432",
       .sunday_rhythm = "111111246777665555665432",
       .open = {OpenHours{420, 1050}, OpenHours{420, 1050}, OpenHours{420, 1050}, OpenHours{420, 1050},
                OpenHours{420, 1050}, hours(8, 13), closed},
       .stories = plumberStories},
      {.profession = Profession::auto_repair,
       .name = "Kowalski Auto Care",
       .agent = "Dana",
       .email = "service@kowalski-auto.example.com",
       .voice = "dana-plain-us",
       .city = "Chicago, IL",
       .greeting = "Kowalski Auto Care, this is Dana, the shop's virtual assistant. What's your car up to?",
       .instructions = R"(You are Dana, the service desk of Kowalski Auto Care, 3911 Foundry Street, Chicago.
Owner: Stan Kowalski. Mechanics: Teo, Brandi. Service advisor: Walt.
Open Monday to Friday 7:30 to 6, Saturday 8 to 2.

Bookings: name, number, make, model and year, what it does, since when. Drop-off at 7:30 or 8, or by appointment every 30 minutes.
Oil change $69 synthetic, brake pads from $210 an axle, diagnosis $120 (credited), tire rotation $35, pre-trip inspection $30, battery from $185 fitted. Loaner cars: two, by reservation.
Brake failure, red oil light, smoke: tell them not to drive; we tow within 15 miles for $95.
Status of a car in the shop: take the name and have Walt call within the hour. No estimates beyond the list.)",
       .spoken_hours = "Monday to Friday from seven thirty to six, and Saturday from eight to two",
       .zone = {"America/Chicago", -6h, DaylightSaving::us},
       .speech = Speech::american,
       .numbers = {{"+13125550108", "Service desk"}},
       .caller_prefixes = {"+131255501", "+177355501"},
       .callers = 160,
       .calls_a_day_hundredths = {510, 420, 380, 380, 420, 220, 40},
       .workday_rhythm = "000001589976555676421110",
       .saturday_rhythm = "000000149998521111111100",
       .sunday_rhythm = "000000001245554443332100",
       .open = {OpenHours{450, 1080}, OpenHours{450, 1080}, OpenHours{450, 1080}, OpenHours{450, 1080},
                OpenHours{450, 1080}, hours(8, 14), closed},
       .stories = autoRepairStories},
      {.profession = Profession::taxi,
       .name = "Thistle & Crown Cars",
       .agent = "Arthur",
       .email = "bookings@thistlecrown.example.com",
       .voice = "arthur-brisk-uk",
       .city = "London",
       .greeting = "Thistle and Crown Cars, Arthur here, the virtual dispatcher. Where can we take you?",
       .instructions =
           R"(You are Arthur, the dispatcher of Thistle & Crown Cars, a minicab firm in London. Around the clock.

Bookings: pickup address, destination, when, how many passengers, luggage. Read the address back. Give minutes and the fare from the list, never a promise to the minute.
Cars: saloon up to 4, estate, six-seater, one with a wheelchair ramp (book an hour ahead). Child seats on request.
Fares: local £9 to £16, Heathrow £62, Gatwick £74, Stansted £82, City Airport £38; nights and bank holidays a quarter more. Card in the car or by link.
Lost property: route, time, what; the driver is asked at the end of his shift. Complaints about a driver go to Maureen, who calls back.
Somebody frightened or unwell in or near a car: tell them to call 999 and pass it to the night manager.)",
       .spoken_hours = "day and night",
       .zone = {"Europe/London", 0h, DaylightSaving::eu},
       .speech = Speech::british,
       .numbers = {{"+442079460018", "Bookings"}, {"+442079460019", "Accounts"}},
       .caller_prefixes = {"+447700900", "+442079460"},
       .callers = 300,
       .calls_a_day_hundredths = {390, 370, 390, 500, 780, 920, 570},
       .workday_rhythm = "643224676433334456556788",
       .saturday_rhythm = "986432233344444555678999",
       .sunday_rhythm = "998643223345555555555443",
       .open = {always, always, always, always, always, always, always},
       .stories = taxiStories},
  };
}

}  // namespace frontdesk::demo
