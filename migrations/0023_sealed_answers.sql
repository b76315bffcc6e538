-- An answer that is kept for its repetition may hold a new API key or webhook secret: it is stored only sealed
-- by the installation's secret, in base64url. What was stored in clear goes; the keys stay, so that nothing is
-- done twice.
alter table idempotency_keys alter column response_body type text using left(response_body, 0);
alter table idempotency_keys rename column response_body to sealed_body;
