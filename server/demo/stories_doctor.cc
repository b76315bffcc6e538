#include "demo/stories.h"

namespace frontdesk::demo {

// Millbrook Family Medicine, Columbus.
const std::string_view doctorStories = R"story(
when 1..14 8:00-16:20 20
keep physician = Dr. Rao | Dr. Lindholm | Dr. Rao | Jo Barnes
keep pharmacy = the Kroger pharmacy | Walgreens on High Street | CVS | the pharmacy on Granger Road
keep medicine = lisinopril | metformin | levothyroxine | atorvastatin | sertraline | amlodipine
keep month = January | February | March | April | May | June | July | August | September | October | November | December
keep year = 1949 | 1956 | 1961 | 1964 | 1968 | 1971 | 1976 | 1980 | 1983 | 1986 | 1988 | 1992 | 1995 | 1999
keep dom = 2nd | 5th | 9th | 11th | 14th | 18th | 21st | 23rd | 27th | 30th

part birth
A: [And your date of birth|Could I have your date of birth|May I have the date of birth], please?
C: {month} {dom}, {year}.
maybe 20
A: [Did you say the {dom}?|{month} {dom}, {year}?]
C: [Yes.|Correct.|That's right.]
end

part offer
A: [{physician} has an opening|I have a spot with {physician}|{physician} can see you] {on_day} at {time}. [Does that work?|Would that suit you?|]
C: [That works.|{yes}, I'll take it.|Perfect.|{um} yes, I can make that.]
or
A: The next one with {physician} is {date} at {wish_time}.
C: [{um} I work until five. Anything else?|I can't that time, I have my grandson.|Is there something a bit different that day?]
A: [{time} that same day is free too.|There's also {time}.]
C: [That's better.|Okay, {time}.|Yes, please.]
or
A: [Would you rather come in the morning or in the afternoon?|Mornings or afternoons?]
C: [{part}.|{part} is better.|{um} the {part}, I think.]
A: [Then {date}, {time}, with {physician}.|I can put you in with {physician} {on_day} at {time}.]
C: [Good.|That's fine, thank you.|Okay, great.]

story sick_visit 24 8
mood -15..45
let illness; since = a sore throat and a fever; since Saturday | a cough that won't go away; for almost three weeks | an earache; since yesterday | a rash on both arms; for a few days | a burning feeling with an urge to go every ten minutes; since last night | a really bad sinus headache; for five days | stomach cramps; since the weekend | a swollen ankle; since a slip on the stairs {past_day}
when 0..2 8:00-16:20 20
C: {hi}, [I'd like to see a doctor|I need to come in|can I get an appointment]. I've had {illness} {since}. 
@talk
A: [I'm sorry to hear that.|I'm sorry you're not feeling well.|That doesn't sound nice.] [Any chest pain or trouble breathing?|Are you having any trouble breathing?]
either 5
C: [No, just that.|No, nothing like that.|No, no. I just feel awful.]
A: [Okay.|Good.] Let me find you something soon.
@name
@birth
@offer
A: [You're booked|That's set], {first}: {date} at {time}, with {physician}. [Please wear a mask if you're coughing.|Please bring your insurance card.|Drink plenty and rest until then.|]
maybe 30
C: [Should I be doing anything until then?|Can I take something for it meanwhile?]
A: [I can't advise on that, but the nurse line can. Shall I have them call you?|I'm not able to give medical advice. I can ask the nurse to call you.]
C: [No, it's fine. I'll wait.|No, that's okay, thanks.|I'll manage until {day}.]
end
@bye
outcome appointment_booked
extract name {name}
extract reason {illness}
extract appointment_at {at}
summary {name} ({illness}, {since}) will see {physician} on {date} at {time}.
then reschedule 7
then cancel 4
or
C: [{um} my chest feels tight, actually. And my left arm.|A little, yes. It's hard to get a full breath.]
A: I want you to get help right now. Please hang up and call 911, or have someone near you do it. [Are you alone?|Is anyone with you?]
C: [My wife's here. She's calling.|My son is here, he has his phone out.|No, but I'll call right now.]
A: [Good. Sit down, stay calm, and don't drive yourself.|Good. Please unlock the front door and sit down.] I'm letting {physician} know.
C: [Okay. Thank you.|Alright. Thanks.]
outcome transferred
ended caller_hung_up
mood -45..-15
extract name {name}
extract urgent yes
summary The caller reported a tight chest or trouble breathing and was told to call 911; {physician} was informed.
end

story physical 14 4
mood 10..60
when 4..20 8:00-16:00 20
C: {hi}, [I'd like to schedule my annual physical|I'm due for a physical|I need a checkup for a new job|I'd like to get a full checkup].
A: [{sure}.|That's a good idea.] [Have you been seen here before?|Are you a patient with us already?]
either 3
C: [Yes, I see {physician}.|Yes, {physician} is my doctor.|Yeah, for years.]
@name
@birth
or
C: [No, I just moved to Columbus.|No, my old doctor retired.|Not yet.]
A: Welcome. [We're taking new patients|{physician} is taking new patients]. [Which insurance do you have?|Do you have insurance?]
C: [Blue Cross, through work.|Medicare.|Medical Mutual.|I pay myself at the moment.]
@name
@birth
@email
A: I'll send you the forms, so that you can fill them out at home.
end
@check
@offer
A: [Please don't eat for eight hours before, water is fine.|Come fasting, please, for the blood work. Water is okay.|You'll have blood drawn, so nothing to eat after midnight.]
C: [q~Can I have coffee?|Okay. Not even coffee?|Got it.]
A: [q~Coffee is best left until after, too.|Afterwards, gladly. Just water before.|Great.]
@bye
outcome appointment_booked
extract name {name}
extract service physical
extract appointment_at {at}
summary {name} booked a physical with {physician} on {date} at {time}; told to come fasting.
then reschedule 14
then cancel 5

story refill 20 12
mood -10..40
outcome message_taken
let left; answer = [about|maybe] five pills left; It has been sent to {pharmacy} and should be ready this afternoon. | two days' worth; {physician} approved it, and {pharmacy} has it now. | none left as of this morning; It has been sent to {pharmacy} as urgent. {physician} would also like to see you once before the next refill. | enough for the week; {physician} approved it for ninety days. It's at {pharmacy}.
let topic = your prescription for {medicine}
C: {hi}, [I need a refill on {medicine}|I'm calling for a refill of {medicine}|could you renew my prescription for {medicine}], please.
@name
@birth
A: [And which pharmacy should it go to?|Where would you like to pick it up?]
C: [{pharmacy}, same as always.|{pharmacy}, please.|{um} {pharmacy}.]
A: [How many do you have left?|And how much do you have left?]
C: [I've got {left}.|{left}.|{um} {left}.]
either
A: [Thank you.|Okay.] I've sent the request to {physician}. [Please allow up to two business days.|It usually takes a day or two.] 
or
A: [I've passed it on.|The request is on its way to {physician}.] Because refills can take two days, I've [marked it as urgent|noted how many you have left].
C: [Okay, thank you.|Okay, because I really can't skip it.|Good, thanks.]
end
@bye
extract name {name}
extract medication {medicine}
extract pharmacy {pharmacy}
summary {name} asked for a refill of {medicine} at {pharmacy} ({left}).
then callback 27

story results 11 3
mood -30..25
outcome callback_requested
let test; answer = the blood work; {physician} has looked at it, and everything is in the normal range. The details are in your patient portal. | the x-ray; nothing is broken. {physician} suggests two weeks of rest and then another look. | the cholesterol test; it's a little better than last time. {physician} would like to keep the dose and check again in three months. | the throat swab; it came back negative, so no antibiotics are needed.
let topic = your results
C: {hi}, [I'm calling about|I wanted to ask about|I haven't heard anything about] {test}. [I was in {past_day}.|They said two days, and it's been longer.|Is it back yet?]
A: [I understand, waiting isn't easy.|Let me help with that.] I'm not able to see or read out results, but the nurse can call you [today|this afternoon].
either
C: [You can't just tell me?|Can't you just look it up?|Really? It's only a yes or no.]
A: [I'm afraid not, to protect your privacy.|No, I'm sorry. A clinician has to go over them with you.]
C: [Okay. Then have her call me, please.|Fine, I'll wait for the call.]
or
C: [That would be good.|Okay, please do.|Alright.]
end
@name
@birth
@number
A: [Thank you.|Thanks, {first}.] The nurse will call you [within two hours|before we close]. [If you don't pick up, she'll leave a message.|]
@bye_short
extract name {name}
extract phone {phone}
extract reason results of {test}
summary {name} asked for the results of {test}; the nurse is to call back.
then callback 52

story reschedule 8
later
mood 0..40
let why = I have to work that day | my ride fell through | I have a funeral to go to | it clashes with my daughter's school thing | I'm traveling after all
C: {hi}, [I have to move my appointment|I need to reschedule|can I change an appointment] {old_on_day} at {old_clock}. {why}.
@name
@birth
A: [Found it.|Thank you, I see it.] {old_date}, {old_time}, {physician}. When would you like to come?
C: [As soon as possible after that.|The week after, maybe.|Any {part}.|What about {day}?]
@check
A: [I can offer|There's] {date} at {time}.
C: [{yes}, please.|That's good.|Great.]
A: [Moved.|Done.] [You'll get a text to confirm.|I've canceled the old one.]
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved an appointment from {old_date} to {date} at {time}.

story cancel 4
mood -5..30
outcome information_given
C: {hi}, [I'd like to cancel my appointment|I need to cancel] {old_on_day}. [I feel much better.|It cleared up by itself.|I got in somewhere sooner.|I'm stuck out of town.]
@name
@birth
A: [Good to hear.|Thank you for letting us know.|Alright.] I've canceled {old_date} at {old_time}. [There's no fee.|]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} canceled the appointment of {old_date}.

story questions 12 8
mood 5..45
outcome information_given
either
C: {hi}, [do you still have flu shots|are you doing flu shots|can I get a flu shot there]?
A: [Yes, we do.|We do, yes.] You can walk in Monday to Friday between nine and eleven. It's covered by most plans, and $35 without.
C: [q~Do I need an appointment?|And for the kids too?|Great, and how long does it take?]
A: [q~No, just bring your insurance card.|From six months up, yes.|About fifteen minutes with the waiting time.]
summary The caller asked about flu shots.
or
C: {hi}, [are you accepting new patients|is {physician} taking new patients|I'm looking for a new family doctor]?
A: Yes, we are. [The first visit takes forty minutes.|{physician} has openings in about two weeks.] [Would you like me to set that up?|Shall I book a first visit?]
C: [r~Let me check with my insurance first.|I'll talk to my partner and call back.|Do you take Anthem?]
A: [r~Sure. We take Medicare, Anthem, Aetna and Medical Mutual.|Of course. Call us any time.|We do, and Aetna, Medicare and Medical Mutual as well.]
summary The caller asked whether new patients are accepted.
or
C: {hi}, [how late are you open today|what are your hours|are you open on Saturday]?
A: We're open {hours}. [After hours, the on-call nurse can be reached on this number.|On weekends there's an on-call nurse on this line.]
C: [And could I just walk in?|Do you take walk-ins?]
A: [We work by appointment, but we keep same-day times free each morning. Calling at eight is best.|By appointment only, though same-day times are often free.]
summary The caller asked about opening hours.
or
C: {hi}, [what does a visit cost without insurance|I don't have insurance. What would I pay]?
A: A regular visit is $140, and a physical is $190. Lab work is billed by the lab. [There's also a sliding scale, if you bring proof of income.|]
C: [s~Okay, that's less than I thought.|Hm. Can I pay in installments?|Alright, good to know.]
A: [s~And you can pay over three months without a fee.|You can, over three months, without a fee.|The front desk can set up a payment plan, too, if that helps.]
summary The caller asked what a visit costs without insurance.
end
@bye_short

story nurse_advice 12 40
mood -40..10
outcome transferred
ended transferred
let patient; trouble = my two-year-old; has a fever of a hundred and three | my daughter; threw up four times since noon | my mother; is dizzy and her blood pressure is high | my son; stepped on a nail | my husband; has hives after eating shrimp
either
C: {hi}, [I'm not sure if I should come in.|I don't know if this can wait.|I hope you can help me.] [It's about|It concerns] {patient}. {um} {patient} {trouble}.
or
C: {um} {hi}, {patient} {trouble}, and [I don't know what to do|I'm a bit worried|I'm wondering if that's an emergency].
end
A: [I understand.|Thank you for calling.] [Is there any trouble breathing, or is anyone hard to wake?|Any trouble breathing, or swelling of the face?]
C: [No, none of that.|No. Just that.|No, breathing is fine.]
A: [Good.|Alright.] That's a question for the nurse. [May I have your name before I put you through?|Your name, please, and I'll connect you.]
C: {name}.
maybe 40
A: And a number, in case we get cut off?
C: {number}.
end
A: Thank you, {first}. [I'm putting you through now.|The nurse will be right with you.|Please hold for the nurse.]
extract name {name}
extract reason {patient} {trouble}
extract urgent yes
summary {name} called about a patient at home ("{patient} {trouble}") and was put through to the nurse.

story complaint 5
mood -88..-45
outcome callback_requested
let matter; answer = a bill for a visit that insurance should have covered; our billing desk sent it to the wrong plan. It has been resubmitted, and you don't owe anything. | a referral that was never sent; it went out today, and the specialist's office has confirmed it. I'm sorry about the delay. | waiting an hour and a half {past_day}; Dr. Rao asked me to apologize. Two emergencies came in that morning, and nobody told the waiting room. | being put on hold again and again; we've changed the phone system for exactly that reason, and I'm sorry you had to call so often.
let topic = your complaint
C: [This is the third time I'm calling.|I'm really frustrated.|{hi}. I'm not happy at all.] It's about {matter}. [Nobody calls me back.|Nobody seems to care.|I've been a patient for eleven years.]
A: [I'm sorry. That shouldn't happen.|I'm very sorry about that.|I hear you, and I'm sorry.] I'd like our practice manager to deal with this personally.
@name
@birth
C: [Today?|And when? I've heard that before.|I want a call today, not next week.]
A: [Today, yes.|Before five.] I've [marked it as urgent|put it at the top of her list], with {number} as your number.
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained about {matter}. The practice manager is to call back.
then callback 54

story voicemail 0
mood -20..25
outcome message_taken
let topic; answer; words = your refill; It has been sent to {pharmacy}. ; I need a refill of {medicine} at {pharmacy}, I have [three|four|six] left | the appointment you asked for; {physician} can see you {on_day} at {time}. Please call to confirm. ; I'd like an appointment with {physician} [this week if possible|as soon as you can], it's [my back again|about my blood pressure|for a follow-up] | the school form; It's signed and at the front desk. ; I dropped off a school form for my son {past_day} and I wanted to know if it's ready
A: You've reached Millbrook Family Medicine. The office is closed. If this is an emergency, hang up and dial 911. Otherwise please leave your name, date of birth and number.
C: {hi}, {name}, {month} {dom}, {year}. {um} {words}. [My number's {number}.|You can reach me at {number}.] [Thank you.|Thanks. Bye.|]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 48
)story";

}  // namespace frontdesk::demo
