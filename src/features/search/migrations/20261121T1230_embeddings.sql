-- Optional embedding models. A recipe is a model with everything that shapes its vectors; read_to is the last change of
-- search_document that was worked through with it. A wiped vector stays as a tombstone (empty) until every process has
-- seen it; one row per text, so another model overwrites.
create sequence search_vector_sequence;
create table search_recipe (
  id text primary key,
  model text not null,
  dimensions integer not null,
  query_template text not null,
  passage_template text not null,
  read_to bigint not null default 0,
  texts_embedded bigint not null default 0,
  texts_skipped bigint not null default 0,
  last_problem text,
  started_at timestamptz not null,
  updated_at timestamptz not null
);
create table search_vector (
  room text not null,
  kind text not null,
  id text not null,
  language text not null,
  change_sequence bigint not null,
  recipe text not null references search_recipe (id),
  content_fingerprint text not null,
  scale real not null,
  vector bytea not null,
  primary key (room, kind, id, language)
);
create unique index search_vector_change on search_vector (change_sequence);
