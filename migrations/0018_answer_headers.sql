-- A replayed answer is the first one whole, its Location included.
alter table idempotency_keys add column response_headers jsonb not null default '[]';  -- [{"name", "value"}]
