-- Approved pairs. One row serves both directions; `first` and `second` stand in the order zh, ru, en.
create table translation_memory_unit (
  id uuid primary key,
  pair text not null check (pair in ('zh-ru', 'zh-en', 'ru-en')),
  first_text text not null,
  second_text text not null,
  is_first_source boolean not null,
  domain text,
  -- The same two texts have the same one.
  content_key uuid not null,
  -- Origin: a segment of a record's language version, or an import. No references: a pair outlives both.
  room text,
  kind text,
  record_id uuid,
  record_number text,
  version_id uuid,
  segment_id uuid,
  revision integer,
  import_id uuid,
  -- Who approved it here, and when; of an import: who brought it in.
  approved_by uuid,
  approved_at timestamptz not null,
  -- As the other tool told it.
  created_by text,
  created_at timestamptz,
  use_count integer not null default 0,
  used_at timestamptz,
  check ((version_id is null) <> (import_id is null)),
  check ((version_id is null) = (segment_id is null))
);
create unique index translation_memory_unit_segment on translation_memory_unit (version_id, segment_id)
  where version_id is not null;
create unique index translation_memory_unit_imported on translation_memory_unit (content_key)
  where import_id is not null;
create index translation_memory_unit_content on translation_memory_unit (content_key);
create index translation_memory_unit_pair on translation_memory_unit (pair, id);

-- What a unit is found by, each of its two texts by itself. Keys and tokens are hashes that hold the direction too, so
-- that only units of the wanted pair are looked at. Small rows: the search reads many of them.
create table translation_memory_side (
  unit_id uuid not null references translation_memory_unit (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  text_key bigint not null,
  -- Of the text with its numbers left out; null where it has none.
  frame_key bigint,
  token_count integer not null,
  tokens integer[] not null,
  -- One bit for each token: tells at a glance that two texts share too little.
  marks bit(256) not null,
  primary key (unit_id, language)
);
create index translation_memory_side_text on translation_memory_side (text_key, unit_id);
create index translation_memory_side_frame on translation_memory_side (frame_key, unit_id) where frame_key is not null;
-- The list of rows not yet sorted in is read by every look-up: short.
create index translation_memory_side_tokens on translation_memory_side using gin (tokens)
  with (gin_pending_list_limit = 256);
alter table translation_memory_side alter column tokens set statistics 500;

-- How common the commonest tokens are (share of all sides), as the database counted last.
create table translation_memory_frequency (
  token integer primary key,
  share real not null
);

-- Long imports of files: read whole and judged first, then written batch by batch.
create table translation_import (
  id uuid primary key,
  kind text not null,
  options jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  file_id uuid not null,
  file_name text not null,
  started_by uuid not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  finished_at timestamptz,
  -- Known once the file is read.
  item_count integer,
  done_count integer not null default 0,
  written_count integer not null default 0,
  same_count integer not null default 0,
  refused_count integer not null default 0,
  -- Why it failed, where one can tell: a code, its line in the file and what it speaks of.
  error_code text,
  error_line integer,
  error_params jsonb
);
create index translation_import_own on translation_import (started_by, started_at desc, id);

create table translation_import_refusal (
  import_id uuid not null references translation_import (id) on delete cascade,
  position integer not null,
  line integer not null,
  code text not null,
  params jsonb not null,
  primary key (import_id, position)
);
