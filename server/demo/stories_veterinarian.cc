#include "demo/stories.h"

namespace frontdesk::demo {

// Willow Bend Animal Hospital, Austin.
const std::string_view veterinarianStories = R"story(
when 1..9 8:00-17:40 20
keep pet; kind = Biscuit; dog | Luna; cat | Cooper; dog | Mochi; cat | Daisy; dog | Pepper; cat | Ziggy; dog | Olive; cat | Bear; dog | Tofu; cat | Rosie; dog | Hank; dog | Clementine; cat
keep age = four | seven | eleven | two | nine | three
keep vet = Dr. Mendes | Dr. Bassett

part owner
A: [And your own name?|And your name, please?|Your name as well, please?]
C: {name}.
or
A: And [what name is {pet} under|the owner's name]?
C: {last}. {name}.
A: [{spell last}?|With {spell last}?]
C: [{right}.|That's it.]
or
A: And your name, please?
C: {name}.
A: [{first} {misheard}?|Was that {misheard}?]
C: [{last}. {spell last}.|No, {last}, {spell last}.]
A: [Sorry.|Got it now.]

part offer
A: [{vet} has time|We have a spot with {vet}] {on_day} at {time}. [Does that work for you two?|Would that work?]
C: [{yes}.|That's great.|{um} yes, good.|We'll be there.]
or
A: The next one is {date} at {wish_time}.
C: [{um} I can't leave work then.|Hm, anything else that day?|I have a class then.]
A: [{time}?|There's {time} as well.]
C: [Better.|{time} is good.|Perfect.]

story checkup 28 14
mood 20..75
let visit; cost = shots; $95 | the yearly checkup and shots; $95 | a nail trim; $22 | a microchip; $45 | a dental checkup; $68 | a weigh-in and the next flea treatment; about $40
C: {hi}, [{pet} is due for {visit}|I got a card that {pet} needs {visit}|I'd like to bring {pet} in for {visit}].
@talk
A: [{sure}.|We'd love to see {pet}.|Oh, wonderful.] Dog or cat?
C: [{a kind}.|My {kind}. {age} years old.|{a kind}, {age}.]
@owner
@check
@offer
maybe 40
C: [What's that going to be?|How much is it?|And what does it cost?]
A: That's {cost}.
C: [Okay.|Alright.|Fine.]
end
maybe 30
C: [q~{pet} gets really nervous at the vet.|{pet} hates the carrier. Any tips?|{pet} doesn't like other animals. Can we wait in the car?]
A: [q~We'll put you in the quiet room.|Leave the carrier open at home for a few days, with a blanket in it.|Of course. Text us when you're here, and we'll come and get you.]
C: [Oh, that's sweet.|Good idea.|Thank you, that helps.]
end
A: [See you and {pet}|We'll see you both] {on_day} at {time}. [Please bring the vaccination booklet.|]
@bye
outcome appointment_booked
extract name {name}
extract pet {pet}
extract kind {kind}
extract service {visit}
extract appointment_at {at}
summary {name} booked {visit} for {pet} ({kind}) on {date} at {time}.
then reschedule 10
then cancel 4

story sick 24 16
mood -40..25
let sign; since = isn't eating; since yesterday | is limping on the back leg; since the walk this morning | keeps scratching one ear; for a few days | has been throwing up; since last night | has a lump on the belly; since this morning, or at least that's when I noticed | is drinking a lot of water; for a week or so | has runny eyes and sneezes; since the weekend | has diarrhea; since we changed the food
when 0..2 8:00-17:40 20
C: {hi}, {um} [I'm a bit worried about|something's off with|I'm calling about] my {kind}, {pet}. {pet} {sign}. [It's been like that {since}.|{since}.]
A: [Oh, poor {pet}.|I'm sorry to hear that.|Poor thing.] [Is {pet} drinking, and up and about?|Is {pet} still drinking?]
either 5
C: [Yes, a little.|Yes, but really quiet.|Yes, just not like usual.]
A: [Good.|That's a good sign.] [We'd like to have a look soon.|Let's get {pet} seen.]
@offer
@owner
@number
A: [Please bring a photo or a sample if you can.|If it gets worse before that, call us at once.|Nothing but water until then, please.]
C: [Okay.|Will do. Thank you.|Alright, thanks.]
A: {date}, {time}, with {vet}. [Give {pet} a hug from us.|We'll take good care of {pet}.]
outcome appointment_booked
extract appointment_at {at}
summary {name}'s {kind} {pet} {sign}; appointment on {date} at {time} with {vet}.
then cancel 5
then reschedule 4
or
C: [No. {pet} won't get up at all.|Not really, and the belly's hard.|No, and the gums look pale.]
A: Please come in right away. Don't give anything to eat or drink. [We're getting a room ready.|I'm telling {vet} you're on the way.]
C: [Okay, we're leaving now.|I'll be there in ten minutes.|Okay. Oh God.]
@owner
A: [Drive carefully, {first}. We're ready.|We'll be at the door.]
outcome transferred
mood -60..-25
extract urgent yes
summary {name}'s {kind} {pet} {sign} and is very weak; told to come in at once.
end
extract name {name}
extract pet {pet}
extract kind {kind}
extract reason {sign}

story poison 7 20
mood -60..-5
let what = half a bar of dark chocolate | a handful of grapes | a whole pack of gum, the sugar-free kind | a blood pressure pill | part of a lily | some rat poison | a whole sock
let ago = ten minutes ago | about an hour ago | just now | maybe half an hour ago
C: [Hi, help, my {kind} just ate|Hello? {pet} got into|Hi, I think {pet} ate] {what}. [It was {ago}.|{ago}.] [What do I do?|Is that dangerous?|Do I have to make {pet} throw up?]
A: [Stay calm, you did right to call.|Okay. It's good that you called right away.] Please don't make {pet} vomit, and bring the package, if there is one. [How heavy is {pet}?|Roughly how much does {pet} weigh?]
C: [About {##} pounds.|{um} eleven, twelve pounds.|I don't know. Normal size?]
A: [Come in now, and we'll get a room ready. If the door is locked, the night clinic on Brazos Lane is open around the clock.|Please set off now. If it's after our hours, the night clinic on Brazos Lane takes you straight away.]
C: [Okay. We're on our way.|I'm getting in the car.|Okay, okay. Thank you.]
A: [Your name, so they know who's coming?|Quickly, your name?]
C: {name}.
A: [They're expecting you, {first}.|I've told them. Drive carefully.]
outcome transferred
extract name {name}
extract pet {pet}
extract reason ate {what}
extract urgent yes
summary {name}'s {kind} {pet} ate {what} {ago}; told to come in at once.

story reschedule 7
later
mood 5..45
C: {hi}, [I have to move {pet}'s appointment|{pet} has an appointment {old_on_day}, and I can't make it|can we come another day than {old_day}]?
A: [{sure}.|No problem.] {old_date} at {old_time}, {pet}, is that right?
C: [{right}.|That's the one.]
@check
@offer
A: [Changed|Moved]. {date}, {time}. [Tell {pet} hi.|]
@bye
outcome appointment_booked
extract name {name}
extract pet {pet}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved {pet}'s appointment from {old_date} to {date} at {time}.

story cancel 3
mood -10..30
outcome information_given
C: {hi}, it's {name}, {pet}'s [mom|dad|person]. [{pet}'s all better|We're at my sister's all week], so I'd like to cancel {old_day}.
A: [Glad to hear it.|Of course.] [It's canceled.|I've taken it out.] [Call us if anything changes.|]
@bye_short
extract name {name}
extract pet {pet}
extract canceled_at {old_at}
summary {name} canceled {pet}'s appointment of {old_date}.

story refill 12 8
mood 5..40
outcome message_taken
let thing; answer = the heart pills; It's ready at the desk. It comes to $38. | the special kidney food, the big bag; It came in, and it's behind the desk with your name on it. | flea tablets; They're ready, three months' worth. | the thyroid medicine; {vet} would like a blood test before the next bottle. You could come {on_day} at {time}.
let topic = {pet}'s refill
C: {hi}, [I need more of|could I get a refill of|I'm almost out of] {thing} for {pet}.
@owner
A: [I've sent it to {vet} to sign off.|Let me pass that on to {vet}.] [It's usually ready the next day.|You'll get a call when it's ready.]
C: [q~Can I pick it up on Saturday?|Great. I've got enough for three days.|Okay, thanks.|No rush, I have a week's worth.]
A: [q~Until two on Saturdays, yes.|Then we're in good time.|Of course.|Good, there's time, then.]
@bye_short
extract name {name}
extract phone {phone}
extract pet {pet}
extract medication {thing}
summary {name} asked for {thing} for {pet}.
then callback 36

story prices 12 8
mood 0..40
outcome information_given
let thing; cost = spaying a cat; from $310, everything included | neutering a dog; from $310, depending on the weight | a dental cleaning; from $420, with anesthesia | an exam; $68 | a health certificate for travel; $85 with the exam | a microchip; $45, registered for life
C: {hi}, [how much is|what do you charge for|can you tell me what you charge for] {thing}?
A: {thing} is {cost}. 
C: [r~Okay, that's about what I expected.|Oh, wow. Do you have payment plans?|And how soon could we get in?|Do you take pet insurance?]
A: [r~I'm glad.|We do, over six months, without interest.|Usually within a week or two.|We give you an invoice that every insurer accepts.] [Shall I book it?|]
C: [Let me talk to my partner.|Not yet, thanks.|I'll call back, thank you.]
A: [Of course.|Any time.] [Bye for now.|Give your pet a pat from us.|Take care.]
extract service {thing}
summary The caller asked what {thing} costs: {cost}.

story goodbye 3 3
mood -45..0
outcome callback_requested
let topic; answer = {pet}; {vet} can come to your home {on_day} in the {part}, and will take as much time as you need.
C: {hi}. {um} it's about {pet}. [I think it's time.|We've decided it's time to let {pet} go.|{pet} doesn't get up any more, and doesn't eat.]
A: I'm so sorry. [Thank you for calling us.|That's a hard call to make.] [There's no hurry.|Take all the time you need.]
C: [q~Could {vet} do it at home?|Can we be there?|I just don't want {pet} to be scared.]
A: [q~Yes. {vet} does come to the house.|Of course. You can stay the whole time.|Of course not. There's a quiet room with its own door, and you can stay the whole time.] Would you like {vet} to call you, so that you can talk it through?
C: [Yes, please.|That would be good. Thank you.]
@owner
A: [{vet} will call you this evening at {number}.|You'll have a call today, at {number}.] We're thinking of you and {pet}.
C: [Thank you. You're very kind.|Thank you.]
extract name {name}
extract phone {phone}
extract pet {pet}
summary {name} is thinking of letting {pet} go; {vet} is to call.
then callback 57

story complaint 4
mood -82..-40
outcome callback_requested
let matter; answer = the bill was almost double the estimate; Colleen has gone through it with {vet}. The second X-ray wasn't discussed with you, so it's off the bill. | we waited an hour with a sick animal; Colleen is sorry. An emergency came in, and someone should have told you. Your exam fee has been refunded. | the stitches opened the day after; {vet} would like to see {pet} today, at no charge.
let topic = your visit
C: {hi}. I was there {past_day} with {pet}, and [I'm upset|I'm really unhappy|I need to complain]. {matter}. [That's not fair.|Nobody told me anything.|I trusted you.]
A: [I'm so sorry.|I'm sorry, I understand.] [Colleen, our manager, should hear that from you.|I'd like Colleen to call you.]
@owner
@number
A: She'll call you [today|within two hours]. [How is {pet} now?|And is {pet} alright?]
C: [r~Better, thanks.|Okay. Sleeping.|Not great.]
A: [r~I'm glad. We'll be in touch.|Good. You'll hear from us very soon.|I'm sorry. If it gets worse before you hear from us, please come straight in.]
extract name {name}
extract phone {phone}
extract pet {pet}
extract reason {matter}
summary {name} complained ("{matter}"). Colleen is to call back.
then callback 54

story voicemail 0
mood -10..30
outcome message_taken
let topic; answer; words = {pet}; {vet} can see {pet} {on_day} at {time}. ; it's about {pet}, my {kind}, I'd like an appointment [for shots|for a checkup|sometime this week] | {pet}'s medicine; It's ready at the desk. ; I'm calling to get more of {pet}'s [allergy pills|ear drops|heart pills], we're almost out | {pet}'s records; We've sent them to the kennel by email. ; the kennel needs {pet}'s vaccination records [by Friday|this week]
A: Hi, Willow Bend Animal Hospital. We're closed right now. For an emergency, please go to the night clinic on Brazos Lane. Otherwise leave us a message after the tone.
C: {hi}, this is {name}. {um} {words}. [My number is {number}.|I'm at {number}.] [Thank you!|Thanks, bye.|Thanks so much.]
extract name {name}
extract phone {phone}
extract pet {pet}
summary Voicemail from {name} about {their topic}.
then callback 46
)story";

}  // namespace frontdesk::demo
