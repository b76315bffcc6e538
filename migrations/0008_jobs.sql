-- Work that outlives a request. The worker takes rows of all accounts with `for update skip locked`,
-- leases them, and enters a row's account before it touches anything else of it.

-- A state change writes here in its own transaction; the worker publishes in the order of ids.
create table outbox (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  event_type text not null,  -- "call.ended"
  subject_id uuid not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  published_at timestamptz,
  constraint outbox_pkey primary key (account_id, id),
  constraint outbox_account_fkey foreign key (account_id) references accounts (id)
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
call protect_tenant_rows('outbox');
create policy worker_sees_all on outbox to frontdesk_worker using (true) with check (true);
grant select, insert on outbox to frontdesk_app;
grant update, delete on outbox to frontdesk_worker;

create table jobs (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  kind text not null,  -- "call.summarize"
  subject text,  -- not null: at most one unfinished job of this kind for it
  payload jsonb not null default '{}',
  run_at timestamptz not null default now(),
  leased_until timestamptz,
  attempt_count integer not null default 0,
  most_attempts integer not null default 10,
  last_error text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  failed_at timestamptz,
  constraint jobs_pkey primary key (account_id, id),
  constraint jobs_account_fkey foreign key (account_id) references accounts (id),
  constraint jobs_attempts_positive check (attempt_count >= 0 and most_attempts > 0),
  constraint jobs_one_end check (finished_at is null or failed_at is null)
);
create unique index jobs_subject_unique on jobs (account_id, kind, subject)
  where subject is not null and finished_at is null and failed_at is null;
create index jobs_due on jobs (run_at, id) where finished_at is null and failed_at is null;
call protect_tenant_rows('jobs');
create policy worker_sees_all on jobs to frontdesk_worker using (true) with check (true);
grant select, insert on jobs to frontdesk_app;
grant update, delete on jobs to frontdesk_worker;
