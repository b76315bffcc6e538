-- Agencies, who signs in to them, and how the gate finds them.

create table accounts (
  id uuid primary key default uuid_v7(),
  name text not null,
  time_zone text not null default 'UTC',
  currency text not null default 'USD',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accounts_name_length check (char_length(name) between 1 and 120),
  constraint accounts_currency_iso_4217 check (currency ~ '^[A-Z]{3}$')
);
call protect_tenant_rows('accounts', 'id');
grant select, insert, update on accounts to frontdesk_app;

create table users (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  email text not null,
  name text not null,
  role text not null,
  password_hash text,  -- null: invited, no password chosen yet
  time_zone text not null default 'UTC',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_signed_in_at timestamptz,
  removed_at timestamptz,
  constraint users_pkey primary key (account_id, id),
  constraint users_account_fkey foreign key (account_id) references accounts (id),
  constraint users_role_known check (role in ('viewer', 'member', 'admin', 'owner')),
  constraint users_name_length check (char_length(name) between 1 and 120),
  constraint users_email_lower_case check (email = lower(email))
);
-- The one key over the whole installation: sign-in starts from the e-mail. A removed user frees it.
create unique index users_email_unique on users (email) where removed_at is null;
call protect_tenant_rows('users');
grant select (account_id, id, email, name, role, time_zone, created_at, updated_at, last_signed_in_at, removed_at)
  on users to frontdesk_app;
grant insert, update on users to frontdesk_app;

-- One signed-in browser. Each refresh replaces token_hash and counts rotation up; the update names the
-- rotation it saw, so that of two refreshes at once one wins.
create table sessions (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  user_id uuid not null,
  -- Random, never changes, part of every refresh token: a token of any age finds its session,
  -- and one that is neither current nor just replaced gives a theft away.
  family uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  previous_token_hash bytea,
  rotation integer not null default 0,
  rotated_at timestamptz not null default now(),
  user_agent text not null default '',
  address text not null default '',
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint sessions_pkey primary key (account_id, id),
  constraint sessions_user_fkey foreign key (account_id, user_id) references users (account_id, id) on delete cascade,
  constraint sessions_token_hash_sha256 check (octet_length(token_hash) = 32),
  constraint sessions_previous_token_hash_sha256 check (octet_length(previous_token_hash) = 32)
);
create index sessions_by_id on sessions (id);
create index sessions_by_family on sessions (family);
create index sessions_by_token_hash on sessions (token_hash);
create index sessions_by_previous_token_hash on sessions (previous_token_hash) where previous_token_hash is not null;
create index sessions_by_user on sessions (account_id, user_id);
call protect_tenant_rows('sessions');
grant select (account_id, id, user_id, rotation, rotated_at, user_agent, address, created_at, last_used_at,
              expires_at, revoked_at)
  on sessions to frontdesk_app;
grant insert, update, delete on sessions to frontdesk_app;

create table api_keys (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  user_id uuid,  -- who made it
  name text not null,
  prefix text not null,
  key_hash bytea not null,
  scopes text[] not null default '{}',
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint api_keys_pkey primary key (account_id, id),
  constraint api_keys_account_fkey foreign key (account_id) references accounts (id),
  constraint api_keys_user_fkey foreign key (account_id, user_id) references users (account_id, id)
    on delete set null (user_id),
  constraint api_keys_name_length check (char_length(name) between 1 and 120),
  constraint api_keys_key_hash_sha256 check (octet_length(key_hash) = 32)
);
create index api_keys_by_key_hash on api_keys (key_hash);
call protect_tenant_rows('api_keys');
grant select (account_id, id, user_id, name, prefix, scopes, created_at, last_used_at, expires_at, revoked_at)
  on api_keys to frontdesk_app;
grant insert, update on api_keys to frontdesk_app;

