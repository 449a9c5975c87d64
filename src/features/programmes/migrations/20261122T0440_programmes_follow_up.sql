-- What stays of an activity: slides, recordings, papers; files of the platform or addresses elsewhere.
create table programmes_event_material (
  id uuid primary key,
  event_id uuid not null references programmes_event on delete cascade,
  position integer not null,
  kind text not null check (kind in ('slides', 'recording', 'photo', 'protocol', 'other')),
  -- Null: in several languages, or without words.
  language text check (language in ('zh', 'ru', 'en')),
  title text not null,
  readers text not null check (readers in ('public', 'registered', 'organisers')),
  url text,
  file_id uuid,
  file_name text,
  content_type text,
  size_bytes bigint,
  sha256 text,
  added_by uuid,
  added_at timestamptz not null,
  check ((url is null) <> (file_id is null))
);
create index programmes_event_material_of on programmes_event_material (event_id, position);

-- Whether the two of a meeting met. Told of the pair: the grid around it may be arranged anew.
create table programmes_event_meeting_told (
  event_id uuid not null references programmes_event on delete cascade,
  first_id uuid not null references programmes_event_participant on delete cascade,
  second_id uuid not null references programmes_event_participant on delete cascade,
  was_held boolean not null,
  told_by uuid,
  told_at timestamptz not null,
  primary key (event_id, first_id, second_id),
  check (first_id < second_id)
);

-- What is to be done after an activity, and what came of it.
create table programmes_event_task (
  id uuid primary key,
  event_id uuid not null references programmes_event on delete cascade,
  revision integer not null default 1,
  what text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  -- The seat of who does it; null: those who prepare the activity.
  owner_id uuid references programmes_event_participant on delete set null,
  -- The seat of whom it is done with, or an organisation by its name.
  partner_id uuid references programmes_event_participant on delete set null,
  partner text not null default '',
  -- It came of a meeting of the two.
  is_of_meeting boolean not null,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  outcome text check (outcome in ('interest', 'talks', 'project', 'contract', 'nothing')),
  reason text not null default '',
  -- Of a record of the platform, below the language.
  record_path text,
  is_record_checked boolean not null default false,
  reminded_on date,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz,
  check ((state = 'done') = (outcome is not null)),
  check ((state = 'open') = (closed_at is null))
);
create index programmes_event_task_of on programmes_event_task (event_id, state, due_on);
create index programmes_event_task_due on programmes_event_task (due_on) where state = 'open';

-- The body across the border that answers this one; both name each other.
alter table programmes_body add counterpart_id uuid unique references programmes_body (id) on delete set null;
alter table programmes_body add constraint programmes_body_not_its_own check (counterpart_id <> id);

alter table programmes_event add is_demo boolean not null default false;
