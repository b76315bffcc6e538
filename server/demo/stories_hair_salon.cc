#include "demo/stories.h"

namespace frontdesk::demo {

// Juniper & Sage Hair, Portland.
const std::string_view hairSalonStories = R"story(
when 1..12 9:00-17:30 30
keep stylist; other_stylist = Renata; Kel | Kel; Dominic | Dominic; Kel | Renata; Dominic
let service; price = a women's cut; $78 | a cut and blow-dry; $78 | a root touch-up; $95 | balayage; from $210 | a blowout; $55 | a trim; $78 | a men's cut; $48 | a cut and a beard trim; $73 | a kids' cut; $35

part offer
A: [{stylist} is free|{stylist} has a spot|I can get you in with {stylist}] {on_day} at {time}. [Does that work?|How's that?|]
C: [{yes}, perfect.|That works.|{um} yes, I can do {clock}.|Love it.]
or
A: {stylist} has {date} at {wish_time}.
C: [{um} that's too early.|I can't get off work then.|Hm, {wish_clock} is hard for me.] [Anything else that day?|What else is there?]
A: There's {time}, too.
C: [Better.|That one, please.|Perfect, {clock}.]
or
A: {stylist} is fully booked {other_on_day}[, I'm afraid|]. I could offer {day} at {time}, or {other_stylist} {other_on_day}.
C: [I'll wait for {stylist}. {day} is fine.|No, I only trust {stylist} with my hair. {day}.|{um} {day} then, with {stylist}.]
or
A: Do you like mornings or afternoons?
C: [{part}, please.|{part}s are easier.|Any {part}, really.]
A: {date} at {time} with {stylist}?
C: [Done.|Sounds good.|{yes}.]

story booking 36
mood 20..80
either 3
C: {hi}, [I'd like to book|can I make an appointment for|do you have anything this week for|I need] {service}[ with {stylist}|], please.
or
C: {hi}, [my hair is a disaster|I haven't had a haircut in months|I have a wedding coming up] and I [need|want] {service}. [Help.|Is {stylist} there this week?|]
end
@talk
A: [{sure}.|Love to.|Oh, we can fix that.] [Have you been here before?|Have you been with us before?]
either 3
C: [Yeah, always with {stylist}.|Yes, {stylist} did it last time.|Many times.]
or
C: [No, first time.|Not yet. My coworker sent me.|No, I found you online.]
A: [Welcome!|Great to have you.] [For color we'd do a quick patch test two days before.|{stylist} likes to talk for five minutes before starting, so come a bit early.|]
C: [Okay, sure.|Good to know.|That's fine.]
end
@name
@check
@offer
maybe 35
C: [And how much is it again?|What does that cost?|Remind me what it costs?]
A: [That's {price}.|{price}, and that includes the wash.|It's {price}.]
C: [Okay.|Cool.|Alright.]
end
@number
A: [You're in|All booked|Done], {first}. {service}, {date} at {time} with {stylist}. [You'll get a text.|Please give us a day's notice if anything changes.|See you {on_day}.]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract service {service}
extract stylist {stylist}
extract appointment_at {at}
summary {name} booked {service} with {stylist} on {date} at {time}.
then reschedule 11
then cancel 6
then running_late 5 before 2..20

story reschedule 9
later
mood 0..50
let why = I caught a cold | work got crazy | my sitter canceled | I'm stuck in Seattle | it's my son's recital
C: {hi}, [I have a hair appointment|I'm booked with {stylist}|I'm supposed to see {stylist}] {old_on_day} at {old_clock}, and {why}. [Can I move it?|Could I switch to another day?|What else do you have?]
A: [No worries.|Oh no, of course.|Happens to everyone.] [Your name?|What's the name on it?]
C: [{name}.|{last}, {first} {last}.|It's under {first}.]
@check
@offer
A: [Moved you|Switched] to {date}, {time}. [{old_day} is free again for somebody.|No fee, since you told us in time.|]
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved from {old_date} to {date} at {time} with {stylist}.

story cancel 4
mood -15..20
outcome information_given
C: {hi}, [sorry, I need to cancel|I've got to cancel my appointment] {old_on_day} with {stylist}. [I'm sick.|Money's tight this month.|I'm leaving town.|Family stuff.]
A: [Sorry to hear that.|Thanks for telling us.] [What's the name?|Under which name?]
C: {name}.
A: [Canceled|It's off the book], {first}. [There's no fee this time.|]  [Want me to set something up for later?|Shall we find another day?]
C: [Not now.|I'll call.|Maybe next month.]
A: [Any time.|We're here.] [Take care.|All the best.]
extract name {name}
extract canceled_at {old_at}
summary {name} canceled {old_date}.

story prices 16
mood 5..50
outcome information_given
let thing; cost; note = balayage; starts at $210; and goes up with length, usually two and a half to three hours | a women's cut; is $78; wash and style included | a kids' cut; is $35; up to twelve years | a root touch-up; is $95; a gloss on top is $30 | a men's cut; is $48; with a beard trim it's $73 | a color correction; is priced after a consultation; because every head is different
C: {hi}, [how much is|what do you charge for|could you tell me what you charge for] {thing}?
A: {thing} {cost}, {note}.
C: [q~Okay. And do you have to leave a deposit?|Oh. Does that include the wash?|Hm, and how long does that take?|And is that with Renata?]
A: [q~No deposit for regular appointments, only for color over three hours.|It does, yes.|It depends on your hair, but plan some extra time to be safe.|With Renata, Kel or Dominic, as you like. The price is the same.]
maybe 50
A: [Do you want to book a spot?|Shall I look for a time?]
C: [Let me think about it.|Not yet, I'm shopping around.|I'll talk to my mom first.|I'll book online tonight.]
end
@bye_short
extract service {thing}
summary The caller asked what {thing} costs; it {cost}.

story questions 14
mood 10..50
outcome information_given
either
C: {hi}, [do you do curly cuts|is there someone who's good with curls|who does curly hair there]?
A: Kel does. [Dry cuts, curl by curl.|Half of Kel's clients have curls.] [Please come with your hair down and dry.|]
C: [Oh, amazing.|Finally. Nobody gets my hair.|Great, I'll look at the calendar.]
summary The caller asked who cuts curly hair.
or
C: {hi}, [q~are you open on Sundays|what time do you close|are you open Mondays]?
A: [q~We are.|On most days at seven.|Not on Mondays.] We're open {hours}.
C: [Perfect.|Okay, I'll come by.|Got it.]
summary The caller asked about opening hours.
or
C: {hi}, [do you sell gift cards|can I get a gift card for my mother]?
A: We do, any amount, [at the desk or on the website|and we wrap them nicely]. 
C: [r~And they don't expire?|Great, I'll pick one up.]
A: [r~They're good for as long as we are.|Lovely. See you then.]
summary The caller asked about gift cards.
or
C: {hi}, [what color line do you use|do you have anything gentler for color]? [I have a sensitive scalp.|I react to ammonia.]
A: We use an ammonia-free line, and [everything at the wash basins is vegan|we do a patch test two days before]. 
C: [That sounds good.|Okay, that's what I need.]
summary The caller asked about products for a sensitive scalp.
or
C: {hi}, [can I walk in today|do you take walk-ins|any chance of a quick trim today]?
A: [If a chair is free, gladly. Before eleven is your best bet.|Sometimes. {other_stylist} had a cancellation at {clock}, if you're quick.]
C: [I'll swing by.|Ooh. I'll try.|Okay, maybe tomorrow morning.]
summary The caller asked about walk-ins.
end
@bye_short

story running_late 5 at 9-18
mood -20..20
outcome message_taken
let delay = ten | fifteen | twenty
C: {hi}, [I'm so sorry|sorry, sorry], I have an appointment with {stylist} today and I'm running {delay} minutes late. [The bridge is up.|The MAX is stuck.|I can't find parking.]
A: [Thanks for the heads up.|No stress.] Your name?
C: {first}. {name}.
A: [I've told {stylist}.|{stylist} knows.] [If it gets past fifteen minutes, we may have to shorten it a little.|Just come in when you're here.]
C: [Okay, thank you!|You're the best.|Got it, running.]
extract name {name}
summary {name} is {delay} minutes late; {stylist} was told.

story unhappy 6
mood -85..-40
outcome callback_requested
let trouble; answer = the color came out orange; Renata would like to fix it herself, free of charge, {on_day} at {time}. | the layers are completely uneven; Kel can even it out tomorrow, ten minutes, no charge, and is sorry it happened. | it's way shorter than I asked for; Renata is very sorry. She has refunded half, and your next two trims are free. | my bangs are crooked; Dominic can fix that any time today, just walk in. | my scalp is still burning from the color; Renata wants to hear from you today, and if it blisters, please see a doctor. We'll cover that.
let topic = your last visit
C: {hi}, [I was in {past_day}|I had my hair done {past_day}] and [I'm really not happy|I hate it, I'm sorry|I cried in the car, honestly]. {trouble}. [I paid a lot of money for that.|I have a job interview {on_day}.|I can't go to work like this.]
A: [Oh no, I'm so sorry.|I'm really sorry, that's the last thing we want.|I'm sorry. That must feel awful.] We fix it free of charge within seven days. [Renata looks at these herself.|I'd like Renata to call you.]
C: [I don't know if I want to come back, honestly.|I want my money back.|Can somebody look at it today?|I want somebody else to do it this time.]
@name
@number
A: [I've written that down.|I understand.] Renata will call you [as soon as she's done with her client|within the hour|today].
@bye_cold
extract name {name}
extract phone {phone}
extract reason {trouble}
summary {name} is unhappy with a visit {past_day} ("{trouble}"). Renata is to call back.
then callback 54

story bridal 5
mood 25..85
outcome callback_requested
let head; answer = four bridesmaids and me; Renata can do all five of you. The trial would be {on_day} at {time}, and the package is $640. | me, two bridesmaids and my mother; it's possible that morning, from seven. Renata suggests a trial {on_day} at {time}. | just me; Renata has the date free. The bridal style is $180, and the trial $90.
let topic = your wedding
C: {hi}, [I'm getting married!|I'm calling about wedding hair.] [It would be|It's] {head}, on a Saturday [in spring|in June|in two months]. [Do you do that?|Do you come to the venue?]
A: [Congratulations!|Oh, how exciting, congratulations.] Renata does our weddings, and she likes to talk to the bride herself.
@name
@number
@email
A: [She'll call you this week.|She'll call you when she's out of color, probably tonight.]
C: [Yay, thank you.|Perfect. I'm so excited.|Great, thank you!]
A: [So are we.|It'll be beautiful.] [Bye, {first}.|Take care.]
extract name {name}
extract phone {phone}
extract service bridal hair
summary {name} asked about hair for a wedding; Renata is to call back.
then callback 51

story voicemail 0
mood 0..35
outcome message_taken
let topic; answer; words = your appointment; {stylist} has {on_day} at {time}. Just text yes to take it. ; I'm trying to get in with {stylist} for {service}, [{part}s are best|whenever there's a gap] | the earring you lost; We found it under chair three. It's at the desk. ; I think I lost an earring there {past_day}, [it's a little gold hoop|a small silver one] | moving your appointment; We moved you to {date} at {time}. ; I can't make it {old_on_day} at {old_clock}, could you move me to [next week|later that week]
A: Hi, this is Juniper and Sage. We're closed or have our hands in someone's hair. Leave us a message, and we'll get back to you.
C: {hi}, it's {name}. {um} {words}. [I'm at {number}.|My number is {number}.] [Thank you!|Thanks, bye.|Okay, bye.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
