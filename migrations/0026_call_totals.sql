-- call_hours holds days of UTC too, and is named for it: a period of weeks is read as days and, at its edges,
-- hours. Calls that are there already are added up; the lock keeps writers out until then.
lock table calls;
alter table call_hours rename to call_totals;
alter table call_totals rename column hour to starts;
alter table call_totals rename constraint call_hours_account_fkey to call_totals_account_fkey;
alter table call_totals
  drop constraint call_hours_pkey,
  drop constraint call_hours_hour_aligned,
  add column hours smallint not null default 1;  -- how many it covers: 1 or 24
alter table call_totals
  alter column hours drop default,
  add constraint call_totals_pkey primary key (account_id, hours, starts, part),
  add constraint call_totals_aligned check (hours in (1, 24) and extract(epoch from starts)::bigint % (3600 * hours) = 0);

-- The tables' owner is to see all rows, whether or not it is a superuser.
alter table call_totals no force row level security;
insert into call_totals (account_id, hours, starts, part, ringing, in_progress, completed, missed, voicemail, failed,
       answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked,
       cost_micros, price_minor)
select account_id, 24, date_trunc('day', starts, 'UTC'), 0, sum(ringing), sum(in_progress), sum(completed), sum(missed),
       sum(voicemail), sum(failed), sum(answered), sum(talked), sum(duration_seconds), sum(positive), sum(neutral),
       sum(negative), sum(sentiment_score_millis), sum(appointment_booked), sum(cost_micros), sum(price_minor)
  from call_totals
 group by account_id, date_trunc('day', starts, 'UTC');
alter table call_totals force row level security;

do $$
declare
  name text;
begin
  foreach name in array array['fold_new_calls', 'fold_old_calls', 'fold_changed_calls'] loop
    -- A row that was found is locked by this statement: the conflict never waits.
    execute regexp_replace(pg_get_functiondef(name::regproc), '\), hours as \(.*excluded\.price_minor', $new$), totals as (
      select account_id, hours, date_bin(hours * interval '1 hour', bucket, '2000-01-01 00:00Z') as starts,
             sum(ringing)::integer as ringing, sum(in_progress)::integer as in_progress,
             sum(completed)::integer as completed, sum(missed)::integer as missed, sum(voicemail)::integer as voicemail,
             sum(failed)::integer as failed, sum(answered)::integer as answered, sum(talked)::integer as talked,
             sum(duration_seconds)::bigint as duration_seconds, sum(positive)::integer as positive,
             sum(neutral)::integer as neutral, sum(negative)::integer as negative,
             sum(sentiment_score_millis)::bigint as sentiment_score_millis,
             sum(appointment_booked)::integer as appointment_booked, sum(cost_micros)::bigint as cost_micros,
             sum(price_minor)::bigint as price_minor
        from changed cross join (values (1), (24)) covered (hours)
       group by 1, 2, 3
    ), free as materialized (
      select totals.*, found.part
        from totals
        left join lateral (
          select t.part from call_totals t
           where t.account_id = totals.account_id and t.hours = totals.hours and t.starts = totals.starts
           order by t.part limit 1
             for update skip locked) found on true
    )
    insert into call_totals as t (account_id, hours, starts, part, ringing, in_progress, completed, missed, voicemail,
                                  failed, answered, talked, duration_seconds, positive, neutral, negative,
                                  sentiment_score_millis, appointment_booked, cost_micros, price_minor)
    select account_id, hours, starts, coalesce(part, (random() * 9e18)::bigint), ringing, in_progress, completed, missed,
           voicemail, failed, answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis,
           appointment_booked, cost_micros, price_minor
      from free
    on conflict (account_id, hours, starts, part) do update
       set ringing = t.ringing + excluded.ringing, in_progress = t.in_progress + excluded.in_progress,
           completed = t.completed + excluded.completed, missed = t.missed + excluded.missed,
           voicemail = t.voicemail + excluded.voicemail, failed = t.failed + excluded.failed,
           answered = t.answered + excluded.answered, talked = t.talked + excluded.talked,
           duration_seconds = t.duration_seconds + excluded.duration_seconds,
           positive = t.positive + excluded.positive, neutral = t.neutral + excluded.neutral,
           negative = t.negative + excluded.negative,
           sentiment_score_millis = t.sentiment_score_millis + excluded.sentiment_score_millis,
           appointment_booked = t.appointment_booked + excluded.appointment_booked,
           cost_micros = t.cost_micros + excluded.cost_micros, price_minor = t.price_minor + excluded.price_minor$new$);
  end loop;
end $$;
