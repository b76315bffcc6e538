-- "resumed": a cancellation that had not yet ended the subscription was taken back.
create or replace function audited_verb(operation text, before jsonb, after jsonb) returns text
  language sql immutable parallel safe
  as $$
    select case
      when operation = 'INSERT' then 'created'
      when operation = 'DELETE' then 'deleted'
      when before ->> 'archived_at' is null and after ->> 'archived_at' is not null then 'archived'
      when before ->> 'archived_at' is not null and after ->> 'archived_at' is null then 'restored'
      when before ->> 'removed_at' is null and after ->> 'removed_at' is not null then 'removed'
      when before ->> 'revoked_at' is null and after ->> 'revoked_at' is not null then 'revoked'
      when before ->> 'canceled_at' is null and after ->> 'canceled_at' is not null then 'canceled'
      when before ->> 'canceled_at' is not null and after ->> 'canceled_at' is null then 'resumed'
      when before ->> 'paid_at' is null and after ->> 'paid_at' is not null then 'paid'
      else 'updated'
    end
  $$;
