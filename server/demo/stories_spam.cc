#include "demo/stories.h"

namespace frontdesk::demo {

const std::string_view spamStories = R"story(
part refuse
A: [Thank you, but we're not interested.|No, thank you. We don't take sales calls on this line.|We're not interested, thank you.] [Please remove this number from your list.|Please take us off your list.|]
either
C: [It's free of charge, though.|It'll only take two minutes.|When would be a better time?|Can I ask why not?]
A: [We're not interested. Goodbye.|No, thank you. I'm ending the call now. Goodbye.]
ended agent_hung_up
or
C: [Okay, have a good day.|Alright. Your loss.|Fine.]
ended caller_hung_up
or
ended agent_hung_up
end

story listing 20
mood -30..-5
outcome spam
C: {hi}, this is {first} [calling about your business listing|with the business verification team|from the local listings department]. [Our records show it hasn't been verified|It will be marked as permanently closed|Your listing is not showing up in voice search]. [Are you the owner or manager?|Am I speaking with the owner?]
maybe 55
A: I'm the receptionist. [May I ask which company you're calling from?|Which company is this?]
C: [We're a partner of the search engines.|We work with all the major platforms.|I'm with the listing center. Is the owner there?]
end
@refuse
summary A sales call about a business listing; declined.

story loan 18
mood -30..-5
outcome spam
let amount = fifty | eighty | a hundred and twenty | two hundred and fifty
C: {hi}, [my name is {first} and I'm calling from the funding department|this is {first} with business capital]. [You've been pre-approved for|Based on your monthly deposits, you qualify for] a business line of up to {amount} thousand [dollars|]. [Is the owner available?|May I speak to the decision maker?]
@refuse
summary An unsolicited offer of a business loan; declined.

story recorded 22
mood -25..-5
outcome spam
ended agent_hung_up
C: [This is an important message about your vehicle's warranty.|Your account has been charged seven hundred and ninety-nine dollars.|This is your final notice about lowering your energy bill.|Congratulations, your business has been selected.|Attention. Your internet service will be suspended today.] [Press one to speak to a representative, or press two to be removed.|To speak with an agent, press one now.|Please stay on the line.]
maybe 30
A: [Hello? This is {business}.|I'm sorry, I didn't catch that.]
C: [Press one to speak to a representative.|Press one now.|This offer ends today.]
end
A: [This appears to be a recorded message. Goodbye.|I'm ending this call. Goodbye.|We don't accept recorded calls. Goodbye.]
summary A recorded sales message; the call was ended.

story cards 14
mood -30..-5
outcome spam
C: {hi}, [I'm calling about your card terminal|it's about the card processing at your location|this is {first} with merchant services]. [You're overpaying on your fees|We can get your rate under one percent|Your current machine is going out of date]. [Could you read me your last statement?|Do you have a recent statement handy?|Who handles that for you?]
maybe 35
A: [I can't share any account information.|I don't give out account details over the phone.]
C: [It's just the total at the bottom.|I only need the merchant number.|It's a routine check.]
end
@refuse
summary A sales call about card processing that asked for account details; nothing was shared.

story seo 18
mood -30..-5
outcome spam
C: {hi}, [I was just looking at your website|I came across your website] and [I noticed some errors that keep you off the first page|saw that you're not ranking for your area|it loads very slowly on phones]. [We could fix that this week.|I'd love to send a free audit.|Do you have five minutes?]
maybe 40
A: [What is the name of your company?|Who are you with?]
C: [We're a digital growth agency.|Rank Rocket Media.|We're freelancers, actually.]
end
@refuse
summary A cold call offering search engine optimization; declined.

story energy 12
mood -30..-5
outcome spam
C: {hi}, I'm calling [on behalf of your energy supplier|about your electricity contract|regarding the new tariff in your area]. [You're entitled to a lower rate|There's a rebate that hasn't been claimed|Your fixed rate is about to run out]. [I just need the meter number.|Can you confirm who pays the bill there?|Do you have the latest bill in front of you?]
@refuse
summary A sales call about an energy contract; no details were given.

story survey 8
mood -20..5
outcome spam
C: {hi}, [we're conducting a short survey of local businesses|I'm calling from a research institute]. [It takes about seven minutes.|It's only ten questions.] [How many employees do you have?|How satisfied are you with your bank?]
@refuse
summary A telephone survey; declined.
)story";

}  // namespace frontdesk::demo
