-- Usage, written by triggers in the statement that changes the calls, and what invoices are made from.
-- Whoever locks here does it in this order: client, subscriptions by id, invoice series.

-- Millionths of the currency's unit in one minor unit, by the exponents of ISO 4217.
create function micros_per_minor(currency text) returns bigint
  language sql immutable parallel safe
  as $$
    select case
      when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND',
                        'VUV', 'XAF', 'XOF', 'XPF') then 1000000
      when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 1000
      else 10000 end
  $$;

-- To the nearest minor unit, halves away from zero: a reversal is the exact negative.
create function usage_price_minor(billable_seconds integer, minute_price_micros bigint, currency text) returns bigint
  language sql immutable parallel safe
  as $$
    select case when billable_seconds < 0 then -1 else 1 end
           * ((2 * abs(billable_seconds::bigint) * minute_price_micros + 60 * micros_per_minor(currency))
              / (120 * micros_per_minor(currency)))
  $$;

create function rounded_up(seconds integer, step integer) returns integer
  language sql immutable parallel safe
  as $$ select (seconds + step - 1) / step * step $$;

-- Where the billing period after this moment begins: months and years are the calendar's in that zone.
create function next_period_start(moment timestamptz, billing_interval text, zone text) returns timestamptz
  language sql stable parallel safe
  as $$
    select (date_trunc(billing_interval, moment at time zone zone) + ('1 ' || billing_interval)::interval) at time zone zone
  $$;

-- Calendar days of that zone: the day of the start counts, the day of the end does not.
create function days_between(start timestamptz, ending timestamptz, zone text) returns integer
  language sql stable parallel safe
  as $$ select (ending at time zone zone)::date - (start at time zone zone)::date $$;

-- Days of the whole month or year that the moment lies in.
create function days_in_interval(moment timestamptz, billing_interval text, zone text) returns integer
  language sql stable parallel safe
  as $$
    select (date_trunc(billing_interval, moment at time zone zone) + ('1 ' || billing_interval)::interval)::date
           - date_trunc(billing_interval, moment at time zone zone)::date
  $$;

alter table subscriptions
  add column time_zone text not null default 'UTC',  -- the account's when it was agreed: its months are counted there
  add column invoiced_to timestamptz;  -- once it has ended and all of it is invoiced: up to when
create index subscriptions_due on subscriptions (least(current_period_end, cancel_at)) where ended_at is null;
create index subscriptions_newest_first on subscriptions (account_id, created_at desc, id desc);

-- A record stays as it was written, whatever becomes of its call or client: it keeps their ids as a trace.
alter table usage_records drop constraint usage_records_call_fkey, drop constraint usage_records_client_fkey;
drop index usage_records_by_call;
drop index usage_records_by_client;
drop index usage_records_by_subscription;
drop index usage_records_call_unique;
alter table usage_records drop constraint usage_records_reverses_unique;
alter table usage_records
  add column revision integer not null default 0,  -- counts a call's corrections
  -- The moment that decides in which period it is billed: when the call started or, if that period was invoiced
  -- by then, where the open one starts.
  add column counted_at timestamptz,
  add column price_minor bigint not null
    generated always as (usage_price_minor(billable_seconds, minute_price_micros, currency)) stored;
update usage_records set counted_at = occurred_at;
alter table usage_records alter column counted_at set not null;
create unique index usage_records_reverses_unique on usage_records (account_id, reverses_id) where reverses_id is not null;
create unique index usage_records_call_unique on usage_records (account_id, call_id, subscription_id, revision)
  where reverses_id is null and call_id is not null;
create index usage_records_by_subscription on usage_records (account_id, subscription_id, counted_at, id)
  include (billable_seconds, price_minor, reverses_id);
create index usage_records_newest_first on usage_records (account_id, occurred_at, id);

alter table invoices add column bill_from jsonb not null default '{}';  -- as bill_to
create table invoice_series (
  account_id uuid not null,
  series text not null,  -- "2026-" to clients, "FD-2026-" from us to the account
  last_number integer not null,
  constraint invoice_series_pkey primary key (account_id, series),
  constraint invoice_series_account_fkey foreign key (account_id) references accounts (id)
);
call protect_tenant_rows('invoice_series');
grant select, insert, update on invoice_series to frontdesk_app;

