-- What a line's description says in words, as figures, so that a page may say it in its reader's language.
alter table invoice_lines
  add column plan_name text,                       -- base: the plan it is the price of
  add column days integer,                         -- base, of a part of a period: so many of its days
  add column of_days integer,
  add column calls bigint,                         -- usage: how many it sums
  add column included_minutes bigint,              -- adjustment: out of so many were `quantity` used
  add column late boolean not null default false,  -- of calls that came to be known after the last invoice
  add constraint invoice_lines_days_together check ((days is null) = (of_days is null));

-- The table's owner sees all rows, whether or not it is a superuser.
alter table invoice_lines no force row level security;
update invoice_lines set late = description like '% late call%' or description = 'Included minutes of the last period';
update invoice_lines
   set plan_name = substring(description from '^(.+), [0-9][^,]* [0-9]{4}'),
       days = substring(description from '\(([0-9]+) of [0-9]+ days\)$')::integer,
       of_days = substring(description from '\([0-9]+ of ([0-9]+) days\)$')::integer
 where kind = 'base';
update invoice_lines set calls = substring(description from '^-?[0-9]+')::bigint where kind = 'usage';
update invoice_lines
   set included_minutes = substring(description from '^Included minutes: -?[0-9]+ of ([0-9]+)$')::bigint
 where kind = 'adjustment';
alter table invoice_lines force row level security;
