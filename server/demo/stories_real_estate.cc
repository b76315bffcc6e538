#include "demo/stories.h"

namespace frontdesk::demo {

// Cactus Wren Realty, Phoenix.
const std::string_view realEstateStories = R"story(
when 1..6 9:00-18:30 30
let home; details; price = 41 Saguaro Bend; a three-bedroom with two baths and a shaded patio; $489,000 | 7 Quail Run; a four-bedroom with a pool; $645,000 | 218 Palo Verde Court; a two-bedroom condo on the second floor; $318,000 | 96 Mesquite Trail; a five-bedroom on half an acre; $829,000
let rental; rent; rental_details = Unit 12 at Copper Sky; $1,750; one bedroom with a covered parking spot | 3 Agave Lane; $2,380; a three-bedroom house with a fenced yard
keep move = in the next two months | by the end of the year | as soon as our lease is up | whenever the right one comes along

part offer
A: [Beth could show it to you|Beth can meet you there] {on_day} at {time}. [Does that work?|How does that sound?]
C: [That works.|{yes}, great.|Perfect. Both of us can make it.|{um} yes, {clock} is good.]
or
A: Would {day} at {wish_time} work?
C: [{um} I get off work later than that.|Not {wish_clock}. Maybe another time?|Could it be when it's a little cooler?]
A: [{time}, then?|We could do {time}.]
C: [Perfect.|{yes}.|That's better.]
or
A: [What day suits you?|When would you like to see it?]
C: [{on_day}, if possible.|Maybe {day}, in the {part}?|How about {day}?]
A: {date} at {time} [is free|works for Beth].
C: [Great.|We'll take it.|Okay, good.]

story showing 32 26
mood 20..75
either
C: {hi}, [I'm standing in front of|I just drove by|I saw the sign at|I'm calling about the house at] {home}. [Is it still available?|Can I see it?|What can you tell me about it?]
or
C: {hi}, I saw {home} [online|on your website], and [we'd love to see it|my wife fell in love with it|I have a few questions].
end
@talk
A: [Great choice.|It's a lovely one.|Yes, it's still available.] {home} is {details}, and it's listed at {price}. 
maybe 55
C: [q~How old is the roof?|What's the HOA?|How long has it been on the market?|What are the schools like?|Is the AC newer?]
A: [q~I don't want to tell you anything wrong, so I'll have Beth bring that to the showing.|I don't have that here, but Beth will have the papers with her.|About three weeks.|The district's website has the boundaries and the ratings. I'll have Beth send you the link.|It was replaced two years ago.]
C: [Okay.|Good.|Fair enough.]
end
A: [Would you like to see it?|Shall I set up a showing?]
C: [Yes, please.|Definitely.|Yes, we'd like that.]
@offer
@name
@number
A: [May I ask, are you pre-approved for a mortgage?|Are you already working with a lender?]
C: [r~Yes, up to five hundred.|We are, yes.|Not yet. Should we be?|We'd pay cash.]
A: [r~Good.|Perfect.|It helps, and Beth can recommend someone.|Thank you, that's good to know.] [And when would you like to move?|What's your timeline?]
C: [{move}.|{um} {move}.|Ideally {move}.]
A: You're set for {date} at {time}, {home}. [Beth will meet you at the door.|You'll get a text with the address and Beth's number.]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract property {home}
extract timeline {move}
extract appointment_at {at}
summary {name} will see {home} on {date} at {time} with Beth; wants to move {move}.
then reschedule 12
then cancel 7
then offer_question 14 past 60..2600

story valuation 12 8
mood 15..60
let where; reason = a ranch house in Arcadia; we're thinking of downsizing | a house in Tempe, my mother's; she moved in with us | a townhouse near the light rail; I got a job in Denver | a four-bedroom in Ahwatukee; the kids are out of the house
C: {hi}, [I'm thinking of selling|we might sell] {where}. [It's just that {reason}.|Well, {reason}.] [What's it worth?|Could someone tell me what it might bring?]
A: [I'd be glad to help with that.|That's a big step, and we're happy to help.] Tom does our valuations. [It's free, and takes about forty minutes.|He walks through the house with you, and it costs nothing.]
C: [q~No strings attached?|And what's your commission?|Great. When could he come?]
A: [q~None at all.|Tom goes through that with you, it depends on what you'd like us to do.|Let me look.] How's {date} at {time}?
C: [Good.|{yes}, that works.|{um} yes, I'm home then.]
@name
A: And the address?
C: {street}.
@number
A: [Wonderful.|Thank you, {first}.] Tom will be there {on_day} at {time}. [If you have the last utility bills and any permits, that helps.|]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract address {street}
extract service valuation
extract appointment_at {at}
summary {name} would like to sell ({where}); Tom will value it on {date} at {time}.
then reschedule 10

story rental 20 18
mood 5..55
C: {hi}, [is {rental} still available|I'm calling about the rental, {rental}|I'm looking for a place to rent. Is {rental} free]?
A: [Yes, it is.|It is, yes.] {rental} is {rental_details}, {rent} a month[, available on the first|].
C: [q~Do you take pets? I've got a dog.|What do I need to apply?|Are utilities included?|Is the neighborhood quiet at night?]
A: [q~Pets are welcome with a $300 deposit.|Proof of income of about three times the rent, an ID, and $45 per adult for the application.|Water and trash are, electricity isn't.|I'd rather let you judge that yourself, at the showing.]
either 3
C: [Okay, can I see it?|Good. When could I look at it?|That works. Is there a showing?]
A: Ines can show it {on_day} at {time}.
C: [Perfect.|{yes}.|I'll be there.]
@name
@number
A: [You're down|Booked] for {date}, {time}. [Please bring an ID.|Ines will text you the gate code.]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract property {rental}
extract appointment_at {at}
summary {name} will see {rental} with Ines on {date} at {time}.
then cancel 6
then reschedule 6
or
C: [Hm, that's a bit tight for me.|That's over my budget, I'm afraid.|I need something with two bathrooms.]
A: I understand. [New rentals come in every week. Would you like us to text you?|Shall I put you on the list for new rentals?]
C: [Sure, why not.|Yes, please.]
@name
A: [Done.|You're on the list, {first}.]
@bye_short
outcome message_taken
extract name {name}
extract phone {phone}
summary {name} asked about {rental} and would like to hear about new rentals.
end

story reschedule 6
later
mood 5..45
C: {hi}, I have a showing {old_on_day} at {old_clock}. [We're running into trouble with work.|My husband can't make it.|Our flight is late.] [Could we do another time?|Can we move it?]
@name
@check
A: [How about|I could do] {date} at {time}?
C: [Great.|{yes}.|That'd be perfect.]
A: [Moved.|Changed, and the agent knows.]
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a showing from {old_date} to {date} at {time}.

story cancel 4
mood -15..25
outcome information_given
C: {hi}, this is {name}. [q~We found something else|We've decided to wait|It's too far from work, we looked it up], so [please cancel {old_day}|we won't need the showing {old_on_day}].
A: [q~Congratulations!|Of course, I understand.|Thank you for letting us know.] It's canceled. Shall we keep you posted on new homes?
C: [No, thank you.|Sure, email's fine.|We're good, thanks.]
A: [All the best.|Take care, {first}.]
extract name {name}
extract canceled_at {old_at}
summary {name} canceled a showing.

story offer_question 9 7
mood 5..50
outcome callback_requested
let answer = the sellers have one other offer and would like yours by {on_day} at five. Beth can write it up with you tonight. | the sellers are open to paying part of the closing costs. Beth has sent you the details. | the inspection report is there. Beth would like to walk you through two points before you decide.
let topic = {home}
C: {hi}, [we saw {home} {past_day}|Beth showed us {home} {past_day}], and [we'd like to make an offer|we have a question about making an offer|we're wondering if there's room in the price].
A: [How exciting.|That's great news.] Beth should talk that through with you. [Is there a number you have in mind?|May I note down what you're thinking of?]
C: [Around ten under asking.|We'd go to the full price, but not more.|We'd rather tell her directly.|We need to sell ours first.]
@name
@number
A: [I've passed it on as a priority.|Beth will call you as soon as she's out of a showing.] [Good luck!|]
@bye_short
extract name {name}
extract phone {phone}
extract property {home}
summary {name} is considering an offer for {home}; Beth is to call back.
then callback 52

story tenant 8 14
mood -70..-10
outcome message_taken
let trouble; answer = the AC isn't working; A technician is on the way to you, and should be there within two hours. | the water heater's leaking; The plumber has your number and will be there this afternoon. | the neighbors' dog barks all night; Ines has written to them, and will check with you on {day}. | I locked myself out; The locksmith is on the way. It's $85, due to him directly. | the garage door is stuck; Someone can be there {on_day} at {time}.
let topic = your home
C: {hi}, I'm renting [from you|one of your places], and {trouble}. [I can't go on like that.|This is the second time.|I have a baby at home.|Who do I talk to?]
A: [I'm sorry.|Oh no, I'm sorry.] [Which property is it?|What's the address?]
C: {street}.
@name
A: [I'm sending that to Ines right now.|I've marked it as urgent for Ines.] [Is anyone in danger?|Is there any danger, or anything that can't wait an hour?]
C: [No, it's just really annoying.|We're okay.|No, nothing like that.]
@number
A: [You'll hear from us within the hour.|Somebody will call you within thirty minutes.]
@bye_short
extract name {name}
extract phone {phone}
extract address {street}
extract problem {trouble}
summary Tenant {name}, {street}, called ("{trouble}"). Ines was told.
then callback 51

story complaint 5
mood -85..-45
outcome callback_requested
let matter; answer = nobody showed up for our showing; Beth is very sorry, she had the wrong day. She can meet you whenever it suits you, today included. | I still haven't got my deposit back; Ines has found the check: it went to your old address. A new one goes out today. | you keep calling me about a house I'm not interested in; your number is off the list, and I'm sorry for the bother.
let topic = your complaint
C: {hi}. [I have to say, I'm annoyed.|I'm calling to complain.|This is really unprofessional.] {matter}. [That's not how you treat people.|I've emailed three times.|What's going on over there?]
A: [I'm sorry.|I'm very sorry about that.] [That shouldn't happen.|You're right to be upset.]
@name
@number
A: I'm passing that to [the broker|our office lead], and you'll have a call today.
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained ("{matter}"). A call back was promised.
then callback 54

story questions 8 10
mood 5..45
outcome information_given
either
C: {hi}, [are there any open houses this weekend|when's the next open house]?
A: [Yes, at {home}, Sunday from one to four.|{home} is open Saturday from eleven to two.] [No need to sign up.|Just walk in.]
C: [Great, we'll come by.|Perfect.|Okay, thanks.]
summary The caller asked about open houses.
or
C: {hi}, [what do you charge buyers|do I have to sign something with an agent|do I need an agent to see a house]?
A: [Beth explains the buyer agreement before the first showing, and it's a page and a half.|You sign a short agreement before a showing, which says what everybody is paid.]
C: [Okay, good to know.|Hm, alright.]
summary The caller asked how buyers' agents are paid.
or
C: {hi}, [what's the application fee for rentals|how fast is a rental application]?
A: It's $45 per adult, and [most are decided within two days|you hear from us in a day or two].
C: [That's fast.|Okay.|Fine, thanks.]
summary The caller asked about rental applications.
end
@bye_short

story voicemail 0
mood 0..30
outcome message_taken
let topic; answer; words = {home}; Beth can show it to you {on_day} at {time}. ; I'm calling about {home}, [I'd like to see it|is it still for sale], we want to move {move} | {rental}; It's still free, and Ines can show it {on_day} at {time}. ; I'm interested in {rental}, I have [one cat|no pets|a small dog] | your house; Tom would be glad to come by {on_day} at {time}. ; we're thinking about selling, the address is {street}
A: Hi, you've reached Cactus Wren Realty. We're out showing homes. Please leave your name, your number and the address you're calling about.
C: {hi}, this is {name}. {um} {words}. [My number is {number}.|Call me at {number}.] [Thanks.|Thank you, bye.|Talk soon.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 48
)story";

}  // namespace frontdesk::demo
