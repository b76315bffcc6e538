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
grant select, insert, update, delete on calls to frontdesk_app;

-- Per client: its calls since 30 days before counted_on (UTC), and its newest. Good on that day only; a reader
-- counts for itself on any other. Counting at each read cost three times the whole list of clients.
create table client_activity (
  account_id uuid not null,
  client_id uuid not null,
  counted_on date not null,
  calls_30_days integer not null,
  last_call_at timestamptz,
  constraint client_activity_pkey primary key (account_id, client_id),
  constraint client_activity_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete cascade
) with (fillfactor = 50);  -- so that counting up stays on its page
call protect_tenant_rows('client_activity');
grant select, insert, update, delete on client_activity to frontdesk_app;

create function utc_today() returns date
  language sql stable parallel safe
  as $$ select (now() at time zone 'UTC')::date $$;

create function count_calls_30_days(of_account uuid, of_client uuid) returns integer
  language sql stable parallel safe
  as $$
    select count(*)::integer from calls
     where account_id = of_account and client_id = of_client
       and started_at >= (utc_today() - 30)::timestamp at time zone 'UTC'
  $$;

create function add_to_client_activity() returns trigger
  language plpgsql
  as $$
  begin
    insert into client_activity as known (account_id, client_id, counted_on, calls_30_days, last_call_at)
    select account_id, client_id, utc_today(),
           count(*) filter (where started_at >= (utc_today() - 30)::timestamp at time zone 'UTC'), max(started_at)
      from inserted
     group by account_id, client_id
     order by account_id, client_id  -- all lock in one order
    on conflict (account_id, client_id) do update
       set calls_30_days = case when known.counted_on = excluded.counted_on
                                then known.calls_30_days + excluded.calls_30_days
                                else count_calls_30_days(excluded.account_id, excluded.client_id) end,
           counted_on = excluded.counted_on,
           last_call_at = greatest(known.last_call_at, excluded.last_call_at);
    return null;
  end $$;
create trigger calls_inserted after insert on calls
  referencing new table as inserted
  for each statement execute function add_to_client_activity();

create procedure recount_client_activity(of_account uuid, of_client uuid)
  language sql
  as $$
    update client_activity
       set counted_on = utc_today(),
           calls_30_days = count_calls_30_days(of_account, of_client),
           last_call_at = (select max(started_at) from calls where account_id = of_account and client_id = of_client)
     where account_id = of_account and client_id = of_client
  $$;

create function recount_clients_of_deleted_calls() returns trigger
  language plpgsql
  as $$
  declare
    client record;
  begin
    for client in select distinct account_id, client_id from deleted order by account_id, client_id loop
      call recount_client_activity(client.account_id, client.client_id);
    end loop;
    return null;
  end $$;
create trigger calls_deleted after delete on calls
  referencing old table as deleted
  for each statement execute function recount_clients_of_deleted_calls();

create function recount_clients_of_moved_call() returns trigger
  language plpgsql
  as $$
  begin
    insert into client_activity (account_id, client_id, counted_on, calls_30_days)
    values (new.account_id, new.client_id, utc_today(), 0)
    on conflict do nothing;
    call recount_client_activity(old.account_id, old.client_id);
    if (new.account_id, new.client_id) <> (old.account_id, old.client_id) then
      call recount_client_activity(new.account_id, new.client_id);
    end if;
    return null;
  end $$;
create trigger calls_moved after update of client_id, started_at on calls
  for each row
  when ((old.client_id, old.started_at) is distinct from (new.client_id, new.started_at))
  execute function recount_clients_of_moved_call();

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
