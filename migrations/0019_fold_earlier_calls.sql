-- The triggers of 0009 fold what changes: calls that were there before are not in the figures. Accounts whose
-- figures hold another number of calls are folded afresh. The locks of the first lines keep writers out, and
-- let the tables' owner see all rows, whether or not it is a superuser.
alter table calls no force row level security;
alter table call_stats no force row level security;
alter table call_hours no force row level security;

create temporary table unfolded on commit drop as
  select account_id
    from (select account_id, count(*) as calls from calls group by account_id) k
    full join (select account_id, sum(ringing + in_progress + completed + missed + voicemail + failed) as calls
                 from call_stats group by account_id) s using (account_id)
   where coalesce(k.calls, 0) <> coalesce(s.calls, 0);

delete from call_stats where account_id in (select account_id from unfolded);
delete from call_hours where account_id in (select account_id from unfolded);

insert into call_stats (account_id, client_id, bucket, ringing, in_progress, completed, missed, voicemail, failed,
       answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked,
       information_given, message_taken, callback_requested, transferred, spam, abandoned, cost_micros, price_minor,
       duration_histogram, latency_histogram)
select account_id, client_id, bucket, ringing, in_progress, completed, missed, voicemail, failed,
       answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked,
       information_given, message_taken, callback_requested, transferred, spam, abandoned, cost_micros, price_minor,
       duration_histogram, latency_histogram
  from counted_calls
 where account_id in (select account_id from unfolded);

insert into call_hours (account_id, hour, part, ringing, in_progress, completed, missed, voicemail, failed, answered,
       talked, duration_seconds, positive, neutral, negative, sentiment_score_millis, appointment_booked, cost_micros,
       price_minor)
select account_id, date_trunc('hour', bucket, 'UTC'), 0, sum(ringing), sum(in_progress), sum(completed), sum(missed),
       sum(voicemail), sum(failed), sum(answered), sum(talked), sum(duration_seconds), sum(positive), sum(neutral),
       sum(negative), sum(sentiment_score_millis), sum(appointment_booked), sum(cost_micros), sum(price_minor)
  from call_stats
 where account_id in (select account_id from unfolded)
 group by 1, 2;

alter table calls force row level security;
alter table call_stats force row level security;
alter table call_hours force row level security;
