-- Places, parks, equipment.

-- What staff say of a crossing, with the day it was checked and where it was read. The newest day counts; nothing is
-- changed or removed. Crossings themselves are data/regions.json.
create table accounts_port_status (
  id uuid primary key,
  port_key text not null,
  status text not null,
  checked_on date not null,
  source text not null,
  written_by uuid,
  written_at timestamptz not null
);
create index accounts_port_status_port on accounts_port_status (port_key, checked_on, written_at);

-- The organisations whose park managers keep a facility's residents, counters and equipment.
create table accounts_facility_operator (
  facility_id uuid not null references accounts_facility (id) on delete cascade,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  set_by uuid,
  set_at timestamptz not null,
  primary key (facility_id, organisation_id)
);
create index accounts_facility_operator_organisation on accounts_facility_operator (organisation_id);

-- Who works in a park or incubator: an organisation of the directory, or a name alone.
create table accounts_park_resident (
  id uuid primary key,
  facility_id uuid not null references accounts_facility (id) on delete cascade,
  organisation_id uuid references accounts_organisation (id) on delete set null,
  name text not null,
  name_language text not null check (name_language in ('zh', 'ru', 'en')),
  country text check (country ~ '^[A-Z]{2}$'),
  since date not null,
  until date,
  field text,
  rooms text,
  revision integer not null,
  written_by uuid,
  written_at timestamptz not null,
  check (until is null or until >= since)
);
create index accounts_park_resident_facility on accounts_park_resident (facility_id, since desc);
create index accounts_park_resident_organisation on accounts_park_resident (organisation_id);
create unique index accounts_park_resident_once on accounts_park_resident (facility_id, organisation_id, since)
  where organisation_id is not null;

-- What a park reports of itself: so many of a kind in a year, with the day it holds for and what shows it. A later report
-- of the same kind and year stands beside the earlier one; the newest counts.
create table accounts_park_report (
  id uuid primary key,
  facility_id uuid not null references accounts_facility (id) on delete cascade,
  counter text not null check (counter in ('introduced', 'matched', 'operated', 'landed')),
  year integer not null check (year between 1990 and 2200),
  amount integer not null check (amount >= 0),
  as_of date not null,
  evidence text not null,
  evidence_language text not null check (evidence_language in ('zh', 'ru', 'en')),
  written_by uuid,
  written_at timestamptz not null
);
create index accounts_park_report_facility on accounts_park_report (facility_id, year, counter, written_at);

-- Equipment and services that can be booked. Place and zone are kept with it, so that lists need no other table.
create table accounts_equipment (
  id uuid primary key,
  -- For the constraint that keeps bookings apart, which knows numbers but no uuid.
  number bigint generated always as identity unique,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  facility_id uuid references accounts_facility (id) on delete set null,
  kind text not null check (kind in ('equipment', 'service')),
  state text not null check (state in ('draft', 'open', 'paused', 'withdrawn')),
  field text not null,
  country text check (country ~ '^[A-Z]{2}$'),
  region text check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  time_zone text not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  search_names text not null,
  specifications jsonb not null,
  users text[] not null,
  access text[] not null,
  price_kind text not null check (price_kind in ('free', 'fixed', 'onRequest')),
  price jsonb,
  unit text not null check (unit in ('hour', 'day')),
  hours jsonb not null,
  revision integer not null,
  written_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((price_kind = 'fixed') = (price is not null))
);
create index accounts_equipment_open on accounts_equipment (country, region, field) where state = 'open';
create index accounts_equipment_newest on accounts_equipment (created_at desc, id) where state = 'open';
create index accounts_equipment_organisation on accounts_equipment (organisation_id);
create index accounts_equipment_facility on accounts_equipment (facility_id);

-- Its words by language: the owner's own, and what was made of them. `of_source` is the revision of the own text.
create table accounts_equipment_text (
  equipment_id uuid not null references accounts_equipment (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  name text not null,
  description text not null,
  terms text not null,
  state text not null check (state in ('own', 'machine', 'human')),
  engine text,
  source_revision integer not null,
  of_source integer not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (equipment_id, language)
);
