#include "demo/stories.h"

namespace frontdesk::demo {

// Hotel Silberlinde, Berlin.
const std::string_view hotelStories = R"story(
when 2..40 15:00-15:00 30
let nights; nights_count = one night; 1 | two nights; 2 | two nights; 2 | three nights; 3 | four nights; 4 | a week; 7
let room; rate = a double room; €119 | a single room; €89 | a double facing the courtyard; €139 | the suite; €210 | a double room; €119
let room_number = 104 | 107 | 112 | 203 | 206 | 211 | 215 | 302 | 305 | 309

part extras
C: [Is breakfast included?|And breakfast?|What about breakfast?]
A: [Breakfast is €16 a person, from half past six to half past ten.|It's €16, a buffet with things from the region.]
C: [Add that, please.|Then with breakfast, please.|We'll decide when we're there.|Okay.]
or
C: [Do you have parking?|Where can I leave the car?|Is there a garage?]
A: We have a garage, €18 a night. [Shall I reserve a place?|There are ten places, so I'd reserve one.]
C: [Yes, please.|No, we'll take the train.|Please do.]
or
C: [Are dogs allowed?|We'd bring our dog. Is that okay?]
A: [Dogs are welcome, €15 a night.|Of course, €15 a night, and there's a park around the corner.]
C: [Great, he's well behaved.|Wonderful.]
or 2

story booking 30
mood 20..75
either 3
C: {hi}, [I'd like to book|do you have|I'm looking for|I'd like to reserve] {room} for {nights}, [from|arriving] {date}[, please|].
or
C: {hi}, [we're coming to Berlin|I'm in Berlin for a conference|my parents are visiting] and I need {room}. [Arriving {date}, for {nights}.|From {date}, {nights}.]
end
@talk
@check
either 3
A: [Yes, I have that.|That's available.] {room}, {rate} a night, [free to cancel until six in the evening the day before|plus the city tax].
C: [That sounds good.|Good, I'll take it.|Okay, please book it.|Lovely.]
or
A: {room} is free, [but only on the first floor|though on the first floor]. It's {rate} a night. [Would that be alright?|It's a lovely room, though.]
C: [q~{um} is it loud?|Hm. Is there anything higher up?]
A: [q~It's a side street, with good windows. And if something opens up, I'll move you.|I've put a note, and we'll give you a higher floor if we can.]
C: [Alright then.|That's kind. Okay.|Fine.]
or
A: For those dates I have {room} [from the day after|only for part of it]. [Shall I combine two rooms?|You'd have to change rooms once.]
C: [{um} if the move is easy, fine.|Changing once is okay.]
A: [Our porter carries everything over.|You only leave your bag packed.] Then it's {rate} a night.
C: [Okay, let's do it.|Good.]
end
@extras
@name
@email
A: [Thank you, {first}.|Wonderful.] {room} from {date}, {nights}, under {last}. [Check-in is from three.|The confirmation is on its way.|If you arrive after midnight, just ring the bell.]
@bye
outcome appointment_booked
extract name {name}
extract email {email}
extract room {room}
extract nights {nights_count}
extract appointment_at {at}
summary {name} booked {room} for {nights} from {date} at {rate} a night.
then change 9
then cancel 6
then arrival 12

story auf_deutsch 18
mood 15..65
let naechte; naechte_zahl = eine Nacht; 1 | zwei Nächte; 2 | drei Nächte; 3
let zimmer; preis = ein Doppelzimmer; 119 Euro | ein Einzelzimmer; 89 Euro | ein Doppelzimmer zum Hof; 139 Euro
either 2
C: [Guten Tag|Hallo|Ja, guten Tag], {last} [mein Name|hier]. [Haben Sie noch {zimmer} frei|Ich hätte gern {zimmer}|Ich bräuchte {zimmer}], für {naechte}[, nächste Woche|, am Wochenende|, Ende des Monats][?|, bitte.]
A: [Guten Tag!|Sehr gern.] [Einen Moment, ich schaue nach.|Ich sehe gleich nach.] 
pause 1200
A: Ja, {zimmer} ist frei, für {preis} die Nacht. [Frühstück kostet 16 Euro pro Person.|Bis 18 Uhr am Vortag können Sie kostenlos stornieren.]
C: [Das passt.|Gut, das nehme ich.|Ja, bitte buchen Sie das.|Prima. Mit Frühstück, bitte.]
A: [Auf welchen Namen darf ich buchen?|Wie ist Ihr Vorname, bitte?|Ihr voller Name, bitte?]
C: [{name}.|{first}. {name}.]
A: [Danke, {name}.|Vielen Dank.] Und eine E-Mail-Adresse für die Bestätigung?
C: {email}.
A: [Wunderbar, die Bestätigung kommt gleich.|Sehr schön. Sie bekommen die Bestätigung in ein paar Minuten.] [Wir freuen uns auf Sie.|Einchecken können Sie ab 15 Uhr.]
C: [Danke schön. Wiederhören.|Super, danke. Tschüss.|Vielen Dank, auf Wiederhören.]
A: [Auf Wiederhören.|Einen schönen Tag noch.|Gern geschehen. Auf Wiederhören.]
outcome appointment_booked
extract name {name}
extract email {email}
extract nights {naechte_zahl}
extract language de
summary In German: {name} booked a room ({zimmer}, {naechte}) at {preis} a night.
or
C: [Guten Tag|Hallo], [q~ab wann kann man bei Ihnen einchecken|haben Sie Parkplätze|wie komme ich vom Hauptbahnhof zu Ihnen|bis wann gibt es Frühstück|sind Hunde bei Ihnen erlaubt]?
A: [q~Einchecken können Sie ab 15 Uhr, und wenn das Zimmer früher fertig ist, schreiben wir Ihnen.|Ja, in der Garage, für 18 Euro die Nacht.|Am besten mit der Tram, das dauert zwölf Minuten.|Frühstück gibt es von halb sieben bis halb elf.|Hunde sind willkommen, für 15 Euro die Nacht.]
C: [r~Ah, gut. Und kann ich vorher schon das Gepäck abstellen?|Prima. Und das Gepäck, kann ich das früher bringen?|Danke. Geht auch eine spätere Abreise?]
A: [r~Ja, jederzeit.|Gern, wir haben einen Gepäckraum.|Ja, sehr gern. Bis 13 Uhr für 25 Euro, wenn das Haus nicht voll ist.]
C: [Wunderbar, danke.|Das ist gut zu wissen. Danke.|Alles klar, vielen Dank.] [Tschüss.|Wiederhören.]
A: [Gern geschehen. Auf Wiederhören.|Auf Wiederhören.|Bis bald.]
outcome information_given
extract language de
summary In German: a guest asked about check-in, breakfast and the way to the hotel.
end

story change 7
later
mood 0..45
C: {hi}, I have a reservation [from {old_date}|for {old_date}], under {last}. [Could I change the dates?|We're arriving a little later.|My meeting was moved.]
A: [Of course.|Let me look it up.] {first} {last}, arriving {old_date}. [When would you like to come?|What are the new dates?]
C: [From {date} instead.|{date}, please.|Could it be {date}?]
@check
A: [That's possible|Yes, that works], at the same rate. [I've changed it.|I'll send you a new confirmation.]
@bye
outcome appointment_booked
extract name {name}
extract appointment_at {at}
extract moved_from {old_at}
summary {name} moved a stay from {old_date} to {date}.

story cancel 5
mood -15..25
outcome information_given
C: {hi}, [unfortunately I have to cancel|I need to cancel] a booking, {old_date}, [the name is {last}|{last}].
A: [I'm sorry to hear that.|That's a pity.] [Is there a chance to move it instead?|Would other dates help?]
C: [No, the conference was called off.|Not really. My mother is ill.|No, the trains are on strike.|No, thank you.]
A: [I understand.|Of course.] It's canceled, [free of charge|without any cost], and you'll have it in writing. 
C: [Thank you for being so easy about it.|Thanks a lot.|Okay, thank you.]
A: [We hope to welcome you another time.|All the best.]
extract name {name}
extract canceled_at {old_at}
summary {name} canceled a stay from {old_date}.

story arrival 9
mood 5..45
outcome information_given
C: {hi}, [we're arriving {old_day}|I'm checking in {old_on_day}], under {last}. [q~Our flight lands at eleven at night. Is someone there?|What's the best way from the airport?|Could we leave our luggage before three?|Is an early check-in possible?]
A: [q~The reception is staffed around the clock. Herr Aydin is there at night.|Take the express train to the main station and then the tram, about forty-five minutes.|You can leave your bags with us at any time.|From three o'clock for certain. If the room is ready sooner, we'll text you.]
C: [r~Perfect, one less worry.|Great. And is there somewhere to eat late in the evening?|That's good to know.|Good. And can I pay with American Express?]
A: [r~I've made a note in your booking.|There's a good Turkish place across the street, open until two.|And if anything changes, just call.|Yes, all the usual cards.]
@bye
extract name {name}
summary {name} asked about the arrival on {old_date}.

story in_house 14
mood -65..10
outcome message_taken
let trouble; answer; fix = the heating isn't working; Mirko has bled the radiator, and it should be warm in half an hour; Mirko will be with you in ten minutes | the people next door are having a party; Herr Aydin has spoken with them, and it should be quiet now; Herr Aydin will have a word with them right away | I've locked myself out; the porter is on his way up with a key; someone is coming up with a key | the shower's gone cold; The boiler has been restarted. Please give it ten minutes; Mirko is checking the boiler now | the Wi-Fi keeps dropping; the router on your floor has been restarted; I've asked Mirko to restart the router on your floor | there are no towels; fresh towels are on their way; I'm sending towels up now
let topic = your room
C: {hi}, I'm in room {room_number}, and {trouble}. [I've got an early meeting.|We've got small children.|It's quarter of an hour now.|Could someone come?]
A: [I'm sorry about that.|I'm very sorry.] {fix}.
C: [s~Thank you.|Okay, I hope so.|How long will that take?|That's the second time, by the way.]
A: [s~Of course.|I'll check with you again in a moment.|It shouldn't be long.|I'm sorry. I've noted that for Frau Seidl as well.] [May I have your name?|And your name, please?]
C: {name}.
A: Thank you, {first}. [If it isn't sorted in fifteen minutes, call me again, please.|I'll follow up.]
@bye_short
extract name {name}
extract problem {trouble}
summary {name}, a guest in the house, reported: "{trouble}". Passed on.
then callback 18

story late_checkout 9 at 8-23
mood 5..50
outcome information_given
C: {hi}, [could we have a late check-out|is it possible to stay a bit longer tomorrow|until when can we keep the room]? [It's room {room_number}.|We're in {room_number}.]
either 3
A: Until one o'clock for €25, and [I see the house isn't full|that works tomorrow]. [Shall I put it on the room?|]
C: [Yes, please.|Great, do that.|Perfect.]
A: [Done.|It's noted.] [Enjoy the morning.|Sleep well.]
summary A guest asked for a late check-out; granted until one o'clock.
or
A: I'm afraid we're fully booked tomorrow, so [the room is needed|check-out is at eleven]. You can leave your bags and use the lounge.
C: [Hm, alright.|Okay, that helps.|Pity, but fine.]
A: [Thank you for understanding.|And there's a shower by the sauna that you're welcome to use.]
summary A guest asked for a late check-out; not possible, luggage offered.
mood -20..15
end
@bye_short

story questions 14
mood 10..50
outcome information_given
either
C: {hi}, [t~do you have rooms with a bathtub|do you have family rooms|is the hotel wheelchair accessible|do you have air conditioning]?
A: [t~Two of the doubles have a bathtub.|The suite takes a family of four, and children under six stay free.|There's a step-free entrance from the courtyard, and two accessible rooms.|The top floor is air-conditioned, and the others have fans.]
C: [Great, I'll look at the website.|Good to know.|Okay, I'll talk to my wife.]
summary The caller asked about the rooms.
or
C: {hi}, [can I rent bicycles from you|do you rent bikes]?
A: Yes, €12 a day. [Helmets and locks are included.|They're in the courtyard, just ask.]
C: [Fantastic.|Great. Do I have to reserve?|Perfect.]
summary The caller asked about bicycles.
or
C: {hi}, [can we have dinner at the hotel|do you have a restaurant|do you have a bar]?
A: We have a small bar until midnight, with soups and flammkuchen. [For dinner I can recommend three places nearby.|For a proper dinner you'd go out.]
C: [What would you recommend?|And what's good around there?|Something quick?]
A: [The Alte Remise, two streets away, is lovely.|For something quick, the Turkish place across the street.]
summary The caller asked about eating at the hotel.
or
C: {hi}, [could you connect me with one of your guests|could you tell me which room Mr. {last} is in]?
A: I'm not able to say who is staying with us. [I can take a message, and if there is such a guest, they'll get it.|]
C: [But I'm family.|I'm a colleague, it's quite urgent.|Even if it's a surprise?]
A: [I'm sorry, that's the rule for everyone.|I understand, but I can't make an exception.] 
C: [Okay. I'll try by {cell}, then.|Fair enough.|Alright, I understand.]
summary The caller asked for a guest; nothing was disclosed.
end
@bye_short

story group 6
mood 15..55
outcome callback_requested
let guests; event; answer = twelve; a seminar; Frau Seidl can offer twelve singles at €79, and the breakfast room for the seminar. The offer is in your inbox. | twenty; a class reunion; Frau Seidl has ten doubles for you at €99. The offer has been sent. | eight; a running team, for the marathon; there are four doubles left that weekend, and Frau Seidl has put them aside until Friday. | fifteen; a wedding; Frau Seidl would love to host you, and suggests a call tomorrow.
let topic = your group booking
C: {hi}, we're planning {event}, and we'd need rooms for {guests} people around {date}. [Do you give group rates?|Who can I talk to?|Is that possible?]
A: [That sounds lovely.|We'd be glad to host you.] Groups go through Frau Seidl, and I'll take down what she needs. [How many nights?|For how long?]
C: [{nights}.|{nights}, I think.|Probably {nights}.]
@name
@number
@email
A: [You'll have an offer by tomorrow.|Frau Seidl will call you today or tomorrow.]
@bye
extract name {name}
extract phone {phone}
extract guests {guests}
extract event {event}
summary {name} asked for rooms for {guests} people ({event}) around {date}.
then callback 48

story complaint 5
mood -85..-45
outcome callback_requested
let matter; answer = you charged my card twice; You were charged twice by mistake. The second payment has been returned. | the room smelled of smoke, and nobody did anything; Frau Seidl apologizes, and has refunded one night. | we were woken by drilling at seven in the morning; Frau Seidl is sorry. She had been told the work would start at ten, and has taken two breakfasts and a night off the bill. | the room was not the one we booked; You had booked the courtyard, and she has refunded the difference for all nights.
let topic = your stay
C: {hi}. [I stayed with you {past_day}, and I'm not pleased.|we left {past_day}, and I have to complain.|I was a guest until {past_day}.] {matter}. [That's not what I'd call service.|I've stayed with you six times.|I expect a refund.|I won't be coming back like this.]
A: [I'm very sorry.|I apologize.] [That's not how we want our guests to feel.|You have every right to be upset.] Frau Seidl, who runs the house, will want to speak with you.
@name
@number
A: [She'll call you today.|She'll be in at nine tomorrow, and you're first on her list.]
@bye_cold
extract name {name}
extract phone {phone}
extract reason {matter}
summary {name} complained after a stay ("{matter}"). Frau Seidl is to call back.
then callback 54

story lost 5
mood -15..35
outcome message_taken
let item; answer = a phone charger; we have it, and can send it for the postage. | a stuffed rabbit; the rabbit is safe. Housekeeping found it in the bed, and it's already in the post. | a pair of running shoes; your shoes are at the reception. | a silver bracelet; housekeeping has looked twice, and couldn't find it. We'll keep your number.
let topic = what you left in the room
C: {hi}, we checked out {past_day}, and I think I left {item} in room {room_number}.
A: [Let me take that down.|Oh no. Let me note that.] {item}, room {room_number}. Housekeeping will look.
@name
@number
A: [We'll call you either way.|You'll hear from us today.]
@bye_short
extract name {name}
extract phone {phone}
extract item {item}
summary {name} left {item} in the room.
then callback 51

story voicemail 0
mood 0..25
outcome message_taken
let topic; answer; words = your booking; {room} is free from {date}, at {rate} a night. Shall we book it? ; I'd like {room} from {date}, for {nights} | your invoice; It's been sent to you by email. ; I need my invoice again, [with my company's address|from {past_day}]
A: Hotel Silberlinde. All lines are busy at the moment. Please leave your name and number, and we will call you back.
C: {hi}, {name} here. {um} {words}. [My number is {number}.|You can call me at {number}.] [Thank you.|Thanks, bye.|Danke.]
extract name {name}
extract phone {phone}
summary Voicemail from {name} about {their topic}.
then callback 46
)story";

}  // namespace frontdesk::demo
