-- Lists of restricted parties and technologies, dated data that people import. Which of them apply here is a setting.
create table evaluation_list (
  id uuid primary key,
  -- Of the starting content and the demonstration; null for lists people opened.
  external_key text unique,
  kind text not null check (kind in ('parties', 'technologies')),
  names jsonb not null,
  publisher jsonb not null,
  -- Of the publisher; null where it is a body of several countries.
  country text,
  -- Of the act the list rests on.
  dated_on date,
  source_url text not null default '',
  note jsonb not null default '{}',
  -- How many entries the publisher says it has; null where unknown.
  stated_count integer check (stated_count >= 0),
  -- The version that holds; 0 until the first import.
  version integer not null default 0,
  entry_count integer not null default 0,
  is_in_use boolean not null default false,
  is_demo boolean not null default false,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null
);

create table evaluation_list_version (
  list_id uuid not null references evaluation_list (id) on delete cascade,
  version integer not null check (version > 0),
  -- As the publisher calls it.
  label text not null,
  dated_on date,
  file_name text not null,
  entry_count integer not null,
  added_count integer not null,
  changed_count integer not null,
  removed_count integer not null,
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (list_id, version)
);

-- Every change of the setting, with who and why.
create table evaluation_list_use (
  id uuid primary key,
  list_id uuid not null references evaluation_list (id) on delete cascade,
  is_in_use boolean not null,
  reason text not null,
  version integer not null,
  person_id uuid,
  at timestamptz not null
);
create index evaluation_list_use_list on evaluation_list_use (list_id, at);

-- An entry as it reads from one version to the one before `to_version`; a changed one gets a new row, none is removed.
-- Rows of a version that does not hold yet are those of an import at work.
create table evaluation_list_entry (
  id uuid primary key,
  list_id uuid not null references evaluation_list (id) on delete cascade,
  entry_key text not null,
  from_version integer not null,
  to_version integer,
  content jsonb not null,
  content_hash text not null,
  -- All names and numbers folded, in Latin letters besides.
  search_text text not null,
  class text,
  registration_numbers text[] not null default '{}',
  owner_numbers text[] not null default '{}',
  valid_from date,
  valid_to date,
  check (to_version is null or to_version > from_version),
  unique (list_id, entry_key, from_version)
);
create index evaluation_list_entry_ended on evaluation_list_entry (list_id, to_version) where to_version is not null;
create index evaluation_list_entry_numbers on evaluation_list_entry using gin (registration_numbers);
create index evaluation_list_entry_owner_numbers on evaluation_list_entry using gin (owner_numbers);

-- What the names of current entries are found by: one row for each way a name may be read in Latin letters.
create table evaluation_list_name (
  entry_id uuid not null references evaluation_list_entry (id) on delete cascade,
  is_owner boolean not null,
  name text not null,
  skeleton text not null,
  core text not null,
  sound_key bigint not null,
  -- Three letters each, as hashes; and a bit for each, to tell at a glance that two names share too little.
  grams integer[] not null,
  marks bit(256) not null
);
create index evaluation_list_name_entry on evaluation_list_name (entry_id);
create index evaluation_list_name_sound on evaluation_list_name (sound_key);
-- The list of rows not yet sorted in is read by every look-up: short.
create index evaluation_list_name_grams on evaluation_list_name using gin (grams)
  with (gin_pending_list_limit = 256);
alter table evaluation_list_name alter column grams set statistics 500;

-- How common the commonest grams are (share of all names), as the database counted last.
create table evaluation_list_gram (
  gram integer primary key,
  share real not null
);

-- Words of current technology entries, as keys of the text analysis; those of the other languages that the termbase
-- has for them besides.
create table evaluation_list_word (
  entry_id uuid not null references evaluation_list_entry (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  word text not null,
  is_through_concept boolean not null default false,
  keys text[] not null,
  first_key text not null
);
create index evaluation_list_word_entry on evaluation_list_word (entry_id);
create index evaluation_list_word_first on evaluation_list_word (first_key);

-- Imports: the file is read and judged first (`checked`), and applied as a whole when somebody says so.
create table evaluation_list_import (
  id uuid primary key,
  list_id uuid not null references evaluation_list (id) on delete cascade,
  file_id uuid not null,
  file_name text not null,
  label text not null,
  dated_on date,
  encoding text,
  state text not null check (state in
    ('waiting', 'checking', 'checked', 'refused', 'applying', 'done', 'failed', 'discarded')),
  -- The version the differences were found against.
  base_version integer not null,
  item_count integer,
  done_count integer not null default 0,
  added_count integer not null default 0,
  changed_count integer not null default 0,
  removed_count integer not null default 0,
  same_count integer not null default 0,
  fault_count integer not null default 0,
  error_code text,
  error_params jsonb,
  started_by uuid not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  finished_at timestamptz
);
create index evaluation_list_import_list on evaluation_list_import (list_id, started_at);
create unique index evaluation_list_import_applying on evaluation_list_import (list_id) where state = 'applying';

-- The rows of a file with what becomes of each, and the entries it lacks (line 0). Kept until it is applied.
create table evaluation_list_import_row (
  import_id uuid not null references evaluation_list_import (id) on delete cascade,
  ordinal integer not null,
  line integer not null,
  entry_key text not null,
  title text not null,
  outcome text not null check (outcome in ('added', 'changed', 'same', 'removed', 'fault')),
  content jsonb,
  content_hash text,
  faults jsonb not null default '[]',
  primary key (import_id, ordinal)
);
create index evaluation_list_import_row_outcome on evaluation_list_import_row (import_id, outcome, ordinal);
create index evaluation_list_import_row_key on evaluation_list_import_row (import_id, entry_key);

-- Who owns how much of a party, as recorded by people; for the rule of one half.
create table evaluation_owner_share (
  id uuid primary key,
  party_name text not null,
  party_numbers text[] not null,
  owner_name text not null,
  owner_numbers text[] not null default '{}',
  share_percent double precision check (share_percent >= 0 and share_percent <= 100),
  source text not null,
  recorded_by uuid,
  recorded_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz
);
create index evaluation_owner_share_party on evaluation_owner_share using gin (party_numbers);
