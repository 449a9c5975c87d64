-- Programmes, plans, road maps, frames and services: what the sources name and what officers keep. A plan is agreed when an
-- officer of each bank has agreed to its contents as they stand; from then on its items change only by proposals.
create table programmes_plan (
  id uuid primary key,
  -- Of the row in data/facts/programmes.json; null for plans that officers began or that rest on an agreement.
  fact_key text unique,
  -- Of the agreement in the starting content that the plan is the working side of.
  basis_key text unique,
  kind text not null,
  names jsonb not null,
  name_confidence text not null check (name_confidence in ('official', 'translated', 'proposed')),
  status text not null check (status in ('proposed', 'active', 'ended', 'unknown')),
  -- In the words of the source: 'built', 'being-built-2007', 'recommended'.
  source_status text,
  starts text,
  ends text,
  fields text[] not null default '{}',
  parties text[] not null default '{}',
  related text[] not null default '{}',
  figures jsonb not null default '[]',
  -- Of joint education and of exchanges of people.
  details jsonb not null default '{}',
  is_usable_bilaterally boolean,
  note text,
  source jsonb,
  also_in jsonb not null default '[]',
  search_text text not null,
  is_listed boolean not null,
  started_by_bank text check (started_by_bank in ('cn', 'ru')),
  revision integer not null default 1,
  confirmed_on date,
  confirmed_by uuid,
  changed_at timestamptz not null
);
create index programmes_plan_kind on programmes_plan (kind, id);
create index programmes_plan_status on programmes_plan (status, id);
create index programmes_plan_fields on programmes_plan using gin (fields);

create table programmes_plan_consent (
  plan_id uuid not null references programmes_plan (id),
  bank text not null check (bank in ('cn', 'ru')),
  of_revision integer not null,
  person_id uuid not null,
  agreed_at timestamptz not null,
  primary key (plan_id, bank)
);

create table programmes_plan_item (
  id uuid primary key,
  plan_id uuid not null references programmes_plan (id),
  title text not null,
  indicator text not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  responsible_cn text not null,
  responsible_ru text not null,
  due_on date not null,
  first_due_on date not null,
  status text not null check (status in ('planned', 'running', 'done', 'dropped')),
  done_on date,
  planned_value double precision,
  actual_value double precision,
  unit text not null,
  evidence text not null default '',
  evidence_language text check (evidence_language in ('zh', 'ru', 'en')),
  revision integer not null,
  changed_at timestamptz not null
);
create index programmes_plan_item_plan on programmes_plan_item (plan_id, due_on, id);
create index programmes_plan_item_overdue on programmes_plan_item (due_on) where status in ('planned', 'running');

-- Every state an item had, with who brought it there and for which bank.
create table programmes_plan_item_version (
  item_id uuid not null references programmes_plan_item (id),
  revision integer not null,
  content jsonb not null,
  bank text check (bank in ('cn', 'ru')),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (item_id, revision)
);

-- What one bank wishes to change in an agreed plan, until an officer of the other bank decides.
create table programmes_plan_proposal (
  id uuid primary key,
  plan_id uuid not null references programmes_plan (id),
  item_id uuid references programmes_plan_item (id),
  content jsonb not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  reason text not null,
  bank text not null check (bank in ('cn', 'ru')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decision text check (decision in ('accepted', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text
);
create index programmes_plan_proposal_plan on programmes_plan_proposal (plan_id, proposed_at);

-- Known projects and cases of the sources. Those with a review flag wait for a person and are shown to nobody else.
create table programmes_case (
  id uuid primary key,
  fact_key text not null unique,
  kind text not null,
  names jsonb not null,
  name_confidence text not null check (name_confidence in ('official', 'translated', 'proposed')),
  status text,
  parties text[] not null,
  fields text[] not null,
  modes text[] not null,
  place_country text,
  place_region text,
  place_city text,
  figures jsonb not null,
  milestones jsonb not null,
  related text[] not null,
  note text,
  source jsonb not null,
  also_in jsonb not null,
  review_flag text,
  is_public boolean not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_reason text,
  search_text text not null,
  loaded_at timestamptz not null
);
create index programmes_case_public on programmes_case (kind, id) where is_public;

-- The way of introduced technology; which stage a case has reached is said with day and evidence or not at all.
create table programmes_case_stage (
  case_id uuid not null references programmes_case (id),
  stage text not null check (stage in ('purchased', 'absorbed', 'redeveloped', 'produced')),
  reached_on text not null,
  evidence text not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (case_id, stage)
);

-- Rules of the two countries side by side; contents with texts in three languages.
create table programmes_policy (
  id uuid primary key,
  seed_key text unique,
  topic text not null,
  content jsonb not null,
  search_text text not null,
  revision integer not null,
  reviewed_by uuid,
  reviewed_on date,
  valid_until date,
  changed_at timestamptz not null
);
create index programmes_policy_topic on programmes_policy (topic, id);

create table programmes_policy_version (
  policy_id uuid not null references programmes_policy (id),
  revision integer not null,
  content jsonb not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (policy_id, revision)
);

create table programmes_policy_watch (
  person_id uuid not null,
  topic text not null,
  stop_token text not null unique,
  asked_at timestamptz not null,
  primary key (person_id, topic)
);

create table programmes_standard (
  id uuid primary key,
  seed_key text unique,
  gb text,
  gost text,
  iso text,
  subject jsonb not null,
  gb_to_iso text not null check (gb_to_iso in ('identical', 'modified', 'none', 'unknown')),
  gost_to_iso text not null check (gost_to_iso in ('identical', 'modified', 'none', 'unknown')),
  gb_to_gost text not null check (gb_to_gost in ('identical', 'modified', 'none', 'unknown')),
  note jsonb not null,
  source text not null,
  confidence text not null check (confidence in ('high', 'medium', 'low')),
  search_text text not null,
  revision integer not null,
  written_by uuid,
  changed_at timestamptz not null
);
