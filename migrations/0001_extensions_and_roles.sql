-- pgvector, the three roles, and what every later file leans on.

do $$
begin
  create extension if not exists vector;
exception
  when undefined_file or feature_not_supported then
    raise exception 'pgvector is not installed on the database server'
      using hint = 'Install the package postgresql-NN-pgvector there; script/bootstrap does it on this machine.';
  when insufficient_privilege then
    raise exception 'only an administrator may add pgvector to this database'
      using hint = 'Let one run in this database: create extension vector';
end $$;

-- Roles belong to the whole cluster: another database may have made them, or be making them right now.
-- frontdesk_app: what the server becomes. Row-level security holds for it.
-- frontdesk_worker: the same, and it sees the queues of all accounts.
-- frontdesk_gate: owns the views that look a session, an API key or an e-mail up before an account is known.
do $$
declare
  role_name text;
  -- PostgreSQL 16 tells membership apart from the right to become the role.
  needed text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach role_name in array array['frontdesk_app', 'frontdesk_worker', 'frontdesk_gate'] loop
    begin
      execute format('create role %I nologin nobypassrls', role_name);
    exception when duplicate_object or unique_violation then
      null;
    end;
    if (select rolsuper or rolbypassrls from pg_roles where rolname = role_name) then
      raise exception 'the role % must be neither superuser nor bypassrls', role_name;
    end if;
    begin
      if not pg_has_role(current_user, role_name, needed) then
        execute format('grant %I to current_user', role_name);
      end if;
    exception when insufficient_privilege then
      raise exception 'the user % may not become the role %', current_user, role_name
        using hint = format('Let an administrator run: grant %I to %I', role_name, current_user);
    end;
  end loop;

  if not pg_has_role('frontdesk_worker', 'frontdesk_app', 'member') then
    grant frontdesk_app to frontdesk_worker;
  end if;
exception when unique_violation then
  null;  -- the same grant, made by a neighbour at this moment
end $$;

grant usage on schema public to frontdesk_app, frontdesk_worker, frontdesk_gate;

-- Imports are copied into a temporary table first: COPY FROM is refused where row-level security holds.
do $$
begin
  execute format('grant temporary on database %I to frontdesk_app', current_database());
end $$;

-- The account that the gate let in; null before it did, so that every comparison fails.
-- Plain SQL without settings of its own: only then is it inlined and an index used.
create function current_account() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;

-- Null for an API key that belongs to nobody.
create function current_user_id() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- RFC 9562, version 7: milliseconds since 1970, then random bits. For set-based inserts; else the server makes ids.
create function uuid_v7() returns uuid
  language sql volatile parallel safe
  as $$
    select encode(set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
              from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
  $$;

-- Only rows of the account that the gate let in exist, for every role that has no policy of its own.
create procedure protect_tenant_rows(tenant_table regclass, account_column name default 'account_id')
  language plpgsql
  as $$
  begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy own_account on %1$s using (%2$I = current_account())
                    with check (%2$I = current_account())', tenant_table, account_column);
  end $$;
