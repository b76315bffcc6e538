-- What the events of one new call say is put together once, not for each of them.
create or replace function tell_new_calls() returns trigger language plpgsql as $$
begin
  if not events_are_on() then return null; end if;
  insert into outbox (account_id, event_type, subject_id, payload)
  select k.account_id, e.event_type, k.id, k.payload
    from (select n.account_id, n.id, n.status, n.summary, n.sentiment, call_event(n::calls) as payload
            from new_calls n
          offset 0) k  -- else the planner would move call_event() up to each event
    cross join (values (1, 'call.started'), (2, 'call.ended'), (3, 'call.analyzed')) e (position, event_type)
   where e.event_type = 'call.started'
      or e.event_type = 'call.ended' and k.status not in ('ringing', 'in_progress')
      or e.event_type = 'call.analyzed' and (k.summary is not null or k.sentiment is not null)
   order by k.id, e.position;
  return null;
end $$;

-- Not in SQL as in 0010: each insert of a usage record would read that anew for the generated column. To the
-- nearest minor unit, halves away from zero: a reversal is the exact negative.
create or replace function usage_price_minor(billable_seconds integer, minute_price_micros bigint, currency text)
  returns bigint language plpgsql immutable parallel safe
  as $$
begin
  return case when billable_seconds < 0 then -1 else 1 end
         * ((2 * abs(billable_seconds::bigint) * minute_price_micros + 60 * micros_per_minor(currency))
            / (120 * micros_per_minor(currency)));
end $$;
