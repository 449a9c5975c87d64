-- People, their roles; organisations, memberships, verification; facilities.

create table accounts_person (
  id uuid primary key,
  email text,
  password_hash text,
  name jsonb not null,
  name_origins jsonb not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  time_zone text not null,
  listed_publicly boolean not null,
  consented_at timestamptz,
  state text not null check (state in ('active', 'closed')),
  is_demo boolean not null default false,
  external_key text unique,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  check (state = 'closed' or (email is not null and password_hash is not null))
);
create unique index accounts_person_email on accounts_person (lower(email));

create table accounts_person_role (
  person_id uuid not null references accounts_person (id) on delete cascade,
  role text not null,
  granted_by uuid,
  granted_at timestamptz not null,
  primary key (person_id, role)
);

create table accounts_organisation (
  id uuid primary key,
  external_key text unique,
  kind text not null,
  country text check (country ~ '^[A-Z]{2}$'),
  region text check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  city text,
  place_basis text,
  name_zh text,
  name_ru text,
  name_en text,
  name_confidence text not null,
  also_known_as jsonb not null,
  search_names text not null,
  registration_ids jsonb not null,
  profile jsonb not null,
  contacts jsonb not null,
  website text,
  founders_foreign boolean,
  verification_state text not null,
  verified_by_method text not null check (verified_by_method in ('none', 'document', 'registry')),
  verified_on date,
  related jsonb not null,
  note text,
  source jsonb,
  also_in jsonb not null,
  is_demo boolean not null default false,
  revision integer not null,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (coalesce(name_zh, name_ru, name_en) is not null)
);
create index accounts_organisation_place on accounts_organisation (country, region);
create index accounts_organisation_state on accounts_organisation (verification_state);

create table accounts_organisation_step (
  id uuid primary key,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  from_state text not null,
  to_state text not null,
  method text,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz not null
);
create index accounts_organisation_step_organisation on accounts_organisation_step (organisation_id, decided_at);

create table accounts_organisation_document (
  id uuid primary key,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  file_id uuid not null unique,
  sent_by uuid not null,
  sent_at timestamptz not null
);
create index accounts_organisation_document_organisation on accounts_organisation_document (organisation_id);

create table accounts_membership (
  id uuid primary key,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  person_id uuid references accounts_person (id) on delete cascade,
  email text,
  role text not null check (role in ('owner', 'member')),
  state text not null check (state in ('invited', 'active')),
  invited_by uuid,
  created_at timestamptz not null,
  accepted_at timestamptz,
  check ((state = 'active') = (person_id is not null)),
  check ((state = 'invited') = (email is not null))
);
create unique index accounts_membership_person on accounts_membership (organisation_id, person_id);
create unique index accounts_membership_invited on accounts_membership (organisation_id, lower(email));
create index accounts_membership_of_person on accounts_membership (person_id);

create table accounts_facility (
  id uuid primary key,
  external_key text unique,
  kind text not null,
  country text check (country ~ '^[A-Z]{2}$'),
  region text check (region ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
  city text,
  place_basis text,
  name_zh text,
  name_ru text,
  name_en text,
  name_confidence text not null,
  also_known_as jsonb not null,
  search_names text not null,
  status text,
  opened text,
  fields jsonb not null,
  founders jsonb not null,
  figures jsonb not null,
  related jsonb not null,
  note text,
  source jsonb,
  also_in jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (coalesce(name_zh, name_ru, name_en) is not null)
);
create index accounts_facility_place on accounts_facility (country, region);
