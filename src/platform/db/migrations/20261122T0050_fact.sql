-- The rows of the starting content as they were read: what a number on screen goes back to, and where its record is.
create table platform_fact (
  key text primary key,
  file text not null,
  content jsonb not null,
  names jsonb not null,
  room text not null,
  kind text not null,
  record_id text not null,
  -- Of the page that shows the record, below its language: /partners/0190….
  path text not null,
  -- A row that waits for a person's look is known to staff only.
  is_public boolean not null,
  loaded_at timestamptz not null
);
create index platform_fact_record on platform_fact (room, kind, record_id);
