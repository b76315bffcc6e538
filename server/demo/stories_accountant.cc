#include "demo/stories.h"

namespace frontdesk::demo {

// Pemberton & Rowe, London.
const std::string_view accountantStories = R"story(
when 1..12 9:30-16:30 30
keep company = Larkmead Joinery | Thistledown Bakery | Quillon Design | Fen Street Coffee | Brackwater Boats | Ollerton Films | Pocket & Pine | Ravensby Plumbing
keep partner = Mr. Pemberton | Mrs. Rowe
let quarter = the last quarter | the spring quarter | the autumn quarter

part offer
A: [{partner} could speak to you|{partner} is free] {on_day} at {clock}. [By phone, or would you like to come in?|Would that suit?]
C: [By phone, please.|That suits me.|I'll come in. {clock} is fine.|{yes}, perfect.]
or
A: Would {day} at {wish_clock} suit you?
C: [{um} that's the school run.|I'm on site then.|Not ideal. Anything else?]
A: [{clock}, the same day?|There's {clock} as well.]
C: [Much better.|{yes}, please.|That works.]
or
C: [Is {other_day} possible?|I'd prefer {other_day}.]
A: {other_day} is full, I'm afraid. [{day} at {clock}?|I could do {day}, {clock}.]
C: [Go on, then.|Fine, {day}.|That's alright.]

story meeting 24 12
mood 10..55
let about = the tax return | the year-end accounts | taking on a first employee | registering for VAT | a letter about the tax code | becoming a limited company
C: {hi}, [it's {first} from {company}|{name} here, {company}|this is {name}, I'm a client of {partner}]. [I'd like to arrange a meeting|Could I get some time with {partner}|I need half an hour with {partner}], about {about}.
@talk
A: [Certainly.|Of course, {first}.] 
@check
@offer
maybe 40
C: [What should I have ready?|Do I need to bring anything?]
A: [Last year's figures and any letters you've had, please.|If you could send the bank statements beforehand, that saves time.|Just the letter itself. The rest we have.]
C: [Will do.|I'll dig it out.|Alright.]
end
A: [That's in the diary|You're booked in], {date} at {time}, with {partner}. [I'll send an invitation to {email}.|]
@bye
outcome appointment_booked
extract name {name}
extract company {company}
extract reason {about}
extract appointment_at {at}
summary {name} of {company} will speak with {partner} about {about} on {date} at {time}.
then reschedule 11
then cancel 4

story new_client 16 14
mood 15..60
let trade; legal; turnover = I run a small bakery; a sole trader; about ninety thousand | I've just set up a design studio; a limited company; sixty thousand, with luck | I'm a freelance camera operator; a sole trader; around forty-five thousand | my wife and I own two cafés; a limited company; just over four hundred thousand | I rent out two flats; just me, privately; about twenty-six thousand in rent
C: {hi}, [I'm looking for an accountant|are you taking on new clients|a friend recommended you]. {trade}.
A: [Wonderful, and yes, we are.|Thank you for thinking of us.] [Are you a sole trader, or a limited company?|Is that as a sole trader or a company?]
C: [{legal}.|{um} {legal}.|{legal}, at the moment.]
A: And roughly, what's the turnover in a year?
C: [{turnover}.|I'd say {turnover}.]
A: [Thank you.|That's helpful.] The first meeting is free, half an hour. [Self assessment starts at £240, and company accounts at £95 a month.|]
C: [That sounds reasonable.|Okay. When could that be?|And is bookkeeping extra?]
@offer
@name
@number
@email
A: [All set, {first}|You're booked in, {first}]: {date}, {time}. [Please bring your last return, if there is one.|]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract email {email}
extract business {legal}
extract appointment_at {at}
summary Prospective client {name}, turnover {turnover}: first meeting on {date} at {time}.
then reschedule 9

story tax_letter 14 10
mood -50..5
outcome callback_requested
let letter; deadline; answer = a penalty notice from HMRC; within thirty days; {partner} has seen it. It can be appealed, and the letter is being drafted now. | a demand for tax that's already been paid; by {day}; the payment was put against the wrong year. {partner} has asked HMRC to move it, and you needn't pay twice. | a letter about a tax check; within two weeks; {partner} will answer it for you. Please don't ring them yourself, and send us the scan. | a changed tax code; it doesn't say; the code is wrong, and {partner} is having it corrected before your next payslip.
let topic = your letter from HMRC
C: {hi}, {name} here, from {company}. [I've had {letter}|I've just opened the post, and there's {letter}|I'm a bit worried, I've had {letter}]. [I don't understand it.|Is that serious?|What do I do?]
A: [I understand, those letters are never pleasant.|Let's get it to {partner} straight away.] Does it say by when you have to answer?
C: [{um} {deadline}.|{deadline}, I think.]
A: [Thank you.|Good to know.] Could you [photograph it and email it to us|send us a scan today]? {partner} will ring you [this afternoon|today].
C: [I'll do that now.|What's the address again?|Okay. I won't sleep otherwise.]
@number
@bye_short
extract name {name}
extract phone {phone}
extract company {company}
extract reason {letter}
summary {name} of {company} received {letter}; {partner} is to ring back.
then callback 54

story documents 14 8
mood 0..35
outcome message_taken
let thing; answer = last year's accounts, for the mortgage; They've been emailed to you, signed. | an accountant's reference for a landlord; {partner} has signed it, and you have it by email. | the payslips for the last three months; Bridget has sent them to you. | the SA302 and the tax overview; they're in your inbox.
let topic = the papers you asked for
C: {hi}, {name}, {company}. [Could you send me|I need a copy of|my bank wants] {thing}. [It's a bit urgent.|Whenever you have a minute.|They need it by {day}.]
A: [Of course.|No trouble.] [Shall I send it to {email}?|Is {email} still right?]
C: [{yes}, please.|That's the one.|Perfect.]
A: [I've passed it to the right desk.|You'll have it today or tomorrow.]
@bye_short
extract name {name}
extract company {company}
extract reason {thing}
summary {name} of {company} asked for {thing}.
then callback 24

story payroll 12 6
mood -40..30
outcome message_taken
let matter; answer = a new starter, from the first of the month; Bridget has set them up, and the first payslip comes with this month's run. | somebody's leaving, and I need a P45; The P45 has been emailed to you. | one of the payslips is wrong, the overtime's missing; Bridget has corrected it, and the difference goes out with Friday's run. | we need to change the bank details of one employee; Bridget needs that in writing, from your own address, and will ring you to confirm.
let topic = your payroll
C: {hi}, it's {first} at {company}. It's for Bridget, about payroll. {um} {matter}.
A: [Bridget's on the other line|Bridget's in a meeting], but I'll take it down. [When's your next pay run?|When do the wages go out?]
C: [This Friday.|At the end of the month.|On the twenty-eighth.]
A: [Thank you.|I've marked it for today.] [Bank details we only ever change in writing, just so you know.|]
C: [Sure.|Okay, thanks.|Great.]
@number
@bye_short
extract name {name}
extract company {company}
extract reason {matter}
summary {name} of {company} called about payroll ("{matter}"). Bridget is to answer.
then callback 42

story deadlines 12 10
mood 0..45
outcome information_given
either
C: {hi}, [when's the deadline for the tax return|by when do I have to file|when's self assessment due]?
A: Online returns are due by the thirty-first of January[, and the tax is due the same day|]. We ask for your papers by the end of October[, so that nobody has to hurry|].
C: [q~That's sooner than I thought.|And if I'm late?|Okay, I'll get on with it.]
A: [q~It always is. We'll send you a reminder.|There's a £100 penalty for a late return, so it's better not to wait.|Lovely. We'll remind you all the same.]
summary The caller asked about the deadline for self assessment.
or
C: {hi}, [what do you charge for a tax return|could you tell me your fees|what would it cost to have you do my books]?
A: Self assessment is from £240, company accounts from £95 a month, [payroll from £6 a payslip|and VAT returns are £75 a quarter]. 
C: [r~Plus VAT, I suppose?|Fair enough.|That's cheaper than my last lot.]
A: [r~Plus VAT, yes.|And the first meeting is free.|We're always glad to hear that.]
summary The caller asked about fees.
or
C: {hi}, [when do I have to register for VAT|do I need to register for VAT]? [I think I'm close to the limit.|We've had a good year.]
A: That depends on your turnover over twelve months, and I'm not able to advise on it. [{partner} can look at the figures with you.|]
C: [s~Okay, I'll send them over.|Can I do that by email?|I'll ring back with the numbers.]
A: [s~Please do. There's a time limit once you're over.|By email is perfect.|Please do, and better sooner than later.]
summary The caller asked about VAT registration; referred to a partner.
or
C: {hi}, {quarter}'s VAT return, {company}. [t~Has that gone in?|Have you had everything from us?|Are you missing anything?]
A: [Let me see.|One moment.] [t~It went in {past_day}.|Marek has everything, and it goes in this week.|Marek still needs the last bank statement.]
C: [t~Brilliant.|Good, thanks.|I'll send it tonight.]
summary The caller asked whether the VAT return had gone in.
end
@bye_short

story reschedule 5
later
mood 0..40
C: {hi}, {name}, {company}. I'm meeting {partner} {old_on_day}, {old_clock}. [Could we move that?|I'm stuck on a job.|I've got the builders in.]
@check
@offer
A: [Moved.|All changed.] {date}, {time}. [{partner} will see it in the diary.|]
@bye
outcome appointment_booked
extract name {name}
extract company {company}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a meeting from {old_date} to {date} at {time}.

story cancel 3
mood 0..30
outcome information_given
C: {hi}, {name} here. I don't need the meeting {old_on_day} any more. [It's sorted itself out.|{partner} answered it by email.]
A: [Thank you for letting us know.|Lovely, one thing less.] [It's out of the diary.|I've cancelled it.]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} cancelled the meeting of {old_date}.

story complaint 5
mood -82..-40
outcome callback_requested
let matter; answer = I've had a fine because my return went in late; {partner} has looked into it. It was our mistake, and the firm will pay the penalty. | your bill's gone up by a third, and nobody told me; {partner} is sorry. It should have been announced, and the old fee stands until your year end. | I've asked for the same figures three times; They went to you this morning. {partner} will see to it that one person looks after you from now on.
let topic = your complaint
C: {hi}. {name}, {company}. [I'm rather annoyed.|I'd like to make a complaint.|I'm not at all happy.] {matter}. [I pay you so that doesn't happen.|It's really not good enough.|I'm beginning to look around.]
A: [I'm very sorry.|I do apologise.] [I'll put that before {partner} at once.|{partner} will want to hear that directly.]
@number
A: [You'll be rung today.|{partner} will ring you before five.]
@bye_cold
extract name {name}
extract phone {phone}
extract company {company}
extract reason {matter}
summary {name} of {company} complained ("{matter}"). {partner} is to ring back.
then callback 54

story bank_details 3 stranger
mood -25..10
outcome spam
ended agent_hung_up
C: {hi}, I'm ringing from [the bank's security team|HMRC|your supplier]. [We need to update your payment details.|Your account has been flagged.|There's a refund waiting, I just need the account number.]
A: We don't give or change account details by telephone. [Please write to us.|You're welcome to write to our office.]
C: [It really is urgent.|It'll only take a second.|The account will be frozen.]
A: [I'm ending the call now. Goodbye.|Then we'll ring them ourselves, on the number we have. Goodbye.]
summary Somebody tried to get bank details by telephone; nothing was given.

story voicemail 0
mood -5..25
outcome message_taken
let topic; answer; words = your call; {partner} can ring you {on_day} at {time}. ; could {partner} give me a ring, [it's about the accounts|it's about my tax bill|nothing dramatic] | the payslips; They've been emailed to you. ; I need [two|three] payslips for a mortgage, for {company} | your VAT return; Marek has everything, and it goes in this week. ; it's about {quarter}'s VAT, I've put the receipts on the shared drive
A: You've reached Pemberton and Rowe. The office is closed. Please leave your name, your company and a number, and we'll ring you on the next working day.
C: {hi}, {name}, from {company}. {um} {words}. [My number's {number}.|I'm on {number}.] [Many thanks.|Thank you. Bye.|Cheers.]
extract name {name}
extract phone {phone}
extract company {company}
summary Voicemail from {name} of {company} about {their topic}.
then callback 48
)story";

}  // namespace frontdesk::demo
