-- Activities of the cooperation: from the starting content, entered by hand or imported as a plan.
create table programmes_event (
  id uuid primary key,
  -- Of the row of data/facts it came from.
  external_key text unique,
  revision integer not null default 1,
  -- Of its calendar entry (RFC 5545): grows with every change a calendar must hear of.
  calendar_sequence integer not null default 0,
  kind text not null,
  format text check (format in ('offline', 'online', 'hybrid')),
  -- Null: nobody has said.
  status text check (status in ('planned', 'held', 'postponed', 'cancelled')),
  status_reason text not null default '',
  status_language text check (status_language in ('zh', 'ru', 'en')),
  -- YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH:MM on the clocks of time_zone: as exact as it is known, never more.
  begins text,
  ends text,
  time_zone text,
  -- Of all this the first and last day it can be, and the moments where clock times are known.
  first_day date,
  last_day date,
  starts_at timestamptz,
  ends_at timestamptz,
  recurrence text check (recurrence in ('annual', 'series')),
  country text,
  region text,
  city text not null default '',
  venue text not null default '',
  online_url text not null default '',
  -- Rubrics of GRNTI.
  fields text[] not null default '{}',
  -- Countries of its place and of who organises it.
  banks text[] not null default '{}',
  working_languages text[] not null default '{}',
  capacity integer check (capacity > 0),
  is_registration_open boolean not null default false,
  registration_until date,
  is_public boolean not null default true,
  source_language text check (source_language in ('zh', 'ru', 'en')),
  -- Of rows of the starting content.
  name_confidence text,
  note text,
  source jsonb,
  also_in jsonb not null default '[]',
  figures jsonb not null default '[]',
  related text[] not null default '{}',
  -- Titles in all languages, organisers and place in small letters: what search words are looked for in.
  words text not null default '',
  organisation_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index programmes_event_days on programmes_event (first_day desc nulls last, id);
create index programmes_event_last on programmes_event (last_day);
create index programmes_event_kind on programmes_event (kind, first_day desc);
create index programmes_event_region on programmes_event (region) where region is not null;
create index programmes_event_owner on programmes_event (organisation_id);
create index programmes_event_creator on programmes_event (created_by);

create table programmes_event_text (
  event_id uuid not null references programmes_event on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  title text not null,
  body text not null,
  -- own: of the author; source: of the starting content; human and machine: translations.
  state text not null check (state in ('own', 'source', 'human', 'machine')),
  engine text,
  -- Of the author's text; a translation names the one it was made of.
  revision integer not null default 1,
  of_source integer not null default 1,
  written_by uuid,
  written_at timestamptz not null,
  primary key (event_id, language)
);

create table programmes_event_organiser (
  event_id uuid not null references programmes_event on delete cascade,
  position integer not null,
  role text not null check (role in ('host', 'organiser', 'coOrganiser', 'supporter', 'unstated')),
  organisation_id uuid,
  -- Of a row of the starting content that is no organisation (a commission, a working group).
  fact_key text,
  name text not null,
  country text,
  primary key (event_id, position)
);
create index programmes_event_organiser_of on programmes_event_organiser (organisation_id, role);

-- A group that comes together. Its members are only counted until each of them has agreed himself.
create table programmes_event_delegation (
  id uuid primary key,
  event_id uuid not null references programmes_event on delete cascade,
  contact_id uuid not null,
  organisation text not null,
  country text not null check (country in ('CN', 'RU', 'other')),
  link_hash text not null,
  created_at timestamptz not null
);
create index programmes_event_delegation_of on programmes_event_delegation (event_id);

-- A seat. Without consent, and after withdrawal, nothing in it says who the person is.
create table programmes_event_participant (
  id uuid primary key,
  event_id uuid not null references programmes_event on delete cascade,
  delegation_id uuid references programmes_event_delegation on delete cascade,
  place_in_line bigint generated always as identity,
  standing text not null check (standing in ('in', 'waiting', 'withdrawn')),
  person_id uuid,
  name jsonb,
  email text,
  organisation text,
  country text not null check (country in ('CN', 'RU', 'other')),
  role text not null check (role in ('participant', 'speaker', 'organiser', 'interpreter', 'press')),
  spoken text[] not null default '{}',
  consent_version text,
  consented_at timestamptz,
  -- Agreed to be seen by the others who look for meetings.
  is_open_to_meetings boolean not null default false,
  looks_for text not null default '',
  absent_rounds integer[] not null default '{}',
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  check (consented_at is not null or (name is null and email is null and person_id is null)),
  check (standing <> 'withdrawn' or (name is null and email is null and person_id is null and organisation is null))
);
create index programmes_event_participant_of on programmes_event_participant (event_id, standing, place_in_line);
create unique index programmes_event_participant_once on programmes_event_participant (event_id, person_id)
  where person_id is not null;

-- Whom a participant wants to meet.
create table programmes_event_wish (
  event_id uuid not null references programmes_event on delete cascade,
  from_id uuid not null references programmes_event_participant on delete cascade,
  to_id uuid not null references programmes_event_participant on delete cascade,
  primary key (from_id, to_id),
  check (from_id <> to_id)
);
create index programmes_event_wish_of on programmes_event_wish (event_id);

create table programmes_event_grid (
  event_id uuid primary key references programmes_event on delete cascade,
  revision integer not null,
  rounds integer not null check (rounds between 1 and 60),
  tables integer not null check (tables between 1 and 500),
  interpreters integer not null check (interpreters between 0 and 500),
  minutes integer not null check (minutes between 5 and 240),
  first_starts text not null,
  computed_at timestamptz not null,
  computed_ms integer not null
);
create table programmes_event_meeting (
  event_id uuid not null references programmes_event_grid on delete cascade,
  round integer not null,
  table_number integer not null,
  first_id uuid not null references programmes_event_participant on delete cascade,
  second_id uuid not null references programmes_event_participant on delete cascade,
  interpreter integer,
  is_locked boolean not null,
  primary key (event_id, round, table_number),
  unique (event_id, round, first_id),
  unique (event_id, round, second_id)
);
