-- What people of the agency are told by mail, at once or once a day.

create table notifications (
  account_id uuid not null,
  id uuid not null default uuid_v7(),
  user_id uuid not null,
  event text not null,
  event_id uuid not null,  -- of the outbox
  details jsonb not null default '{}',
  delivery text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  constraint notifications_pkey primary key (account_id, id),
  constraint notifications_event_unique unique (account_id, user_id, event, event_id),
  constraint notifications_user_fkey foreign key (account_id, user_id) references users (account_id, id)
    on delete cascade,
  constraint notifications_delivery_known check (delivery in ('now', 'daily'))
);
create index notifications_waiting on notifications (account_id, delivery) where sent_at is null;
call protect_tenant_rows('notifications');
grant select, insert, update, delete on notifications to frontdesk_app;
create policy worker_reads_all on notifications for select to frontdesk_worker using (true);

alter table notification_preferences
  add constraint notification_preferences_event_known check (
    event in ('call_missed', 'call_negative', 'invoice_issued', 'invoice_paid', 'subscription_canceled'));

-- Who has said nothing: owners and admins read of it once a day, the others not at all.
create function default_delivery(role text) returns text
  language sql immutable parallel safe
  as $$ select case when role in ('owner', 'admin') then 'daily' else 'off' end $$;

-- Null: an event that nobody is told of by mail.
create function notified_event(event_type text, payload jsonb) returns text
  language sql immutable parallel safe
  as $$
    select case event_type
      when 'call.ended' then case when payload ->> 'status' in ('missed', 'failed') then 'call_missed' end
      when 'call.analyzed' then case when payload -> 'sentiment' ->> 'label' = 'negative' then 'call_negative' end
      when 'invoice.issued' then 'invoice_issued'
      when 'invoice.paid' then 'invoice_paid'
      when 'subscription.canceled' then 'subscription_canceled'
    end
  $$;

create function note_event() returns trigger language plpgsql as $$
declare
  noted text := notified_event(new.event_type, new.payload);
  urgent boolean;
begin
  with made as (
    insert into notifications (account_id, user_id, event, event_id, details, delivery)
    select new.account_id, u.id, noted, new.id, new.payload, coalesce(p.delivery, default_delivery(u.role))
      from users u
      left join notification_preferences p on p.account_id = u.account_id and p.user_id = u.id and p.event = noted
     where u.account_id = new.account_id and u.removed_at is null
       and coalesce(p.delivery, default_delivery(u.role)) <> 'off'
    returning delivery
  )
  select bool_or(delivery = 'now') into urgent from made;
  if urgent then
    insert into jobs (account_id, kind, payload)
    values (new.account_id, 'notification.mail', jsonb_build_object('event_id', new.id));
  end if;
  return null;
end $$;
create trigger outbox_noted after insert on outbox for each row
  when (notified_event(new.event_type, new.payload) is not null) execute function note_event();