create function is_billable(status text, answered_at timestamptz, ended_at timestamptz) returns boolean
  language sql immutable parallel safe
  as $$ select status = 'completed' and answered_at is not null and ended_at is not null $$;

-- True if a call that started then belongs to a subscription with these times.
create function covers(started_at timestamptz, ended_at timestamptz, cancel_at timestamptz, call_started_at timestamptz)
  returns boolean language sql immutable parallel safe
  as $$ select started_at <= call_started_at and (least(ended_at, cancel_at) > call_started_at) is not false $$;

-- What the call costs the client by the client's subscription, before included minutes. The lock keeps the
-- subscription from ending until the usage is written with the same terms.
create function price_call() returns trigger language plpgsql as $$
declare
  s record;
begin
  if not is_billable(new.status, new.answered_at, new.ended_at) then
    new.price_minor := null;
  else
    select t.rounding_seconds, t.overage_minute_micros, t.trial_ends_at, t.currency into s
      from subscriptions t
     where t.account_id = new.account_id and t.client_id = new.client_id
       and covers(t.started_at, t.ended_at, t.cancel_at, new.started_at)
       for key share;
    if found then
      new.price_minor := usage_price_minor(
        rounded_up(round(extract(epoch from new.ended_at - new.answered_at))::integer, s.rounding_seconds),
        case when s.trial_ends_at > new.started_at then 0 else s.overage_minute_micros end, s.currency);
    end if;
  end if;
  return new;
end $$;

-- Writes the usage of those of an account's calls that are billable: one record for the account's own
-- subscription and one for the client's. The lock holds off whoever closes a period.
create function record_usage(account uuid, call_ids uuid[], again boolean) returns void language plpgsql as $$
begin
  perform from subscriptions s
    where s.account_id = account and s.subject = 'account' and (s.ended_at is null or again)
    order by s.id for key share;
  insert into usage_records (account_id, subscription_id, client_id, call_id, revision, occurred_at, counted_at,
                             seconds, rounding_seconds, billable_seconds, minute_price_micros, currency)
  select account, s.id, k.client_id, k.id,
         case when again then (select count(*) from usage_records r
                                where r.account_id = account and r.call_id = k.id and r.subscription_id = s.id
                                  and r.reverses_id is null) else 0 end,
         k.started_at,
         case when s.trial_ends_at > k.started_at then k.started_at
              else greatest(k.started_at, coalesce(s.invoiced_to, s.current_period_start)) end,
         k.duration_seconds, s.rounding_seconds, rounded_up(k.duration_seconds, s.rounding_seconds),
         case when s.trial_ends_at > k.started_at then 0 else s.overage_minute_micros end, s.currency
    from calls k
    join lateral (
      select own.* from subscriptions own where own.account_id = account and own.subject = 'account'
      union all
      select of_client.* from subscriptions of_client
       where of_client.account_id = account and of_client.client_id = k.client_id and k.price_minor is not null
    ) s on covers(s.started_at, s.ended_at, s.cancel_at, k.started_at)
   where k.account_id = account and k.id = any (call_ids) and is_billable(k.status, k.answered_at, k.ended_at);
end $$;

-- Undoes what stands of the calls' usage, in the same period or, if that was invoiced, in the open one.
create function reverse_usage(account uuid, call_ids uuid[]) returns void language plpgsql as $$
begin
  perform from subscriptions s
    where s.account_id = account
      and s.id in (select r.subscription_id from usage_records r
                    where r.account_id = account and r.call_id = any (call_ids) and r.reverses_id is null)
    order by s.id for key share;
  insert into usage_records (account_id, subscription_id, client_id, call_id, revision, reverses_id, occurred_at,
                             counted_at, seconds, rounding_seconds, billable_seconds, minute_price_micros, currency)
  select account, r.subscription_id, r.client_id, r.call_id, r.revision, r.id, r.occurred_at,
         case when s.trial_ends_at > r.occurred_at then r.counted_at
              else greatest(r.counted_at, coalesce(s.invoiced_to, s.current_period_start)) end,
         -r.seconds, r.rounding_seconds, -r.billable_seconds, r.minute_price_micros, r.currency
    from usage_records r
    join subscriptions s on s.account_id = account and s.id = r.subscription_id
   where r.account_id = account and r.call_id = any (call_ids) and r.reverses_id is null
     and not exists (select from usage_records x where x.account_id = account and x.reverses_id = r.id);
