-- Plans, what was agreed, what was used, what was charged. Money is whole minor units of its currency;
-- unit prices are millionths of the currency's unit, because a minute may cost less than a cent.

-- The installation's price list: no account, readable by all.
create table plans (
  id text not null,
  subject text not null,  -- whom it is for: the agency itself, or a client of an agency
  name text not null,
  position integer not null,
  price_minor bigint not null,
  currency text not null,
  billing_interval text not null default 'month',
  included_minutes integer not null,
  overage_minute_micros bigint not null,
  rounding_seconds integer not null default 60,  -- each call is rounded up to a multiple of it
  trial_days integer not null default 0,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  constraint plans_pkey primary key (id),
  constraint plans_subject_known check (subject in ('account', 'client')),
  constraint plans_interval_known check (billing_interval in ('month', 'year')),
  constraint plans_currency_iso_4217 check (currency ~ '^[A-Z]{3}$'),
  constraint plans_amounts_not_negative check (
    least(price_minor, included_minutes, overage_minute_micros, trial_days) >= 0 and rounding_seconds > 0)
);
grant select on plans to frontdesk_app;

insert into plans (id, subject, name, position, price_minor, currency, included_minutes, overage_minute_micros,
                   rounding_seconds, trial_days)
values
  ('starter', 'account', 'Starter', 1, 4900, 'USD', 500, 120000, 1, 14),
  ('agency', 'account', 'Agency', 2, 19900, 'USD', 2500, 100000, 1, 14),
  ('scale', 'account', 'Scale', 3, 79900, 'USD', 12500, 80000, 1, 14),
  ('client_basic', 'client', 'Basic', 1, 9900, 'USD', 100, 350000, 60, 0),
  ('client_standard', 'client', 'Standard', 2, 24900, 'USD', 400, 300000, 60, 0),
  ('client_premium', 'client', 'Premium', 3, 59900, 'USD', 1200, 250000, 60, 0);

-- The plan's terms are copied at the start: a later price list changes no agreement.
create table subscriptions (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  subject text not null,
  client_id uuid,
  plan_id text not null,
  status text not null,
  price_minor bigint not null,
  currency text not null,
  billing_interval text not null,
  included_minutes integer not null,
  overage_minute_micros bigint not null,
  rounding_seconds integer not null,
  started_at timestamptz not null,
  trial_ends_at timestamptz,
  current_period_start timestamptz not null,
  current_period_end timestamptz not null,
  cancel_at timestamptz,
  canceled_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint subscriptions_pkey primary key (account_id, id),
  constraint subscriptions_account_fkey foreign key (account_id) references accounts (id),
  constraint subscriptions_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete set null (client_id),
  constraint subscriptions_plan_fkey foreign key (plan_id) references plans (id),
  constraint subscriptions_subject_known check (subject in ('account', 'client')),
  -- An ended one may have lost its client to erasure.
  constraint subscriptions_client_when_subject check (
    case subject when 'account' then client_id is null else client_id is not null or ended_at is not null end),
  constraint subscriptions_status_known check (status in ('trialing', 'active', 'past_due', 'canceled')),
  constraint subscriptions_canceled_when_ended check ((status = 'canceled') = (ended_at is not null)),
  constraint subscriptions_interval_known check (billing_interval in ('month', 'year')),
  constraint subscriptions_period_in_order check (current_period_end > current_period_start),
  constraint subscriptions_amounts_not_negative check (
    least(price_minor, included_minutes, overage_minute_micros) >= 0 and rounding_seconds > 0)
);
create unique index subscriptions_live_unique on subscriptions (account_id, coalesce(client_id, account_id))
  where ended_at is null;
create index subscriptions_by_client on subscriptions (account_id, client_id);
call protect_tenant_rows('subscriptions');
grant select, insert, update on subscriptions to frontdesk_app;

