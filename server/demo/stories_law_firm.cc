#include "demo/stories.h"

namespace frontdesk::demo {

// Whitfield Osei LLP, New York.
const std::string_view lawFirmStories = R"story(
when 1..10 9:30-17:00 30
keep area; partner; fee = employment; Ms. Whitfield; $150 | an injury; Mr. Osei; free of charge | housing; Ms. Brightwater; $150

part matter
let matter; other = I was let go two weeks after I asked for maternity leave; Larchmont Logistics | they haven't paid my overtime since the spring; a restaurant group, Bellweather Dining | my manager made comments about my age, and then I was laid off; Kestrel Media | I slipped on a wet floor in a supermarket and broke my wrist; Greenfield Markets | a delivery van hit me on my bike; Swift Parcel | my landlord wants me out by the end of the month; Corona Street Holdings | we haven't had heat since the first of the month, and the landlord doesn't answer; Alder Management | my deposit was never returned; a Mr. Pruitt | I've been offered a severance package, and I don't know if I should sign; my employer, Halcyon Labs

part offer
A: [I can offer you a consultation|There's a time] {on_day} at {time}, [by phone or in person|thirty minutes]. [Would that suit you?|Does that work?]
C: [{yes}, by phone, please.|{yes}, that works.|In person would be better. {clock} is fine.|I can do that.]
or
A: The first consultation I have is {date} at {wish_time}.
C: [{um} I'm at work then.|Is there anything else that day?|Could it be a different time?]
A: [{time} is possible as well.|I also have {time}.]
C: [That's better, thank you.|{time}, please.|Okay, yes.]

part confidential
C: Is [this|what I tell you] confidential?
A: [Yes. What you tell us is treated in confidence.|Yes, it stays within the firm.] [I'm only taking the basics, and the lawyer will ask for the rest.|]
C: [Okay. Good.|Alright.|Good, thank you.]
or 2

story intake 34 20
mood -45..40
C: {hi}, [I think I need a lawyer|I'm looking for an attorney|I was hoping to speak with a lawyer|a friend gave me your number]. 
@matter
A: [Thank you for calling.|I can help set that up.] [Could you tell me in a sentence or two what happened?|What is it about, in a few words?]
C: {um} {matter}. [I don't know what my rights are.|I don't even know if that's legal.|It's been keeping me up at night.|]
A: [I'm sorry you're going through that.|That sounds stressful. I'm sorry.|Thank you for telling me.] [I can't give legal advice myself, but|I'm not a lawyer, but] I can arrange for one of our attorneys to talk to you.
@confidential
@name
A: And who is on the other side? [I need it for our conflict check.|We have to make sure we don't represent them.]
C: [That would be {other}.|{other}.|{um} {other}.]
either 3
A: [Thank you.|I have that.] Is there any deadline [to keep|], a court date or a letter you have to answer?
C: [Not that I know of.|No, nothing yet.|No. Not so far.]
or
A: Has [anything been filed|a date been set] yet?
C: [No, I wanted to ask first.|No, nothing.]
end
@offer
A: [The consultation takes thirty minutes.|You'll talk with one of the partners for thirty minutes.] It's $150, [and free for injury cases|except for injury cases, which are free].
C: [That's okay.|Okay, fair enough.|Alright.]
@number
@email
A: [Thank you, {first}.|Good.] You're confirmed for {date} at {time}. Please have [any letters, contracts and dates|your documents and a short timeline] ready.
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract email {email}
extract matter {matter}
extract other_party {other}
extract appointment_at {at}
summary New matter from {name}: "{matter}". Other party: {other}. Consultation on {date} at {time}.
then reschedule 10
then cancel 6

story urgent 9 12
mood -60..-15
outcome transferred
ended transferred
let emergency = I just got served with papers, and the hearing's in two days | the marshal put a notice on my door | my brother was arrested this morning at work | they want me to sign something today, or the offer's gone | I have a court date tomorrow, and my lawyer quit
C: {hi}, I need to talk to somebody [right away|right now|today]. {emergency}.
A: [I understand.|All right, let's be quick.] [May I have your name?|Your name, please?]
C: {name}. {number}.
A: [Do you have anything in writing?|Is there any paper with a date on it?]
C: [Yes, I have it in front of me.|Yes. It's got a stamp and a case number.|I'd have to look. It's in my bag.|Just a text message, so far.]
A: [Don't sign anything until you've talked to us.|Please keep everything you were given.] I'm connecting you with Simon, our paralegal. [He'll know which partner is free.|]
C: [Okay. Thank you.|Thanks. I'm shaking.|Please, yes.]
extract name {name}
extract phone {phone}
extract matter {emergency}
extract urgent yes
summary Urgent: {name} says "{emergency}". Put through to the paralegal.

story case_status 22 10
mood -45..25
outcome callback_requested
let answer = {partner} has heard from the other side. There's an offer, and it's best discussed in person this week. | the hearing has been moved to next month. You'll get the notice by mail. | we're still waiting for the records from the hospital, and have asked again. | the papers were filed yesterday, and the other side has twenty days to answer.
let topic = your matter
C: {hi}, I'm a client of {partner}. [I was wondering if there's any news.|I'd like to know where things stand.|I haven't heard anything in three weeks.]
A: [Let me take a message for {partner}.|{partner} is in court this morning.|{partner} is in a deposition.] [May I have your name?|Your name, please?]
C: {name}.
either
C: [I've left two messages already.|Nobody returns my calls.|I'm paying a lot of money for this.]
A: [I'm sorry. I'll flag it for today.|I understand, and I'll mark it as urgent.]
mood -65..-25
or
A: Is there anything [in particular you'd like to know|I should add]?
C: [Just whether they've answered.|Whether I need to do anything.|I got a letter, and I don't understand it.|When the next date is.]
end
@number
A: [{partner} or Simon will call you back|You'll have a call] [today before six|by tomorrow morning].
@bye_short
extract name {name}
extract phone {phone}
extract reason case status
summary {name} asked {partner} for news; a call back was promised.
then callback 49

story reschedule 6
later
mood 0..35
C: {hi}, I have a consultation {old_on_day} at {old_clock}. [I can't get off work.|Something's come up.|My flight was moved.] [Could we change it?|Is another time possible?]
@name
@check
A: [I can offer|There's] {date} at {time}.
C: [That's fine.|{yes}, please.|Good, thank you.]
A: [I've changed it.|It's moved.] [You'll receive a new invitation.|]
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a consultation from {old_date} to {date} at {time}.

story cancel 3
mood -15..20
outcome information_given
C: {hi}, I'd like to cancel my consultation {old_on_day}. [We've reached an agreement.|I decided to let it go.|I found someone closer to me.] My name is {name}.
A: [Thank you for telling us.|I've canceled it.] [If anything changes, call us, and mind that there are deadlines for most claims.|There's no charge.]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} canceled the consultation of {old_date}.

story questions 18 16
mood 0..40
outcome information_given
either
C: {hi}, [how much is a consultation|what do you charge|do you do free consultations]?
A: A first consultation of thirty minutes is $150. [For injury cases it's free, and you pay only if we win.|If it's about an injury, there's no charge.]
C: [And after that?|What would a case cost?|And is it hourly?]
A: That depends on the matter, and the attorney explains it before you sign anything.
C: [Okay, that's clear.|Makes sense.]
summary The caller asked about fees.
or
C: {hi}, [do you handle divorces|do you do immigration|can you help with a will|do you do criminal defense]?
A: I'm afraid not. We work in employment, injury and housing. [The city bar's referral service can recommend someone.|The bar association has a referral line for that.]
C: [q~Oh, okay. Do you have their number?|Alright, I'll look them up.|Too bad. Is it free?]
A: [q~You'll find it on the bar's website, under referrals.|Good luck.|The referral is, and the first consultation is at a reduced fee.]
summary The caller asked for a field that the firm does not practice.
or
C: {hi}, [where's your office|which floor are you on|how do I get to you]?
A: We're at 300 Corliss Street, on the fourteenth floor. [Please bring a photo ID for the desk downstairs.|]
C: [r~And which train?|And what's it next to?|Is there a wheelchair entrance?]
A: [r~Any train to Corliss Square, then two minutes on foot.|Next to the old post office, on the corner.|The entrance is step-free, with elevators.]
summary The caller asked for the way to the office.
or
C: {hi}, [how long do I have to file a claim|is there a time limit for something like that]?
A: There are time limits, and they differ by the kind of case. I can't advise on yours, but an attorney can, [so it's better not to wait|and soon].
C: [Okay. I'll talk to my wife and call back.|Hm. I'd better move, then.]
summary The caller asked about deadlines; no legal advice was given.
end
@bye_short

story opposing 7 2 stranger
mood -5..20
outcome message_taken
let topic; answer = the settlement conference; {partner} is available on either of the dates you proposed.
C: {hi}, [{first} {last} here, from Drexel and Moyer.|this is {name} at Drexel and Moyer.] I'm calling for {partner} [about a stipulation|about the discovery schedule|about a settlement conference].
A: [{partner} isn't available at the moment.|{partner} is in a meeting.] May I take a message?
C: [Just ask for a call before the end of the day.|Please say that we can live with either date.|We need an answer by {day}.]
@number
A: [I'll pass it on right away.|Thank you, counsel.]
@bye_short
extract name {name}
extract phone {phone}
summary Opposing counsel, {name}, left a message for {partner}.
then callback 33

story complaint 5
mood -85..-45
outcome callback_requested
let matter; answer = I was billed for four hours I can't explain; a partner has gone through the time sheet with accounting. Two entries belonged to another matter and have been removed. | I found out about the hearing from the other side; the notice went to an old address. The partner would like to apologize and explain the next steps. | I've been waiting a month for one letter; the letter went out this morning, and you have a copy in your inbox.
let topic = your concern
C: {hi}. [I'm calling to complain.|I want to speak to a partner, not an assistant.|I'm very disappointed with this firm.] {matter}. [That's unacceptable.|For what you charge?|I'm thinking of changing lawyers.]
A: [I'm sorry to hear that.|I apologize.] [That deserves an answer from a partner.|I'll see that a partner calls you.] 
@name
@number
A: [Thank you.|I've noted it word for word.] [You'll be called before six today.|A partner will call you today.]
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained: "{matter}". A partner is to call back.
then callback 54

story voicemail 0
mood -30..15
outcome message_taken
@matter
let topic; answer = your message; we can offer you a consultation {on_day} at {time}. Please call to confirm. | your inquiry; an attorney can speak with you {on_day} at {time}.
A: You have reached Whitfield Osei. The office is closed. Please leave your name, your number and a brief message. Leaving a message does not make you a client of the firm.
C: {hi}, my name is {name}. {um} {matter}. [I'd like to talk to someone about it.|Could someone call me?|I'd appreciate a call back.] [My number is {number}.|You can reach me at {number}.] [Thank you.|Thanks.]
extract name {name}
extract phone {phone}
extract matter {matter}
summary Voicemail from {name}: "{matter}".
then callback 48
)story";

}  // namespace frontdesk::demo
