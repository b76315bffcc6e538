-- What the receptionist answered. Whoever writes turns, costs or a recording keeps turn_count, cost_micros
-- and has_recording of the call true in the same statement or transaction.

create table calls (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  client_id uuid not null,
  external_id text,
  direction text not null,
  status text not null,
  from_number text,
  to_number text,
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  -- Nearest second, halves up; 0: ended and never answered; null: it still lasts.
  duration_seconds integer generated always as (
    case when ended_at is null then null
         when answered_at is null then 0
         else round(extract(epoch from ended_at - answered_at))::integer end) stored,
  turn_count integer not null default 0,
  has_recording boolean not null default false,
  summary text,
  outcome text,
  sentiment text,
  sentiment_score double precision,  -- -1 (angry) to 1 (delighted)
  cost_micros bigint not null default 0,
  price_minor bigint,  -- null before billing
  currency text not null,
  latency jsonb not null default '{}',
  extracted jsonb not null default '{}',
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint calls_pkey primary key (account_id, id),
  constraint calls_external_id_unique unique (account_id, external_id),
  constraint calls_client_fkey foreign key (account_id, client_id) references clients (account_id, id),
  constraint calls_direction_known check (direction in ('inbound', 'outbound')),
  constraint calls_status_known check (
    status in ('ringing', 'in_progress', 'completed', 'missed', 'voicemail', 'failed')),
  constraint calls_answered_after_start check (answered_at >= started_at),
  constraint calls_ended_after_answer check (ended_at >= coalesce(answered_at, started_at)),
  constraint calls_open_without_end check (ended_at is null or status not in ('ringing', 'in_progress')),
  constraint calls_outcome_known check (outcome in (
    'appointment_booked', 'information_given', 'message_taken', 'callback_requested', 'transferred', 'spam',
    'abandoned')),
  constraint calls_sentiment_known check (sentiment in ('negative', 'neutral', 'positive')),
  constraint calls_sentiment_score_range check (sentiment_score between -1 and 1),
  constraint calls_sentiment_whole check ((sentiment is null) = (sentiment_score is null)),
  constraint calls_turn_count_not_negative check (turn_count >= 0),
  constraint calls_cost_not_negative check (cost_micros >= 0),
  constraint calls_price_not_negative check (price_minor >= 0),
  constraint calls_latency_object check (jsonb_typeof(latency) = 'object'),
  constraint calls_extracted_object check (jsonb_typeof(extracted) = 'object'),
  constraint calls_metadata_object check (jsonb_typeof(metadata) = 'object')
);
create index calls_newest_first on calls (account_id, started_at desc, id desc);
create index calls_of_client_newest_first on calls (account_id, client_id, started_at desc, id desc);
create index calls_open on calls (account_id, started_at) where status in ('ringing', 'in_progress');
call protect_tenant_rows('calls');
-- A call never changes its client or its start; what is counted by these stays true.
grant select, insert, delete on calls to frontdesk_app;
grant update (status, answered_at, ended_at, ended_reason, turn_count, has_recording, summary, outcome, sentiment,
              sentiment_score, cost_micros, price_minor, latency, extracted, metadata, updated_at)
  on calls to frontdesk_app;

-- Calls a day and client, kept by triggers in the statement that changes the calls, so that a list of
-- clients shows its 30-day counts at the price of 30 short rows each, and they are never wrong.

create table call_days (
  account_id uuid not null,
  client_id uuid not null,
  day date not null,  -- UTC, of started_at
  calls integer not null,
  constraint call_days_pkey primary key (account_id, client_id, day),
  constraint call_days_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete cascade
);
call protect_tenant_rows('call_days');
grant select, insert, update, delete on call_days to frontdesk_app;

-- In the order of the key: two statements that meet the same days wait, and do not deadlock.
create function count_new_calls() returns trigger language plpgsql as $$
begin
  insert into call_days (account_id, client_id, day, calls)
  select account_id, client_id, (started_at at time zone 'UTC')::date, count(*)
    from new_calls
   group by 1, 2, 3
   order by 1, 2, 3
      on conflict (account_id, client_id, day) do update set calls = call_days.calls + excluded.calls;
  return null;
end $$;

