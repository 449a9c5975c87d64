-- Talks about records of any room. `last_sequence` numbers messages without gaps, `last_change` counts every change of
-- the talk (message, translation, participant, gate); both are taken by updating this row, so it is also the lock.
create table conversations_thread (
  id uuid primary key,
  subject_room text not null,
  subject_kind text not null,
  subject_id text not null,
  -- Several talks about one record: 'main', or whose question it is. Never shown.
  thread_key text not null,
  title text not null,
  title_language text not null check (title_language in ('zh', 'ru', 'en')),
  last_sequence integer not null default 0,
  last_change integer not null default 0,
  last_at timestamptz,
  opened_at timestamptz not null,
  closed_at timestamptz,
  unique (subject_room, subject_kind, subject_id, thread_key)
);

-- The id is what others see of a person. `languages`: those he reads this talk in.
create table conversations_participant (
  id uuid primary key,
  thread_id uuid not null references conversations_thread (id) on delete cascade,
  person_id uuid not null,
  side text not null,
  is_masked boolean not null,
  languages text[] not null default '{}',
  invited_by_side text,
  joined_at timestamptz not null,
  left_at timestamptz,
  unique (thread_id, person_id)
);
create index conversations_participant_person on conversations_participant (person_id, thread_id) where left_at is null;

-- Ids are made by the sender: sent again it is the same row. `author_id` is null for the platform's own lines, whose
-- words in three languages are `line_texts`.
create table conversations_message (
  id uuid primary key,
  thread_id uuid not null references conversations_thread (id) on delete cascade,
  sequence integer not null,
  change integer not null,
  kind text not null check (kind in ('message', 'line')),
  author_id uuid references conversations_participant (id),
  text text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  line_texts jsonb,
  sent_at timestamptz not null,
  unique (thread_id, sequence),
  check ((kind = 'line') = (line_texts is not null)),
  check ((kind = 'line') = (author_id is null))
);
create index conversations_message_change on conversations_message (thread_id, change);

-- A message in another language. 'none' has no text: why is `fault`, and when a machine may try (again) `next_try_at`;
-- a partial text may be tried again too. `revision` counts what people wrote.
create table conversations_message_text (
  message_id uuid not null references conversations_message (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  thread_id uuid not null,
  text text,
  state text not null check (state in ('machine', 'memory', 'human', 'none')),
  is_partial boolean not null default false,
  engine text,
  terms jsonb not null default '[]',
  by_id uuid references conversations_participant (id),
  revision integer not null default 0,
  fault text,
  next_try_at timestamptz,
  changed_at timestamptz not null,
  primary key (message_id, language),
  check ((state = 'none') = (text is null))
);
create index conversations_message_text_try on conversations_message_text (next_try_at) where next_try_at is not null;

-- What stood there before somebody replaced it.
create table conversations_text_history (
  message_id uuid not null references conversations_message (id) on delete cascade,
  language text not null,
  position bigint generated always as identity,
  revision integer not null,
  state text not null,
  text text not null,
  engine text,
  by_id uuid references conversations_participant (id),
  at timestamptz not null,
  primary key (message_id, language, position)
);

-- What may be found: the words of originals, translations and lines, as hashes of their stems.
create table conversations_found_text (
  message_id uuid not null references conversations_message (id) on delete cascade,
  language text not null,
  is_original boolean not null,
  thread_id uuid not null,
  sent_at timestamptz not null,
  words integer[] not null,
  primary key (message_id, language)
);
create index conversations_found_text_words on conversations_found_text using gin (words) with (fastupdate = off);
create index conversations_found_text_thread on conversations_found_text (thread_id, sent_at);

create table conversations_mention (
  message_id uuid not null references conversations_message (id) on delete cascade,
  participant_id uuid not null references conversations_participant (id) on delete cascade,
  thread_id uuid not null,
  sequence integer not null,
  sent_at timestamptz not null,
  primary key (message_id, participant_id)
);
create index conversations_mention_participant on conversations_mention (participant_id, sequence);

-- How far somebody has read, and how far he was told by mail. `unread` counts what others wrote after it.
create table conversations_read (
  participant_id uuid primary key references conversations_participant (id) on delete cascade,
  last_sequence integer not null default 0,
  unread integer not null default 0,
  noticed_sequence integer not null default 0,
  noticed_at timestamptz
);

-- What the rooms above do not allow in the talks about a record; remembered also while there is no talk yet.
create table conversations_gate (
  subject_room text not null,
  subject_kind text not null,
  subject_id text not null,
  writing jsonb,
  files jsonb,
  changed_at timestamptz not null,
  primary key (subject_room, subject_kind, subject_id)
);

create table conversations_interpreter_request (
  id uuid primary key,
  thread_id uuid not null references conversations_thread (id) on delete cascade,
  side text not null,
  asked_by uuid not null references conversations_participant (id),
  note text not null,
  asked_at timestamptz not null,
  closed_at timestamptz
);
create unique index conversations_interpreter_request_open on conversations_interpreter_request (thread_id, side)
  where closed_at is null;
create index conversations_interpreter_request_asked on conversations_interpreter_request (asked_at)
  where closed_at is null;

create table conversations_interpreter_offer (
  id uuid primary key,
  request_id uuid not null references conversations_interpreter_request (id) on delete cascade,
  person_id uuid not null,
  offered_at timestamptz not null,
  unique (request_id, person_id)
);

create table conversations_notice_setting (
  person_id uuid primary key,
  rhythm text not null check (rhythm in ('once', 'hourly', 'off')),
  changed_at timestamptz not null
);
