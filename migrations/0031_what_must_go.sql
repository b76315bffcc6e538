-- Of an erased client nothing is told any more either: what was about it or its calls leaves the outbox, the
-- deliveries to webhooks and the notices. Invoices and subscriptions are the account's books and stay.
create or replace function forget_erased_client() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from outbox
   where account_id = old.account_id
     and (subject_id = old.id or event_type like 'call.%' and payload ->> 'client_id' = old.id::text);
  delete from webhook_deliveries
   where account_id = old.account_id
     and (subject_id = old.id or event_type like 'call.%' and payload -> 'data' ->> 'client_id' = old.id::text);
  delete from notifications
   where account_id = old.account_id and event like 'call\_%' and details ->> 'client_id' = old.id::text;
  update audit_log set details = '{}'
   where account_id = old.account_id
     and (subject_id = old.id
          or subject_type in ('phone_number', 'call', 'subscription')
             and old.id::text in (details -> 'before' ->> 'client_id', details -> 'after' ->> 'client_id'));
  insert into audit_log (account_id, user_id, action, subject_type, subject_id, address)
  values (old.account_id, current_user_id(), 'client.erased', 'client', old.id,
          coalesce(current_setting('app.address', true), ''));
  return null;
end $$;

-- What waits to be mailed goes with the wish to be told of it, and with the user.
create function drop_waiting_notices() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'users' then
    delete from notifications where account_id = new.account_id and user_id = new.id and sent_at is null;
  else
    delete from notifications
     where account_id = new.account_id and user_id = new.user_id and event = new.event and sent_at is null;
  end if;
  return null;
end $$;
create trigger users_notices_go after update of removed_at on users for each row
  when (new.removed_at is not null) execute function drop_waiting_notices();
create trigger notification_preferences_notices_go after insert or update on notification_preferences for each row
  when (new.delivery = 'off') execute function drop_waiting_notices();
