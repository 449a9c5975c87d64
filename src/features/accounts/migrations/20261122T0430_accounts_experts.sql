-- Experts who enter themselves, notes of practice of park managers, and the words of both in several languages.

-- What a person agreed to, which wording of it, and when he took it back. Kept after the account is closed, as proof.
create table accounts_expert_consent (
  id uuid primary key,
  person_id uuid not null references accounts_person (id) on delete cascade,
  wording text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create index accounts_expert_consent_person on accounts_expert_consent (person_id, given_at);
create unique index accounts_expert_consent_once on accounts_expert_consent (person_id) where withdrawn_at is null;

-- An expert as he enters himself; shown while approved, in time, and agreed to.
create table accounts_expert (
  id uuid primary key,
  person_id uuid not null unique references accounts_person (id) on delete cascade,
  -- Whose administrator confirms him.
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  state text not null check (state in ('claimed', 'approved', 'refused', 'lapsed', 'withdrawn')),
  state_since timestamptz not null,
  reason text,
  decided_by uuid,
  approved_until date,
  fields text[] not null,
  -- The fields with the classes above them, for filtering.
  field_classes text[] not null,
  languages jsonb not null,
  language_codes text[] not null,
  services text[] not null,
  orcid text,
  spin text,
  researcher_id text,
  scopus_id text,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  confirmed_on date not null,
  revision integer not null,
  is_demo boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'approved') = (approved_until is not null)),
  check (state <> 'refused' or reason is not null)
);
create index accounts_expert_newest on accounts_expert (confirmed_on desc, id) where state = 'approved';
create index accounts_expert_classes on accounts_expert using gin (field_classes) where state = 'approved';
create index accounts_expert_organisation on accounts_expert (organisation_id, state);
create index accounts_expert_ending on accounts_expert (approved_until) where state = 'approved';

-- A note of practice of a park or incubator: what was tried and what came of it.
create table accounts_practice (
  id uuid primary key,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  facility_id uuid references accounts_facility (id) on delete set null,
  author_id uuid references accounts_person (id) on delete set null,
  kind text not null,
  field text,
  country text check (country ~ '^[A-Z]{2}$'),
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  state text not null check (state in ('shown', 'withdrawn', 'removed')),
  reason text,
  decided_by uuid,
  search_words text not null,
  revision integer not null,
  is_demo boolean not null default false,
  written_at timestamptz not null,
  changed_at timestamptz not null,
  check (state <> 'removed' or reason is not null)
);
create index accounts_practice_newest on accounts_practice (written_at desc, id) where state = 'shown';
create index accounts_practice_kind on accounts_practice (kind, country) where state = 'shown';
create index accounts_practice_organisation on accounts_practice (organisation_id);

-- A question or comment of another manager below a note.
create table accounts_practice_answer (
  id uuid primary key,
  practice_id uuid not null references accounts_practice (id) on delete cascade,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  author_id uuid references accounts_person (id) on delete set null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  state text not null check (state in ('shown', 'withdrawn', 'removed')),
  reason text,
  decided_by uuid,
  written_at timestamptz not null,
  check (state <> 'removed' or reason is not null)
);
create index accounts_practice_answer_practice on accounts_practice_answer (practice_id, written_at);
create index accounts_practice_answer_author on accounts_practice_answer (author_id);
create index accounts_practice_author on accounts_practice (author_id);

-- The words of these records by language: the writer's own, and what was made of them. `of_source` is the revision of
-- the own text they were made from.
create table accounts_wording (
  expert_id uuid references accounts_expert (id) on delete cascade,
  practice_id uuid references accounts_practice (id) on delete cascade,
  answer_id uuid references accounts_practice_answer (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  -- Texts by the name of the field.
  words jsonb not null,
  state text not null check (state in ('own', 'machine', 'human')),
  engine text,
  source_revision integer not null,
  of_source integer not null,
  written_by uuid,
  written_at timestamptz not null,
  check (num_nonnulls(expert_id, practice_id, answer_id) = 1),
  check ((state = 'machine') = (engine is not null)),
  unique (expert_id, language),
  unique (practice_id, language),
  unique (answer_id, language)
);
