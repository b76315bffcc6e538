-- A new secret leaves the old one valid for a day. By trigger, because the application may not read secrets.
create function keep_previous_secret() returns trigger language plpgsql as $$
begin
  new.previous_secret := old.secret;
  new.previous_secret_expires_at := now() + interval '24 hours';
  return new;
end $$;
create trigger webhook_endpoints_keep_previous_secret before update of secret on webhook_endpoints
  for each row when (old.secret is distinct from new.secret) execute function keep_previous_secret();

-- What the worker notes of an endpoint (failing_since) is no change that anybody made.
drop trigger audited on webhook_endpoints;
create trigger audited after insert or delete or update of url, description, events, status, disabled_reason
  on webhook_endpoints for each row execute function write_audit('webhook');
