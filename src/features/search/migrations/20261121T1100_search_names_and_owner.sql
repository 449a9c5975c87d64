-- Names in other scripts, the organisation a record belongs to, and an identity that tells a snapshot of the index
-- made from another database.
alter table search_document
  add column names text[] not null default '{}',
  add column owner jsonb;
create table search_database (
  id uuid primary key default gen_random_uuid(),
  only_one boolean not null unique default true check (only_one)
);
insert into search_database default values;
