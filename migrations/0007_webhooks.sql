-- What the agency's own systems are told, and what its people are.

create table webhook_endpoints (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  url text not null,
  description text not null default '',
  events text[] not null,
  secret text not null,  -- "whsec_…": signing needs it, so it cannot be a hash; only the worker may read it
  previous_secret text,  -- signs too until it expires
  previous_secret_expires_at timestamptz,
  status text not null default 'active',
  disabled_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint webhook_endpoints_pkey primary key (account_id, id),
  constraint webhook_endpoints_account_fkey foreign key (account_id) references accounts (id),
  constraint webhook_endpoints_status_known check (status in ('active', 'disabled')),
  constraint webhook_endpoints_url_length check (char_length(url) between 1 and 2000)
);
call protect_tenant_rows('webhook_endpoints');
grant select (account_id, id, url, description, events, previous_secret_expires_at, status, disabled_reason,
              created_at, updated_at)
  on webhook_endpoints to frontdesk_app;
grant insert, update, delete on webhook_endpoints to frontdesk_app;
grant select on webhook_endpoints to frontdesk_worker;

create table webhook_deliveries (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  endpoint_id uuid not null,
  event_id uuid not null,  -- of the outbox; sent as webhook-id, the same at every attempt
  event_type text not null,
  payload jsonb not null,
  status text not null default 'pending',
  attempt_count integer not null default 0,
  attempts jsonb not null default '[]',  -- [{at, status, duration_ms, error}], oldest first
  next_attempt_at timestamptz not null default now(),
  leased_until timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  constraint webhook_deliveries_pkey primary key (account_id, id),
  constraint webhook_deliveries_event_unique unique (account_id, endpoint_id, event_id),
  constraint webhook_deliveries_endpoint_fkey foreign key (account_id, endpoint_id)
    references webhook_endpoints (account_id, id) on delete cascade,
  constraint webhook_deliveries_status_known check (status in ('pending', 'delivered', 'failed')),
  constraint webhook_deliveries_attempts_list check (jsonb_typeof(attempts) = 'array')
);
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where status = 'pending';
create index webhook_deliveries_newest_first on webhook_deliveries
  (account_id, endpoint_id, created_at desc, id desc);
call protect_tenant_rows('webhook_deliveries');
create policy worker_sees_all on webhook_deliveries to frontdesk_worker using (true) with check (true);
grant select, insert, update on webhook_deliveries to frontdesk_app;
grant delete on webhook_deliveries to frontdesk_worker;

create table notification_preferences (
  account_id uuid not null,
  user_id uuid not null,
  event text not null,
  delivery text not null,
  updated_at timestamptz not null default now(),
  constraint notification_preferences_pkey primary key (account_id, user_id, event),
  constraint notification_preferences_user_fkey foreign key (account_id, user_id) references users (account_id, id)
    on delete cascade,
  constraint notification_preferences_delivery_known check (delivery in ('now', 'daily', 'off'))
);
call protect_tenant_rows('notification_preferences');
grant select, insert, update, delete on notification_preferences to frontdesk_app;
