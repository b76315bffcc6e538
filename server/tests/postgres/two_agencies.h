// Two accounts with at least one row in every table that belongs to an account.
#pragma once

#include <string>

namespace frontdesk::postgres {

constexpr auto agency = "00000000-0000-7000-8000-00000000000a";
constexpr auto neighbour = "00000000-0000-7000-8000-00000000000b";

// The ids of an account's rows end in its last digit; its user, session, client … have that of the account.
inline std::string rowsOf(std::string account) {
  const std::string mark = account.substr(account.size() - 1);
  std::string sql = R"(
    insert into accounts (id, name) values ('$id', 'Agency $x');
    insert into users (account_id, id, email, name, role, password_hash)
      values ('$id', '$id', 'owner@$x.test', 'Owner', 'owner', 'hash of $x');
    insert into sessions (account_id, id, user_id, family, token_hash, previous_token_hash, expires_at)
      values ('$id', '$id', '$id', '$id', sha256('token $x'), sha256('before $x'), now() + interval '30 days');
    insert into api_keys (account_id, id, user_id, name, prefix, key_hash, scopes)
      values ('$id', '$id', '$id', 'key', 'fd_live_1234', sha256('key $x'), '{calls:read}');
    insert into password_resets (account_id, id, user_id, token_hash, expires_at)
      values ('$id', '$id', '$id', sha256('reset $x'), now() + interval '30 minutes');
    insert into two_factor (account_id, user_id, sealed_secret) values ('$id', '$id', 'sealed');
    insert into audit_log (account_id, id, action) values ('$id', '$id', 'client.created');
    insert into idempotency_keys (account_id, key, route, request_hash)
      values ('$id', 'key', 'POST /api/calls', sha256('body'));
    insert into import_progress (account_id, key, lines, body_hash, created_clients, imported, duplicates, clients_created,
        rejected_count, rejected, finished)
      values ('$id', 'key', 1, sha256('body'), '{}', 1, 0, 0, 0, '[]', true);
    insert into clients (account_id, id, name, profession) values ('$id', '$id', 'Client $x', 'dentist');
    insert into phone_numbers (account_id, id, client_id, number) values ('$id', '$id', '$id', '+12025550119');
    insert into calls (account_id, id, client_id, external_id, direction, status, started_at, answered_at, ended_at, currency)
      values ('$id', '$id', '$id', 'first', 'inbound', 'completed', now(), now(), now() + interval '61.5 seconds', 'USD');
    insert into call_turns (account_id, call_id, position, speaker, text, start_ms, end_ms)
      values ('$id', '$id', 0, 'caller', 'Hello from $x', 0, 900);
    insert into call_costs (account_id, call_id, telephony_micros) values ('$id', '$id', 1200);
    insert into recordings (account_id, call_id, id, content_type, size_bytes, sha256)
      values ('$id', '$id', '$id', 'audio/wav', 44, sha256('sound'));
    insert into call_stats (account_id, client_id, bucket) values ('$id', '$id', timestamptz '2026-01-01 00:15Z');
    insert into call_chunks (account_id, call_id, position, first_turn, last_turn, text, embedding, embedding_model)
      values ('$id', '$id', 0, 0, 0, 'Hello from $x', array_fill(0.1::real, array[384])::vector, 'all-minilm');
    insert into subscriptions (account_id, id, subject, plan_id, status, price_minor, currency, billing_interval,
        included_minutes, overage_minute_micros, rounding_seconds, started_at, current_period_start, current_period_end)
      values ('$id', '$id', 'account', 'starter', 'active', 4900, 'USD', 'month', 500, 120000, 1, now(), now(),
        now() + interval '1 month');
    insert into usage_records (account_id, id, subscription_id, call_id, occurred_at, counted_at, seconds, rounding_seconds,
        billable_seconds, minute_price_micros, currency)
      values ('$id', '$id', '$id', '$id', now(), now(), 62, 1, 62, 120000, 'USD');
    insert into invoices (account_id, id, subscription_id, number, currency, period_start, period_end)
      values ('$id', '$id', '$id', '2026-0001', 'USD', now(), now() + interval '1 month');
    insert into invoice_series (account_id, series, last_number) values ('$id', '2026-', 1);
    insert into invoice_lines (account_id, invoice_id, position, kind, description, quantity, quantity_unit,
        unit_price_micros, amount_minor)
      values ('$id', '$id', 0, 'base', 'Starter', 1, 'month', 49000000, 4900);
    insert into payments (account_id, id, invoice_id, amount_minor, currency, method, paid_at)
      values ('$id', '$id', '$id', 4900, 'USD', 'card', now());
    insert into webhook_endpoints (account_id, id, url, events, secret)
      values ('$id', '$id', 'https://$x.test/hook', '{call.ended}', 'whsec_$x');
    insert into outbox (account_id, id, event_type, subject_id) values ('$id', '$id', 'call.ended', '$id');
    insert into webhook_deliveries (account_id, id, endpoint_id, event_id, event_type, payload)
      values ('$id', '$id', '$id', '$id', 'call.ended', '{}');
    insert into notification_preferences (account_id, user_id, event, delivery) values ('$id', '$id', 'call_missed', 'now');
    insert into notifications (account_id, id, user_id, event, event_id, delivery)
      values ('$id', '$id', '$id', 'call_missed', '$id', 'now');
    insert into jobs (account_id, id, kind) values ('$id', '$id', 'call.summarize');)";
  for (const auto& [mark_name, value] : {std::pair<std::string, std::string>{"$id", account}, {"$x", mark}})
    for (std::size_t at = 0; (at = sql.find(mark_name, at)) != std::string::npos; at += value.size())
      sql.replace(at, mark_name.size(), value);
  return sql;
}

}  // namespace frontdesk::postgres
