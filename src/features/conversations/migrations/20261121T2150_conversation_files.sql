-- Files of messages. `file_id` is what was uploaded; others get `copy_id` where the sender is masked: the same file
-- without what its program wrote about its author. `given_side` stays when the giver changes sides or leaves.
create table conversations_attachment (
  id uuid primary key,
  thread_id uuid not null references conversations_thread (id) on delete cascade,
  message_id uuid not null references conversations_message (id) on delete cascade,
  position integer not null,
  file_id uuid not null,
  copy_id uuid,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  kind text not null check (kind in ('ordinary', 'dueDiligence')),
  access_ends_on date,
  given_by uuid not null references conversations_participant (id),
  given_side text not null,
  is_masked boolean not null,
  state text not null check (state in ('ready', 'waiting', 'refused')),
  fault text,
  attached_at timestamptz not null,
  unique (message_id, position),
  check ((state = 'refused') = (fault is not null))
);
create index conversations_attachment_thread on conversations_attachment (thread_id, attached_at);

-- Somebody asks for due-diligence files, in words or by naming them.
create table conversations_file_request (
  id uuid primary key,
  thread_id uuid not null references conversations_thread (id) on delete cascade,
  asked_by uuid not null references conversations_participant (id),
  words text not null,
  asked_at timestamptz not null
);
create index conversations_file_request_thread on conversations_file_request (thread_id, asked_at);

-- One file for one reader, decided by the side that gave it. Earlier answers stay on record in the audit.
create table conversations_file_grant (
  attachment_id uuid not null references conversations_attachment (id) on delete cascade,
  participant_id uuid not null references conversations_participant (id),
  request_id uuid not null references conversations_file_request (id) on delete cascade,
  state text not null check (state in ('asked', 'approved', 'declined', 'revoked', 'withdrawn')),
  access_ends_on date,
  reason text not null default '',
  decided_by uuid references conversations_participant (id),
  decided_at timestamptz,
  primary key (attachment_id, participant_id)
);
create index conversations_file_grant_request on conversations_file_grant (request_id);

-- Every opening by somebody who did not give the file. `mark` stands on every page of a due-diligence copy.
create table conversations_file_opening (
  id uuid primary key,
  attachment_id uuid not null references conversations_attachment (id) on delete cascade,
  participant_id uuid not null references conversations_participant (id),
  mark text unique,
  opened_at timestamptz not null
);
create index conversations_file_opening_attachment on conversations_file_opening (attachment_id, opened_at);
