#include "demo/stories.h"

namespace frontdesk::demo {

// Harborview Dental, Boston.
const std::string_view dentistStories = R"story(
when 1..12 8:00-16:30 30
keep dentist = Dr. Marchetti | Dr. Obi | Dr. Marchetti
keep hygienist = Tanya | Marcus
keep insurer = Delta Dental | MetLife | Cigna | Guardian | Blue Cross
say tooth = upper left molar | lower right molar | front tooth | back tooth on the left | tooth next to my wisdom tooth

part offer
A: [{dentist} has|I have|There's] an opening {on_day} at {time}. [Would that work|Does that work for you|How does that sound]?
C: [{yes}, that works.|That's perfect.|{um} {clock}? Yes, I can do that.|That should be fine.]
or
A: [The first opening is|I can offer you] {date} at {wish_time}.
C: [{um} that's a bit tricky, I have work then.|Anything a little different? I pick up my kids then.|Hmm, not at {wish_clock}. Is there another time that day?]
A: [Let me look.|Of course.] {time} is [also open|free as well] that {part}.
C: [{time} is good.|Yes, let's do that.|Perfect, I'll take it.]
or
C: [Do you have anything on {other_day}?|Is {other_day} possible?|I was hoping for {other_day}.]
A: [I'm afraid {other_day} is fully booked.|{other_day} is full, unfortunately.] I have {day} at {time}, though.
C: [Okay, {day} then.|That'll work too.|{um} okay, {clock} is fine.]
or
A: Do you prefer mornings or afternoons?
C: [{part}s, please.|The {part} is better for me.|{um} {part}, if possible.]
A: Then I can offer {date}, at {time}.
C: [Great, let's do that.|Works for me.|{yes}, I'll take it.]

part confirmed
A: [You're all set|You're booked|That's confirmed], {first}: {date} at {time} with {with}. [You'll get a text with the details.|We'll send you a reminder the day before.|Please come ten minutes early for the paperwork.|]

story cleaning 26
mood 20..75
let with = {dentist} | {hygienist}
let visit; service = a cleaning; a cleaning | a cleaning and a checkup; a cleaning and a checkup | my six-month cleaning; a cleaning | a checkup; a checkup
let last_visit = six months ago | about a year ago | two years ago, I'm embarrassed to say | in the spring
C: {hi}, [I'd like to schedule|I need to book|I'm calling to make an appointment for] {visit}.
@talk
A: [{sure}.|{sure}, I can do that for you.|I'd be happy to.] Have you been to see us before?
either 2
C: [Yes, I'm a patient there.|Yeah, I usually see {with}.|Yes, my last visit was {last_visit}.]
@name
or
C: [No, this would be my first time.|No, we just moved here.|Not yet, a friend recommended you.]
A: [Welcome, then.|Wonderful, welcome.] A new patient visit takes about an hour [and is $210 with X-rays, if you have no insurance|]. [Do you have dental insurance?|Are you insured?]
C: [Yes, {insurer}.|I am, with {insurer}.|I have {insurer} through work.]
A: [Good news, we're in network with {insurer}.|We take {insurer}.]
@name
@number
end
@check
@offer
@confirmed
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract service {service}
extract appointment_at {at}
summary {name} booked {service} for {date} at {time} with {with}.
then reschedule 12
then cancel 5
then directions 4

story toothache 17 30
mood -35..35
let with = {dentist}
let where = {tooth}
let since; cause = since last night; I can't chew on that side | for three days now; it throbs when I lie down | since Sunday; cold water makes it much worse | since this morning; I think a filling came out | for about a week; now my cheek is a little swollen, too
C: {hi}, {um} [I've got a really bad toothache|I'm in a lot of pain with a tooth|something's wrong with my {where}]. [It's been hurting {since}.|It's been like this {since} and it's not getting better.] [Can somebody see me?|Is there any way to get in soon?|Do you have anything today?]
A: [I'm sorry to hear that.|Oh, I'm sorry, that sounds painful.] [Let me get you in as soon as we can.|Let's find you something quickly.] [Which tooth is it?|Can you tell me where it hurts?]
C: [It's the {where}|The {where}], and {cause}.
A: [Do you have any fever, or trouble swallowing?|Any fever or swelling in your face?]
either 4
C: [No, nothing like that.|No, just the pain.|No fever, no.]
when 0..2 8:00-16:30 30
@name
A: {with} keeps a few times free for emergencies. I can get you in {on_day} at {time}.
C: [Oh, thank you, yes.|I'll take it.|Please, yes. Anything.|{um} yes. I'll make it work.]
@number
@confirmed
A: [Until then, ibuprofen can help if you're able to take it, and avoid chewing on that side.|Please don't put aspirin on the tooth itself.|A cold pack on the cheek may ease it until then.]
C: [Okay. Thank you so much.|Okay, I'll keep that in mind. Thank you.|Thanks, you're a lifesaver.]
A: [You're welcome, {first}. We'll take good care of you.|See you {on_day}.|Feel better, {first}.]
outcome appointment_booked
extract appointment_at {at}
summary {name} has had a toothache {since} and was given an emergency appointment on {date} at {time}.
or
C: [A bit of a fever, yes, and it's hard to swallow.|Yes, my face is quite swollen, actually.]
A: That should be looked at right away. I'm connecting you with the dentist on call now. [If you have trouble breathing at any point, please call 911.|Please stay on the line.]
C: [Okay, thank you.|Alright. I'll hold.]
outcome transferred
ended transferred
mood -50..-15
summary A caller with tooth pain, swelling and fever was put through to the dentist on call.
end
extract name {name}
extract phone {phone}
extract reason toothache
extract urgent yes

story reschedule 9
later
mood 0..50
let with = {dentist} | {hygienist}
let why = something came up at work | my daughter is sick | I'll be out of town | I got the days mixed up | my car is in the shop
C: {hi}, [I have an appointment|I'm booked in|I'm supposed to come in] {old_on_day} at {old_clock}, and [I need to move it|I can't make it|I'm afraid I have to reschedule]. {why}.
A: [No problem at all.|That's no trouble.|Thank you for letting us know.]
@name
A: [Thank you.|I see it here.] {old_date} at {old_time} with {with}. [What day would suit you better?|When would you like to come instead?]
C: [Sometime after that, if possible.|Do you have anything {on_day}?|{um} any {part} would work.|What do you have {on_day}?]
@check
A: [I can do|There's] {day} at {time}.
C: [Perfect.|{yes}, that's better.|Great, I'll take that.]
@confirmed
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved the appointment of {old_date} to {date} at {time}.

story cancel 4
mood -10..25
let with = {dentist}
C: {hi}, [I need to cancel my appointment|I'd like to cancel|I have to cancel an appointment] {old_on_day} at {old_clock}.
@name
A: [I have you down for|I see] {old_date}, {old_time}. [Would you like to find another day instead?|Shall we set a new date right away?]
C: [Not right now, I'll call when I know my schedule.|No, thank you. I'll call again.|{um} no, we're actually moving away.]
A: [That's fine.|Of course.] It's canceled[, and there's no charge, since you called ahead|]. 
@bye
outcome information_given
extract name {name}
extract canceled_at {old_at}
summary {name} canceled the appointment of {old_date}.

story prices 15
mood 0..45
let service; price; detail = a crown; starts at $1,250; it depends on the material | teeth whitening; is $395; it takes about ninety minutes in the chair | a cleaning; is $165 with the exam; X-rays are extra if they're due | a root canal; runs between $900 and $1,400; molars take more work | clear aligners; start at $3,800; and there's a monthly plan | a night guard; is $480; including the impressions
C: {hi}, [how much do you charge for|I wanted to ask what it costs to get|can you tell me the price for] {service}?
A: [{sure}.|Happy to tell you.] Without insurance, {service} {price}, {detail}. [Do you have dental insurance?|Are you insured?]
either
C: [I have {insurer}.|Yes, {insurer}.|{insurer}, if that helps.]
A: We're in network with {insurer}[, and we check your coverage before anything is done|]. [Most plans cover part of it.|What they cover depends on your plan, but I can have that checked.]
C: [Okay, that's good to know.|Alright, makes sense.]
or
C: [No, I'd be paying myself.|No insurance at the moment.|Not right now.]
A: We have [a payment plan over twelve months without interest|a membership at $29 a month, with two cleanings a year and fifteen percent off the rest].
C: [Oh, that's interesting.|Hm, okay, that helps.|That's not bad.]
end
A: [Would you like to book a consultation?|Shall I find you a time for a consultation?]
either 2
C: [Not yet, I want to think about it.|Let me talk to my husband first.|I'll compare and call again.|{um} not today.]
A: [Of course.|No pressure at all.] [We're here when you're ready.|Just call us any time.]
@bye_short
outcome information_given
summary The caller asked what {service} costs and was told that it {price}.
or
C: [Yes, why not.|Yeah, okay, let's do that.|Sure.]
let with = {dentist}
@name
@offer
@confirmed
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
summary {name} asked about {service} and booked a consultation on {date} at {time}.
end
extract service {service}

story insurance 8
mood 0..40
outcome information_given
C: {hi}, [do you take {insurer}|are you in network with {insurer}|I wanted to check if you accept {insurer}]?
A: [Yes, we do.|We do, yes.] [Both dentists are in network.|For most of their plans we're in network.]
C: [q~Great. And do I pay up front?|Good. Do you send them the bill, or do I?|And is a cleaning covered?]
A: [q~We bill them directly, and you pay only your share at the visit.|We file the claim for you.|Two cleanings a year are usually covered in full. Anything else we check before we start.]
maybe 40
C: [r~And where do you park around there?|And where exactly are you?]
A: [r~There's a garage next door, and we validate two hours.|At 48 Lantern Wharf, across from the ferry steps, next to the old customs house.]
end
@bye_short
summary The caller asked whether {insurer} is accepted; it is.

story directions 3
mood 10..45
outcome information_given
C: {hi}, [q~I have an appointment {old_on_day} and I wanted to ask where to park|I'm coming in {old_on_day}. Where exactly are you]?
A: We're at 48 Lantern Wharf, second floor. [q~There's a garage next door, and we validate two hours.|The elevator is to the left of the entrance.]
C: [r~And do I need to bring anything?|Should I bring my X-rays?|Okay. Should I come early?]
A: [r~Just your insurance card and a list of any medication.|If you have X-rays from the last two years, please do.|Ten minutes early is plenty.]
@bye_short
summary The caller asked for directions and what to bring.

story complaint 6
mood -85..-40
outcome callback_requested
let matter; answer = a bill for ${##}5; I've spoken with the billing desk: the second line was charged in error and has been taken off. A corrected statement is on its way. | a crown that came loose; {dentist} would like to see you for it at no charge, and we've kept a time free for you tomorrow morning. | waiting fifty minutes {past_day}; The office manager has credited your account and would like to apologize to you in person. | a filling that still hurts; {dentist} asks you to come in this week so that the bite can be adjusted. There's no charge for that.
let topic = your complaint
C: [Hi, yes, I have a problem.|Hello. I'm quite upset, to be honest.|{hi}, I need to talk to someone about my last visit.] [I was there {past_day}|I came in {past_day}], and it's about {matter}. [This is not okay.|That's really not what I expect.|I've been a patient for years, and that's never happened.]
A: [I'm very sorry to hear that.|I'm sorry, that's not how it should be.|I understand why you're upset.] [I want the right person to look at this.|Let me make sure that this gets to our office manager.]
@name
C: [So what are you going to do about it?|I want someone to call me today.|And I don't want to be told it's policy.]
A: [I've written everything down and marked it as urgent.|I'm sending that on right now, marked as urgent.] Our office manager will call you [before the end of the day|as soon as she's out of her meeting] at {number}.
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained about {matter}. The office manager is to call back.
then callback 52

story after_treatment 6 12
mood -25..25
outcome message_taken
let procedure; worry; answer = a wisdom tooth out; it's still bleeding a little; {dentist} says some spotting is normal on the first day. Bite on the gauze for thirty minutes, and no rinsing until tomorrow. | a root canal; it aches when I bite down; {dentist} says that soreness for two or three days is to be expected, and ibuprofen is fine. | a filling; the tooth feels too high; {dentist} can polish it down in five minutes. Just come by any time tomorrow before noon.
let topic = your question after the treatment
C: {hi}, I had {procedure} {past_day}, and {um} {worry}. [Is that normal?|Should I be worried?|I just want to make sure that's okay.]
A: [Thank you for calling.|It's good that you're asking.] [Is the pain getting stronger, or do you have a fever?|Is there any swelling or fever?]
C: [No, not really.|No, it's just that.|No fever. Just a bit uneasy.]
A: [That's reassuring, but I'd like {dentist} to answer that.|I'm not able to give medical advice, so I'll have {dentist} call you.]
@name
@number
A: [{dentist} will call you between patients.|You'll hear from us within the hour.] If it gets worse, please call again right away.
@bye_short
extract name {name}
extract phone {phone}
extract reason after {procedure}
summary {name} had {procedure} {past_day} and is unsure ("{worry}"). {dentist} is to call back.
then callback 54

story voicemail 0
mood -10..30
outcome message_taken
let topic; answer; words = your appointment request; I can offer you {date} at {time}. Just call us to confirm. ; I'd like to make an appointment for a cleaning, [any {part} next week would be good|preferably in the {part}] | a chipped tooth; {dentist} can see you {on_day} at {time}. Please call us to confirm. ; I chipped a tooth on [an olive pit|a piece of hard candy|a fork], [it doesn't hurt but it's sharp|and it's right in front], so I'd like to come in soon | your insurance form; The form was sent to {insurer}, and you should have a copy by email. ; I'm still waiting for the form for {insurer}, [could you send that again|they say they haven't got it]
A: You've reached Harborview Dental. We're not able to take your call right now. Please leave your name and number after the tone, and we'll call you back.
C: {hi}, this is {name}. {um} {words}. My number is {number}. [Thank you.|Thanks, bye.|Talk soon. Bye.|Please call me back. Thanks.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
