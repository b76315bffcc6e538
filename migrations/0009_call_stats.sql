-- What analytics reads: each change of calls is folded into call_stats and call_hours by the statement that
-- makes it, so that every figure equals the raw rows at any moment, and reading costs the same at a
-- thousand calls as at a million.

-- A histogram is a list of entries place * 2^40 + count. Adding two is joining their lists; a count may be
-- negative and entries may repeat until the next addition. Place 0 holds what is not above 0, place p > 0
-- holds the values in (g^(p-2), g^(p-1)] with g = 1.01 / 0.99, so that a value is known within 1 %
-- (DDSketch, https://arxiv.org/abs/1908.10693).
create function histogram_entry(value double precision) returns bigint
  language sql immutable parallel safe
  as $$ select (case when value > 0 then 1 + ceil(ln(value) / ln(1.01 / 0.99)) else 0 end)::bigint << 40 $$;

-- The moment a calendar day starts. Where clocks go back over midnight, the first of the two.
create function day_start(day date, zone text) returns timestamptz
  language sql stable parallel safe
  as $$
    select case when (day::timestamp at time zone zone - interval '1 hour') at time zone zone >= day::timestamp
                then day::timestamp at time zone zone - interval '1 hour'
                else day::timestamp at time zone zone end
  $$;

alter table call_stats
  add column talked integer not null default 0,  -- answered and ended: those whose duration counts
  alter column duration_histogram drop default,
  alter column duration_histogram type bigint[] using '{}',  -- seconds, of calls that were talked
  alter column duration_histogram set default '{}',
  alter column latency_histogram drop default,
  alter column latency_histogram type bigint[] using '{}',  -- milliseconds, latency.response_ms
  alter column latency_histogram set default '{}';

-- All clients of an account by the hour of UTC, for what is asked about the whole account. An hour may have
-- several rows, which add up: a writer that finds the row taken makes another instead of waiting, so that
-- calls of one account never queue behind each other or behind an import.
create table call_hours (
  account_id uuid not null,
  hour timestamptz not null,
  part bigint not null,
  ringing integer not null,
  in_progress integer not null,
  completed integer not null,
  missed integer not null,
  voicemail integer not null,
  failed integer not null,
  answered integer not null,
  talked integer not null,
  duration_seconds bigint not null,
  positive integer not null,
  neutral integer not null,
  negative integer not null,
  sentiment_score_millis bigint not null,
  appointment_booked integer not null,
  cost_micros bigint not null,
  price_minor bigint not null,
  constraint call_hours_pkey primary key (account_id, hour, part),
  constraint call_hours_account_fkey foreign key (account_id) references accounts (id),
  constraint call_hours_hour_aligned check (extract(epoch from hour)::bigint % 3600 = 0)
);
call protect_tenant_rows('call_hours');
grant select, insert, update, delete on call_hours to frontdesk_app;

-- Written once, used four times: by a trigger function for each kind of statement, and by the view that
-- recounts from the raw rows. %s is the source: calls with a sign, 1 for what is there now, -1 for what was.
do $definitions$
declare
  measures constant text := $$
    select k.account_id, k.client_id, date_bin('15 minutes', k.started_at, '2000-01-01 00:00Z') as bucket,
           coalesce(sum(k.sign) filter (where k.status = 'ringing'), 0)::integer as ringing,
           coalesce(sum(k.sign) filter (where k.status = 'in_progress'), 0)::integer as in_progress,
           coalesce(sum(k.sign) filter (where k.status = 'completed'), 0)::integer as completed,
           coalesce(sum(k.sign) filter (where k.status = 'missed'), 0)::integer as missed,
           coalesce(sum(k.sign) filter (where k.status = 'voicemail'), 0)::integer as voicemail,
           coalesce(sum(k.sign) filter (where k.status = 'failed'), 0)::integer as failed,
           coalesce(sum(k.sign) filter (where k.answered_at is not null), 0)::integer as answered,
           coalesce(sum(k.sign) filter (where k.answered_at is not null and k.duration_seconds is not null), 0)::integer as talked,
           coalesce(sum(k.sign * k.duration_seconds::bigint), 0)::bigint as duration_seconds,
           coalesce(sum(k.sign) filter (where k.sentiment = 'positive'), 0)::integer as positive,
           coalesce(sum(k.sign) filter (where k.sentiment = 'neutral'), 0)::integer as neutral,
           coalesce(sum(k.sign) filter (where k.sentiment = 'negative'), 0)::integer as negative,
           coalesce(sum(k.sign * round(k.sentiment_score * 1000)::bigint), 0)::bigint as sentiment_score_millis,
           coalesce(sum(k.sign) filter (where k.outcome = 'appointment_booked'), 0)::integer as appointment_booked,
           coalesce(sum(k.sign) filter (where k.outcome = 'information_given'), 0)::integer as information_given,
           coalesce(sum(k.sign) filter (where k.outcome = 'message_taken'), 0)::integer as message_taken,
           coalesce(sum(k.sign) filter (where k.outcome = 'callback_requested'), 0)::integer as callback_requested,
           coalesce(sum(k.sign) filter (where k.outcome = 'transferred'), 0)::integer as transferred,
           coalesce(sum(k.sign) filter (where k.outcome = 'spam'), 0)::integer as spam,
           coalesce(sum(k.sign) filter (where k.outcome = 'abandoned'), 0)::integer as abandoned,
           coalesce(sum(k.sign * k.cost_micros), 0)::bigint as cost_micros,
           coalesce(sum(k.sign * k.price_minor), 0)::bigint as price_minor,
           coalesce(array_agg(histogram_entry(k.duration_seconds) + k.sign)
                      filter (where k.answered_at is not null and k.duration_seconds is not null), '{}') as duration_histogram,
           coalesce(array_agg(histogram_entry(k.response_ms) + k.sign) filter (where k.response_ms is not null), '{}')
             as latency_histogram
      from (%s) k
     group by 1, 2, 3$$;
  -- What of a call is counted; of whom, with %s.
  counted constant text := $$%1$s.account_id, %1$s.client_id, %1$s.started_at, %1$s.status, %1$s.answered_at, %1$s.duration_seconds,
        %1$s.sentiment, %1$s.sentiment_score, %1$s.outcome, %1$s.cost_micros, %1$s.price_minor,
        case when jsonb_typeof(%1$s.latency -> 'response_ms') = 'number'
             then (%1$s.latency -> 'response_ms')::double precision end$$;
  names constant text := 'sign, account_id, client_id, started_at, status, answered_at, duration_seconds, sentiment,
        sentiment_score, outcome, cost_micros, price_minor, response_ms';
  -- In the order of the key: two statements that meet the same quarters wait, and do not deadlock.
  fold constant text := $$
    with changed as materialized (%s), quarters as (
      insert into call_stats as s (account_id, client_id, bucket, ringing, in_progress, completed, missed, voicemail, failed,
             answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked,
             information_given, message_taken, callback_requested, transferred, spam, abandoned, cost_micros, price_minor,
             duration_histogram, latency_histogram)
      select account_id, client_id, bucket, ringing, in_progress, completed, missed, voicemail, failed,
             answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked,
             information_given, message_taken, callback_requested, transferred, spam, abandoned, cost_micros, price_minor,
             duration_histogram, latency_histogram
        from changed
       order by account_id, bucket, client_id
      on conflict (account_id, bucket, client_id) do update
         set ringing = s.ringing + excluded.ringing, in_progress = s.in_progress + excluded.in_progress,
             completed = s.completed + excluded.completed, missed = s.missed + excluded.missed,
             voicemail = s.voicemail + excluded.voicemail, failed = s.failed + excluded.failed,
             answered = s.answered + excluded.answered, talked = s.talked + excluded.talked,
             duration_seconds = s.duration_seconds + excluded.duration_seconds,
             positive = s.positive + excluded.positive, neutral = s.neutral + excluded.neutral,
             negative = s.negative + excluded.negative,
             sentiment_score_millis = s.sentiment_score_millis + excluded.sentiment_score_millis,
             appointment_booked = s.appointment_booked + excluded.appointment_booked,
             information_given = s.information_given + excluded.information_given,
             message_taken = s.message_taken + excluded.message_taken,
             callback_requested = s.callback_requested + excluded.callback_requested,
             transferred = s.transferred + excluded.transferred, spam = s.spam + excluded.spam,
             abandoned = s.abandoned + excluded.abandoned, cost_micros = s.cost_micros + excluded.cost_micros,
             price_minor = s.price_minor + excluded.price_minor,
             duration_histogram = case when excluded.duration_histogram = '{}' then s.duration_histogram else array(
               select (e + (1::bigint << 39) >> 40 << 40) + sum(e - (e + (1::bigint << 39) >> 40 << 40))::bigint
                 from unnest(s.duration_histogram || excluded.duration_histogram) e
                group by e + (1::bigint << 39) >> 40
               having sum(e - (e + (1::bigint << 39) >> 40 << 40)) <> 0) end,
             latency_histogram = case when excluded.latency_histogram = '{}' then s.latency_histogram else array(
               select (e + (1::bigint << 39) >> 40 << 40) + sum(e - (e + (1::bigint << 39) >> 40 << 40))::bigint
                 from unnest(s.latency_histogram || excluded.latency_histogram) e
                group by e + (1::bigint << 39) >> 40
               having sum(e - (e + (1::bigint << 39) >> 40 << 40)) <> 0) end
    ), hours as (
      select account_id, date_trunc('hour', bucket, 'UTC') as hour, sum(ringing)::integer as ringing,
             sum(in_progress)::integer as in_progress, sum(completed)::integer as completed, sum(missed)::integer as missed,
             sum(voicemail)::integer as voicemail, sum(failed)::integer as failed, sum(answered)::integer as answered,
             sum(talked)::integer as talked, sum(duration_seconds)::bigint as duration_seconds,
             sum(positive)::integer as positive, sum(neutral)::integer as neutral, sum(negative)::integer as negative,
             sum(sentiment_score_millis)::bigint as sentiment_score_millis,
             sum(appointment_booked)::integer as appointment_booked, sum(cost_micros)::bigint as cost_micros,
             sum(price_minor)::bigint as price_minor
        from changed
       group by 1, 2
    ), free as materialized (
      select hours.*, found.part
        from hours
        left join lateral (
          select h.part from call_hours h
           where h.account_id = hours.account_id and h.hour = hours.hour
           order by h.part limit 1
             for update skip locked) found on true
    ), added as (
      update call_hours h
         set ringing = h.ringing + f.ringing, in_progress = h.in_progress + f.in_progress,
             completed = h.completed + f.completed, missed = h.missed + f.missed, voicemail = h.voicemail + f.voicemail,
             failed = h.failed + f.failed, answered = h.answered + f.answered, talked = h.talked + f.talked,
             duration_seconds = h.duration_seconds + f.duration_seconds, positive = h.positive + f.positive,
             neutral = h.neutral + f.neutral, negative = h.negative + f.negative,
             sentiment_score_millis = h.sentiment_score_millis + f.sentiment_score_millis,
             appointment_booked = h.appointment_booked + f.appointment_booked,
             cost_micros = h.cost_micros + f.cost_micros, price_minor = h.price_minor + f.price_minor
        from free f
       where h.account_id = f.account_id and h.hour = f.hour and h.part = f.part
    )
    insert into call_hours (account_id, hour, part, ringing, in_progress, completed, missed, voicemail, failed, answered, talked,
                            duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked,
                            cost_micros, price_minor)
    select account_id, hour, (random() * 9e18)::bigint, ringing, in_progress, completed, missed, voicemail, failed, answered,
           talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked, cost_micros,
           price_minor
      from free
     where part is null$$;
begin
  execute format('create function fold_new_calls() returns trigger language plpgsql as %L',
    'begin ' || format(fold, format(measures, 'select 1 as sign, ' || format(counted, 'k') || ' as response_ms from new_calls k'))
    || '; return null; end');
  execute format('create function fold_old_calls() returns trigger language plpgsql as %L',
    'begin ' || format(fold, format(measures, 'select -1 as sign, ' || format(counted, 'k') || ' as response_ms from old_calls k'))
    || '; return null; end');
  -- Most updates change nothing that is counted: they fold no row.
  execute format('create function fold_changed_calls() returns trigger language plpgsql as %L',
    'begin ' || format(fold, format(measures, format(
      'select v.* from new_calls n join old_calls o on o.account_id = n.account_id and o.id = n.id
         cross join lateral (values (1, %1$s), (-1, %2$s)) v (%3$s)
        where (%1$s) is distinct from (%2$s)', format(counted, 'n'), format(counted, 'o'), names)))
    || '; return null; end');
  -- What call_stats must hold, counted afresh.
  execute 'create view counted_calls with (security_invoker = true) as '
    || format(measures, 'select 1 as sign, ' || format(counted, 'k') || ' as response_ms from calls k');
end $definitions$;
grant select on counted_calls to frontdesk_app;

create trigger calls_folded_on_insert after insert on calls
  referencing new table as new_calls for each statement execute function fold_new_calls();
create trigger calls_folded_on_delete after delete on calls
  referencing old table as old_calls for each statement execute function fold_old_calls();
create trigger calls_folded_on_update after update on calls
  referencing old table as old_calls new table as new_calls for each statement execute function fold_changed_calls();

create index calls_worst_rated on calls (account_id, sentiment_score, started_at desc, id) where sentiment = 'negative';
