-- Names that PostgreSQL takes for abbreviations of a fixed offset, as the places that have kept that time: from now
-- on the server stores these.
do $$
declare
  zoned text;
begin
  foreach zoned in array array['accounts', 'users', 'clients', 'subscriptions'] loop
    execute format('alter table %I no force row level security, disable trigger user', zoned);
    execute format($update$
      update %I set time_zone = case time_zone when 'EET' then 'Europe/Athens' when 'WET' then 'Europe/Lisbon' else 'Europe/Brussels' end
       where time_zone in ('CET', 'MET', 'EET', 'WET')$update$, zoned);
    execute format('alter table %I force row level security, enable trigger user', zoned);
  end loop;
end $$;
