#include "demo/stories.h"

namespace frontdesk::demo {

// Thistle & Crown Cars, London.
const std::string_view taxiStories = R"story(
when 0..4 5:00-22:45 15
keep home = {street}
let goal; fare = the station; £11 | St Brannock's Hospital; £14 | the Rivoli on Ferry Street; £12 | the chapel on Albion Terrace; £9 | the office, Copperfield House; £13 | King's Cross; £16 | the Fox and Anchor; £10 | London Bridge; £15
let airport; airport_fare = Heathrow, Terminal 5; £62 | Heathrow, Terminal 2; £62 | Gatwick, North Terminal; £74 | Stansted; £82 | City Airport; £38
let eta = five | seven | eight | ten | twelve | fifteen
let car = a silver Prius | a black Octavia | a white Corolla | a grey Passat | a blue Zafira
keep driver = Yusuf | Terry | Blessing | Marek | Angela
say pub = the Fox and Anchor | a bar on Rope Street | the cinema | my mate's, on Canal Walk | a restaurant by the canal | the gig at the Foundry

part where
A: [Where are you now?|And the pickup address?|Where shall we collect you?]
C: [{home}.|It's {home}.|From {home}, please.]
or
A: Pickup from where, please?
C: {home}.
A: [{home}, is that right?|Sorry, was that {home}?]
C: [{right}.|Yes, by the corner shop.|That's it, the one with the green door.]
or
A: [Are you at {home}, like last time?|Is it {home} again?]
C: [Yes, please.|Yeah, same place.|That's it.]

part people
A: [How many of you?|How many passengers?|And how many are you?]
C: [Just me.|Two.|{um} three of us.|Two, and a suitcase.|Four, if that's alright.]
or 2

story now 46
mood 5..55
either 3
C: {hi}, [can I get a cab|can I have a car|could you send a taxi|I need a cab] [as soon as possible|now|straight away], please. [I'm going to {goal}.|To {goal}.|For {goal}.]
@where
or
C: [Cab, please, from {home} to {goal}.|From {home} to {goal}, soon as you can.|{hi}, {home} to {goal}, please.]
A: {home}, [right|got it].
or
C: {hi}, I'm at {home} and [I need to get to {goal}|I've got to be at {goal} in half an hour]. [Have you got anything?|How long will it be?]
end
@people
either 4
A: [{car} can be with you in {eta} minutes.|About {eta} minutes, {car}.] [It's around {fare}.|The fare is about {fare}.]
C: [Great.|Perfect, thanks.|Lovely.|Brilliant.]
or
A: It's a bit busy, [so about {eta} minutes|I can do {eta} minutes]. [Around {fare}.|]
C: [That long?|Is there nothing sooner?|Can't you do any quicker?]
A: [That's the nearest car I have.|I'll move you up if something frees up.]
C: [Okay, go on then.|Fine.|Alright, send it.]
mood -15..25
or
A: [A car's round the corner, actually.|You're in luck, one's just dropped off nearby.] {car}, four minutes, about {fare}.
C: [Oh, brilliant.|Blimey, that's quick.|Perfect, I'll get my coat.]
end
@name
A: [Thanks, {first}.|On its way.] You'll get a text when {driver} is outside. [Cash or card?|Will that be card?]
C: [Card.|Cash.|Card in the car, please.]
@bye_short
outcome appointment_booked
extract name {name}
extract pickup {home}
extract destination {goal}
extract pickup_at {now_at}
summary {name} ordered a car from {home} to {goal}, {eta} minutes.
then where_is_it 7 after 14..35
then lost 3 after 70..700

story night 60 at 20-4
mood -5..55
either
C: [Hiya, can we get a cab?|Alright mate, we need a taxi.|Hello? Yeah, hi. Cab, please.] We're at {pub}, [there's four of us|just the two of us|three of us, one's a bit worse for wear].
A: [No problem.|Good evening.] Where to?
C: [{home}, please.|Home. {home}.|{home}. Then on to {goal}, if that's alright.]
or
C: [Sorry, it's really loud in here.|Sorry, I can hardly hear you.] Can I get a car from {pub}?
A: [I can hear you.|You're fine.] Going where?
C: {home}.
A: [Sorry, say that again?|Once more, please?]
C: [{home}!|I said {home}.]
end
A: [{eta} minutes|About {eta} minutes], {car}. [It's the night rate, so around £1{#}.|Please wait inside until you get the text.]
C: [Cheers.|Nice one.|Legend.|Alright, cheers mate.]
A: And a name for the driver?
C: [{first}.|It's {first}.|Ask for {first}.]
A: [Thanks, {first}. Get home safe.|{driver} will look for you, {first}.]
outcome appointment_booked
extract name {first}
extract destination {home}
extract pickup_at {now_at}
summary {first} ordered a car home to {home}.
then where_is_it 10 after 14..35
then lost 7 after 70..700

story airport 17
mood 10..60
when 1..9 4:00-19:30 15
C: {hi}, [I'd like to book a car to {airport}|can I book an airport run, {airport}|I need a taxi to {airport}], {on_day}.
A: [Certainly.|Of course.] What time is the flight?
C: [I'd like to be picked up at {clock}, I think.|Pickup at {clock} would be good.|{um} could you come at {clock}?]
A: {time}, {date}. [That should be fine.|That gives you enough time.] 
@where
A: [How many passengers, and how many cases?|Passengers and luggage?]
C: [q~Two of us, two big cases.|Just me and a carry-on.|Four, with a pushchair.|Three, and golf clubs, sorry.]
A: [q~I'll send an estate, to be on the safe side.|A saloon will do.|Then I'd send the six-seater.|Not a problem, I'll send the estate.] It's {airport_fare}[, fixed|, parking included].
either 3
C: [Fine.|That's alright.|Good, that's what I paid last time.]
or
C: [Really? The app said less.|That's gone up.]
A: [The price is fixed, whatever the traffic does.|It's fixed, and the driver waits without charge.]
C: [Alright, book it.|Fair enough.|Okay, then.]
end
maybe 25
C: Could you have a child seat?
A: [I've put one down. How old is the child?|Of course. What age?]
C: [Two and a half.|Nearly four.|Eight months.]
A: [Thanks, noted.|Right, the driver brings the right one.]
end
@name
@number
A: So, {date}, {time}, {home} to {airport}. [You'll get a text the evening before.|The driver rings when the car is outside.]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract pickup {home}
extract destination {airport}
extract pickup_at {at}
extract appointment_at {at}
summary {name} booked {airport} from {home} for {date}, {time}, {airport_fare}.
then change 10
then cancel 6

story advance 9
mood 10..50
C: {hi}, I'd like to book a car for {day}, {clock}, from {home} to {goal}.
A: {date}, {time}, {home} to {goal}. [Got it.|Is that right?]
C: [{right}.|That's right.]
maybe 35
C: [q~It's for my mother, she uses a walking frame.|It's for my dad. Could the driver ring the bell?|I'm in a wheelchair, so I need the ramp.]
A: [q~I've noted that, and the driver will help to the door.|Of course. I've put it on the booking.|Then it's the car with the ramp. No extra charge.]
C: [Thank you, that's kind.|Lovely.|Great.]
end
@name
@number
A: That's about {fare}. [All booked.|You're in the diary.]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract pickup {home}
extract destination {goal}
extract appointment_at {at}
summary {name} booked a car from {home} to {goal} on {date} at {time}.
then cancel 7
then change 6

story change 4
later
mood 0..40
C: {hi}, I've a car booked {old_on_day} at {old_clock}, [under {last}|name of {last}]. [Could it come earlier?|Can I change the time?|The flight's been moved.]
A: [Of course.|No problem.] What time would you like?
C: [{clock}, {on_day}.|Make it {clock}, please, {day}.]
A: [Changed|Done]: {date}, {time}. [Same price.|]
@bye_short
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a booking from {old_date}, {old_time}, to {date}, {time}.

story cancel 4
mood -5..30
outcome information_given
C: {hi}, [can I cancel a car|I don't need the cab any more|I'd like to cancel a booking], {old_day} at {old_clock}. [{last}.|It's under {last}.]
A: [That's cancelled.|All cancelled, {first}.] [No charge.|]
C: [Cheers.|Thanks a lot.|Great, ta.]
extract name {name}
extract canceled_at {old_at}
summary {name} cancelled a car.

story where_is_it 6
mood -60..-5
outcome information_given
C: {hi}, [I ordered a cab twenty minutes ago|where's my taxi|my cab still isn't here|I've been stood outside for a quarter of an hour]. [It's {home}.|{home}, name of {last}.|Under {first}.]
either 3
A: [Sorry about that.|I'm sorry for the wait.] {driver} is [stuck by the roadworks on Wharf Lane|just turning into your road|two minutes away]. {car}.
C: [Oh, I can see it now. Thanks.|Alright. I'm getting wet here.|Okay. Tell them to hurry, will you?|Right, cheers.]
A: [Thanks for your patience.|I'll let the driver know.]
or
A: [I'm sorry. The first car broke down,|I'm sorry. The driver couldn't find you,] and I'm sending another one. [Six minutes.|It'll be five or six minutes, and the fare is on us.]
C: [You could have told me.|I'll miss my train.|For heaven's sake. Fine.]
A: [You're right, and I'm sorry.|I should have rung you. I'm sorry.]
mood -75..-35
end
extract name {name}
summary {name} asked where the car was.

story lost 6
mood -30..30
outcome message_taken
let item; answer = a phone; {driver} has your phone, and can drop it at the office by six. | a black rucksack; The rucksack was on the back seat. You can collect it at the office, any time. | a bunch of keys; {driver} has looked under every seat, but there were no keys. Sorry. | a pink umbrella; your umbrella's at the office. | a bag of shopping; {driver} has it. The milk may not have made it.
let topic = the thing you left in the car
C: {hi}, I think I left {item} in one of your cars [last night|this morning|{past_day}|about an hour ago].
A: [Oh dear.|Sorry to hear that.] From where to where, please?
C: [From {pub} to {home}.|To {home}, from {goal}.|{home} to {goal}.]
A: Do you remember the car or the driver?
C: [{car}, I think.|{driver}, the name was.|A chatty chap. No idea.|No, sorry.]
@name
@number
A: I'll ask the driver [at the end of the shift|right now on the radio]. [You'll hear from us either way.|We'll ring you.]
@bye_short
extract name {name}
extract phone {phone}
extract item {item}
summary {name} left {item} in a car.
then callback 51

story prices 10
mood 5..40
outcome information_given
either
C: {hi}, [how much is it to|what would it cost to go to|what's the fare to] {airport}[ from {home}|]?
A: That's {airport_fare}, fixed. [A quarter more at night and on bank holidays.|]
C: [q~And for six of us?|Okay. And back?|Do I have to book ahead?]
A: [q~The six-seater is ten pounds more.|The same, and the driver waits in arrivals with your name.|The evening before is enough.]
summary The caller asked the fare to {airport}: {airport_fare}.
or
C: {hi}, how much is it from {home} to {goal}?
A: [Around {fare}|About {fare}], [a bit more after eleven|depending on the traffic].
C: [Okay, thanks.|That's alright.|Cheaper than the app, then.]
summary The caller asked the fare to {goal}: {fare}.
or
C: {hi}, [r~do you take cards|can I pay before the ride|do you do accounts for companies]?
A: [r~Card in every car, yes.|Yes, by a link we text you.|We do, billed once a month.]
C: [Great.|Smashing.|Good, thanks.]
summary The caller asked how to pay.
end
@bye_short

story complaint 5
mood -88..-45
outcome callback_requested
let matter; answer = the driver was on his phone the whole way; Maureen has spoken to the driver, and he's off the road until he's done the course again. Your fare has been refunded. | I was charged twenty-eight pounds for a fourteen pound ride; you were charged twice. The second payment is on its way back to you. | he drove off without me, I was at the door; Maureen is sorry. He had the wrong flat. Your next ride is on us. | the car stank of smoke, and I've got asthma; the car is off the road and being cleaned, and Maureen would like to refund your fare.
let topic = your ride
C: {hi}, [I want to make a complaint|I'm not happy, I'm sorry to say]. [I took one of your cars {past_day}|I booked a car {past_day}], and {matter}. [It's not on.|I've used you for years.|I won't put up with that.]
A: [I'm very sorry.|I'm sorry, that's not acceptable.] [Thank you for reporting it.|You're right to tell us.] Maureen, who runs the office, deals with these herself.
@name
@number
A: She'll ring you [this afternoon|tomorrow morning|before noon].
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained about a ride ("{matter}"). Maureen is to call back.
then callback 52

story voicemail 0
mood 0..25
outcome message_taken
let topic; answer; words = your booking; It's in the diary for {date}, {time}. ; I'd like a car {on_day} at {clock}, from {home} to {goal} | your receipt; It's been emailed to you. ; could you send me a receipt for {past_day}, [it's for work|for my expenses]
A: Thistle and Crown Cars. All our lines are busy. Leave your name, number and pickup, and we'll ring you straight back.
C: {hi}, it's {name}. {um} {words}. [My number's {number}.|I'm on {number}.] [Cheers.|Thanks, bye.|Ta.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
