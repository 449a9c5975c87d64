-- Saved searches. The percolation keeps them in memory and follows change_sequence; what was deleted is told in
-- search_saved_removed, without any of its contents. The query's hash tells duplicates.
create sequence search_saved_change_sequence;
create table search_saved (
  id uuid primary key,
  person_id uuid not null,
  change_sequence bigint not null unique,
  name text not null,
  query jsonb not null,
  query_hash text not null,
  frequency text not null check (frequency in ('none', 'daily', 'weekly')),
  by_mail boolean not null,
  is_paused boolean not null default false,
  -- The last change of documents when the search was saved: what was there before is no news.
  watches_from bigint not null,
  feed_token_hash text unique,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  looked_at timestamptz,
  mailed_at timestamptz,
  constraint search_saved_once unique (person_id, query_hash)
);
create index search_saved_digest on search_saved (frequency, person_id) where by_mail and not is_paused;
create table search_saved_removed (
  id uuid primary key,
  change_sequence bigint not null unique,
  removed_at timestamptz not null
);

-- Which record answered which saved search, in which revision of its contents. No text of the record: whoever looks
-- reads the record as it is then, if he may.
create table search_alert (
  id uuid primary key,
  saved_id uuid not null references search_saved on delete cascade,
  room text not null,
  kind text not null,
  record_id text not null,
  revision integer not null,
  reason text not null check (reason in ('new', 'changed')),
  concept_ids text[] not null,
  words text[] not null,
  found_at timestamptz not null,
  seen_at timestamptz,
  mailed_at timestamptz,
  constraint search_alert_once unique (saved_id, room, kind, record_id, revision)
);
create index search_alert_newest on search_alert (saved_id, found_at desc, id desc);
create index search_alert_record on search_alert (room, kind, record_id);
create index search_alert_unmailed on search_alert (saved_id) where mailed_at is null;

-- What each document was like when it was last compared: `content_hash` of the original text and the facets, which make
-- a revision; `whole_hash` of all that can make it answer. `fresh_sequence`: when it last became news.
create table search_document_watch (
  room text not null,
  kind text not null,
  id text not null,
  content_hash text not null,
  whole_hash text not null,
  audience text[] not null,
  revision integer not null,
  fresh_sequence bigint not null,
  primary key (room, kind, id)
);

-- How far the documents were compared; whoever locks the row works.
create table search_percolation (
  only_one boolean primary key default true check (only_one),
  document_sequence bigint not null default 0
);
insert into search_percolation default values;
