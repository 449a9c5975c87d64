create sequence translation_task_number;
create sequence translation_tender_number;

-- Which kinds of text are translated between which languages, by whom, how soon. Names of fields may be given by their
-- beginning; without any all fields count.
create table translation_rule (
  room text not null,
  kind text not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  target_language text not null check (target_language in ('zh', 'ru', 'en')),
  fields text[] not null default '{}',
  method text not null check (method in ('people', 'machineThenPeople', 'machineOnly')),
  base_priority integer not null check (base_priority between 0 and 100),
  days_until_due integer not null check (days_until_due between 1 and 365),
  is_active boolean not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (room, kind, source_language, target_language),
  check (source_language <> target_language)
);

-- People translate offers and requests, first between the two banks. The directory is thousands of short texts: by
-- machine, and by people what coordinators offer them.
insert into translation_rule
  (room, kind, source_language, target_language, method, base_priority, days_until_due, is_active, changed_at)
select record.room, record.kind, pair.source, pair.target,
  case when record.is_listing then 'machineThenPeople' else 'machineOnly' end,
  case when record.is_listing then 40 else 10 end + case when pair.target = 'en' then 0 else 20 end,
  case when record.is_listing then 10 else 30 end + case when pair.target = 'en' then 10 else 0 end,
  true, now()
from (values ('catalogue', 'offer', true), ('catalogue', 'request', true),
    ('accounts', 'organisation', false), ('accounts', 'facility', false)) as record (room, kind, is_listing),
  (values ('zh', 'ru'), ('ru', 'zh'), ('zh', 'en'), ('ru', 'en'), ('en', 'zh'), ('en', 'ru')) as pair (source, target);

-- A larger job offered to everybody; bids are sealed until `bids_until`.
create table translation_tender (
  id uuid primary key,
  number text not null unique,
  state text not null check (state in ('draft', 'open', 'awarded', 'cancelled')),
  title jsonb not null,
  description jsonb not null,
  requirements jsonb not null,
  pairs text[] not null,
  domains text[] not null,
  characters integer,
  bids_until timestamptz not null,
  deliver_on date not null,
  created_by uuid,
  created_at timestamptz not null,
  published_at timestamptz,
  decided_at timestamptz,
  winner_id uuid,
  decision_reason text not null default '',
  revision integer not null default 1
);
create index translation_tender_open on translation_tender (state, bids_until);

create table translation_bid (
  id uuid primary key,
  tender_id uuid not null references translation_tender (id) on delete cascade,
  bidder_id uuid not null,
  -- For 1000 source characters, in minor units of its own currency.
  price_minor bigint not null check (price_minor > 0),
  currency text not null,
  days integer not null,
  note text not null,
  sample text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  unique (tender_id, bidder_id)
);
create index translation_bid_bidder on translation_bid (bidder_id);

create table translation_tender_step (
  id uuid primary key,
  position bigint generated always as identity,
  tender_id uuid not null references translation_tender (id) on delete cascade,
  step text not null,
  person_id uuid,
  reason text not null,
  at timestamptz not null
);
create index translation_tender_step_tender on translation_tender_step (tender_id, position);

-- A version whose open segments are to be translated. Languages and domain stand here too, so that lists need no join
-- to choose and order.
create table translation_task (
  id uuid primary key,
  number text not null unique,
  version_id uuid not null references translation_version (id) on delete cascade,
  text_id uuid not null references translation_text (id) on delete cascade,
  source_language text not null,
  target_language text not null,
  domain text,
  is_restricted boolean not null,
  cause text not null check (cause in ('rule', 'coordinator', 'errorReport', 'sourceChanged')),
  state text not null check (state in
    ('reported', 'offered', 'taken', 'delivered', 'returned', 'verified', 'cancelled', 'closed')),
  state_since timestamptz not null,
  translator_id uuid,
  reviser_id uuid,
  tender_id uuid references translation_tender (id) on delete set null,
  due_on date,
  base_priority integer not null,
  waiting_matches integer not null default 0,
  priority integer not null,
  -- What counted as open when it was offered last.
  open_segments integer not null,
  open_characters integer not null,
  note text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  taken_at timestamptz,
  delivered_at timestamptz,
  verified_at timestamptz,
  delivered_characters integer,
  was_on_time boolean,
  times_returned integer not null default 0,
  -- The reviser wrote some of it anew and verified the rest: the translator checks his words in turn.
  is_crosschecked boolean not null default false,
  -- What the reviser changed of what was delivered last; set when verified.
  compared_segments integer,
  changed_segments integer,
  compared_characters integer,
  changed_characters integer,
  reminded_days integer
);
-- One piece of work at a time: two listeners or coordinators cannot open it twice.
create unique index translation_task_unfinished on translation_task (version_id)
  where state in ('reported', 'offered', 'taken', 'delivered', 'returned');
create index translation_task_version on translation_task (version_id, made_at);
create index translation_task_text on translation_task (text_id);
create index translation_task_board on translation_task (state, priority desc, due_on, id);
create index translation_task_pair on translation_task (source_language, target_language, state, priority desc, due_on, id);
create index translation_task_translator on translation_task (translator_id, state) where translator_id is not null;
create index translation_task_reviser on translation_task (reviser_id, state) where reviser_id is not null;
create index translation_task_tender on translation_task (tender_id) where tender_id is not null;
create index translation_task_due on translation_task (due_on) where state in ('taken', 'returned');
create index translation_task_delivered on translation_task (delivered_at) where delivered_at is not null;

create table translation_task_step (
  id uuid primary key,
  position bigint generated always as identity,
  task_id uuid not null references translation_task (id) on delete cascade,
  step text not null,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  reason text not null default '',
  at timestamptz not null
);
create index translation_task_step_task on translation_task_step (task_id, position);

-- The translator's words as delivered last, until a reviser has verified them.
create table translation_delivered_segment (
  task_id uuid not null references translation_task (id) on delete cascade,
  segment_id uuid not null,
  target text not null,
  primary key (task_id, segment_id)
);

-- How many matches wait for a record to be readable; kept apart, because its tasks may come later.
create table translation_waiting (
  room text not null,
  kind text not null,
  record_id uuid not null,
  matches integer not null,
  primary key (room, kind, record_id)
);

create table translation_error_report (
  id uuid primary key,
  version_id uuid not null references translation_version (id) on delete cascade,
  task_id uuid references translation_task (id) on delete set null,
  quote text not null,
  explanation text not null,
  suggestion text not null,
  reporter_id uuid,
  state text not null check (state in ('waiting', 'accepted', 'declined')),
  reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  at timestamptz not null
);
create index translation_error_report_state on translation_error_report (state, at);
create index translation_error_report_version on translation_error_report (version_id);
create index translation_error_report_task on translation_error_report (task_id);
create index translation_error_report_reporter on translation_error_report (reporter_id, at) where reporter_id is not null;

create table translation_profile (
  person_id uuid primary key,
  is_available boolean not null,
  is_credited boolean not null,
  pairs text[] not null,
  domains text[] not null,
  about text not null,
  sample_source text not null,
  sample_target text not null,
  changed_at timestamptz not null
);