end $$;

create function bill_new_calls() returns trigger language plpgsql as $$
begin
  perform record_usage(k.account_id, array_agg(k.id), false)
     from new_calls k where is_billable(k.status, k.answered_at, k.ended_at) group by k.account_id;
  return null;
end $$;

create function bill_changed_calls() returns trigger language plpgsql as $$
declare
  changed record;
begin
  for changed in
    select n.account_id, array_agg(n.id) as ids
      from old_calls o join new_calls n on n.account_id = o.account_id and n.id = o.id
     where (is_billable(o.status, o.answered_at, o.ended_at), o.duration_seconds)
           is distinct from (is_billable(n.status, n.answered_at, n.ended_at), n.duration_seconds)
     group by n.account_id
  loop
    perform reverse_usage(changed.account_id, changed.ids);
    perform record_usage(changed.account_id, changed.ids, true);
  end loop;
  return null;
end $$;

create function unbill_old_calls() returns trigger language plpgsql as $$
begin
  perform reverse_usage(k.account_id, array_agg(k.id))
     from old_calls k where is_billable(k.status, k.answered_at, k.ended_at) group by k.account_id;
  return null;
end $$;

create trigger calls_priced_on_insert before insert on calls for each row
  when (new.status = 'completed') execute function price_call();
create trigger calls_priced_on_update before update of status, answered_at, ended_at on calls for each row
  when ((old.status, old.answered_at, old.ended_at) is distinct from (new.status, new.answered_at, new.ended_at))
  execute function price_call();
create trigger calls_billed_on_insert after insert on calls
  referencing new table as new_calls for each statement execute function bill_new_calls();
create trigger calls_billed_on_update after update on calls
  referencing old table as old_calls new table as new_calls for each statement execute function bill_changed_calls();
create trigger calls_billed_on_delete after delete on calls
  referencing old table as old_calls for each statement execute function unbill_old_calls();

-- An erased client's subscription ends with it; its last invoice is still to come.
create function end_subscription_of_client() returns trigger language plpgsql as $$
begin
  update subscriptions s
     set ended_at = greatest(least(s.cancel_at, clock_timestamp()), s.started_at + interval '1 microsecond'),
         canceled_at = coalesce(s.canceled_at, clock_timestamp()), status = 'canceled', updated_at = clock_timestamp()
   where s.account_id = old.account_id and s.client_id = old.id and s.ended_at is null;
  return old;
end $$;
create trigger clients_subscription_ends before delete on clients
  for each row execute function end_subscription_of_client();

-- Whose periods are to be closed, of all accounts: the ids and a moment, for the worker alone.
create policy gate_reads_all on subscriptions for select to frontdesk_gate using (true);
create policy gate_reads_all on usage_records for select to frontdesk_gate using (true);
grant select (account_id, id, current_period_end, cancel_at, ended_at, invoiced_to) on subscriptions to frontdesk_gate;
grant select (account_id, subscription_id, counted_at) on usage_records to frontdesk_gate;
create view due_subscriptions as
  select s.account_id, s.id as subscription_id, least(s.current_period_end, s.cancel_at) as due_at
    from subscriptions s
   where s.ended_at is null
  union all
  select s.account_id, s.id, least(s.current_period_end, s.ended_at)
    from subscriptions s
   where s.ended_at is not null and s.invoiced_to is null
  union all
  select s.account_id, s.id, s.invoiced_to
    from subscriptions s
   where s.ended_at is not null and s.invoiced_to is not null
     and exists (select from usage_records u
                  where u.account_id = s.account_id and u.subscription_id = s.id and u.counted_at >= s.invoiced_to);
grant create on schema public to frontdesk_gate;
alter view due_subscriptions owner to frontdesk_gate;
revoke create on schema public from frontdesk_gate;
set local role frontdesk_gate;
grant select on due_subscriptions to frontdesk_worker;
reset role;
