-- Hours are added to by their key. Joined to the hours that are free, as 0009 did, a batch of calls of an
-- account that PostgreSQL has no statistics of yet read all its hours for each of them.
do $$
declare
  name text;
begin
  foreach name in array array['fold_new_calls', 'fold_old_calls', 'fold_changed_calls'] loop
    -- The row that was found is locked by this statement: the conflict never waits.
    execute regexp_replace(pg_get_functiondef(name::regproc), '\), added as \(.*where part is null', $new$)
    insert into call_hours as h (account_id, hour, part, ringing, in_progress, completed, missed, voicemail, failed,
                                 answered, talked, duration_seconds, positive, neutral, negative,
                                 sentiment_score_millis, appointment_booked, cost_micros, price_minor)
    select account_id, hour, coalesce(part, (random() * 9e18)::bigint), ringing, in_progress, completed, missed, voicemail,
           failed, answered, talked, duration_seconds, positive, neutral, negative, sentiment_score_millis,
           appointment_booked, cost_micros, price_minor
      from free
    on conflict (account_id, hour, part) do update
       set ringing = h.ringing + excluded.ringing, in_progress = h.in_progress + excluded.in_progress,
           completed = h.completed + excluded.completed, missed = h.missed + excluded.missed,
           voicemail = h.voicemail + excluded.voicemail, failed = h.failed + excluded.failed,
           answered = h.answered + excluded.answered, talked = h.talked + excluded.talked,
           duration_seconds = h.duration_seconds + excluded.duration_seconds,
           positive = h.positive + excluded.positive, neutral = h.neutral + excluded.neutral,
           negative = h.negative + excluded.negative,
           sentiment_score_millis = h.sentiment_score_millis + excluded.sentiment_score_millis,
           appointment_booked = h.appointment_booked + excluded.appointment_booked,
           cost_micros = h.cost_micros + excluded.cost_micros, price_minor = h.price_minor + excluded.price_minor$new$);
  end loop;
end $$;
