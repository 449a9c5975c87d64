-- What can be read in three languages: one row a record of any room, as that room last told it. Only words: no price,
-- no contact, nothing of screening is ever kept here.
create table translation_text (
  id uuid primary key,
  room text not null,
  kind text not null,
  record_id uuid not null,
  number text,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  -- As the room counts the revisions of its record.
  revision integer not null,
  title text not null,
  domain text,
  -- Whose record it is: these people neither translate nor verify it. Never shown to translators.
  owner_organisation_id uuid,
  author_id uuid,
  stage text not null check (stage in ('preparing', 'open', 'closed')),
  -- Not for every translator's eyes: tasks are given, not offered.
  is_restricted boolean not null,
  is_demo boolean not null default false,
  changed_at timestamptz not null,
  unique (room, kind, record_id)
);

-- A changed segment keeps its id, so that its translation stays beside it as what it was.
create table translation_segment (
  id uuid primary key,
  text_id uuid not null references translation_text (id) on delete cascade,
  position integer not null,
  field text not null,
  -- The blanks of the field before its first segment, and after this one.
  lead text not null,
  gap text not null,
  source text not null,
  characters integer not null,
  unique (text_id, position) deferrable initially deferred
);

-- One row for each of the two other languages of a text.
create table translation_version (
  id uuid primary key,
  text_id uuid not null references translation_text (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  state text not null,
  state_since timestamptz not null,
  -- The revision of the original it was last true to as a whole; null while there never was a whole text.
  of_revision integer,
  engine text,
  translated_by uuid,
  translated_at timestamptz,
  verified_by uuid,
  verified_at timestamptz,
  unique (text_id, language)
);
create index translation_version_state on translation_version (state, state_since);

-- Who works on a version now; two may translate one at the same time.
create table translation_version_worker (
  version_id uuid not null references translation_version (id) on delete cascade,
  person_id uuid not null,
  side text not null check (side in ('translator', 'reviser')),
  since timestamptz not null,
  primary key (version_id, person_id, side)
);
create index translation_version_worker_person on translation_version_worker (person_id);

-- The translation of one segment. Without a row there is none; it is stale where the source is no longer `of_source`.
create table translation_target (
  version_id uuid not null references translation_version (id) on delete cascade,
  segment_id uuid not null references translation_segment (id) on delete cascade,
  target text not null,
  state text not null check (state in ('machine', 'draft', 'human', 'verified')),
  of_source text not null,
  origin text not null check (origin in ('machine', 'memory', 'person')),
  origin_detail text,
  written_by uuid,
  written_at timestamptz not null,
  verified_by uuid,
  revision integer not null,
  -- [{check, reason, by, at}]: findings somebody answers for.
  overrides jsonb not null,
  primary key (version_id, segment_id)
);
create index translation_target_written on translation_target (version_id, written_at);

-- Every text a segment ever had in a version: what one writer overwrites of another is never lost.
create table translation_target_past (
  id uuid primary key,
  version_id uuid not null references translation_version (id) on delete cascade,
  segment_id uuid not null,
  revision integer not null,
  target text not null,
  state text not null,
  origin text not null,
  origin_detail text,
  written_by uuid,
  written_at timestamptz not null
);
create index translation_target_past_segment on translation_target_past (version_id, segment_id, revision);

-- Every step of a version: who (as which side), when, why, with which engine, from which revision.
create table translation_version_step (
  id uuid primary key,
  position bigint generated always as identity,
  version_id uuid not null references translation_version (id) on delete cascade,
  from_state text not null,
  to_state text not null,
  side text not null,
  person_id uuid,
  engine text,
  of_revision integer,
  reason text,
  at timestamptz not null
);
create index translation_version_step_version on translation_version_step (version_id, position);

-- One row: the engine this installation drafts with, as the program was told when it started; null is none.
create table translation_engine_in_use (
  is_only boolean primary key default true check (is_only),
  engine text,
  noted_at timestamptz not null
);
