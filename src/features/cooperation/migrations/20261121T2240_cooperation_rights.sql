-- The rights sheet of a project. What the sides bring along (annex) and what they agree for results (rules) have
-- revisions of their own: each side confirms a revision, and a change asks both again.
create table cooperation_rights (
  project_id uuid primary key,
  annex_revision integer not null default 1,
  rules_revision integer not null default 1,
  -- Rules for results and for the first filing, as the contract of the room shapes them.
  rules jsonb not null,
  updated_by uuid,
  updated_at timestamptz not null
);

-- What a party brings along (background). `encumbrance` says whether others hold rights in it: unknown is not none.
create table cooperation_background (
  id uuid primary key,
  project_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  title text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  number text not null default '',
  office text not null default '',
  holder text not null default '',
  encumbrance text not null check (encumbrance in ('none', 'encumbered', 'unknown')),
  encumbrance_note text not null default '',
  access_for_work text not null,
  access_for_use text not null,
  terms text not null default '',
  added_by uuid not null,
  added_at timestamptz not null
);
create index cooperation_background_project on cooperation_background (project_id, organisation_id);

-- A party that brings nothing along says so.
create table cooperation_background_none (
  project_id uuid not null,
  organisation_id uuid not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (project_id, organisation_id)
);

-- Applications for protection of results, in the order they were filed; never changed.
create table cooperation_filing (
  id uuid primary key,
  project_id uuid not null,
  title text not null,
  country text not null,
  office text not null,
  number text not null,
  filed_on date not null,
  side text not null,
  person_id uuid not null,
  at timestamptz not null
);
create index cooperation_filing_project on cooperation_filing (project_id, filed_on);

-- What was changed in the sheet: one line per change, never changed or removed.
create table cooperation_rights_change (
  id uuid primary key,
  project_id uuid not null,
  what text not null,
  details jsonb not null,
  person_id uuid not null,
  at timestamptz not null
);
create index cooperation_rights_change_project on cooperation_rights_change (project_id, at);
