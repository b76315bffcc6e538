#include "demo/stories.h"

namespace frontdesk::demo {

// Osteria Lucerna, Washington.
const std::string_view restaurantStories = R"story(
when 0..9 17:30-21:00 15
let party; party_size = two; 2 | two; 2 | two; 2 | three; 3 | four; 4 | four; 4 | five; 5 | six; 6 | seven; 7
let wish = a table by the window | a quiet corner | the booth by the kitchen | a table on the patio | a high chair for the little one
let allergy = shellfish | nuts | dairy | gluten
let occasion = my wife's birthday | our anniversary | my dad's seventieth | my daughter's graduation | my mother's birthday | my husband's birthday

part extras
A: [Any allergies or a special occasion?|Anything we should know, allergies or a celebration?|Are there any allergies?|Is it a special occasion?]
C: [No, just dinner.|Nope, nothing special.|No, we eat everything.|None that I know of.]
or
A: [Any allergies or a special occasion?|Are you celebrating something?]
C: [It's {occasion}, actually.|Yes, {occasion}.|{um} it's {occasion}.]
A: [How lovely.|Wonderful.|Oh, how nice.] [I'll let the kitchen know.|I've put that down. Bring a cake if you like, there's no fee.|We'll have something sweet with a candle.]
or
A: Any allergies [at the table|we should know about]?
C: [One of us can't have {allergy}.|Yes, {allergy}.|My daughter's allergic to {allergy}.]
A: [Thank you, I've noted {allergy}.|I've noted that.] [Please tell your server as well, since the kitchen does use nuts and dairy.|The kitchen will know, and please mention it again at the table.]
or
C: [And could we have {wish}?|If it's possible, {wish} would be great.|We'd love {wish}.]
A: I'll note {wish} as a wish. [I can't promise it, but we'll try.|We do our best, though it depends on the evening.]
C: [That's fine.|Sure, understood.|Great, thanks.]

story booking 40
mood 15..80
either 4
C: {hi}, [I'd like to book a table|can I make a reservation|I'd like to make a reservation|do you have a table] for {party} {on_day}[, around {clock}|, if possible at {clock}| at {clock}], please.
@talk
A: [Let me see.|{sure}.|With pleasure.] [For {party}, {date} at {time}, I have a table.|Yes, {time} is free for {party}.|I can do {time} {on_day}.]
C: [Perfect.|Great.|That's exactly it.|{yes}, please.]
or 2
C: {hi}, [do you have anything left|any chance of a table|is there still something free] {on_day}, [around|at] {wish_clock}? [We're {party}.|There's {party} of us.|For {party}.]
@check
A: [I'm afraid {wish_time} is gone|We're full at {wish_time}], but I have {time} for {party}. [Would that work?|Is that alright?]
C: [{um} yes, that's okay.|A bit off, but fine.|Sure, {clock} works.|Let me ask. … Yeah, {clock} is fine.]
or 3
C: [Ciao! I'd like to come|{hi}, I'd like to come|{hi}, we'd love to come] [again|for dinner] {on_day}, {party} people.
@talk
A: [{sure}.|Gladly.|How nice.] What time were you thinking?
C: [{clock}?|{um} {clock} or so.|Around {clock}, if that's possible.]
A: {time} [works|is fine|I can do]. For {party}, correct?
either 3
C: [{right}.|Correct.|Yep.]
or
C: [No, sorry, one more, my sister's coming too. Is that okay?|Actually, add one. A friend might join us.]
A: [No problem, I've added a chair.|That's fine, one more at the table.]
end
or
C: {hi}, [quick question|I don't know if I'm too late], is there a table for {party} {on_day}?
A: [There is, at {time}.|Just one left, at {time}.|Yes, {time} or a bit later.] [Shall I take it for you?|Would you like it?]
C: [Yes, please.|We'll take it.|Lucky us. Yes.]
end
@name
@number
@extras
A: [So that's|You're all set,|Wonderful, I have] a table for {party}, {date} at {time}, under {last}. [We hold it for fifteen minutes.|We look forward to seeing you.|See you {on_day}.|]
@bye
outcome appointment_booked
extract name {name}
extract phone {phone}
extract party_size {party_size}
extract appointment_at {at}
summary {name} reserved a table for {party} on {date} at {time}.
then change 9
then cancel 7
then late 5 before 3..25

story change 5
later
mood 5..50
let extra = one more person | two more people | one person fewer
C: {hi}, I have a reservation {old_on_day} at {old_clock}, under {last}. [Could we change that?|I need to change something.|Can I still change it?]
A: [{sure}.|Let me pull it up.] Yes, {first}, I see it. What would you like to change?
either
C: [We'll be {extra}.|There'll be {extra}.]
A: [No problem.|That's fine.] [I've changed it|Changed]: {extra}, same time, {old_time}.
outcome appointment_booked
extract appointment_at {old_at}
summary {name} changed a reservation on {old_date}: {extra}.
or
C: [Could we come at {clock} instead, {on_day}?|Can we move it to {day}, {clock}?]
@check
A: [Yes, that works.|{time}, {date}, that's possible.] I've moved your table.
outcome appointment_booked
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a reservation from {old_date} to {date} at {time}.
end
C: [Perfect.|Great, that was easy.|Wonderful.]
@bye
extract name {name}

story cancel 5
mood -5..30
outcome information_given
C: {hi}, [I have to cancel our table|I need to cancel a reservation|unfortunately we can't make it] {old_on_day}. [It's under {last}.|The name is {last}.|{last}, {old_clock}.]
A: [Thank you for letting us know, {first}.|No problem, {first}.] [I've released the table.|It's canceled.] [Shall I book another evening?|Would you like another date?]
C: [Not yet, we're all sick.|Not now, the babysitter dropped out.|No, but we'll be back.|I'll call when I know more.]
A: [Get well soon.|We hope to see you soon.|Of course. Any time.]
C: [Thanks. Bye.|Thank you, bye.]
extract name {name}
extract canceled_at {old_at}
summary {name} canceled a reservation on {old_date}.

story late 6 at 17-21
mood -10..25
outcome message_taken
let delay = ten | fifteen | twenty | twenty-five
C: {hi}, [we have a table tonight, but we're running late|we're stuck in traffic on the bridge|we can't find parking]. [It'll be about {delay} minutes.|We'll be {delay} minutes late, I think.] [It's under {last}.|The name's {last}.]
A: [Thank you for calling, {first}.|No worries, {first}.] [I'll let the host know.|I've told the floor.] [We'll hold the table.|They'll keep your table.]
C: [Oh, thank God.|You're a star, thank you.|Great, thanks.]
A: [Drive safely.|See you soon.|Take your time.]
extract name {name}
summary {name} is running {delay} minutes late; the floor was told.

story takeout 16
mood 5..55
let dish; price = a margherita and a tagliatelle al ragù; $41 | two margheritas and a Caesar salad; $49 | the gnocchi and a lasagna; $46 | a diavola, no olives, and a tiramisu; $33 | the mushroom risotto and a burrata; $44 | three margheritas, one with extra basil; $54
let wait = twenty-five | thirty | thirty-five
C: {hi}, [I'd like to order takeout|can I place an order for pickup|I'd like something to go].
A: [{sure}.|With pleasure.] What can I get you?
C: [{um} {dish}.|I'll have {dish}, please.|{dish}, and that's it.]
either 3
A: [{dish}.|So, {dish}.] [Anything to drink?|Anything else with that?]
C: [No, that's it.|No, thank you.|{um} a bottle of sparkling water.]
or
A: [Sorry, did you say gluten-free?|Regular crust or gluten-free?]
C: [Regular.|No, normal is fine.|Regular, please.]
end
@name
A: That'll be {price} [plus tax|], [ready in about {wait} minutes|about {wait} minutes]. [You can pay when you pick it up.|Please come to the side door.]
C: [Great.|{wait} minutes, okay.|Perfect, we're around the corner.]
@bye_short
outcome information_given
extract name {name}
extract order {dish}
summary {name} ordered {dish} for pickup in {wait} minutes.

story questions 20
mood 10..50
outcome information_given
either
C: {hi}, [do you have vegan options|is there anything for vegans|my sister is vegan. Would she find something]?
A: [Yes, there's a vegan menu on request|We do], with [a starter, two pastas and a dessert|the orecchiette, a farinata and a lemon sorbet among others]. 
C: [Oh, nice. That's more than I expected.|Great, that's all I wanted to know.]
summary The caller asked about vegan dishes.
or
C: {hi}, [do you have gluten-free pasta|is the pasta gluten-free]?
A: We have gluten-free pasta, [though the kitchen works with flour, so we can't rule out traces|and it's cooked in its own water]. 
C: [q~It's just a preference.|She has celiac, so that matters.|Okay, good to know.]
A: [q~Then you'll be fine.|Then please tell your server, and they'll take extra care.|Just tell your server.]
summary The caller asked about gluten-free pasta.
or
C: {hi}, [do you take walk-ins|do we need a reservation tonight|how busy are you tonight]?
A: [We keep a few places at the bar for walk-ins.|Before six thirty there's usually room. After that, it's better to reserve.] [Shall I look for a table?|]
C: [No, we'll try our luck.|No, it's just a thought. Thanks.|We'll come early, then.]
summary The caller asked about walk-ins.
or
C: {hi}, [where can we park|is there parking near you|do you have valet]?
A: There's a garage on Plover Street, [two doors down|half a block away], and [valet on Friday and Saturday for $15|street parking is free after nine thirty].
C: [Perfect.|Ah, good.|Okay, we'll use the garage.]
summary The caller asked about parking.
or
C: {hi}, [r~what time does the kitchen close|are you open on Mondays|how late do you serve]?
A: [r~Last orders are at ten.|I'm afraid not.|The kitchen takes orders until ten.] We're open {hours}.
C: [q~And on Sundays too?|So ten at the latest.|Alright. And Fridays it's really full?]
A: [q~Sundays as well, yes.|Exactly.|Fridays it's best to reserve.]
summary The caller asked about opening hours.
or
C: {hi}, [q~can we bring our own wine|what's your corkage|do you charge for bringing a cake]?
A: [q~You can. Corkage is $30 a bottle.|It's $30 a bottle, up to two bottles.|No, there's no fee for cakes. We only ask you to tell us a day ahead.] 
C: [Nice.|That's fair.|Great.]
summary The caller asked about corkage and bringing a cake.
end
@bye_short

story large_party 7
mood 10..50
outcome callback_requested
when 6..25 17:30-20:00 30
let guests; event = twelve; a rehearsal dinner | fourteen; an office party | sixteen; an anniversary | twenty; a christening | eighteen; a birthday | thirty; a wedding party
let topic; answer = your dinner for {guests}; Giulia can offer you the back room {on_day} from {clock}, with a set menu at $68 a person. She has sent you the menu by email.
C: {hi}, [we're planning {event}|I'm organizing {event}] and [we'd be {guests} people|there'd be around {guests} of us]. [Could you do that?|Do you have a room for that?|Is that possible on {date}?]
A: [That sounds lovely.|Congratulations.|We'd love to host you.] For more than eight people, Giulia, our manager, puts together the menu and the room. [Which date do you have in mind?|What date would it be?]
C: [{date}, if that's free.|Ideally {date}, in the {part}.|{date}, but we're flexible.]
@name
@number
@email
A: And a rough budget [per person|]?
C: [Around seventy each.|Sixty to eighty, without wine.|{um} we hadn't thought about that. Something nice, not crazy.]
A: [Thank you.|Wonderful.] Giulia will call you [tomorrow before noon|by tomorrow].
@bye
extract name {name}
extract phone {phone}
extract party_size {guests}
extract event {event}
summary {name} is planning {event} for {guests} people on {date}; Giulia is to call back.
then callback 52

story complaint 6
mood -85..-40
outcome callback_requested
let matter; answer = we waited over an hour for our food; Giulia is very sorry. A table was seated out of turn, and she'd like to invite you back for dinner. | the pasta was cold, and nobody came back to the table; Giulia has spoken with the kitchen and the floor, and has taken the two mains off your card. | we were charged for a bottle we never had; that was our mistake. The $64 have been refunded and should be back in three days. | we had a reservation, and there was no table; Giulia would like to apologize and offer you the booth on an evening you choose, with the first bottle on us.
let topic = your evening with us
C: {hi}, [I want to complain.|I'm calling about last night, and I'm not happy.|we were at your place {past_day}, and I have to say I'm disappointed.] {matter}. [For that price, I expected more.|It was my wife's birthday.|We've been coming for years.|That's just not okay.]
A: [I'm very sorry.|I'm so sorry to hear that.|Oh no, I'm sorry.] [That's not the evening we want anyone to have.|You had every right to expect better.] I'll make sure that Giulia calls you herself.
@name
@number
maybe 50
C: [And I'd like my money back.|I've already written a review, just so you know.|I don't want a free dessert. I want an explanation.]
A: [I understand.|I've written that down, word for word.|I understand, {first}.] 
end
A: She'll call you [tomorrow before service|today before five].
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained ("{matter}"). Giulia is to call back.
then callback 54

story lost_item 4
mood -10..35
outcome message_taken
let item; where; answer = a gray scarf; over the chair; Yes, we found your scarf. It's at the bar. | a pair of glasses; on the table by the window; Your glasses are here, in the drawer at the host stand. | an umbrella with a wooden handle; in the stand by the door; We looked everywhere, but it hasn't turned up so far. We'll keep your number. | a phone charger; at the bar; We have three chargers, in fact. Come by and pick yours.
let topic = the thing you left here
C: {hi}, we had dinner there {past_day}, and I think I left {item}. [It must have been {where}.|Probably {where}.]
A: [Let me take that down.|I'm sorry. Let me note it.] {item}, {where}. [I'll ask the team when they come in.|The team will look this afternoon.]
@name
@number
A: [We'll call you either way.|Someone will call you.]
@bye_short
extract name {name}
extract phone {phone}
extract item {item}
summary {name} left {item} at the restaurant {past_day}.
then callback 49

story voicemail 0
mood 0..30
outcome message_taken
let topic; answer; words = your table; We have a table for {party} {on_day} at {time}. Please call us to confirm. ; I'd like a table for {party} {on_day}, [around {clock}|at {clock}] | the gift card; You can pick it up any evening, or we email it to you. ; I wanted to buy a gift card, [for a hundred dollars|for my sister's wedding] | your question about the private room; Giulia would be glad to show it to you any afternoon. ; I'm asking about the private room for [a birthday|an office dinner] next month
A: You've reached Osteria Lucerna. We can't come to the phone right now. Please leave a message, and we'll call you back before dinner.
C: {hi}, this is {name}. {um} {words}. My number is {number}. [Grazie.|Thank you.|Thanks a lot. Bye.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 45
)story";

}  // namespace frontdesk::demo
