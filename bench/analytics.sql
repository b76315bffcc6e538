-- Calls number :first to :last of the account's :total, spread over :days days and its clients, in the order in
-- which calls come: by time.
\set ON_ERROR_STOP on
begin;
set local app.events = 'off';
insert into calls (account_id, id, client_id, external_id, direction, status, from_number, to_number, started_at, answered_at,
                   ended_at, ended_reason, outcome, sentiment, sentiment_score, cost_micros, price_minor, currency, latency)
select :'account', uuid_v7(), c.id, 'seed-' || n, 'inbound', 'completed', '+12025550119', '+13125550001', at,
       at + interval '3 seconds', at + interval '3 seconds' + random() * interval '4 minutes', 'caller_hung_up',
       (array['appointment_booked', 'information_given', 'message_taken'])[1 + n % 3],
       (array['negative', 'neutral', 'positive'])[1 + n % 3], (n % 3 - 1) * 0.5, 41000, 35, 'USD',
       jsonb_build_object('response_ms', 500 + (random() * 1000)::integer)
  from (select n, date_trunc('day', now(), 'UTC') - (1 - (n + random()) / :total) * :days * interval '1 day' as at
          from generate_series(:first, :last) n) k
  join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_clients
          from clients where account_id = :'account') c on c.place = k.n % c.all_clients;
commit;
