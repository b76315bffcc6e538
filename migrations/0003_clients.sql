-- The businesses whose phones are answered.

create table clients (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  name text not null,
  name_key text not null generated always as (lower(name)) stored,  -- sorts; lower() in a query would lose the index
  profession text not null,
  status text not null default 'active',
  voice_id text,
  email text,
  time_zone text not null default 'UTC',
  language text not null default 'en',
  greeting text,
  instructions text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  constraint clients_pkey primary key (account_id, id),
  constraint clients_account_fkey foreign key (account_id) references accounts (id),
  constraint clients_name_length check (char_length(name) between 1 and 120),
  constraint clients_profession_known check (profession in (
    'accountant', 'auto_repair', 'bank', 'car_rental', 'contractor', 'dentist', 'doctor', 'fitness', 'hair_salon',
    'hotel', 'insurance', 'law_firm', 'pharmacy', 'plumber', 'real_estate', 'restaurant', 'spa', 'taxi',
    'travel_agency', 'veterinarian', 'other')),
  constraint clients_status_known check (status in ('active', 'archived')),
  constraint clients_archived_at_when_archived check ((status = 'archived') = (archived_at is not null)),
  constraint clients_metadata_object check (jsonb_typeof(metadata) = 'object')
);
create index clients_by_name on clients (account_id, name_key, id);
create index clients_newest_first on clients (account_id, created_at desc, id desc);
call protect_tenant_rows('clients');
grant select, insert, update, delete on clients to frontdesk_app;

create table phone_numbers (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  client_id uuid not null,
  number text not null,
  label text,
  created_at timestamptz not null default now(),
  constraint phone_numbers_pkey primary key (account_id, id),
  constraint phone_numbers_number_unique unique (account_id, number),
  constraint phone_numbers_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete cascade,
  constraint phone_numbers_number_e164 check (number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint phone_numbers_label_length check (char_length(label) <= 60)
);
create index phone_numbers_by_client on phone_numbers (account_id, client_id, id);
call protect_tenant_rows('phone_numbers');
grant select, insert, update, delete on phone_numbers to frontdesk_app;
