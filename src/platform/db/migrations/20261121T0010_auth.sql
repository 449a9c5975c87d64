-- Sessions, one-time secrets, counted attempts, stored files. Secrets are kept as SHA-256 only.

create table platform_session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index platform_session_person on platform_session (person_id);

create table platform_one_time_token (
  id uuid primary key,
  token_hash text not null unique,
  purpose text not null,
  subject_id uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index platform_one_time_token_subject on platform_one_time_token (subject_id, purpose);

create table platform_attempt (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_hash text not null,
  at timestamptz not null
);
create index platform_attempt_subject on platform_attempt (kind, subject_hash, at);

create table platform_file (
  id uuid primary key,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
create index platform_file_uploader on platform_file (uploaded_by);
