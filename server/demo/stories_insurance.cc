#include "demo/stories.h"

namespace frontdesk::demo {

// Blue Heron Insurance, Charlotte.
const std::string_view insuranceStories = R"story(
when 1..8 9:00-16:30 30
keep policy = BH-{#####}
keep vehicle = a 2017 Camry | a 2020 CR-V | a 2013 Silverado | a 2022 Model 3 | a 2016 Jetta | a 2019 Rogue
keep insurance_agent = Ron | Lucia

part policy
A: [Do you have your policy number handy?|And your policy number, if you have it?|Could I have the policy number?]
C: [Yes, it's {policy}.|{um} hold on. {policy}.|{policy}.]
or
A: And the policy number?
C: [I don't have it on me.|No idea, sorry.|It's in the car.]
A: [No problem, I'll find you by name.|That's fine, your name is enough.]
or
A: Your policy number, please?
C: {policy}.
A: [Let me repeat that: {policy}.|{policy}, is that right?]
C: [{right}.|Correct.]

part offer
A: [{insurance_agent} has time|{insurance_agent} could call you] {on_day} at {time}. [Is that good for you?|Does that work?]
C: [{yes}.|Sounds good.|That works.|Perfect, I'm home then.]
or
A: {date}, at {wish_time}?
C: [{um} I'm driving then.|Can we do another time?]
A: {time}?
C: [Great.|Works for me.|{yes}.]

story claim 24 30
mood -55..10
outcome callback_requested
let what; detail; happened; answer = somebody rear-ended me at a light; the bumper's hanging off; this morning, around eight, on Providence Road; Terrence has opened the claim. You can take the car to any body shop, and he'll send an appraiser {on_day}. | a tree came down on the garage; in the storm last night; last night, some time after two; Terrence has opened the claim, and an adjuster can be there {on_day} at {time}. Please keep the receipts for any tarp. | my windshield's cracked right across; a rock, on the highway; about an hour ago, on the 485; glass is covered without a deductible. Terrence has sent you the list of shops. | my basement's flooded; the water heater let go; {past_day}, while we were out; Terrence has opened the claim. A drying company will call you within the hour. | someone broke into my car; they took a laptop and the stereo; {past_day}, in the parking lot at work; Terrence has the claim, and he needs the police report number. | I hit a deer; the front's pretty bad, and one light's gone; last night, on the way back from Gastonia; Terrence has opened the claim. A rental is covered for up to two weeks.
let topic = your claim
C: {hi}, [I need to report a claim|I've had an accident|I need to file a claim|I'm not sure how this works, I've never had a claim]. {what}. {um} {detail}.
A: [I'm sorry to hear that.|Oh, I'm sorry.] First of all, is everybody alright?
C: [Yeah, just shaken up.|Yes, everyone's fine.|Nobody's hurt, thank God.|A bit of a stiff neck, but okay.]
A: [I'm glad.|That's the most important thing.] When and where did it happen?
C: [{happened}.|{um} {happened}.|That was {happened}.]
@name
@policy
A: [q~Do you have any photos?|Did you take pictures?|Is there any police report?]
C: [q~I took a bunch.|A couple, they're a bit dark.|Not yet.]
A: [q~Perfect.|That's fine.|If there is one, please keep the number.] You can text photos to this number. Terrence, who handles claims, will call you [within one business day|today or tomorrow morning].
maybe 35
C: [Will my premium go up?|Is that covered, do you think?|What's my deductible?]
A: [That's something Terrence has to answer. I don't want to promise anything wrong.|I can't say, but Terrence will go through the policy with you.]
C: [Okay.|Fair enough.|I figured.]
end
@number
@bye
extract name {name}
extract phone {phone}
extract policy {policy}
extract incident {what}
summary New claim from {name} ("{what}"). Terrence is to call back.
then callback 54
then claim_status 35 after 3000..9000

story claim_status 13 6
mood -55..15
outcome callback_requested
let answer = the estimate is in, and the payment goes out tomorrow. | the adjuster's report arrived today. Terrence will go through it with you {on_day}. | the other side's insurer has accepted, so your deductible comes back to you. | the body shop is waiting for a part, and your rental has been extended.
let topic = your claim
C: {hi}, I'm calling about my claim. [I haven't heard anything.|Is there any news?|It's been over a week.|The body shop says they're waiting on you.]
@name
A: [I see the claim|I have it here], but the details are with Terrence. [He's out with an adjuster|He's on the phone] just now.
either 2
C: [I'm paying for a rental out of my own pocket.|Every day somebody tells me tomorrow.|That's what you said last time.]
A: [I'm sorry. I've marked it as urgent.|I understand. I'm putting that at the top of his list.]
mood -70..-30
or
C: [q~Okay. When can he call?|Can he call me after three?|Alright.]
A: [q~Before the end of the day.|After three is fine.|It'll be today.]
end
@number
@bye_short
extract name {name}
extract phone {phone}
extract reason claim status
summary {name} asked about the state of a claim; Terrence is to call back.
then callback 52

story quote 24 16
mood 10..55
let thing; detail = car insurance; {vehicle} | homeowner's insurance; a three-bedroom, built in 1998 | renter's insurance; a two-bedroom apartment | insurance for a food truck; it's new, we open next month | motorcycle insurance; a Triumph, garage kept | flood insurance; the lender wants it
let now_with = State Farm | Geico | Progressive | nobody yet | Allstate
C: {hi}, [I'd like a quote for|how much would you charge for|I'm shopping around for|could you quote me] {thing}.
@talk
A: [I'd be happy to set that up.|{sure}.] [Tell me a little about it.|What should I know about it?]
C: [{detail}.|{um} {detail}.]
A: [And who are you with today?|Who is your current insurer?]
C: [{now_with}.|{now_with}, for now.]
A: [Any claims in the last three years?|Have you had any claims in the last few years?]
C: [No, clean.|One, a small one.|No.|None.]
A: [Thank you.|That's all I need for now.] {insurance_agent} compares several companies and goes through it with you.
@offer
@name
@number
@email
A: [You're set|Great], {first}: {insurance_agent} will call you {on_day} at {time}.
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract email {email}
extract service {thing}
extract appointment_at {at}
summary {name} wants a quote for {thing} ({detail}); {insurance_agent} calls on {date} at {time}.
then reschedule 9
then cancel 5

story certificate 14 6
mood 5..45
outcome message_taken
let paper; answer = a new ID card; Your ID card has been emailed to you. | a certificate of insurance for a job; the certificate has been sent, with the additional insured on it. | proof of insurance for the mortgage lender; it went to the lender and to you by email.
let topic = {paper}
C: {hi}, [I need|could you send me] {paper}. [It's a bit urgent.|I need it today, if possible.|They keep asking me for it.]
@name
@policy
@email
A: [You'll have it today.|It's on its way within the hour.]
@bye_short
extract name {name}
extract policy {policy}
extract reason {paper}
summary {name} asked for {paper}, to be sent to {email}.
then callback 15

story change_policy 12 6
mood 0..40
outcome callback_requested
let new_car = Subaru | Ford Maverick | used Prius
let change; answer = my daughter just got her license; adding her comes to $68 a month. With the good student discount it's $54. | we bought a new car, {a new_car}; the new car has been added from today, and the bill goes up $11 a month. | we're moving across town; Ron has changed the address, and your premium goes down by $9. | I sold the truck, so it has to come off; The truck is off the policy, and you'll get $132 back.
let topic = your policy
C: {hi}, I need to make a change to my policy. {change}.
@name
@policy
A: [Alright.|Noted.|Thank you.] Changes have to be made by a licensed agent. [{insurance_agent} will call you to confirm.|I'll have {insurance_agent} call you back.]
C: [q~Does it start today?|Is it in effect right away?|Okay. When?]
A: [q~{insurance_agent} has to confirm that, so I'm marking it for today.|Please treat it as not changed until {insurance_agent} confirms it.|Today.]
@number
@bye_short
extract name {name}
extract phone {phone}
extract policy {policy}
extract reason {change}
summary {name} wants to change a policy ("{change}"). {insurance_agent} is to call back.
then callback 52

story payment 9 6
mood -35..30
outcome information_given
either
C: {hi}, [my card was declined|I got a notice that my payment didn't go through|I think I missed a payment]. [Am I still covered?|What do I do?]
A: Your coverage continues through the grace period printed on the notice. [You can pay by the link I'm texting you.|Shall I text you a payment link?]
C: [Oh, thank goodness. Yes, text it.|Okay, please do.|I got a new card, that's why.]
A: [Sent.|It's on its way.] [The payment shows within the hour.|]
summary The caller had missed a payment and was sent a link.
or
C: {hi}, [why did my premium go up|my bill's gone up forty dollars, why|I just got my renewal, and it's a lot more]. [I haven't had a single claim.|Nothing's changed.]
A: I understand. [Rates have gone up across the state this year, and|I can't see the reason myself, but] {insurance_agent} can compare other companies for you at no cost.
C: [Please do.|I'd appreciate that.|Alright, but I'm also looking elsewhere.]
A: [You'll hear from {insurance_agent} this week.|I've put it on the list for this week.]
mood -55..-10
summary The caller asked why the premium had gone up; a comparison was promised.
or
C: {hi}, [r~can I change my payment date|could I pay twice a year instead|can I pay by bank draft]?
A: [r~Yes, from the next bill on.|That's possible, and it saves you about five percent.|You can, there's a form for it.] [I've made a note, and billing confirms it by email.|Billing will email you.]
C: [Great.|Perfect, thanks.|Oh, nice.]
summary The caller asked about the way of paying.
end
@bye_short

story reschedule 4
later
mood 0..40
C: {hi}, {insurance_agent} was going to call me {old_on_day} at {old_clock}. [I'll be in a meeting.|I can't talk then.] [Can we move that?|Another time?]
@name
@offer
A: [Moved.|Changed.] {date}, {time}.
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a call from {old_date} to {date} at {time}.

story cancel 3
mood -20..20
outcome information_given
C: {hi}, this is {name}. [I've gone with someone else|I don't need the quote any more], so [{insurance_agent} doesn't have to call|you can cancel the call {old_on_day}].
A: [Thank you for letting us know.|Of course.] [It's canceled.|I've taken it off the calendar.] [We'd be glad to look again next year.|]
@bye_short
extract name {name}
extract canceled_at {old_at}
summary {name} canceled a call.

story complaint 5
mood -88..-45
outcome callback_requested
let matter; answer = my claim was denied, and nobody can tell me why; Terrence has asked for a second review, and sent you the letter with the exact clause. | I was told I was covered for that; {insurance_agent} has pulled the notes of that call, and is taking it up with the company. | I've been transferred five times this week; {insurance_agent} is your only contact from now on, with a direct line.
let topic = your complaint
C: {hi}. [I'm furious, frankly.|I want to file a complaint.|I've had it.] {matter}. [I've paid you people for twelve years.|What am I paying for?|I'm about to cancel everything.]
A: [I'm very sorry.|I hear you, and I'm sorry.] [That has to be looked at by somebody who can change it.|You deserve a straight answer.]
@name
@policy
@number
A: {insurance_agent} will call you [today|within two hours], and I've written down every word.
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained ("{matter}"). {insurance_agent} is to call back.
then callback 54

story voicemail 0
mood -25..25
outcome message_taken
let topic; answer; words = your claim; Terrence has opened the claim, and will call you {on_day} at {time}. ; I had a little accident with the car, [nobody's hurt|just the mirror], and I need to know what to do | the quote; {insurance_agent} can call you {on_day} at {time}. ; I'd like a quote for {vehicle}, [mornings are best|any time after four] | your ID card; It's been emailed to you. ; I need a new ID card, my policy is {policy}
A: You've reached Blue Heron Insurance. We're closed. If anyone is hurt, call 911. To report a claim or leave a message, please speak after the tone.
C: {hi}, this is {name}. {um} {words}. [My number is {number}.|I'm at {number}.] [Thank you.|Thanks. Bye.|Please call me.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 49
)story";

}  // namespace frontdesk::demo
