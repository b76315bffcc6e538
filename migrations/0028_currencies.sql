-- The price list by currency. An account has one, and its own plan and its clients' are in it.
create table currencies (
  code text primary key,
  constraint currencies_code_iso_4217 check (code ~ '^[A-Z]{3}$')
);
insert into currencies (code) values ('USD'), ('EUR'), ('GBP'), ('CHF'), ('CAD'), ('AUD'), ('JPY');
-- Whatever an installation has set by hand stays. Tables' owner sees no account's row while their policy is forced.
alter table accounts no force row level security;
insert into currencies (code) select currency from plans union select currency from accounts on conflict do nothing;
alter table accounts force row level security;

alter table subscriptions drop constraint subscriptions_plan_fkey;
alter table plans
  drop constraint plans_pkey,
  add constraint plans_pkey primary key (id, currency),
  add constraint plans_currency_fkey foreign key (currency) references currencies (code);
-- What was agreed before the list's currency was changed by hand stays agreed, and is offered to nobody else.
alter table subscriptions no force row level security;
insert into currencies (code) select currency from subscriptions on conflict do nothing;
insert into plans (id, subject, name, position, price_minor, currency, billing_interval, included_minutes,
                   overage_minute_micros, rounding_seconds, active)
select distinct on (s.plan_id, s.currency) s.plan_id, s.subject, p.name, p.position, s.price_minor, s.currency,
       s.billing_interval, s.included_minutes, s.overage_minute_micros, s.rounding_seconds, false
  from subscriptions s join plans p on p.id = s.plan_id
on conflict do nothing;
alter table subscriptions force row level security;
alter table subscriptions
  add constraint subscriptions_plan_fkey foreign key (plan_id, currency) references plans (id, currency);
alter table accounts
  add constraint accounts_currency_offered foreign key (currency) references currencies (code);

-- Prices of their own, as a price list has them; no rate of exchange.
insert into plans (id, subject, name, position, price_minor, currency, included_minutes, overage_minute_micros,
                   rounding_seconds, trial_days)
select p.id, p.subject, p.name, p.position, l.price_minor, l.currency, p.included_minutes, l.overage_minute_micros,
       p.rounding_seconds, p.trial_days
  from (values
    ('starter', 'EUR', 4500, 110000), ('agency', 'EUR', 18500, 92000), ('scale', 'EUR', 74900, 74000),
    ('client_basic', 'EUR', 8900, 320000), ('client_standard', 'EUR', 22900, 280000),
    ('client_premium', 'EUR', 55900, 230000),
    ('starter', 'GBP', 3900, 95000), ('agency', 'GBP', 15900, 80000), ('scale', 'GBP', 64900, 64000),
    ('client_basic', 'GBP', 7900, 280000), ('client_standard', 'GBP', 19900, 240000),
    ('client_premium', 'GBP', 47900, 200000),
    ('starter', 'CHF', 4900, 110000), ('agency', 'CHF', 19900, 92000), ('scale', 'CHF', 79900, 74000),
    ('client_basic', 'CHF', 9900, 320000), ('client_standard', 'CHF', 24900, 280000),
    ('client_premium', 'CHF', 59900, 230000),
    ('starter', 'CAD', 6500, 160000), ('agency', 'CAD', 26900, 135000), ('scale', 'CAD', 109000, 108000),
    ('client_basic', 'CAD', 13500, 470000), ('client_standard', 'CAD', 33900, 400000),
    ('client_premium', 'CAD', 79900, 340000),
    ('starter', 'AUD', 7500, 180000), ('agency', 'AUD', 29900, 150000), ('scale', 'AUD', 119000, 120000),
    ('client_basic', 'AUD', 14900, 530000), ('client_standard', 'AUD', 37900, 450000),
    ('client_premium', 'AUD', 89900, 380000),
    ('starter', 'JPY', 7500, 18000000), ('agency', 'JPY', 29800, 15000000), ('scale', 'JPY', 119800, 12000000),
    ('client_basic', 'JPY', 14800, 52000000), ('client_standard', 'JPY', 37800, 45000000),
    ('client_premium', 'JPY', 89800, 38000000)) l (id, currency, price_minor, overage_minute_micros)
  join plans p on p.id = l.id and p.currency = 'USD' and p.active
on conflict do nothing;
