-- What everybody may count, as it was at every moment: a row holds from `valid_from` until before `valid_to` (null: still).
-- A change closes the row and opens another; nothing that was counted once is ever changed. No words and no names: those
-- are read from the room that owns the record, by who may still see it.
create table insights_record (
  kind text not null,
  id uuid not null,
  state text,
  -- ISO 3166-1; ISO 3166-2; GRNTI codes with all the rubrics above them.
  countries text[] not null,
  regions text[] not null,
  fields text[] not null,
  -- Of the directory, those everybody may see and that bear their name in the record.
  organisations uuid[] not null,
  -- YYYY or YYYY-MM: as exact as it is known.
  begins text check (begins ~ '^\d{4}(-\d{2})?$'),
  ends text check (ends ~ '^\d{4}(-\d{2})?$'),
  -- Months since the year 0: the first and the last in which it can have begun, and the last in which it can end.
  begins_first integer generated always as
    (left(begins, 4)::integer * 12 + coalesce(nullif(substr(begins, 6, 2), '')::integer, 1) - 1) stored,
  begins_last integer generated always as
    (left(begins, 4)::integer * 12 + coalesce(nullif(substr(begins, 6, 2), '')::integer, 12) - 1) stored,
  ends_last integer generated always as
    (left(ends, 4)::integer * 12 + coalesce(nullif(substr(ends, 6, 2), '')::integer, 12) - 1) stored,
  -- Digest of all this.
  content uuid not null,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3),
  primary key (kind, id, valid_from),
  check (valid_to > valid_from)
);
create unique index insights_record_now on insights_record (kind, id) where valid_to is null;
create index insights_record_order on insights_record (begins_first desc nulls last, kind, id);
create index insights_record_begins on insights_record (kind, begins_first desc nulls last, id);
create index insights_record_fields on insights_record using gin (fields);
create index insights_record_regions on insights_record using gin (regions);
create index insights_record_organisations on insights_record using gin (organisations)
  where cardinality(organisations) > 1;

-- Moments at which all kinds had been looked through: only these are ever counted by. Written when something had changed.
create table insights_reading (
  moment timestamptz(3) primary key,
  opened integer not null,
  closed integer not null
);

-- One row: who is looking through just now, and when it was last done.
create table insights_reading_turn (
  id integer primary key check (id = 1),
  running timestamptz(3),
  begun_at timestamptz(3),
  looked_at timestamptz(3),
  -- Rows written since the last reading, by one that broke off too: the next that comes to its end answers for them.
  opened integer not null default 0,
  closed integer not null default 0
);
insert into insights_reading_turn (id) values (1);

create table insights_saved_query (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  -- The filter as it stands in an address.
  address text not null,
  created_at timestamptz not null
);
create index insights_saved_query_person on insights_saved_query (person_id, created_at desc);
