-- Tables that people bring in: first looked through row by row, then written as they chose, and taken back if they wish.
create table interop_table_import (
  id uuid primary key,
  kind text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  organisation_id uuid,
  file_id uuid not null,
  file_name text not null,
  -- Of a text file: named by its owner or recognised. Of a workbook: the sheet that is read.
  encoding text,
  sheet text,
  sheets jsonb not null,
  header jsonb not null,
  -- The first rows, for whoever says what the columns mean.
  samples jsonb not null,
  -- What each column means: the key of a column of the kind, or null.
  columns jsonb not null,
  -- Some columns were recognised from an earlier file with the same headings.
  is_remembered boolean not null,
  state text not null check (
    state in ('columns', 'checking', 'checked', 'writing', 'done', 'undoing', 'undone', 'cancelled', 'failed')
  ),
  -- What was under way when it was cancelled or failed.
  stage text not null check (stage in ('columns', 'check', 'write', 'undo')),
  write_mode text check (write_mode in ('all', 'good')),
  row_count integer,
  -- Rows dealt with in the present stage.
  done_count integer not null default 0,
  error_code text,
  error_params jsonb,
  started_by uuid not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  finished_at timestamptz
);
create index interop_table_import_own on interop_table_import (started_by, started_at desc, id);
create index interop_table_import_all on interop_table_import (started_at desc, id);

create table interop_table_import_row (
  import_id uuid not null references interop_table_import (id) on delete cascade,
  ordinal integer not null,
  -- As a person finds it in his program.
  line integer not null,
  title text not null,
  -- `good` waits to be written; `refused` was good when it was looked at and no more when it was to be written.
  state text not null check (state in ('good', 'wrong', 'written', 'refused', 'undone', 'kept')),
  -- Of several states only; kept as {column, code, value}.
  problems jsonb,
  record_room text,
  record_kind text,
  record_id uuid,
  primary key (import_id, ordinal)
);
create index interop_table_import_row_state on interop_table_import_row (import_id, state, ordinal);

-- What a person said of the columns of files with these headings.
create table interop_column_memory (
  person_id uuid not null,
  kind text not null,
  header_hash text not null,
  columns jsonb not null,
  used_at timestamptz not null,
  primary key (person_id, kind, header_hash)
);
