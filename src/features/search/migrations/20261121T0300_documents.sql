-- What can be found. The rooms that own the records write here through search's door; the index in memory
-- follows change_sequence. A removed document stays as a tombstone until every process has seen it.
create sequence search_change_sequence;
create table search_document (
  room text not null,
  kind text not null,
  id text not null,
  change_sequence bigint not null,
  is_removed boolean not null default false,
  audience text[] not null,
  source_language text not null,
  number text,
  texts jsonb not null,
  text_states jsonb not null,
  facets jsonb not null,
  sort_date timestamptz not null,
  is_demo boolean not null default false,
  primary key (room, kind, id)
);
create unique index search_document_change on search_document (change_sequence);