-- Append-only: a mistake is undone by a second record that reverses the first.
create table usage_records (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  subscription_id uuid not null,
  client_id uuid,
  call_id uuid,
  reverses_id uuid,
  occurred_at timestamptz not null,
  seconds integer not null,
  rounding_seconds integer not null,
  billable_seconds integer not null,
  minute_price_micros bigint not null,
  currency text not null,
  created_at timestamptz not null default now(),
  constraint usage_records_pkey primary key (account_id, id),
  constraint usage_records_subscription_fkey foreign key (account_id, subscription_id)
    references subscriptions (account_id, id),
  constraint usage_records_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete set null (client_id),
  constraint usage_records_call_fkey foreign key (account_id, call_id) references calls (account_id, id)
    on delete set null (call_id),
  constraint usage_records_reverses_fkey foreign key (account_id, reverses_id)
    references usage_records (account_id, id),
  constraint usage_records_reverses_unique unique (account_id, reverses_id),
  constraint usage_records_sign check (
    case when reverses_id is null then least(seconds, billable_seconds) >= 0
         else greatest(seconds, billable_seconds) <= 0 end),
  constraint usage_records_rounded check (rounding_seconds > 0 and billable_seconds % rounding_seconds = 0)
);
-- A call is billed once to each subscription.
create unique index usage_records_call_unique on usage_records (account_id, call_id, subscription_id)
  where reverses_id is null and call_id is not null;
create index usage_records_by_call on usage_records (account_id, call_id) where call_id is not null;
create index usage_records_by_subscription on usage_records (account_id, subscription_id, occurred_at, id);
create index usage_records_by_client on usage_records (account_id, client_id) where client_id is not null;
call protect_tenant_rows('usage_records');
grant select, insert on usage_records to frontdesk_app;

create table invoices (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  subscription_id uuid,
  client_id uuid,
  number text not null,
  status text not null default 'draft',
  bill_to jsonb not null default '{}',  -- name and address as they were when it was issued
  currency text not null,
  period_start timestamptz not null,
  period_end timestamptz not null,
  subtotal_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  total_minor bigint not null default 0,
  issued_at timestamptz,
  due_at timestamptz,
  paid_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint invoices_pkey primary key (account_id, id),
  constraint invoices_number_unique unique (account_id, number),
  constraint invoices_account_fkey foreign key (account_id) references accounts (id),
  constraint invoices_subscription_fkey foreign key (account_id, subscription_id)
    references subscriptions (account_id, id),
  constraint invoices_client_fkey foreign key (account_id, client_id) references clients (account_id, id)
    on delete set null (client_id),
  constraint invoices_status_known check (status in ('draft', 'issued', 'paid', 'void')),
  constraint invoices_period_in_order check (period_end > period_start),
  constraint invoices_total_adds_up check (total_minor = subtotal_minor + tax_minor),
  constraint invoices_issued_at_when_issued check (status = 'draft' or issued_at is not null)
);
create unique index invoices_period_unique on invoices (account_id, subscription_id, period_start)
  where status <> 'void';
create index invoices_newest_first on invoices (account_id, created_at desc, id desc);
create index invoices_by_client on invoices (account_id, client_id);
call protect_tenant_rows('invoices');
grant select, insert, update on invoices to frontdesk_app;

create table invoice_lines (
  account_id uuid not null,
  invoice_id uuid not null,
  position integer not null,  -- from 0
  kind text not null,
  description text not null,
  -- The usage it sums: the subscription's records with occurred_at in [usage_from, usage_to).
  subscription_id uuid,
  usage_from timestamptz,
  usage_to timestamptz,
  quantity bigint not null,
  quantity_unit text not null,
  unit_price_micros bigint not null,
  amount_minor bigint not null,
  constraint invoice_lines_pkey primary key (account_id, invoice_id, position),
  constraint invoice_lines_invoice_fkey foreign key (account_id, invoice_id) references invoices (account_id, id)
    on delete cascade,
  constraint invoice_lines_subscription_fkey foreign key (account_id, subscription_id)
    references subscriptions (account_id, id),
  constraint invoice_lines_kind_known check (kind in ('base', 'usage', 'adjustment', 'tax')),
  constraint invoice_lines_unit_known check (quantity_unit in ('month', 'year', 'second', 'minute', 'piece')),
  constraint invoice_lines_usage_named check (
    kind <> 'usage' or (subscription_id is not null and usage_to > usage_from))
);
call protect_tenant_rows('invoice_lines');
grant select, insert, update, delete on invoice_lines to frontdesk_app;

create table payments (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  invoice_id uuid not null,
  amount_minor bigint not null,
  currency text not null,
  method text not null,
  reference text,
  paid_at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint payments_pkey primary key (account_id, id),
  constraint payments_invoice_fkey foreign key (account_id, invoice_id) references invoices (account_id, id),
  constraint payments_amount_positive check (amount_minor > 0),
  constraint payments_method_known check (method in ('card', 'bank_transfer', 'cash', 'other'))
);
create index payments_by_invoice on payments (account_id, invoice_id);
call protect_tenant_rows('payments');
grant select, insert on payments to frontdesk_app;
