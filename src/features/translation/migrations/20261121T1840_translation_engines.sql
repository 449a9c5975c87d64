-- What an engine made of a segment, under the digest of all that shaped it (engine, model, languages, domain, terms, text).
create table translation_engine_cache (
  key text primary key,
  target text not null,
  pivot text,
  used_at timestamptz not null
);
create index translation_engine_cache_used on translation_engine_cache (used_at, key);

-- Characters sent to an engine on a day (UTC), by all nodes together.
create table translation_engine_spending (
  engine text not null,
  day date not null,
  characters bigint not null check (characters >= 0),
  primary key (engine, day)
);

-- How the last attempt to draft a version by machine went; it is drafted again when text, engine or terms are others.
create table translation_engine_draft (
  version_id uuid primary key references translation_version (id) on delete cascade,
  -- What was drafted, and by which engine: equal means that nothing has changed since.
  of_revision integer not null,
  recipe text not null,
  -- Segments without a text after it; why, where the engine or its answer was the cause.
  open_segments integer not null,
  fault text,
  tried_at timestamptz not null
);
