// Clients: the businesses whose phones the agency's AI receptionist answers.
#pragma once

#include "json/fields.h"

namespace frontdesk::clients {

enum class Profession {
  accountant,
  auto_repair,
  bank,
  car_rental,
  contractor,
  dentist,
  doctor,
  fitness,
  hair_salon,
  hotel,
  insurance,
  law_firm,
  pharmacy,
  plumber,
  real_estate,
  restaurant,
  spa,
  taxi,
  travel_agency,
  veterinarian,
  other
};
BOOST_DESCRIBE_ENUM(Profession, accountant, auto_repair, bank, car_rental, contractor, dentist, doctor,
                    fitness, hair_salon, hotel, insurance, law_firm, pharmacy, plumber, real_estate,
                    restaurant, spa, taxi, travel_agency, veterinarian, other)

enum class Status { active, archived };
BOOST_DESCRIBE_ENUM(Status, active, archived)

struct PhoneNumberDraft {
  E164 number;
  std::optional<Text<0, 60>> label;
};
BOOST_DESCRIBE_STRUCT(PhoneNumberDraft, (), (number, label))

struct PhoneNumber {
  Uuid id;
  E164 number;
  std::optional<std::string> label;
  Timestamp created_at;
};
BOOST_DESCRIBE_STRUCT(PhoneNumber, (), (id, number, label, created_at))

// What POST and PUT take.
struct ClientDraft {
  Text<1, 120> name;
  Profession profession;
  std::optional<Text<1, 80>> voice_id;
  std::optional<Email> email;
  std::optional<TimeZone> time_zone;  // absent: the account's
  std::optional<Language> language;   // absent: "en"
  std::optional<Prose<0, 500>> greeting;
  std::optional<Prose<0, 8000>> instructions;
  std::vector<PhoneNumberDraft> phone_numbers;  // at most 50
  std::optional<JsonObject> metadata;
  std::optional<Whole<1, 3650>> retention_days;  // absent: the account's
};
BOOST_DESCRIBE_STRUCT(ClientDraft, (),
                      (name, profession, voice_id, email, time_zone, language, greeting, instructions,
                       phone_numbers, metadata, retention_days))

constexpr std::size_t mostPhoneNumbers = 50;
// No number twice, and not too many.
void check(const ClientDraft& draft, const json::Place& place, json::Errors& errors);

// What lists and single answers give.
struct Client {
  Uuid id;
  std::string name;
  Profession profession;
  Status status;
  std::optional<std::string> voice_id;
  std::optional<std::string> email;
  std::string time_zone;
  std::string language;
  std::optional<std::string> greeting;
  std::optional<std::string> instructions;
  std::vector<PhoneNumber> phone_numbers;
  JsonObject metadata;
  std::optional<std::int32_t> retention_days;  // then recordings and transcripts go; null: the account's days
  std::int64_t calls_30_days;
  std::optional<Timestamp> last_call_at;
  Timestamp created_at;
  Timestamp updated_at;
};
BOOST_DESCRIBE_STRUCT(Client, (),
                      (id, name, profession, status, voice_id, email, time_zone, language, greeting,
                       instructions, phone_numbers, metadata, retention_days, calls_30_days, last_call_at,
                       created_at, updated_at))

// "Hair salon"
std::string labelOf(Profession profession);

}  // namespace frontdesk::clients
