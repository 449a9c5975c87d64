-- The sources documents are made from, with the version of the code that made them last, and what a record was like
-- when its document was made: a document whose stamp differs is made anew.
create table search_source (
  name text primary key,
  version integer not null,
  filled_at timestamptz not null
);
alter table search_document add column stamp text;
create index search_document_kind on search_document (room, kind, id) include (stamp) where not is_removed;
