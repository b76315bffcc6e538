-- What the audit log did not tell yet. Of calls only what people do to them, and nothing that was said in them:
-- programs write them all day, and what they wrote stands in the call (docs/adr/0009-what-the-audit-log-leaves-out.md).

create function note_audit(action text, subject_type text, subject_id uuid, details jsonb) returns void language sql as $$
  insert into audit_log (account_id, user_id, api_key_id, action, subject_type, subject_id, address, details)
  values (current_account(), current_user_id(), current_api_key_id(), action, subject_type, subject_id,
          coalesce(current_setting('app.address', true), ''), details)
$$;

-- Of an import it is told once for each batch.
create function acts_by_hand() returns boolean language sql stable parallel safe as $$
  select current_user_id() is not null and current_api_key_id() is null
         and coalesce(current_setting('app.events', true), '') <> 'off'
$$;

-- Of what was said, and who called, no more than that it is there.
create function masked_call_value(name text, value jsonb) returns jsonb language sql immutable parallel safe as $$
  select case when name in ('summary', 'extracted', 'metadata', 'from_number', 'to_number') and value not in ('null', '{}')
              then '"…"' else value end
$$;

create function write_call_audit() returns trigger language plpgsql as $$
declare
  before jsonb;
  after jsonb := jsonb_build_object('status', new.status, 'started_at', new.started_at);
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(b.key, masked_call_value(b.key, b.value)),
           jsonb_object_agg(b.key, masked_call_value(b.key, a.value))
      into before, after
      from jsonb_each(audited(to_jsonb(old)) - array['has_recording', 'price_minor']) b
      join jsonb_each(to_jsonb(new)) a on a.key = b.key
     where b.value is distinct from a.value;
    if before is null then
      return null;
    end if;
    before := before || jsonb_build_object('client_id', old.client_id);
  end if;
  -- By the client's id what is told of its calls is found and forgotten once it is erased.
  perform note_audit('call.' || case tg_op when 'INSERT' then 'created' else 'updated' end, 'call', new.id,
                     jsonb_strip_nulls(jsonb_build_object(
                       'before', before, 'after', after || jsonb_build_object('client_id', new.client_id))));
  return null;
end $$;
create trigger audited_by_hand after insert or update on calls
  for each row when (acts_by_hand()) execute function write_call_audit();

-- Replaced by a person, or purged when its time has come. Who deletes the call itself deletes all of it.
create function audit_deleted_turns() returns trigger language plpgsql as $$
begin
  if current_api_key_id() is not null then
    return null;
  end if;
  perform note_audit('call.transcript_' || case when acts_by_hand() then 'replaced' else 'purged' end, 'call',
                     case when count(*) = 1 then min(k.id::text)::uuid end,
                     jsonb_build_object('before', jsonb_build_object('client_id', k.client_id, 'calls', count(*))))
     from (select distinct account_id, call_id from old_turns) t
     join calls k on k.account_id = t.account_id and k.id = t.call_id
    group by k.client_id;
  return null;
end $$;
create trigger audited after delete on call_turns
  referencing old table as old_turns for each statement execute function audit_deleted_turns();

create function write_recording_audit() returns trigger language plpgsql as $$
begin
  perform note_audit('call.recording_' || case tg_op when 'INSERT' then 'added' else 'replaced' end, 'call', new.call_id,
                     jsonb_build_object('after', jsonb_build_object('client_id', k.client_id,
                                        'content_type', new.content_type, 'size_bytes', new.size_bytes)))
     from calls k where k.account_id = new.account_id and k.id = new.call_id;
  return null;
end $$;
create trigger audited_by_hand after insert or update on recordings
  for each row when (acts_by_hand()) execute function write_recording_audit();

create function audit_deleted_recordings() returns trigger language plpgsql as $$
begin
  perform note_audit('call.recording_purged', 'call', case when count(*) = 1 then min(k.id::text)::uuid end,
                     jsonb_build_object('before', jsonb_build_object('client_id', k.client_id, 'calls', count(*))))
     from old_recordings r
     join calls k on k.account_id = r.account_id and k.id = r.call_id
    group by k.client_id;
  return null;
end $$;
create trigger audited after delete on recordings
  referencing old table as old_recordings for each statement execute function audit_deleted_recordings();

-- A sign-out, or a session that was ended from elsewhere.
create function write_sign_out() returns trigger language plpgsql as $$
begin
  insert into audit_log (account_id, user_id, action, subject_type, subject_id, address, details)
  values (new.account_id, current_user_id(), 'user.signed_out', 'user', new.user_id,
          coalesce(current_setting('app.address', true), ''),
          jsonb_build_object('before', jsonb_build_object('user_agent', new.user_agent)));
  return null;
end $$;
create trigger audited_end after update of revoked_at on sessions for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function write_sign_out();

create trigger audited after insert or update or delete on notification_preferences
  for each row execute function write_audit('notification_preference');
