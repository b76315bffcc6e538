-- Who changed what: written by triggers, so that no path of change can forget it.

-- The API key that acts, null for a person; set by the gate of a changing statement, as app.address is.
create function current_api_key_id() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.api_key_id', true), '')::uuid $$;

-- The row as an administrator may read it: no secret, and nothing that is no change in itself.
create function audited(changed_row jsonb) returns jsonb
  language sql immutable parallel safe
  as $$ select changed_row - array['account_id', 'password_hash', 'key_hash', 'secret', 'previous_secret', 'token_hash',
                                   'name_key', 'updated_at', 'last_used_at', 'last_signed_in_at'] $$;

-- "archived" says more than "updated".
create function audited_verb(operation text, before jsonb, after jsonb) returns text
  language sql immutable parallel safe
  as $$
    select case
      when operation = 'INSERT' then 'created'
      when operation = 'DELETE' then 'deleted'
      when before ->> 'archived_at' is null and after ->> 'archived_at' is not null then 'archived'
      when before ->> 'archived_at' is not null and after ->> 'archived_at' is null then 'restored'
      when before ->> 'removed_at' is null and after ->> 'removed_at' is not null then 'removed'
      when before ->> 'revoked_at' is null and after ->> 'revoked_at' is not null then 'revoked'
      when before ->> 'canceled_at' is null and after ->> 'canceled_at' is not null then 'canceled'
      when before ->> 'paid_at' is null and after ->> 'paid_at' is not null then 'paid'
      else 'updated'
    end
  $$;

-- Argument: what the table's rows are called. details: {before, after}, of an update the changed columns only.
create function write_audit() returns trigger language plpgsql as $$
declare
  account uuid := coalesce(to_jsonb(coalesce(new, old)) ->> 'account_id', to_jsonb(new) ->> 'id');
  before jsonb := case when tg_op <> 'INSERT' then audited(to_jsonb(old)) end;
  after jsonb := case when tg_op <> 'DELETE' then audited(to_jsonb(new)) end;
  verb text := audited_verb(tg_op, before, after);
  subject jsonb := coalesce(after, before);
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(b.key, b.value), jsonb_object_agg(b.key, after -> b.key)
      into before, after
      from jsonb_each(before) b
     where b.value is distinct from after -> b.key;
    if before is null then
      return null;
    end if;
  end if;
  insert into audit_log (account_id, user_id, api_key_id, action, subject_type, subject_id, address, details)
  values (account, current_user_id(), current_api_key_id(), tg_argv[0] || '.' || verb, tg_argv[0],
          (subject ->> 'id')::uuid, coalesce(current_setting('app.address', true), ''),
          jsonb_strip_nulls(jsonb_build_object('before', before, 'after', after)));
  return null;
end $$;

-- A change whose values nobody may read. Arguments: what the row is called, and what happened to it.
create function write_secret_audit() returns trigger language plpgsql as $$
begin
  insert into audit_log (account_id, user_id, api_key_id, action, subject_type, subject_id, address)
  values (new.account_id, coalesce(current_user_id(), case when tg_argv[0] = 'user' then new.id end),
          current_api_key_id(), tg_argv[0] || '.' || tg_argv[1], tg_argv[0], new.id,
          coalesce(current_setting('app.address', true), ''));
  return null;
end $$;

create trigger audited after update on accounts for each row execute function write_audit('account');
create trigger audited after insert or update on users for each row execute function write_audit('user');
create trigger audited after insert or update on api_keys for each row execute function write_audit('api_key');
create trigger audited after insert or update on clients for each row execute function write_audit('client');
create trigger audited after insert or update or delete on phone_numbers
  for each row execute function write_audit('phone_number');
create trigger audited after insert or update on subscriptions
  for each row execute function write_audit('subscription');
create trigger audited after insert on payments for each row execute function write_audit('payment');
create trigger audited after insert or update or delete on webhook_endpoints
  for each row execute function write_audit('webhook');

create trigger audited_secret after update of password_hash on users for each row
  when (old.password_hash is distinct from new.password_hash)
  execute function write_secret_audit('user', 'password_changed');
create trigger audited_secret after update of secret on webhook_endpoints for each row
  when (old.secret is distinct from new.secret) execute function write_secret_audit('webhook', 'secret_rotated');

-- Of calls only what somebody takes away, and nothing that was said: writing them is the day's work.
create function audit_deleted_calls() returns trigger language plpgsql as $$
begin
  insert into audit_log (account_id, user_id, api_key_id, action, subject_type, subject_id, address, details)
  select account_id, current_user_id(), current_api_key_id(), 'call.deleted', 'call',
         case when count(*) = 1 then min(id::text)::uuid end, coalesce(current_setting('app.address', true), ''),
         jsonb_build_object('before', jsonb_build_object('client_id', client_id, 'calls', count(*)))
    from old_calls group by account_id, client_id;
  return null;
end $$;
create trigger audited after delete on calls
  referencing old table as old_calls for each statement execute function audit_deleted_calls();

-- An erased client leaves that it was erased, and nothing that was known about it.
create function forget_erased_client() returns trigger language plpgsql security definer set search_path = public as $$
begin
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
revoke execute on function forget_erased_client() from public;
grant execute on function forget_erased_client() to frontdesk_app;
-- Named to fire after the rows that go with the client have left their own traces.
create trigger zz_forget_erased_client after delete on clients for each row execute function forget_erased_client();

-- A sign-in is the session's beginning; who signs in acts before the gate knows a user.
create function write_sign_in() returns trigger language plpgsql as $$
begin
  insert into audit_log (account_id, user_id, action, subject_type, subject_id, address, details)
  values (new.account_id, new.user_id, 'user.signed_in', 'user', new.user_id, new.address,
          jsonb_build_object('after', jsonb_build_object('user_agent', new.user_agent)));
  return null;
end $$;
create trigger audited after insert on sessions for each row execute function write_sign_in();

create index audit_log_of_subject on audit_log (account_id, subject_id);
