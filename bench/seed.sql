-- A database of the size of an installation that has grown: 20 agencies of 14 clients and 5,000 calls in
-- 90 days each (the demo's size), every call with 10 turns: 100,000 calls, 1,000,000 turns. :account is the
-- agency that the bench has registered and signs in to; the other 19 are its neighbours.
\set ON_ERROR_STOP on
begin;
select setseed(0.5);

insert into accounts (name) select 'Agency ' || n from generate_series(2, 20) n;

insert into clients (account_id, name, profession, email, greeting, instructions, metadata)
select a.id, 'Client ' || n,
       (array['dentist', 'law_firm', 'plumber', 'restaurant', 'hair_salon', 'hotel', 'taxi'])[1 + n % 7],
       'office' || n || '@example.com', 'Thank you for calling, how may I help?',
       repeat('Offer the next free appointment and confirm name and number. ', 5), '{"segment": "bench"}'
  from accounts a, generate_series(1, 14) n;

insert into phone_numbers (account_id, client_id, number, label)
select account_id, id, '+1312555' || lpad((row_number() over (partition by account_id order by id))::text, 4, '0'), 'main'
  from clients;

create temporary table seeded on commit drop as
select c.account_id, uuid_v7() as id, c.id as client_id, n, random() as luck,
       date_trunc('milliseconds', now() - random() * interval '90 days') as started_at
  from (select account_id, id, row_number() over (partition by account_id order by id) - 1 as place from clients) c,
       generate_series(1, 5000) n
 where n % 14 = c.place;

insert into calls (account_id, id, client_id, external_id, direction, status, from_number, to_number, started_at, answered_at,
                   ended_at, ended_reason, turn_count, summary, outcome, sentiment, sentiment_score, cost_micros,
                   currency, latency, extracted, metadata)
select account_id, id, client_id, 'seed-' || n, 'inbound', 'completed', '+12025550' || lpad((n % 1000)::text, 3, '0'),
       '+13125550001', started_at, started_at + interval '3 seconds', started_at + interval '3 seconds' + luck * interval '4 minutes',
       'caller_hung_up', 10, 'The caller asked for an appointment next week and was given Tuesday at ten.',
       (array['appointment_booked', 'information_given', 'message_taken'])[1 + n % 3],
       (array['negative', 'neutral', 'positive'])[1 + n % 3], (n % 3 - 1) * 0.5, 41000, 'USD',
       '{"response_ms": 840, "speech_to_text_ms": 180, "language_model_ms": 420, "text_to_speech_ms": 240}',
       '{"name": "Jordan Lee", "day": "Tuesday"}', '{"campaign": "autumn"}'
  from seeded;

insert into call_costs
select account_id, id, 12000, 6000, 14000, 9000 from seeded;

insert into call_turns (account_id, call_id, position, speaker, text, start_ms, end_ms)
select account_id, id, turn, (array['caller', 'agent'])[1 + turn % 2],
       'I would like to come in next week, on Tuesday or Wednesday, some time before noon if that is possible. (' || turn || ')',
       turn * 6000, turn * 6000 + 5000
  from seeded, generate_series(0, 9) turn;
commit;
vacuum analyze;
