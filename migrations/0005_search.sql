-- Passages of transcripts, found by word and by meaning.

create table call_chunks (
  account_id uuid not null,
  call_id uuid not null,
  position integer not null,  -- from 0
  first_turn integer not null,
  last_turn integer not null,
  text text not null,
  words tsvector not null generated always as (to_tsvector('simple', text)) stored,
  embedding vector(384),  -- null: not embedded yet
  embedding_model text,
  created_at timestamptz not null default now(),
  constraint call_chunks_pkey primary key (account_id, call_id, position),
  constraint call_chunks_call_fkey foreign key (account_id, call_id) references calls (account_id, id)
    on delete cascade,
  constraint call_chunks_turns_in_order check (first_turn >= 0 and last_turn >= first_turn),
  constraint call_chunks_model_named check ((embedding is null) = (embedding_model is null))
);
create index call_chunks_by_meaning on call_chunks using hnsw (embedding vector_cosine_ops);
-- Row-level security keeps @@ off this index: only a security definer function that filters by account may use it.
create index call_chunks_by_word on call_chunks using gin (words);
call protect_tenant_rows('call_chunks');
grant select, insert, update, delete on call_chunks to frontdesk_app;
