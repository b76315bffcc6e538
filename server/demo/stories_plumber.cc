#include "demo/stories.h"

namespace frontdesk::demo {

// Ridgeline Plumbing & Heating, Denver.
const std::string_view plumberStories = R"story(
when 1..6 8:00-14:00 120
keep house = {street}
keep plumber = Curtis | Alma | Big Steve
say window = {clock} and {clock_2h}

part place
A: [What's the address|Where are you|And the address], please?
C: [{house}.|It's {house}.|{house}, the [blue|brick|white] house on the corner.]
or
A: And where should we send [someone|the plumber]?
C: {house}.
A: [q~Is that a house or an apartment?|Any gate code?|Is there parking in front?|House or apartment?]
C: [q~A house.|No gate, just ring.|There's a driveway.|It's a duplex, we're on the left.]
or
A: [The street and number, please?|What's the address?]
C: {house}.
A: [Sorry, the number again?|Let me make sure I have that: {house}?]
C: [{house}, yes.|That's it.|Right.]

story emergency 22 60
mood -60..30
let trouble; where; first_step; done; stuck = a pipe burst; in the basement; the main valve is usually where the water line comes in, near the meter. Turn it clockwise until it stops; it's off. The water's stopping; I can't find it | there's water coming through the ceiling; in the kitchen; please turn off the main valve, and if there's a light where it drips, switch that breaker off; it's off. Still dripping a little; I don't know where that is | the toilet won't stop overflowing; upstairs; there's a small valve behind the toilet, down by the wall. Turn it clockwise; it stopped; it's stuck, I can't turn it | the water heater is leaking all over; in the garage; please close the cold water valve on top of the heater, and turn the gas control to pilot; it's closed. It's down to a trickle; it won't move | sewage is coming up; through the floor drain; please make sure that nobody runs any water or flushes until we're there; I told everybody. It's not rising any more; the tenants upstairs don't answer the door
either
C: [Hi, yes, I need a plumber right now.|Please, I need somebody fast.|Oh, thank God, somebody answered.] {trouble} {where}. [There's water everywhere.|It's getting worse.|I don't know what to do.]
or
C: {hi}, {um} I've got an emergency. {trouble} {where}. [Can you send somebody?|How fast can you be here?]
end
A: [Okay, I'm with you.|Alright, let's get that under control.|Okay, first things first.] {first_step}. [I'll wait.|Can you do that now?|Tell me when that's done.]
pause 2500
either 3
C: [Okay, hold on. … Okay, {done}.|Give me a second. … Yes, {done}.|Wait. … Alright, {done}.]
or
C: [Um, {stuck}.|I'm trying. {stuck}.|No, {stuck}.]
A: [Don't force anything. Move what you can out of the way, and stay off wet floors near outlets.|That's alright. There's a second shut-off in the meter box at the curb. Just keep everyone away from wet outlets.]
C: [Okay. Please just hurry.|Alright. My husband's looking now.|Okay. Please hurry.]
end
@place
@name
A: {plumber} is on call and can be with you in [forty-five minutes|about an hour|ninety minutes at most|thirty to forty minutes]. The call-out is [$189|$189 at this hour], [credited if we do the work|and it comes off the bill if we do the repair]. Is that okay?
C: [Yes, fine, just come.|{yes}. Please send him.|Whatever it costs.|{um} okay, yes.]
@number
A: [{plumber} will call you from the road.|You'll get a text when {plumber} is on the way.] [Leave the water off until then.|Stay safe, and stay away from the wet outlets.|You did everything right.]
C: [Thank you so much.|Okay. Thank you, thank you.|Alright, I'll be here.]
outcome appointment_booked
extract name {name}
extract phone {phone}
extract address {house}
extract problem {trouble} {where}
extract urgent yes
summary Emergency at {house}: {trouble} {where}. {plumber} was sent to {name}.

story gas 2 3
mood -40..0
outcome transferred
ended caller_hung_up
C: {hi}, [I smell gas|there's a smell like rotten eggs|I think my furnace is leaking gas] [in the basement|near the water heater|in the laundry room].
A: Please leave the house now, with everyone in it. Don't switch anything on or off, and don't use a lighter. [From outside, call the gas company and 911.|Call 911 from the street.]
C: [q~Right now?|Should I open the windows?|Okay, we're going.]
A: [q~Yes, right now. Leave the door open behind you.|No, just go. Leave everything.|Good.] [We can come once they say it's safe.|Once it's cleared, call us, and Rodrigo will check the line.]
C: [Okay. Thanks.|Okay, going.]
extract urgent yes
summary The caller smelled gas and was told to leave the house and call 911 from outside.

story booking 28 12
mood 5..60
let job; kind; cost = my kitchen sink is draining really slowly; drain cleaning; $175 to $290 | the faucet in the bathroom drips all night; faucet repair; $140 an hour plus parts | I need a new water heater; water heater; from $1,650 for fifty gallons, installed | the toilet keeps running; toilet repair; between $140 and $220, usually | the garbage disposal is just humming; disposal repair; $140 an hour, or about $380 for a new one | I'd like a furnace tune-up; furnace tune-up; $129 | there's no hot water in the shower; shower valve; $140 an hour plus parts | the outdoor spigot froze and cracked; spigot repair; around $210
C: {hi}, {um} {job}. [Can you come out?|When could somebody come?|I'd like to get that looked at.]
@talk
A: [{sure}.|Yep, we do that.|We can take care of that.] [q~Is there any hurry with that?|Is anything leaking at the moment?|Is it a house or an apartment?|Have you used us before?]
C: [q~Not really, but soon would be nice.|No, nothing on the floor.|A house. Built in the seventies.|Yes, two years ago.]
A: For that we're at {cost}. [I have {date}, between {window}.|The next free window is {date}, between {window}.|Could you do {day}, between {window}?]
either 3
C: [That works.|{yes}.|I'll be home.|Sure, {day} is fine.]
or
C: [{um} I work {day}. What about {other_day}?|Not {day}. {other_day}?]
A: {other_day} I've got nothing left[, sorry|]. [Could a neighbor let us in?|We can call you thirty minutes ahead, if that helps.]
C: [If you call ahead, I can drive home. Okay, {day}.|My wife can be there. {day} then.]
or
C: [Can you be more exact than two hours?|Two hours, huh.]
A: We'll text you when {plumber} is thirty minutes away.
C: [Okay, that works.|Good enough.]
end
@name
@place
@number
A: [Alright|Okay|You're on the schedule], {first}: {date}, between {window}, {kind}. {plumber} will be there.
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract address {house}
extract service {kind}
extract appointment_at {at}
summary {name} booked {kind} for {date}, between {window}.
then reschedule 10
then cancel 5
then where_is_he 8 past 130..200

story reschedule 6
later
mood 0..35
C: {hi}, you've got me down for {old_day}. [Something came up.|I have to be at work after all.|I won't be home.] [Can we move it?|Can we do another day?]
A: [No problem.|That's fine.] What's the name?
C: {name}, [on|at] {house}.
@check
A: How's {date}, between {window}?
C: [Works for me.|Perfect.|{yes}, good.]
A: [Moved.|Done, {first}.] [It'll be {plumber} again.|]
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved the visit of {old_date} to {date}, between {window}.

story cancel 3
mood 0..30
outcome information_given
C: {hi}, [I fixed it myself|my brother-in-law fixed it|the landlord sent somebody], so [I don't need you {old_on_day}|you can cancel {old_day}]. It's {name}.
A: [Ha, well done.|Glad it's sorted.|Good to hear.] [I've taken it off the schedule.|It's canceled, no charge.]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} canceled the visit of {old_date}: already fixed.

story quote 14 6
mood 5..45
outcome callback_requested
let project; answer = a bathroom remodel; Alma would like to see it first. She has {date} at {time}, and the estimate is free. | switching from gas to a heat pump; Rodrigo can come {on_day} at {time}. There's a state rebate he'll bring the forms for. | repiping the whole house; Curtis needs to see the crawl space. He can come {on_day} at {time}, free of charge. | a tankless water heater; a tankless unit runs from $3,200 to $4,100 installed. Rodrigo can measure {on_day}. | a water softener; the softener is $1,480 installed, and it takes half a day.
let topic = your estimate
C: {hi}, [I'm looking for a quote on|how much would it be for|I want to get an idea of the cost of] {project}.
A: [That depends on the house|That's hard to say over the phone], but the estimate is free. [Tell me a bit about it.|What's there at the moment?]
C: [It's an old house, nineteen fifties.|Everything's original.|The old one's about fifteen years old.|I've had one quote already, and it seemed high.]
A: [Understood.|That helps.] I'll have [the right person|someone who does those every week] call you.
@name
@place
@number
A: [You'll hear from us by tomorrow.|Somebody will call you today or tomorrow morning.]
@bye
extract name {name}
extract phone {phone}
extract address {house}
extract service {project}
summary {name} wants a quote for {project}.
then callback 51

story questions 10 8
mood 5..40
outcome information_given
either
C: {hi}, [what do you charge to come out|what's your hourly rate|how much is a service call]?
A: It's $95 to come out on weekdays, [and that's credited if we do the work|and it comes off the bill if you go ahead]. The rate is $140 an hour. [Nights and weekends the call-out is $189.|]
C: [Okay, that's reasonable.|Hm. Everybody's expensive these days.|Alright, I'll talk to my landlord.]
summary The caller asked about rates.
or
C: {hi}, [q~do you guys do gas fireplaces|do you work on boilers|do you do sprinkler systems]?
A: [q~Rodrigo does, yes.|We do, all the common makes.|Sprinklers we leave to others, I'm afraid.]
C: [q~Great, that's what I need.|Good. I'll call when I have the model number.|Okay, thanks anyway.]
summary The caller asked what kinds of work are done.
or
C: {hi}, [are you licensed|are you insured]? [My HOA wants to know.|I've been burned before.]
A: Yes, licensed in Colorado, bonded and insured. I can email you the certificate.
C: [Could you? It's {email}.|Send it to {email}, please.]
A: [On its way.|Done, it's on the way.]
extract email {email}
summary The caller asked for proof of license and insurance.
or
C: {hi}, [how do I keep the pipes from freezing|it's going to freeze tonight. What should I do about the pipes]?
A: Let a thin stream run at the faucet farthest from the meter, [open the cabinets under the sinks|unhook the garden hoses], and keep the heat at sixty or above.
C: [q~Even when we're away?|Okay. And if one freezes?]
A: [q~Especially then.|Close the main valve and call us. Don't use a torch.]
summary The caller asked how to keep pipes from freezing.
end
@bye_short

story where_is_he 8 1 at 9-18
mood -65..-10
outcome message_taken
let answer; topic = {plumber} got held up with a burst line and is on the way to you now. Patty has taken $40 off the bill.; your plumber
C: {hi}, [I've been waiting for hours.|I took the day off for this.|nobody's shown up.] [I was told this morning.|The two hours are long over.] [Where is he?|Is anybody coming?]
A: [I'm sorry about that.|I'm sorry you're left waiting.] What's the name and address?
C: {name}, {house}.
either
A: I see it. {plumber} is [finishing a job ten minutes from you|stuck behind an accident on I-25], and should be with you in [twenty minutes|half an hour].
C: [Okay. He could have called.|Fine, but a text would've been nice.|Alright. Thanks for checking.]
A: [You're right, and I've passed that on.|You're right. I'm sorry about that.]
summary {name} asked where the plumber was; told that {plumber} was on the way.
outcome information_given
or
A: I can't reach {plumber} right this second. Patty in the office will call you within fifteen minutes.
C: [That's not good enough.|This is ridiculous.|I hope so. I've got to pick up my kids at three.]
A: [I understand.|I get it.] I've put it at the top of her list.
@bye_cold
outcome callback_requested
then callback 54
summary {name} has waited past the agreed window; Patty is to call back.
end
extract name {name}
extract address {house}

story complaint 4
mood -88..-50
outcome callback_requested
let matter; answer = the same pipe is leaking again; Curtis is coming back {on_day} at {time}, at no charge. The repair is guaranteed for a year. | the bill was twice the estimate; Patty went through it with {plumber}. Two hours were billed by mistake, and a corrected invoice is on its way. | your guy left mud all over my carpet; we're sorry. Please send us a photo, and we'll pay for the cleaning.
let topic = your complaint
C: [Yeah, hi. I'm not happy.|I need to speak to whoever's in charge.|{hi}. I'm pretty upset.] You people were here {past_day}, and {matter}. [I paid good money for that.|That's not what I paid for.|This can't be right.]
A: [I'm sorry.|That's not right, I'm sorry.] [Was that {plumber}?|Do you remember who was there?]
C: [I think so.|Yeah, {plumber}.|{plumber}, I think it was.]
@name
@place
A: I've got that. Patty, who runs the office, will call you [today|within two hours] at {number}.
@bye_cold
extract name {name}
extract phone {phone}
extract address {house}
extract reason {matter}
summary {name} complained ("{matter}"). Patty is to call back.
then callback 54

story voicemail 0
mood -20..25
outcome message_taken
let topic; answer; words = your message; We can come {on_day}, between {window}. Please call to confirm. ; [it's not an emergency, but|nothing urgent, but] the kitchen drain's slow again, [could somebody come this week|call me when you have a gap] | your water heater; Rodrigo can look at it {on_day} at {time}. ; my water heater's making a banging noise, [it's maybe twelve years old|and the water isn't really hot] | the invoice; Patty has emailed you a copy. ; I need a copy of the invoice from {past_day}, for my insurance
A: You've reached Ridgeline Plumbing and Heating. For an emergency, press one at any time. Otherwise leave your name, address and number.
C: {hi}, {name}, {house}. {um} {words}. [It's {number}.|My number's {number}.] [Thanks.|Thank you, bye.|Appreciate it.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
