-- A second factor at sign-in: time-based codes (RFC 6238), and recovery codes for when the device is lost.
create table two_factor (
  account_id uuid not null,
  user_id uuid not null,
  sealed_secret text not null,          -- under the installation's secret, in base64url
  last_counter bigint not null default -1,  -- of the newest code taken: none is taken twice
  recovery_hashes text[] not null default '{}',  -- in hex, of the codes that are left
  created_at timestamptz not null default now(),
  failed_count integer not null default 0,  -- tries since the last right code
  retry_at timestamptz,  -- after too many of them
  enabled_at timestamptz,  -- null: its first code has not been seen yet, and sign-in does not ask for one
  constraint two_factor_pkey primary key (account_id, user_id),
  constraint two_factor_user_fkey foreign key (account_id, user_id) references users (account_id, id) on delete cascade
);
call protect_tenant_rows('two_factor');
grant select, insert, update, delete on two_factor to frontdesk_app;

create function write_two_factor_audit() returns trigger language plpgsql as $$
begin
  insert into audit_log (account_id, user_id, action, subject_type, subject_id, address)
  values (old.account_id, current_user_id(),
          case tg_op when 'UPDATE' then 'user.two_factor_enabled' else 'user.two_factor_disabled' end, 'user', old.user_id,
          coalesce(current_setting('app.address', true), ''));
  return null;
end $$;
create trigger audited_begin after update of enabled_at on two_factor for each row
  when (old.enabled_at is null and new.enabled_at is not null) execute function write_two_factor_audit();
create trigger audited_end after delete on two_factor for each row
  when (old.enabled_at is not null) execute function write_two_factor_audit();
