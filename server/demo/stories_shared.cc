#include "demo/stories.h"

namespace frontdesk::demo {

const std::string_view sharedStories = R"story(
say um = | | | | um, | uh, | well, | so, | let's see,
say sure = of course | certainly | absolutely | sure | sure thing | gladly
say ok = okay | alright | great | perfect | got it
say yes = yes | yes | yeah | yep
say right = yes | yep | correct | that's right | yes, that's right | that's it
say hi = hi | hi there | hello | hey | good {greet} | hi, good {greet} | hello there | yeah, hi
say moment = one moment, please | just a moment | let me take a look | one second while I check | let me pull that up | bear with me a second
say thanks = thank you | thanks | thanks a lot | thank you so much | thanks so much | thanks very much

part name
A: [May I have your name|Could I have your name|Can I get your name|And your name|And what's your name], please?
C: [{name}.|It's {name}.|Sure, it's {name}.|Yeah, {name}.|My name is {name}.|{um} {name}.]
or
A: [May I have your full name|Could I have your first and last name|And what name should I put down], please?
C: {name}. [That's|It's spelled|The last name is] {spell last}.
A: [Thank you, {first}.|Thanks, {first}.|Got it, {first}, thank you.|{spell last}, thank you.]
or
A: [What name should I put this under|And who am I speaking with|Who do I have the pleasure of speaking with]?
C: [{last}. {name}.|{first}. {name}.|This is {name}.|You're speaking with {name}.]
A: [Thank you, {first}.|Nice to meet you, {first}.|Thanks, {first}.|]
or
A: [May I have your name|And your name|Could I get your full name], please?
C: {name}.
A: [I have {first} {misheard}, is that right|Was that {first} {misheard}|Sorry, did you say {misheard}]?
C: [No, {last}.|Not quite, {last}.|Close. It's {last}.|Ha, no. {last}.] [{spell last}.|That's {spell last}.]
A: [My apologies.|Sorry about that.|Thank you for correcting me.|Ah, thank you.] [{spell last}, I have it now.|{first} {last}, got it.|{last}. I've fixed that.]

part number
A: [And is|Is] {number} [the best number to reach you on|a good number for you|the right number for you]?
C: [Yes, it is.|Yes, that's my {cell}.|Yep, that's the one.|That's fine, yes.|It is.]
or
A: And what's the best number [to reach you on|for you|in case we need to reach you]?
C: [{number}.|It's {number}.|{um} {number}.]
A: [That's {number}, correct?|Let me read that back, {number}?|{number}, is that right?]
C: [That's it.|Correct.|Yes.|Right.]
or
A: And a phone number, please?
C: {number}.
A: Sorry, [the last three digits once more|I missed the end of that]?
C: [{spell last_digits}.|Ends in {spell last_digits}.]
A: [Thank you, I have it.|Got it, {number}.]
or
A: I see you're calling from a number ending in {spell last_digits}. [Should we use that one|Is that the best one for you]?
C: [Yes, please.|Yeah, that works.|Sure.]

part email
A: [What email address should I send the confirmation to|Could I have an email address for the confirmation|And your email, please]?
C: [{email}.|It's {email}.|Sure, {email}.]
maybe 30
A: [Let me read that back: {email}.|That's {email}, correct?]
C: [Yes.|Perfect.|That's it.]
end

part check
A: {moment}.
pause 900
or
A: [Let me check the calendar for you.|Let me see what we have.|Let me have a look.]
pause 1100

part talk
C: Sorry, [it's a bit loud here, I'm on the train|there's construction right outside my window|I'm in the car, you're on speaker|that's the dog in the background].
A: [No problem at all, I can hear you.|Don't worry, I can hear you fine.|That's alright, you're coming through clearly.]
or
C: Wait, [am I talking to a real person|is this a recording|is this one of those AI things]?
A: I'm {agent}, the virtual receptionist. I can help with most things, and I'll pass you to the team whenever you like.
C: [Huh. Okay, you sound pretty real.|Oh, okay. Fine with me.|Alright, as long as it works.|Wow. Okay.]
or
C: [Hang on a second.|One second, please.] [No, honey, not now.|Could you close the door?|Leave it, I'm on the phone.] Sorry [about that|, kids].
A: [Take your time.|Not at all.|No rush.]
or 34

part bye
A: [Is there|Was there] anything else [I can help you with|I can do for you|you need] [today|]?
C: [No, that's it|No, that's everything|Nope, that's all|No, that'll do it|I think that's all|That's all for now], {thanks}.
A: [You're welcome.|My pleasure.|Glad I could help.|Any time.] [Have a good {greet}.|Have a lovely day.|Take care.|Enjoy the rest of your day.]
maybe 45
C: [Bye.|You too, bye.|Thanks, bye-bye.|You too.]
end
or
C?: [Great|Perfect|Okay, great|Wonderful|Alright], {thanks}.
A: [You're very welcome.|My pleasure.|Happy to help.] [Have a good {greet}|Take care|Goodbye], {first}.
maybe 60
C: [Bye.|You too.|Bye now.|Thanks again. Bye.]
end
or
C?: [That's all I needed|That's everything|Okay, that's it], {thanks}. [Bye.|Have a good one.|]
A: [Thank you for calling {business}.|Thanks for calling.] [Goodbye.|Have a good {greet}.|Take care.]
maybe 30
C: [Thank you, bye.|Bye.|Bye-bye.]
end

part bye_short
C?: [Okay, thanks|Alright, thank you|Great, thank you|Got it, thanks]. [Bye.|That's all.|]
A: [You're welcome.|My pleasure.|Any time.] [Goodbye.|Have a good {greet}.|Take care.|Bye.]
maybe 35
C: [Thank you. Bye.|Bye.|You too.|Thanks again.]
end

part bye_cold
C: [Fine.|Okay. We'll see.|I hope so.|Alright. I'll be waiting.]
A: [Thank you for your patience.|I understand. Thank you for telling us.|Thank you for calling, and I'm sorry again.] [Goodbye.|]
or
C: [Please make sure they actually call.|Just make sure somebody calls me.|I don't want to have to call again.]
A: I've marked it as urgent, {first}. [Someone will be in touch.|You'll hear from us.|Thank you for your patience.]

story wrong_number 22 stranger
mood 0..20
outcome information_given
either
C: [Hi, is Gloria there?|Hello, could I speak to Gloria, please?|Gloria?]
A: I think you may have the wrong number. This is {business}.
C: Oh. [Is this not {###}-{####}?|I must have dialed it wrong.|Sorry, she gave me this number.] 
A: [No problem at all.|That's quite alright.] You've reached {business}.
C: [Sorry about that.|My mistake, sorry.] [Bye.|Have a good one.]
or
C: {hi}, [I'm calling about my package|is this the post office|I'd like to order a large pepperoni|is this the cable company]?
A: I'm sorry, this is {business}. [I think you may have the wrong number.|You may have dialed the wrong number.]
C: [Oh. Oops.|Oh, shoot.|Oh, I'm so sorry.] [Wrong number then.|I was one digit off.|The number on my screen is wrong.]
A: [No trouble at all.|It happens.] [Have a good {greet}.|Take care.]
C: [Thanks. Bye.|You too, bye.|Sorry again.]
or
C: [Mom? It's me.|Hey, it's me, I'm outside.|Hi darling, I'm running late.]
A: Hello, this is {agent} at {business}. I don't think I'm who you meant to call.
C: [Oh no. Sorry, wrong contact.|Oh my God, sorry.|Ha, no, definitely not. Sorry.]
A: [No harm done.|Not a problem.] [Have a nice {greet}.|Goodbye.]
end
summary The caller [had the wrong number|had misdialed] and was told whom they had reached.

story silence 16
mood -8..5
outcome abandoned
ended silence_timeout
maybe 25
C: [Hello?|Uh.|Hm.]
end
pause 5200
A: [Hello, can you hear me?|Hello? Is anyone there?|Are you still there?]
maybe 20
C: [Hello? … Hello?|I can't … hello?]
end
pause 5800
A: [I can't hear anything on the line|I'm afraid I can't hear you|It seems we have a bad connection]. [Please call us again|Feel free to call back], and I'll be glad to help. Goodbye.
summary Nobody spoke; the call ended after [a silence|two prompts without an answer].

story prefers_human 18
mood -45..-5
either
C: [I want to talk to a person.|Can I speak to a human, please?|Real person, please.|Operator.]
A: [I understand.|Of course.] I'm {agent}, the virtual receptionist. [May I ask what it's about, so that I reach the right person?|If you tell me briefly what it's about, I'll connect you.]
C: [I'd rather tell them.|It's personal.|It's a bit complicated.|Just somebody who works there, please.]
either
A: [Certainly.|No problem.] I'm transferring you now. [Please hold.|One moment.]
outcome transferred
ended transferred
summary The caller asked for a person and was put through.
or
A: Nobody is free at the moment, but I can have someone call you back [within the hour|today|as soon as they're free]. 
C: [Fine.|Okay, do that.|Alright, please.] 
@name
let topic; answer = your earlier call; You asked to speak with someone in person, and I can put you through now if you like.
A: [Thank you.|Thanks, {first}.] Someone will call you at {number}.
outcome callback_requested
extract name {name}
extract phone {phone}
summary {name} asked to speak to a person; a callback was promised.
then callback 45
end
or
C: [Oh, a machine. No, thanks.|Nope. Not talking to a robot.|Ugh, one of these.]
maybe 55
A: I'm happy to take a message or connect you with [the team|someone].
C: [No.|No, forget it.|I'll call back another time.]
end
outcome abandoned
ended caller_hung_up
summary The caller did not want to speak to a virtual receptionist and hung up.
or
C: {hi}, [who's this|is this a person]?
A: I'm {agent}, the virtual receptionist at {business}. How can I help?
C: [Oh. Never mind, I'll send an email.|Hm. I'll try later when someone's in.|Okay, I'll just come by.]
A: [Of course.|As you like.] [We're here whenever you need us.|You're welcome any time.]
outcome abandoned
summary The caller preferred not to continue with a virtual receptionist.
end

story job_seeker 12 at 8-20 stranger
mood 5..45
outcome message_taken
let role; start = a receptionist; right away | an assistant; next month | a part-timer; in two weeks | an apprentice; in the summer | weekend help; any time
C: {hi}, [I was wondering if you're hiring|I saw a sign that you're hiring|are you looking for people at the moment]? [I'm looking for work as {role}.|I'd be interested in work as {role}.]
A: [Thank you for your interest.|That's kind of you to ask.] I can pass your details to the person who looks after hiring.
@name
@number
A: And when could you start?
C: [{start}.|{um} {start}.|I could start {start}.]
@email
let topic; answer = your question about a job; We've received your details, and the manager would like to see your application by email.
A: [Thank you, {first}.|Lovely, thank you.] I've noted that, and [someone will be in touch if there's an opening|they'll write to you this week].
@bye_short
extract name {name}
extract phone {phone}
extract email {email}
extract reason job application
summary {name} asked about a job and left contact details; could start {start}.
then callback 21

story delivery 16 at 7-19 stranger
mood 0..30
outcome message_taken
let courier; parcel = the courier; two boxes | the parcel service; a pallet | the office supply company; an order of paper | the water delivery; six bottles | the courier; an envelope that needs a signature
C: {hi}, [it's {courier}|this is {courier}], I've got {parcel} for you [and nobody's opening the door|and I can't find the entrance|and the gate's closed].
A: [Thank you for calling.|Thanks for letting us know.] [q~Is it possible to leave it next door|Could you leave it by the side entrance|Can you try again in half an hour]?
C: [q~Nope, needs a signature.|I can do that, yeah.|I can try again later, sure.]
A: [I'll let the team know right away.|I'm messaging someone on site now.|Someone will be at the door in a couple of minutes.]
C: [Okay, cheers.|Alright, thanks.|Great, I'll wait five minutes.]
extract reason delivery
summary A driver from {courier} had {parcel} to deliver; the team was told.

story supplier 10 at 8-18 stranger
mood 0..30
outcome message_taken
let matter = an unpaid invoice | the order for next week | a price change | the contract renewal | a delivery date
C: {hi}, this is {first} from [Halden Supply|Northgate Trading|Osprey Office|Fairlight Services]. [I'm calling about|It's about] {matter}. Could I speak to whoever handles that?
A: [They're not available just now|Accounts isn't at the desk right now], but I can take a message. [What should I tell them?|What would you like me to pass on?]
C: [Just that it's number {#####}, and they should call me back.|Tell them it concerns number {#####}. They'll know.|If they could call me before the end of the week, that would be great.]
@number
A: [I'll pass that on.|Thank you, I've written that down.] [They'll get back to you.|You'll hear from them.]
@bye_short
let topic; answer = {matter}; I've passed it on, and they'll settle it by the end of the week.
extract name {name}
extract phone {phone}
extract reason {matter}
summary {first}, a supplier, left a message about {matter}.
then callback 30

story hung_up 14
mood -10..5
outcome abandoned
ended caller_hung_up
C: [Oh, um. Sorry, I'll call back.|Hi, um. Actually, one second. I have another call coming in.|Oh, sorry, I dialed that by accident.|Hello? Oh, somebody's at my door, I'll call you again.|Ah, never mind, I just found it on your website.|Sorry, I pressed the wrong button.|Wait, no. Sorry. Bye.|Uh, hold on. No, I'll ring you later.]
maybe 35
A: [No problem.|Of course, call any time.|That's alright.] 
end
summary The caller ended the call before saying what it was about.

story callback 0
mood 15..60
outcome information_given
A: [Hello|Hi|Good {greet}], this is {agent}, the virtual receptionist at {business}. [Is this|Am I speaking with|Do I have] {first}?
either 3
C: [Yes, speaking.|This is {first}.|Yes, that's me.|Yes, hi.]
or
C: [Yes. Who is this?|Who's calling, sorry?|Sorry, from where?]
A: {agent}, from {business}.
C: [Oh, right.|Ah, yes.|Oh, okay.]
end
A: [I'm calling back about|You called us about|I'm following up on] {topic}. {answer}
either 3
C: [Oh, great|Okay, good to know|Alright|Perfect|Oh, that was quick], [thank you for letting me know|thanks for calling back|I appreciate it].
A: [You're welcome.|Of course.] [Is there anything else?|Anything else I can do?]
C: [No, that was all.|No, that's it. Thanks.|That's all.]
A: [Then have a good {greet}.|Take care, {first}.|Goodbye, {first}.]
or
C: [Could you say that once more? I was just writing it down.|Sorry, the line was bad. Say that again?]
A: [Of course.|Sure.] {answer}
C: [Got it now, thanks.|Okay. Thank you.|Perfect, thank you.]
A: [You're welcome. Goodbye.|My pleasure. Have a good {greet}.]
or
C: [Okay. And could someone send me that in writing?|Hm, okay. Can I get that by email as well?]
A: [Certainly.|Of course.] I'll have it sent to {email}.
C: [Great, thank you. Bye.|Thanks, that helps. Bye.]
or
C: [Took you long enough, but okay.|I was hoping to hear earlier, to be honest.|Okay. I'd have liked that yesterday.]
A: [I'm sorry about the wait.|I understand, and I'm sorry it took a while.] Is there anything else I can do?
C: [No. That's all.|It's fine. Thanks for calling.|No, it's good now.]
mood -30..15
end
extract name {name}
summary Called {name} back about {their topic} and passed on the answer.

story left_message 0
mood 0..10
outcome message_taken
ended agent_hung_up
A: [Hello|Hi] {first}, this is {agent} from {business}, [returning your call about|calling back about] {topic}. {answer} [If you have any questions, please call us back.|You can reach us on this number.|Feel free to call us any time.] [Goodbye.|Thank you, bye.|Have a good {greet}.]
summary Left a message for {name} about {their topic}.

story left_short_message 0
mood 0..10
outcome message_taken
ended agent_hung_up
A: [Hello|Hi], this is {agent} from {business}. We [missed a call from this number|noticed a missed call from this number] [earlier|a little while ago]. [Please call us back if we can still help.|If you still need us, just call this number.] [Thank you, goodbye.|Have a good {greet}.|Bye.]
summary Left a message after a missed call.

story returning 0
mood 10..55
outcome information_given
either 2
C: {hi}, [I just had a missed call from you|you tried to call me|I'm returning your call|there was a message from you on my phone]. [My name's {name}.|{name} is the name.|This is {name}.]
A: [Thank you for calling back, {first}.|Hello {first}, thanks for calling back.] [We wanted to tell you about|It was about] {topic}. {answer}
or
C: {hi}, [somebody called me from this number|I've got a missed call from this number].
A: [Thanks for calling back.|Let me look that up.] [Is this {first} {last}?|Am I speaking with {name}?]
C: [Yes.|Yes, it is.|That's me.]
A: It's about {topic}. {answer}
end
C: [Okay, perfect.|Great, that's what I needed to know.|Ah, good.|Oh, good. I was wondering.]
@bye
extract name {name}
summary {name} returned our call about {their topic}.
)story";

}  // namespace frontdesk::demo
