-- Events told in a transaction, and what each listener has done with them.
create table platform_outbox (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  told_at timestamptz not null,
  request_id text not null,
  dispatched_at timestamptz
);
create index platform_outbox_waiting on platform_outbox (id) where dispatched_at is null;

create table platform_outbox_delivery (
  event_id bigint not null references platform_outbox (id) on delete cascade,
  listener_id text not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  done_at timestamptz,
  primary key (event_id, listener_id)
);
create index platform_outbox_delivery_waiting on platform_outbox_delivery (listener_id, event_id)
  where done_at is null;
