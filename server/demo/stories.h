// The stories' texts, one file each; see story.h for their form.
#pragma once

#include <string_view>

namespace frontdesk::demo {

extern const std::string_view sharedStories;
extern const std::string_view spamStories;

extern const std::string_view accountantStories;
extern const std::string_view autoRepairStories;
extern const std::string_view dentistStories;
extern const std::string_view doctorStories;
extern const std::string_view fitnessStories;
extern const std::string_view hairSalonStories;
extern const std::string_view hotelStories;
extern const std::string_view insuranceStories;
extern const std::string_view lawFirmStories;
extern const std::string_view plumberStories;
extern const std::string_view realEstateStories;
extern const std::string_view restaurantStories;
extern const std::string_view taxiStories;
extern const std::string_view veterinarianStories;

}  // namespace frontdesk::demo
