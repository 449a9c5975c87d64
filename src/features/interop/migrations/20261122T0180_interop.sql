-- What others may harvest: the records everybody may find, each with the second of its last change; a record that is
-- gone stays as a deleted one for ever, since whoever harvested it must hear of it.
create table interop_harvest_record (
  kind text not null,
  record_id text not null,
  room text not null,
  changed_at timestamptz not null,
  is_deleted boolean not null,
  content_hash text not null,
  primary key (kind, record_id)
);
create index interop_harvest_record_order on interop_harvest_record (changed_at, kind, record_id);
create index interop_harvest_record_set on interop_harvest_record (kind, changed_at, record_id);
-- How far the documents of search were followed; whoever locks the row works.
create table interop_harvest_progress (
  only_one boolean primary key default true check (only_one),
  document_sequence bigint not null default 0
);
insert into interop_harvest_progress default values;

-- Access of programs: what a person lets a program do in his name. The secret itself is not kept.
create table interop_token (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  token_hash text not null unique,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index interop_token_person on interop_token (person_id, created_at desc);

-- Programs of others that are told of changes of public records.
create table interop_webhook (
  id uuid primary key,
  person_id uuid not null,
  address text not null,
  -- Kept, since every delivery is signed with it.
  secret text not null,
  kinds text[] not null,
  fields text[] not null,
  state text not null check (state in ('active', 'paused', 'failed')),
  created_at timestamptz not null,
  failed_since timestamptz,
  last_delivered_at timestamptz
);
create index interop_webhook_person on interop_webhook (person_id, created_at desc);
create index interop_webhook_active on interop_webhook (state) where state = 'active';
create table interop_webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references interop_webhook on delete cascade,
  type text not null,
  kind text not null,
  record_id text not null,
  body text not null,
  made_at timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  answered_status integer,
  error text,
  delivered_at timestamptz
);
create index interop_webhook_delivery_webhook on interop_webhook_delivery (webhook_id, made_at desc, id desc);
create index interop_webhook_delivery_waiting on interop_webhook_delivery (next_attempt_at) where delivered_at is null;
