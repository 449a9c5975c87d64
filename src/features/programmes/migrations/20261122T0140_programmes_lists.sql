-- Annual project lists: the call, nominations of two sides, the two national lists, pairs, sealed rankings, reports.
create table programmes_list (
  id uuid primary key,
  number text not null unique,
  year integer not null check (year between 1990 and 2200),
  revision integer not null default 1,
  state text not null,
  state_since timestamptz not null,
  title_zh text not null,
  title_ru text not null,
  title_en text,
  text_zh text not null,
  text_ru text not null,
  fields jsonb not null,
  modes jsonb not null,
  deadline_cn timestamptz not null,
  zone_cn text not null,
  deadline_ru timestamptz not null,
  zone_ru text not null,
  link_cn text,
  link_ru text,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index programmes_list_year on programmes_list (year desc, number desc);

create table programmes_nomination (
  id uuid primary key,
  list_id uuid not null references programmes_list (id) on delete cascade,
  number text not null unique,
  state text not null,
  state_since timestamptz not null,
  revision integer not null default 1,
  language text not null,
  title text not null,
  goal text not null,
  result text not null,
  ip_terms text not null,
  field text not null,
  mode text not null,
  institution_cn uuid not null,
  institution_ru uuid not null,
  leader_cn text not null,
  leader_ru text not null,
  budget_cn_minor bigint not null check (budget_cn_minor >= 0),
  budget_ru_minor bigint not null check (budget_ru_minor >= 0),
  proposed_side text not null check (proposed_side in ('cn', 'ru')),
  project_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index programmes_nomination_list on programmes_nomination (list_id, state, number);
create index programmes_nomination_cn on programmes_nomination (institution_cn);
create index programmes_nomination_ru on programmes_nomination (institution_ru);

create table programmes_nomination_verdict (
  nomination_id uuid not null references programmes_nomination (id) on delete cascade,
  side text not null check (side in ('cn', 'ru')),
  verdict text not null,
  of_revision integer not null,
  reason text not null,
  language text not null,
  person_id uuid,
  at timestamptz not null,
  primary key (nomination_id, side)
);

create table programmes_list_row (
  id uuid primary key,
  list_id uuid not null references programmes_list (id) on delete cascade,
  side text not null check (side in ('cn', 'ru')),
  position integer not null,
  number text,
  title text not null,
  language text not null,
  organisations jsonb not null,
  organisation_id uuid,
  region text,
  field text,
  budget_minor bigint check (budget_minor >= 0),
  nomination_id uuid references programmes_nomination (id) on delete cascade,
  created_at timestamptz not null,
  unique (list_id, side, position)
);
create unique index programmes_list_row_nomination on programmes_list_row (nomination_id, side)
  where nomination_id is not null;

create table programmes_list_pair (
  id uuid primary key,
  list_id uuid not null references programmes_list (id) on delete cascade,
  row_cn uuid not null references programmes_list_row (id) on delete cascade,
  row_ru uuid not null references programmes_list_row (id) on delete cascade,
  state text not null,
  state_since timestamptz not null,
  score real not null,
  reasons jsonb not null,
  decision text check (decision in ('approve', 'decline')),
  decision_reason text,
  decision_language text,
  number text unique,
  carried_from uuid,
  created_at timestamptz not null,
  unique (row_cn, row_ru)
);
create index programmes_list_pair_list on programmes_list_pair (list_id, state);
create index programmes_list_pair_state on programmes_list_pair (state, number);
-- A row stands in one project only.
create unique index programmes_list_pair_cn on programmes_list_pair (row_cn)
  where state not in ('proposed', 'rejected');
create unique index programmes_list_pair_ru on programmes_list_pair (row_ru)
  where state not in ('proposed', 'rejected');

-- Read by its own side only, until both sides have locked theirs.
create table programmes_list_rank (
  list_id uuid not null references programmes_list (id) on delete cascade,
  side text not null check (side in ('cn', 'ru')),
  pair_id uuid not null references programmes_list_pair (id) on delete cascade,
  rank integer not null check (rank >= 1),
  primary key (list_id, side, pair_id)
);

create table programmes_list_step (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('list', 'nomination', 'pair')),
  subject_id uuid not null,
  sequence integer not null,
  step text not null,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  reason text,
  reason_language text,
  at timestamptz not null,
  unique (subject_kind, subject_id, sequence)
);

create table programmes_list_agreement (
  subject_kind text not null check (subject_kind in ('list', 'nomination', 'pair')),
  subject_id uuid not null,
  step text not null,
  side text not null,
  of_revision integer not null,
  person_id uuid,
  at timestamptz not null,
  primary key (subject_kind, subject_id, step, side)
);

create table programmes_list_milestone (
  pair_id uuid not null references programmes_list_pair (id) on delete cascade,
  position integer not null,
  title text not null,
  language text not null,
  due_on date not null,
  done_on date,
  primary key (pair_id, position)
);
create index programmes_list_milestone_due on programmes_list_milestone (due_on) where done_on is null;

create table programmes_list_report (
  pair_id uuid not null references programmes_list_pair (id) on delete cascade,
  side text not null check (side in ('cn', 'ru')),
  year integer not null,
  language text not null,
  due_on date not null,
  requested_by uuid,
  requested_at timestamptz not null,
  standing text,
  text text,
  answer_language text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (pair_id, side, year)
);
