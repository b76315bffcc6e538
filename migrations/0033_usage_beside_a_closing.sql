-- Holds off whoever closes a period of one of the account's own subscriptions, ended ones too: usage of a call
-- that started before the end, written beside the closing, would else be counted where it was never billed.
create or replace function record_usage(account uuid, call_ids uuid[], again boolean) returns void language plpgsql as $$
begin
  perform from subscriptions s where s.account_id = account and s.subject = 'account' order by s.id for key share;
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
