create sequence evaluation_case_number;

-- The screening of one record. A record has one case for ever; opening it again begins a new round.
create table evaluation_case (
  id uuid primary key,
  number text not null unique,
  subject_room text not null,
  subject_kind text not null,
  subject_id text not null,
  state text not null check (state in ('open', 'more_information', 'clear', 'conditional', 'blocked')),
  state_since timestamptz not null,
  occasion text not null,
  round integer not null default 1,
  -- Goes up with everything an officer has seen when he decides.
  revision integer not null default 1,
  title text not null,
  title_language text not null check (title_language in ('zh', 'ru', 'en')),
  words text not null,
  deal_kinds text[] not null default '{}',
  parties jsonb not null,
  leaves_from text[] not null,
  goes_to text[] not null,
  declaration jsonb,
  related_room text,
  related_kind text,
  related_id text,
  owner_organisation_ids uuid[] not null default '{}',
  party_organisation_ids uuid[] not null default '{}',
  owner_person_ids uuid[] not null default '{}',
  barred_person_ids uuid[] not null default '{}',
  -- The clock: the last day for a decision while it runs; working days left while the owner is asked.
  due_on date,
  working_days_left integer,
  valid_until date,
  has_appealed boolean not null default false,
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  unique (subject_room, subject_kind, subject_id),
  check ((due_on is not null) = (state = 'open')),
  check ((working_days_left is not null) = (state = 'more_information'))
);
create index evaluation_case_waiting on evaluation_case (due_on) where state in ('open', 'more_information');
create index evaluation_case_valid on evaluation_case (valid_until) where state = 'clear';

-- What happened, in order. Reasons of officers are for the owner's side too, except of steps marked internal.
create table evaluation_case_step (
  id uuid primary key,
  case_id uuid not null references evaluation_case (id) on delete cascade,
  sequence integer not null,
  step text not null,
  from_state text,
  to_state text not null,
  side text not null check (side in ('officer', 'owner', 'party', 'system')),
  person_id uuid,
  occasion text not null,
  reason text not null default '',
  is_internal boolean not null default false,
  at timestamptz not null,
  unique (case_id, sequence)
);

-- The officer's answers in a round, with the version of the questions they were given to.
create table evaluation_answer (
  case_id uuid not null references evaluation_case (id) on delete cascade,
  round integer not null,
  question_id text not null,
  answer text not null,
  note text not null default '',
  questions_version text not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (case_id, round, question_id)
);

-- What the lists gave: questions to an officer, kept from round to round, shown to officers only.
create table evaluation_hit (
  id uuid primary key,
  case_id uuid not null references evaluation_case (id) on delete cascade,
  kind text not null check (kind in ('party', 'technology')),
  key text not null,
  list_id text not null,
  list_version integer not null,
  entry_id text not null,
  found jsonb not null,
  -- No longer given by the lists in use.
  is_gone boolean not null default false,
  answer text check (answer in ('same', 'notSame', 'unclear')),
  reason text not null default '',
  person_id uuid,
  answered_at timestamptz,
  found_at timestamptz not null,
  unique (case_id, key)
);

-- One row a decision. A block stands as pending until a second officer has confirmed it.
create table evaluation_decision (
  id uuid primary key,
  case_id uuid not null references evaluation_case (id) on delete cascade,
  round integer not null,
  outcome text not null check (outcome in ('clear', 'conditional', 'blocked')),
  state text not null check (state in ('pending', 'final', 'refused', 'overtaken')),
  person_id uuid not null,
  at timestamptz not null,
  reason text not null,
  questions_version text not null,
  list_versions jsonb not null,
  answers jsonb not null,
  hits jsonb not null,
  proposal jsonb not null,
  second_person_id uuid,
  second_at timestamptz,
  second_reason text not null default ''
);
create index evaluation_decision_case on evaluation_decision (case_id, at);
create unique index evaluation_decision_pending on evaluation_decision (case_id) where state = 'pending';

create table evaluation_condition (
  id uuid primary key,
  case_id uuid not null references evaluation_case (id) on delete cascade,
  decision_id uuid not null references evaluation_decision (id) on delete cascade,
  kind text not null,
  rule text not null,
  note text not null default '',
  blocks text[] not null,
  needs_officer boolean not null,
  plan_days integer not null default 0,
  due_on date,
  is_current boolean not null default true,
  value text,
  value_on date,
  file_id uuid,
  fulfilled_by uuid,
  fulfilled_at timestamptz,
  confirmed_by uuid,
  confirmed_at timestamptz,
  refusal text not null default ''
);
create index evaluation_condition_case on evaluation_condition (case_id) where is_current;

-- What an officer asks the owner, and what he answers.
create table evaluation_inquiry (
  id uuid primary key,
  case_id uuid not null references evaluation_case (id) on delete cascade,
  round integer not null,
  question text not null,
  question_language text not null check (question_language in ('zh', 'ru', 'en')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text,
  answer_language text check (answer_language in ('zh', 'ru', 'en')),
  answered_by uuid,
  answered_at timestamptz
);
create index evaluation_inquiry_case on evaluation_inquiry (case_id, asked_at);

create table evaluation_case_file (
  id uuid primary key,
  case_id uuid not null references evaluation_case (id) on delete cascade,
  file_id uuid not null,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  added_by uuid not null,
  added_at timestamptz not null
);
create index evaluation_case_file_case on evaluation_case_file (case_id, added_at);

create table evaluation_appeal (
  case_id uuid primary key references evaluation_case (id) on delete cascade,
  decision_id uuid not null references evaluation_decision (id),
  person_id uuid not null,
  at timestamptz not null,
  reason text not null,
  answer text check (answer in ('upheld', 'rejected')),
  answered_by uuid,
  answered_at timestamptz,
  answer_reason text not null default ''
);
create index evaluation_case_related on evaluation_case (related_room, related_kind, related_id)
  where related_id is not null;
