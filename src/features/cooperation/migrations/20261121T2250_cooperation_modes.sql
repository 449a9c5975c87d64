-- The form a project takes and the facts that form asks for. Values are kept by the names of src/…/modes/vocabulary.ts.
create table cooperation_mode (
  project_id uuid primary key,
  mode text not null,
  field_values jsonb not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null
);

-- Rows of the lists a mode keeps. A removed row stays on record with who removed it.
create table cooperation_mode_row (
  id uuid primary key,
  project_id uuid not null,
  ledger text not null,
  field_values jsonb not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  bank text not null check (bank in ('cn', 'ru')),
  written_by uuid not null,
  written_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz
);
create index cooperation_mode_row_project on cooperation_mode_row (project_id, ledger, written_at);
