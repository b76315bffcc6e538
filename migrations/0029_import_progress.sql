-- How far an import under an Idempotency-Key has come, written with each batch: sent again, it goes on behind it.
create table import_progress (
  account_id uuid not null,
  key text not null,
  lines bigint not null,      -- of the body, stored or rejected
  body_hash bytea not null,   -- of the body up to there
  created_clients uuid[] not null,
  imported bigint not null,
  duplicates bigint not null,
  clients_created bigint not null,
  rejected_count bigint not null,
  rejected jsonb not null,    -- [{"line", "reason"}]
  finished boolean not null,
  created_at timestamptz not null default now(),
  constraint import_progress_pkey primary key (account_id, key),
  constraint import_progress_account_fkey foreign key (account_id) references accounts (id),
  constraint import_progress_body_hash_sha256 check (octet_length(body_hash) = 32)
);
call protect_tenant_rows('import_progress');
grant select, insert, update, delete on import_progress to frontdesk_app;
