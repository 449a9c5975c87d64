-- The register of agreements. What everybody sees stands in the columns; a change waits in `proposal` until an officer of
-- each bank has confirmed its revision.
create table programmes_agreement (
  id uuid primary key,
  -- Of the starting content, e.g. agr-nica-2015.
  external_key text unique,
  kind text not null,
  level text not null check (level in ('central', 'agencyRegion', 'institution')),
  -- As precise as it is known: 1992, 1992-12, 1992-12-18; null: unknown.
  dated text,
  date_precision text not null,
  date_note text,
  -- First day the date may mean, for order and filters.
  sort_day date,
  names jsonb not null,
  name_confidence text not null,
  subject jsonb not null,
  -- Languages the text was made in; empty: unknown.
  languages jsonb not null,
  figures jsonb not null,
  -- Keys of rows of the starting content that it names, or that name it.
  related jsonb not null,
  said_status text,
  note text,
  source jsonb,
  also_in jsonb not null,
  valid_from date,
  valid_until date,
  -- What an officer says of its force, with its day and where he has it from; `valid_until` is asked besides.
  standing text not null check (standing in ('inForce', 'lapsed', 'superseded', 'unknown')),
  standing_on date,
  standing_source text,
  superseded_by uuid references programmes_agreement (id),
  restores_id uuid references programmes_agreement (id),
  is_public boolean not null,
  revision integer not null,
  proposal jsonb,
  reminded_for date,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  confirmed_on date
);
create index programmes_agreement_order on programmes_agreement (is_public, sort_day desc nulls last, id);
create index programmes_agreement_kind on programmes_agreement (kind, is_public);
create index programmes_agreement_level on programmes_agreement (level, is_public);
create index programmes_agreement_valid on programmes_agreement (valid_until) where valid_until is not null;
create index programmes_agreement_related on programmes_agreement using gin (related jsonb_path_ops);

create table programmes_agreement_party (
  agreement_id uuid not null references programmes_agreement (id) on delete cascade,
  position integer not null,
  -- Of the directory; null: named by the key of a body or a group only.
  organisation_id uuid,
  fact_key text,
  country text,
  region text,
  primary key (agreement_id, position)
);
create index programmes_agreement_party_country on programmes_agreement_party (country, agreement_id);
create index programmes_agreement_party_region on programmes_agreement_party (region, agreement_id);
create index programmes_agreement_party_organisation on programmes_agreement_party (organisation_id);

-- A document rests on a higher one. Never in a circle: the service asks before it writes, one at a time.
create table programmes_agreement_base (
  agreement_id uuid not null references programmes_agreement (id) on delete cascade,
  base_id uuid not null references programmes_agreement (id) on delete cascade,
  origin text not null check (origin in ('derived', 'officer')),
  added_by uuid,
  added_at timestamptz not null,
  -- Taken away by an officer: not derived again.
  is_removed boolean not null default false,
  primary key (agreement_id, base_id),
  check (agreement_id <> base_id)
);
create index programmes_agreement_base_down on programmes_agreement_base (base_id) where not is_removed;

-- An officer of a bank has agreed to one revision of a thing of two sides.
create table programmes_confirmation (
  subject_kind text not null,
  subject_id uuid not null,
  bank text not null check (bank in ('cn', 'ru')),
  of_revision integer not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (subject_kind, subject_id, bank)
);

-- Committees, sub-committees, working groups, dialogues.
create table programmes_body (
  id uuid primary key,
  external_key text unique,
  kind text not null,
  names jsonb not null,
  name_confidence text not null,
  started text,
  status text check (status in ('active', 'historic')),
  parent_id uuid references programmes_body (id),
  -- Rules of procedure in some of the languages, and the day they were approved.
  rules jsonb not null,
  rules_on date,
  figures jsonb not null,
  related jsonb not null,
  note text,
  source jsonb,
  also_in jsonb not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index programmes_body_parent on programmes_body (parent_id);

create table programmes_body_member (
  id uuid primary key,
  body_id uuid not null references programmes_body (id) on delete cascade,
  bank text check (bank in ('cn', 'ru')),
  organisation_id uuid not null,
  person_id uuid,
  role text not null check (role in ('chair', 'deputy', 'secretary', 'member')),
  origin text not null check (origin in ('derived', 'officer')),
  since date,
  until date,
  unique (body_id, organisation_id, role)
);

create table programmes_session (
  id uuid primary key,
  body_id uuid not null references programmes_body (id),
  number integer check (number > 0),
  held_from date not null,
  held_until date,
  form text not null check (form in ('onSite', 'online', 'mixed')),
  region text,
  place text,
  host_bank text check (host_bank in ('cn', 'ru')),
  delegations jsonb not null,
  is_announced boolean not null,
  -- The protocol: its state, the languages it is made in and those that are authentic.
  state text not null check (state in ('draft', 'comments', 'agreed', 'signed', 'published')),
  revision integer not null,
  languages jsonb not null,
  authentic jsonb not null,
  signed_on date,
  signatories jsonb,
  signed_by uuid,
  signed_bank text check (signed_bank in ('cn', 'ru')),
  published_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (body_id, number)
);
create index programmes_session_of_body on programmes_session (body_id, held_from desc);
create index programmes_session_recent on programmes_session (held_from desc, id);

-- What stands in a protocol: a beginning, agenda items, decisions, action items, an ending.
create table programmes_item (
  id uuid primary key,
  session_id uuid not null references programmes_session (id) on delete cascade,
  kind text not null check (kind in ('opening', 'agenda', 'decision', 'action', 'closing')),
  position integer not null,
  under_id uuid references programmes_item (id)
);
create index programmes_item_of_session on programmes_item (session_id, position);

create table programmes_item_text (
  item_id uuid not null references programmes_item (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  text text not null,
  state text not null check (state in ('human', 'machine')),
  engine text,
  -- The same item was changed in another language since.
  is_stale boolean not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (item_id, language)
);

create table programmes_action (
  item_id uuid primary key references programmes_item (id) on delete cascade,
  session_id uuid not null,
  body_id uuid not null,
  bank text not null check (bank in ('cn', 'ru')),
  owner_organisation_id uuid not null,
  owner_person_id uuid,
  due_on date not null,
  status text not null check (status in ('open', 'inProgress', 'done', 'dropped')),
  evidence text not null,
  evidence_language text check (evidence_language in ('zh', 'ru', 'en')),
  status_on date,
  status_by uuid,
  -- The same work, decided before, here or in another body: the report counts it once.
  continues_id uuid unique references programmes_action (item_id),
  reminded_on date
);
create index programmes_action_open on programmes_action (due_on, item_id) where status in ('open', 'inProgress');
create index programmes_action_body on programmes_action (body_id, due_on);
create index programmes_action_owner on programmes_action (owner_organisation_id, due_on);

create table programmes_comment (
  id uuid primary key,
  session_id uuid not null references programmes_session (id) on delete cascade,
  item_id uuid references programmes_item (id) on delete set null,
  bank text not null check (bank in ('cn', 'ru')),
  person_id uuid not null,
  text text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  of_revision integer not null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid
);
create index programmes_comment_of_session on programmes_comment (session_id, at);

-- Signed paper, scanned; its hash says which bytes were shown.
create table programmes_scan (
  id uuid primary key,
  session_id uuid not null references programmes_session (id) on delete cascade,
  file_id text not null,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  bank text not null check (bank in ('cn', 'ru')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  unique (session_id, sha256)
);