create function count_old_calls() returns trigger language plpgsql as $$
begin
  insert into call_days (account_id, client_id, day, calls)
  select account_id, client_id, (started_at at time zone 'UTC')::date, -count(*)
    from old_calls
   group by 1, 2, 3
   order by 1, 2, 3
      on conflict (account_id, client_id, day) do update set calls = call_days.calls + excluded.calls;
  return null;
end $$;

create trigger calls_counted_on_insert after insert on calls
  referencing new table as new_calls for each statement execute function count_new_calls();
create trigger calls_counted_on_delete after delete on calls
  referencing old table as old_calls for each statement execute function count_old_calls();

-- Times count from the moment the call was answered.
create table call_turns (
  account_id uuid not null,
  call_id uuid not null,
  position integer not null,  -- from 0
  speaker text not null,
  text text not null,
  start_ms integer not null,
  end_ms integer not null,
  constraint call_turns_pkey primary key (account_id, call_id, position),
  constraint call_turns_call_fkey foreign key (account_id, call_id) references calls (account_id, id)
    on delete cascade,
  constraint call_turns_speaker_known check (speaker in ('caller', 'agent')),
  constraint call_turns_times_in_order check (start_ms >= 0 and end_ms >= start_ms)
);
call protect_tenant_rows('call_turns');
grant select, insert, update, delete on call_turns to frontdesk_app;

-- Millionths of the unit of the call's currency; null: not reported.
create table call_costs (
  account_id uuid not null,
  call_id uuid not null,
  telephony_micros bigint,
  speech_to_text_micros bigint,
  language_model_micros bigint,
  text_to_speech_micros bigint,
  constraint call_costs_pkey primary key (account_id, call_id),
  constraint call_costs_call_fkey foreign key (account_id, call_id) references calls (account_id, id)
    on delete cascade,
  constraint call_costs_not_negative check (
    least(telephony_micros, speech_to_text_micros, language_model_micros, text_to_speech_micros) >= 0)
);
call protect_tenant_rows('call_costs');
grant select, insert, update, delete on call_costs to frontdesk_app;

create table recordings (
  account_id uuid not null,
  call_id uuid not null,
  id uuid not null default uuid_v7(),  -- names the file, so that a replaced recording never shares one
  content_type text not null,
  size_bytes bigint not null,
  duration_seconds integer,
  sha256 bytea not null,
  created_at timestamptz not null default now(),
  constraint recordings_pkey primary key (account_id, call_id),
  constraint recordings_id_unique unique (account_id, id),
  constraint recordings_call_fkey foreign key (account_id, call_id) references calls (account_id, id)
    on delete cascade,
  constraint recordings_size_positive check (size_bytes > 0),
  constraint recordings_duration_not_negative check (duration_seconds >= 0),
  constraint recordings_sha256_length check (octet_length(sha256) = 32)
);
call protect_tenant_rows('recordings');
grant select, insert, update, delete on recordings to frontdesk_app;

-- Calls folded into quarters of an hour, which fit every time zone.
create table call_stats (
  account_id uuid not null,
  client_id uuid not null,
  bucket timestamptz not null,  -- where the quarter starts; calls count at started_at
  ringing integer not null default 0,
  in_progress integer not null default 0,
  completed integer not null default 0,
  missed integer not null default 0,
  voicemail integer not null default 0,
  failed integer not null default 0,
  answered integer not null default 0,
  duration_seconds bigint not null default 0,
  positive integer not null default 0,
  neutral integer not null default 0,
  negative integer not null default 0,
  sentiment_score_millis bigint not null default 0,  -- whole numbers: additions undo exactly
  appointment_booked integer not null default 0,
  information_given integer not null default 0,
  message_taken integer not null default 0,
  callback_requested integer not null default 0,
  transferred integer not null default 0,
  spam integer not null default 0,
  abandoned integer not null default 0,
  cost_micros bigint not null default 0,
  price_minor bigint not null default 0,
  duration_histogram integer[] not null default '{}',  -- log scale
  latency_histogram integer[] not null default '{}',
  constraint call_stats_pkey primary key (account_id, bucket, client_id),
  constraint call_stats_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete cascade,
  constraint call_stats_bucket_aligned check (extract(epoch from bucket)::bigint % 900 = 0)
);
create index call_stats_of_client on call_stats (account_id, client_id, bucket);
call protect_tenant_rows('call_stats');
grant select, insert, update, delete on call_stats to frontdesk_app;
