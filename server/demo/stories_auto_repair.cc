#include "demo/stories.h"

namespace frontdesk::demo {

// Kowalski Auto Care, Chicago.
const std::string_view autoRepairStories = R"story(
when 1..8 7:30-16:00 30
keep car; make = 2016 Honda Civic; Civic | 2019 Toyota RAV4; RAV4 | 2012 Ford F-150; F-150 | 2021 Subaru Outback; Outback | 2014 Nissan Altima; Altima | 2018 Chevy Equinox; Equinox | 2008 Buick LeSabre; LeSabre | 2017 VW Golf; Golf | 2020 Hyundai Tucson; Tucson | 2015 Mazda 3; Mazda
keep mechanic = Teo | Brandi

part car
A: [What kind of car is it|What are you driving|Which car is it], and what year?
C: [It's a {car}.|{um} a {car}.|A {car}.]
or
A: [Year, make and model?|What's the make and year?]
C: [{car}.|{make}. A {car}, to be exact.]
A: [And roughly how many miles?|How many miles on it?]
C: [About {##} thousand.|{um} a hundred and ten or so.|Ninety thousand, I think.|Too many. A hundred and sixty.]

part offer
A: [I can take it {on_day} at {time}.|How about {day} at {time}?|We have {date} at {time}.]
C: [That works.|{yes}.|I can do that.|Perfect.]
or
A: [The earliest is|I've got] {date} at {wish_time}.
C: [{um} I start work before that.|Can't do {wish_clock}.|Any other time that day?]
A: {time}, then?
C: [{yes}.|{clock}, good.|Okay.]
or
A: You can drop it off {on_day}, [at seven thirty or at eight|first thing], or come by appointment at {time}.
C: [{time}, I'd rather wait for it.|I'll do {clock}.|Appointment, please, {clock}.]

story service 26 12
mood 10..55
let job; cost; service = an oil change; $69, full synthetic; an oil change | an oil change and a tire rotation; $104 together; an oil change and a tire rotation | my brakes checked; free for the check, and pads start at $210 an axle; a brake check | new wiper blades and a battery test; about $40, and the test is free; wiper blades and a battery test | the winter tires put on; $80 with balancing; a tire change | a pre-trip inspection; $30; a pre-trip inspection
C: {hi}, [I need|I'd like to get|I want to get|can you fit me in? I need] {job}.
@talk
A: [{sure}.|Can do.|Yep.] 
@car
A: That's {cost}.
C: [Sounds fair.|Okay.|Alright. When can I come?|Good.]
@offer
@name
@number
maybe 35
C: [q~How long does it take?|Can I wait there?|Do you have Wi-Fi, if I wait?]
A: [q~Usually under an hour.|Sure, it's an hour or so, and there's coffee.|We do, in the waiting room, with coffee.]
end
A: [You're down|Booked|See you] for {date} at {time}[, {first}|]. [Keys to Walt at the desk.|The entrance is on the Foundry Street side.|]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract car {car}
extract service {service}
extract appointment_at {at}
summary {name} booked {service} for a {car} on {date} at {time}.
then reschedule 9
then cancel 4

story trouble 26 20
mood -35..35
let sign; since; guess = it makes a grinding noise when I brake; since last week; That can be the pads, and it's better not to wait with brakes. | the check engine light is on; since Monday; It could be anything from the gas cap to a sensor, so we read the code first. | it won't start in the morning; for three days; That sounds like the battery or the starter. | it pulls to the right; since I hit a pothole; That may be the alignment or a bent rim. | the AC blows warm; since it got hot; We check for leaks before we fill anything up. | it shakes at sixty; since I had the tires changed; That's often just the balancing. | there's a puddle of something green under it; since this morning; That's coolant. Please don't drive it far. | it smells like something burning; since yesterday; Please don't drive it until we've had a look.
either
C: {hi}, I've got a {car}, and {sign}. [It's been like that {since}.|{since}.] [Can you take a look?|Any idea what that is?]
A: [Thanks for telling me.|Okay.|Hm.] {guess}
or
C: {hi}, {um} something's wrong with my car. {sign}. [It's been that way {since}.|{since}.]
@car
A: [Got it.|Okay.] {guess}
end
C: [q~What's that going to cost me?|Is that expensive?|Is it safe to drive?|How soon can you look at it?]
A: [q~The diagnosis is $120, and you get it back if we do the repair.|We don't guess prices. It's $120 to find out, credited to the repair.|If anything's red on the dash, please don't. We can tow it for $95. Otherwise, gently, and soon.|Let me see. The diagnosis is $120, by the way, credited to the repair.]
@offer
@name
@number
maybe 30
C: [Do you have a loaner?|Can I get a loaner car?]
A: [We have two. I've put you down for one.|Both are out that day, but we can drop you at the train.]
C: [Great.|Okay, that helps.|Fine.]
end
A: [Okay, {first}|You're set, {first}]: {date}, {time}. [{mechanic} will take a look.|Walt will call you before we do anything.|]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract car {car}
extract problem {sign}
extract appointment_at {at}
summary {name}'s {car} ("{sign}"). To be looked at on {date} at {time}.
then status 30 past 150..420
then reschedule 6

story status 24 3 at 9-18
mood -35..35
outcome callback_requested
let answer = It was the front pads after all, and it'll be ready at four. | {mechanic} found a cracked belt. With your okay it's $185, done today. | it needs a part that comes tomorrow morning, so it'll be ready by noon. | it's done, and it came out $30 under the estimate.
let topic = your {make}
C: {hi}, [I dropped off my {make} this morning|you've got my {make} there|I'm calling about my {make}]. [Is it ready?|Any news?|What's the story?]
A: [Let me find out for you.|Let me have Walt look.] Your name?
C: {name}.
either
A: [It's still up on the lift|{mechanic} is on it right now], so I can't give you a time. Walt will call you [within the hour|by noon].
C: [Okay. I need it by five, though.|Alright, but please don't forget.|I've called twice already.|Sounds good.]
A: [I've told him.|It's noted.] Is {number} still right?
C: [{yes}.|Yep.]
outcome callback_requested
then callback 51
summary {name} asked about the {make} in the shop; Walt is to call back.
or
A: [Good news, it's done.|It's ready.] You can pick it up until six. [The total is ${##}4.|Walt has the invoice at the desk.]
C: [Oh, great.|Already? Perfect.|What was it in the end?]
A: [Walt will go through it with you.|Everything's on the invoice, and Walt can show you the old parts.]
@bye_short
outcome information_given
mood 20..60
summary {name} asked about the {make}; it is ready for pickup.
end
extract name {name}
extract car {car}

story tow 8 18
mood -45..20
let where; what = on the shoulder of the Kennedy; it just died | in the parking lot at work; it won't start, just clicks | at home; I've got a flat and no spare | on Western, near the overpass; the red oil light came on | at a gas station on Ashland; it overheated
C: {hi}, [I'm stuck.|I need a tow.|do you tow?] I'm {where}. It's a {car}, {what}.
A: [Are you somewhere safe?|First of all, are you safe where you are?]
C: [Yeah, I'm off the road.|Yes, I'm fine.|I've got the hazards on.]
A: [Good.|Okay.] Please don't try to drive it. Within fifteen miles the tow is $95. [The truck can be there in about forty minutes.|Teo can be there in half an hour.]
C: [Okay, do it.|That's fine.|{yes}, please.]
@name
@number
A: [The driver will call you when he's close.|He'll call you.] [Stay inside, with the belt on.|Stay well away from the traffic.|]
C: [Thank you.|Appreciate it.|Okay, I'll wait.]
outcome appointment_booked
extract name {name}
extract phone {phone}
extract car {car}
extract location {where}
extract urgent yes
summary {name} is stuck with a {car} ({where}; {what}). A tow is on its way.
then status 50 after 200..1500

story reschedule 5
later
mood 0..40
C: {hi}, I'm supposed to bring my {make} in {old_on_day}. [Can I come another day?|I need to push it.|Could we change that?]
A: [No problem.|Sure.] Your name?
C: {name}.
@offer
A: [Changed.|Done.] {date}, {time}.
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved the {make} from {old_date} to {date} at {time}.

story cancel 3
mood -10..25
outcome information_given
C: {hi}, it's {name}. [I sold the car|I'm trading it in|my cousin fixed it|I'm going to the dealer, it's a recall], so [please cancel {old_day}|I don't need {old_day}].
A: [Okay, it's off.|Canceled.] [Thanks for letting us know.|We appreciate the call.]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} canceled {old_date}.

story prices 14 10
mood 0..40
outcome information_given
let thing; cost = brake pads; from $210 an axle, rotors extra if they're worn | a new battery; from $185 fitted, and we take the old one | an alignment; $110 for all four wheels | an AC recharge; $160, leak check included | a timing belt; anywhere from $650 to $1,100, depending on the engine | spark plugs; from $150 for four cylinders
C: {hi}, [how much do you charge for|ballpark, what are we talking about for|what would I pay for] {thing}[ on a {car}| for a {car}|]?
A: [That's|For {thing}, that's] {cost}. [The exact price needs the VIN.|Walt can give you an exact quote.]
C: [r~The dealer wanted double.|Okay. Are those original parts?|Hm. Does that come with a warranty?|And how long does that take?]
A: [r~We hear that a lot.|Original or good aftermarket, your choice.|Two years, twenty-four thousand miles, parts and labor.|Usually same day.]
@bye_short
extract service {thing}
summary The caller asked what {thing} would cost: {cost}.

story questions 8 10
mood 5..40
outcome information_given
either
C: {hi}, [are you open on Saturday|how late are you open|what time do you open]?
A: We're open {hours}. [You can drop keys in the box at any hour.|]
C: [Great.|Okay, I'll use the box.|Thanks.]
summary The caller asked about opening hours.
or
C: {hi}, [q~do you work on hybrids|do you do electric cars|do you do diesels]?
A: [q~Yes. Brandi is certified for hybrids.|Brakes, tires and suspension, but not the drive or the battery.|Diesels, yes, up to pickups.]
C: [q~Great, it's a Prius.|Okay, good to know.|It's a pickup. Perfect.]
summary The caller asked which drives are serviced.
or
C: {hi}, [r~do you take credit cards|do you offer financing|can I pay in two parts]?
A: [r~All of them.|Yes, over six months for bills above $500.|Walt can split it in two, just ask him.]
C: [That helps.|Perfect.|Good.]
summary The caller asked how one can pay.
end
@bye_short

story complaint 6
mood -88..-45
outcome callback_requested
let matter; answer = the noise is back; Stan wants to drive it with you himself. Bring it {on_day} at {time}, no charge. | you charged me for a part I didn't agree to; Stan looked at it. You're right, nobody asked you, and the $140 are refunded. | there's a scratch on my door that wasn't there before; Stan checked the camera, and it did happen here. We'll have it polished out at our expense. | it's been in your shop for nine days; The part came in today. It'll be ready tomorrow by four, and Stan won't charge the labor.
let topic = your {make}
C: [I want to talk to Stan.|{hi}. I'm pretty mad right now.|Listen, I was there {past_day}.] {matter}. [You can't do that.|What kind of place is this?|I've been coming to you for six years.|That's on you guys.]
A: [I'm sorry.|I'm sorry, I'd be upset too.] [Stan handles these himself.|I want Stan to hear that.]
@name
C: [So where is he?|Is he there or not?|He better call.]
A: He's [under a car right now|out on a test drive|with a customer]. He'll call you [in the next hour|before we close] at {number}.
@bye_cold
extract name {name}
extract phone {phone}
extract car {car}
extract reason {matter}
summary {name} complained about a {make} ("{matter}"). Stan is to call back.
then callback 54

story voicemail 0
mood -15..25
outcome message_taken
let topic; answer; words = your {make}; You can bring it {on_day} at {time}. ; I've got a {car}, {um} it needs [an oil change|new pads, I think|a look at the AC], call me when you can take it | the car you left in the lot; Got it, the keys were in the box. Walt will call with an estimate. ; I just left my {make} in your lot, the keys are in the box, [it cranks but won't start|the light's on again] | your invoice; Walt has emailed it to you. ; I need the invoice for my {make} again, for taxes
A: Kowalski Auto Care. The shop is closed. Leave your name, your car and a number, and we'll call you when we open.
C: [Yeah, hi|Hi|Hey there|Hello], {name} here. {um} {words}. [{number}.|I'm at {number}.] [Thanks.|Thanks, Stan.|Alright, bye.]
extract name {name}
extract phone {phone}
extract car {car}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
