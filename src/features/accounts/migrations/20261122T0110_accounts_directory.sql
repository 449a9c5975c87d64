-- Who is responsible for what, claims on listed profiles, freshness of profiles and what was looked for in vain.

-- An organisation answers for a step of the process on its bank: in a field of science (GRNTI) or all, in a region or the
-- whole country.
create table accounts_responsibility (
  id uuid primary key,
  external_key text unique,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  step text not null,
  bank text not null check (bank in ('CN', 'RU')),
  field text check (field ~ '^[0-9]{2}$'),
  region text check (region ~ '^(CN|RU)-[A-Z0-9]{1,3}$'),
  what jsonb not null,
  confidence text not null check (confidence in ('H', 'M', 'L')),
  -- The time the source speaks of, as it gives it: 1994, 2026-01; null where it names none.
  as_of text,
  source jsonb not null,
  checked_on date not null,
  written_by uuid,
  written_at timestamptz not null,
  check (region is null or left(region, 2) = bank)
);
create unique index accounts_responsibility_once on accounts_responsibility
  (organisation_id, step, bank, coalesce(field, ''), coalesce(region, ''));
create index accounts_responsibility_step on accounts_responsibility (step, bank, region, field);
create index accounts_responsibility_bank on accounts_responsibility (bank, region);

-- Who stands across the border for whom; kept once, the smaller id first, so that it is the same from both banks.
create table accounts_counterpart (
  one_id uuid not null references accounts_organisation (id) on delete cascade,
  other_id uuid not null references accounts_organisation (id) on delete cascade,
  confidence text not null check (confidence in ('H', 'M', 'L')),
  source jsonb not null,
  checked_on date not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index accounts_counterpart_other on accounts_counterpart (other_id);

-- A person says that a profile of the starting content is his organisation's.
create table accounts_claim (
  id uuid primary key,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  -- Null once the account is closed.
  person_id uuid references accounts_person (id) on delete set null,
  position text not null,
  work_mail text,
  mail_proven_at timestamptz,
  state text not null check (state in ('open', 'accepted', 'refused', 'lapsed', 'withdrawn')),
  reason text not null default '',
  made_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  check ((state = 'open') = (decided_at is null))
);
create unique index accounts_claim_open on accounts_claim (organisation_id, person_id) where state = 'open';
create index accounts_claim_waiting on accounts_claim (made_at, id) where state = 'open';
create index accounts_claim_person on accounts_claim (person_id);

create table accounts_claim_file (
  claim_id uuid not null references accounts_claim (id) on delete cascade,
  file_id uuid not null unique,
  primary key (claim_id, file_id)
);

-- By a work mail address at the domain of the website.
alter table accounts_organisation drop constraint accounts_organisation_verified_by_method_check;
alter table accounts_organisation add constraint accounts_organisation_verified_by_method_check
  check (verified_by_method in ('none', 'document', 'registry', 'mail'));

-- When its people last said that the profile is still true, and how often they were asked since.
alter table accounts_organisation
  add column confirmed_on date, add column confirmed_by uuid, add column confirmation_asks smallint not null default 0;
alter table accounts_facility
  add column confirmed_on date, add column confirmed_by uuid, add column confirmation_asks smallint not null default 0;

-- Somebody looked for a field of a profile, there, on that day, and found nothing.
create table accounts_vain_search (
  id uuid primary key,
  organisation_id uuid references accounts_organisation (id) on delete cascade,
  facility_id uuid references accounts_facility (id) on delete cascade,
  field text not null,
  looked_on date not null,
  looked_at text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  written_by uuid,
  written_at timestamptz not null,
  check (num_nonnulls(organisation_id, facility_id) = 1)
);
create index accounts_vain_search_organisation on accounts_vain_search (organisation_id, field, looked_on);
create index accounts_vain_search_facility on accounts_vain_search (facility_id, field, looked_on);

-- Those responsible for a profile were asked to bring it up to date.
create table accounts_update_request (
  id uuid primary key,
  organisation_id uuid references accounts_organisation (id) on delete cascade,
  facility_id uuid references accounts_facility (id) on delete cascade,
  field text,
  asked_by uuid,
  asked_at timestamptz not null,
  -- How many people the mail went to; 0 where nobody answers for the profile.
  mailed integer not null,
  answered_at timestamptz,
  check (num_nonnulls(organisation_id, facility_id) = 1)
);
create index accounts_update_request_organisation on accounts_update_request (organisation_id, asked_at);
create index accounts_update_request_facility on accounts_update_request (facility_id, asked_at);