-- Single-use links by mail: a new password for a user, or the first one for somebody invited.
create table password_resets (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  user_id uuid not null,
  purpose text not null default 'reset',
  token_hash bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint password_resets_pkey primary key (account_id, id),
  constraint password_resets_user_fkey foreign key (account_id, user_id) references users (account_id, id)
    on delete cascade,
  constraint password_resets_purpose_known check (purpose in ('reset', 'invitation')),
  constraint password_resets_token_hash_sha256 check (octet_length(token_hash) = 32)
);
create index password_resets_by_token_hash on password_resets (token_hash);
create index password_resets_by_user on password_resets (account_id, user_id);
call protect_tenant_rows('password_resets');
grant select (account_id, id, user_id, purpose, created_at, expires_at, used_at) on password_resets to frontdesk_app;
grant insert, update, delete on password_resets to frontdesk_app;

-- The gate: what must be found before an account is known, and no column more. The views read with the
-- rights of frontdesk_gate, whose policies show it every account's rows.
create policy gate_reads_all on users for select to frontdesk_gate using (true);
create policy gate_reads_all on sessions for select to frontdesk_gate using (true);
create policy gate_reads_all on api_keys for select to frontdesk_gate using (true);
create policy gate_reads_all on password_resets for select to frontdesk_gate using (true);
grant select on users, sessions, api_keys, password_resets to frontdesk_gate;

create view live_sessions as
  select s.id as session_id, s.account_id, s.user_id, u.role
    from sessions s
    join users u on u.account_id = s.account_id and u.id = s.user_id
   where s.revoked_at is null and s.expires_at > now() and u.removed_at is null;

create view live_api_keys as
  select key_hash, id as key_id, account_id, user_id, scopes
    from api_keys
   where revoked_at is null and (expires_at is null or expires_at > now());

-- Ended sessions too: a refresh with one of their tokens must be told apart from an unknown token.
create view refresh_tokens with (security_barrier) as
  select s.family, s.token_hash, s.previous_token_hash, s.rotation, s.rotated_at, s.id as session_id, s.account_id,
         s.user_id, u.role, s.expires_at, s.revoked_at
    from sessions s
    join users u on u.account_id = s.account_id and u.id = s.user_id
   where u.removed_at is null;

create view sign_in with (security_barrier) as
  select email, id as user_id, account_id, role, password_hash
    from users
   where removed_at is null;

create view password_reset_tokens with (security_barrier) as
  select r.token_hash, r.id as reset_id, r.account_id, r.user_id, r.purpose, u.email
    from password_resets r
    join users u on u.account_id = r.account_id and u.id = r.user_id
   where r.used_at is null and r.expires_at > now() and u.removed_at is null;

-- An owner needs the right to create for the moment it becomes one.
grant create on schema public to frontdesk_gate;
alter view live_sessions owner to frontdesk_gate;
alter view live_api_keys owner to frontdesk_gate;
alter view refresh_tokens owner to frontdesk_gate;
alter view sign_in owner to frontdesk_gate;
alter view password_reset_tokens owner to frontdesk_gate;
revoke create on schema public from frontdesk_gate;
set local role frontdesk_gate;
grant select on live_sessions, live_api_keys, refresh_tokens, sign_in, password_reset_tokens to frontdesk_app;
reset role;

create table audit_log (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  user_id uuid,     -- no foreign key: the trace outlives the user
  api_key_id uuid,
  action text not null,  -- "client.archived"
  subject_type text,
  subject_id uuid,
  address text not null default '',
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint audit_log_pkey primary key (account_id, id),
  constraint audit_log_account_fkey foreign key (account_id) references accounts (id)
);
create index audit_log_newest_first on audit_log (account_id, created_at desc, id desc);
call protect_tenant_rows('audit_log');
grant select, insert on audit_log to frontdesk_app;

create table idempotency_keys (
  account_id uuid not null,
  key text not null,
  route text not null,  -- "POST /api/calls"
  request_hash bytea not null,
  status smallint,  -- null with its body: claimed, the answer is not written yet
  response_body text,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_pkey primary key (account_id, key, route),
  constraint idempotency_keys_account_fkey foreign key (account_id) references accounts (id),
  constraint idempotency_keys_key_length check (char_length(key) between 1 and 255),
  constraint idempotency_keys_request_hash_sha256 check (octet_length(request_hash) = 32),
  constraint idempotency_keys_answer_whole check ((status is null) = (response_body is null))
);
create index idempotency_keys_by_age on idempotency_keys (account_id, created_at);
call protect_tenant_rows('idempotency_keys');
grant select, insert, update, delete on idempotency_keys to frontdesk_app;
