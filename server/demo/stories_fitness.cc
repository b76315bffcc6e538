#include "demo/stories.h"

namespace frontdesk::demo {

// Kettle & Row Fitness, Los Angeles.
const std::string_view fitnessStories = R"story(
when 0..6 6:00-19:30 30
keep coach; sport = Andre; strength | Lucy; rowing | Priyanka; yoga
let class = rowing | kettlebells | yoga | spin | boxing | circuit training

part offer
A: [{class} {on_day} at {time} has|There's {class} {on_day} at {time}, with] [two|three|four|a few] places left. [Shall I put you in?|]
C: [Put me in.|Perfect.|{yes}, please.|Great, I'll take one.]
or
A: {class} at {wish_time} is full[, but I can put you on the waiting list|]. {time} still has places.
C: [{time} then.|I'll do {clock}.|{um} okay, {clock} works.]
or
A: [Morning or evening?|Do you train mornings or evenings?]
C: [{part}.|{part}s.|{part}, after work.|{um} {part}, I think.]
A: {day}, {time}, {class}. [Shall I put you in?|]
C: [Yes, please.|Do it.|Let's go.]

story class_booking 28 26
mood 20..75
C: {hi}, [can I get into|is there a spot in|I want to book|I'd like to sign up for] {class}[ {on_day}| this week|].
A: [{sure}.|Nice.|Love it.] [Are you a member?|Do you have a membership with us?]
either 3
C: [Yep.|Yes, I am.|Yeah, since January.]
@name
or
C: [No, I've got the ten pass.|I have a class card.]
@name
A: [You've got {#} classes left.|I see your card, there's enough on it.]
or
C: [Not yet, I want to try it first.|No, this would be my first time.]
A: [Your first class is on us.|The first one's free.] [Come fifteen minutes early, and we'll set you up.|]
C: [Oh, cool.|Awesome.|Sweet.]
@name
@number
end
@offer
A: [You're in, {first}|Done|Booked]: {class}, {date} at {time}. [You can cancel up to four hours before.|Bring water and a towel.|{coach} is teaching.|]
@bye_short
outcome appointment_booked
extract name {name}
extract class {class}
extract appointment_at {at}
summary {name} booked {class} on {date} at {time}.
then cancel_class 14

story cancel_class 12 12
mood -10..35
outcome information_given
C: {hi}, it's {name}. [I can't make|I need to drop|can you take me out of] {class} {old_on_day}. [Stuck at work.|My kid's sick.|My back's acting up.|Traffic on the 10 is insane.]
either 3
A: [No problem.|Got it.] [You're out, and the class is back on your account.|You're off the list, and the credit's back.]
C: [Thanks!|Great, thanks.|Awesome.]
or
A: It's less than four hours away, so the class counts, I'm afraid. [Would you like me to ask Ben to make an exception?|]
C: [Seriously?|Oh, come on.|Yeah, could you?]
A: [I've asked him. You'll get a message.|I know. I've passed it on, and he decides.]
mood -50..-10
end
@bye_short
extract name {name}
extract class {class}
extract canceled_at {old_at}
summary {name} canceled {class} on {old_date}.

story membership 24 20
mood 10..60
C: {hi}, [how much is a membership|I'm thinking of joining|what are your rates|do you have any deals going on]?
A: It's $79 a month, everything included. [Off-peak, that's weekdays from ten to four, is $55.|There's also a ten-class card for $160.]
C: [q~Is there a joining fee?|Is there a contract?|Can I bring a friend?|Does that include the sauna?|Is parking included?]
A: [q~No, and you can cancel with thirty days' notice.|It's month to month.|Two guest passes a month come with it.|It does, and towels.|Two hours are, in the garage next door.]
either 3
C: [Can I come and look around?|Could I try it first?|Do you do tours?]
A: [Of course.|Your first class is free, and someone shows you around.] [{on_day} at {time}?|How's {day}, {time}?]
C: [Perfect.|{yes}.|Sounds good.]
@name
@number
A: [See you {on_day}, {first}.|You're down for {date}, {time}.] [Ask for Ben at the desk.|]
@bye_short
outcome appointment_booked
extract name {name}
extract phone {phone}
extract service trial
extract appointment_at {at}
summary {name} asked about membership and comes for a trial on {date} at {time}.
then cancel 8
or
C: [Okay, let me think about it.|Thanks. I'm comparing a few places.|Hm, the place next door is forty.]
A: [Sure. The first class is free any time.|Of course. Come try us before you decide.]
@bye_short
outcome information_given
summary The caller asked about membership rates.
or
C: [Can I sign up right now?|Okay, I'm in. What do you need?]
A: [Yay!|Great to have you!] I'll text you the link, it takes three minutes.
@name
@number
A: [It's sent.|Check your phone.] Welcome to Kettle and Row, {first}.
@bye_short
outcome information_given
mood 35..80
extract name {name}
extract phone {phone}
summary {name} signed up for a membership by link.
end

story personal_training 10 8
mood 15..65
let aim = get stronger after a knee surgery | run a first half marathon | lose some weight before a wedding | get rid of some back pain | learn to row properly | get back in shape after a baby
C: {hi}, [do you have personal trainers|I'm interested in personal training|I'd like to work with a trainer]. [I want to {aim}.|The goal is to {aim}.]
A: [That's a great goal.|Good for you.] {coach} does {sport} and would be a good fit. It's $85 an hour, and the first consultation is free.
C: [q~Okay, let's do that.|Cool. When could I meet {coach}?|And how often would I have to come?]
A: [q~Great.|Let me see.|Most people start with once a week.] {coach} has {day} at {time}.
C: [That works.|{yes}.|Perfect.]
@name
@number
A: [Done|You're set], {first}: {date}, {time}, with {coach}.
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract goal {aim}
extract appointment_at {at}
summary {name} wants to {aim}; consultation with {coach} on {date} at {time}.
then cancel 8

story cancel 3
mood -10..30
outcome information_given
C: {hi}, it's {name}. I had an appointment {old_on_day} at {old_clock}, [but I can't come|but something came up]. [Cancel it, please.|I'll call when I know more.]
A: [No worries.|All good.] [It's canceled.|I've taken it out.]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} canceled {old_date}.

story quit 12 10
mood -45..15
outcome message_taken
let why = I'm moving to Portland | I just never make it over there | it's too expensive for me right now | I had knee surgery | I joined a place near my work
let answer = your membership ends on the last day of next month, as you asked. If you'd like, Ben can freeze it for $10 a month instead. | it's all set, and you'll get a confirmation by email. Ben says you're welcome back any time, without a fee.
let topic = your membership
C: {hi}, [I want to cancel my membership|how do I cancel|I need to quit]. {why}.
A: [I'm sorry to hear that.|We'll miss you.] [It takes thirty days' notice, by email or through me.|There's thirty days' notice.] [Did you know you can freeze it for up to three months, at $10 a month?|]
either 2
C: [No, I'd rather cancel.|Just cancel it, please.|Thanks, but no.]
A: [Of course.|Understood.] [Your name?|Under what name?]
C: {name}.
A: [I've noted it as of today.|It counts from today.] Ben will confirm it by email to {email}.
C: [Okay, thanks.|That was easy.|Good. Thank you.]
then callback 27
summary {name} gave notice ("{why}").
or
C: [Oh, freezing. That could work.|Hm. How does freezing work?]
A: You pause for one, two or three months, and come back when you like.
C: [Let's do two months.|Okay, three months, please.|Put it on hold, then.]
@name
A: [Done, {first}.|It's frozen.] [We'll be here.|Come back when you're ready.]
mood 15..50
summary {name} wanted to cancel ("{why}") and froze the membership instead.
end
@bye_short
extract name {name}
extract reason {why}

story questions 14 20
mood 10..50
outcome information_given
either
C: {hi}, [what time do you open tomorrow|how late are you open|are you open on the holiday]?
A: We're open {hours}. [On public holidays it's eight to two.|]
C: [Perfect.|Sweet.|Okay, thanks.]
summary The caller asked about opening hours.
or
C: {hi}, [when's the quietest time|when should I come if I don't like crowds]?
A: [Weekdays between ten and four are quiet.|Mondays at six are the busiest, and early afternoons are calm.]
C: [Good to know.|I'll come at two, then.|Thanks.]
summary The caller asked about quiet times.
or
C: {hi}, [r~do you have showers|do you have lockers|is there a sauna|do you have child care]?
A: [r~Showers and towels, yes.|Plenty, just bring your own lock.|There is, and it's included.|On weekday mornings, yes.]
C: [Great.|Awesome.|Oh, that's perfect.]
summary The caller asked about the facilities.
or
C: {hi}, [s~how old do you have to be|can my son come, he's fifteen|do you have anything for seniors]?
A: [s~Fourteen, with a parent's signature.|He can. From fourteen on, with your signature.|There's gentle strength on Tuesday and Thursday mornings, and it's the nicest crowd.]
C: [s~Okay, great.|He'll be thrilled.|My mother would love that.]
summary The caller asked about age limits and courses.
end
@bye_short

story lost 5 5
mood -20..30
outcome message_taken
let item; answer = a pair of headphones; found, they're in the drawer at the desk. | a black water bottle; We have eleven black water bottles. Please come and pick yours. | a wedding ring; it was on the bench by the lockers, and it's in the safe. | a gray hoodie; nobody has turned it in so far, but we'll keep an eye out.
let topic = what you lost
C: {hi}, [did anyone find|has anybody turned in] {item}? I was there {past_day}, [in the rowing room|in the locker room|at the {part} class].
A: [Let me note that.|I'll ask the team.] {item}. [They'll check the box.|Someone will have a look.]
@name
@number
@bye_short
extract name {name}
extract phone {phone}
extract item {item}
summary {name} lost {item} at the club.
then callback 49

story complaint 6 4
mood -85..-40
outcome callback_requested
let matter; answer = you charged me after I quit; Ben found your notice. The $79 have been refunded, and nothing more will be charged. | the showers were cold again; the boiler was replaced yesterday. Ben has credited you two weeks. | the coach was yelling at people; Ben has spoken with the coach, and would like to hear from you what happened. | the rower I was on broke, and I hurt my wrist; Ben is sorry. Please send us the doctor's bill, and he'd like to talk about it today.
let topic = your complaint
C: {hi}. [I'm not happy.|I need to talk to Ben.|I've got a problem with you guys.] {matter}. [This is the second month.|I've been a member since you opened.|I want my money back.|It's not okay.]
A: [I'm really sorry.|I'm sorry about that.] [Ben runs the club, and he should hear that himself.|I'll get that to Ben right away.]
@name
@number
A: He'll call you [today|by tonight|tomorrow morning].
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained ("{matter}"). Ben is to call back.
then callback 52

story voicemail 0
mood 0..30
outcome message_taken
let topic; answer; words = your question; Your first class is free, and there's a place {on_day} at {time}. ; I'm thinking of joining, and wanted to [come by for a tour|try a class] | your membership; It's frozen as of today, for two months. ; I'd like to freeze my membership, [I hurt my ankle|I'm traveling]
A: Hey, you've reached Kettle and Row. We're closed or on the floor. Leave your name and number, and we'll call you back.
C: {hi}, {name} here. {um} {words}. [My number's {number}.|{number}.] [Thanks!|Thanks, bye.|Later.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
