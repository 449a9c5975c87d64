create sequence cooperation_agreement_number;

-- A bilingual agreement of an interest or a project. `revision` counts every change of its words; both sides confirm one
-- revision, then the words are frozen in `frozen_text` with the hash of exactly these words, and never change again.
create table cooperation_agreement (
  id uuid primary key,
  number text not null unique,
  subject_kind text not null check (subject_kind in ('interest', 'project')),
  subject_id uuid not null,
  kind text not null check (kind in
    ('nda', 'letterOfIntent', 'jointDevelopment', 'licenceExclusive', 'licenceSole', 'licenceOrdinary')),
  template_version text not null,
  state text not null check (state in ('draft', 'frozen', 'signed', 'superseded', 'abandoned')),
  title_zh text not null,
  title_ru text not null,
  -- Values of the variables by name; bilingual ones as {zh, ru}.
  variables jsonb not null,
  authentic text not null check (authentic in ('both', 'zh', 'ru', 'bothWithEnglish')),
  revision integer not null default 1,
  frozen_text jsonb,
  frozen_sha256 text,
  frozen_at timestamptz,
  -- Counts changes among the signed copies: a signature is stated for the copies as they are.
  copies_revision integer not null default 1,
  signed_on date,
  signed_languages text[],
  supersedes_id uuid references cooperation_agreement (id),
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state in ('frozen', 'signed', 'superseded')) = (frozen_text is not null))
);
create index cooperation_agreement_subject on cooperation_agreement (subject_kind, subject_id);
-- One amendment at a time.
create unique index cooperation_agreement_amendment on cooperation_agreement (supersedes_id)
  where state <> 'abandoned';

-- A clause in both languages. `zh_revision` and `ru_revision` count changes of a column; the clause is stale until
-- somebody confirms that the columns of these revisions say the same (`zh_aligned`, `ru_aligned`).
create table cooperation_clause (
  id uuid primary key,
  agreement_id uuid not null references cooperation_agreement (id),
  -- The clause of the template it came from and the wording chosen; null for one the sides wrote.
  template_key text,
  alternative text,
  position integer not null,
  zh_heading text not null,
  ru_heading text not null,
  zh_text text not null,
  ru_text text not null,
  zh_revision integer not null default 1,
  ru_revision integer not null default 1,
  zh_aligned integer not null default 0,
  ru_aligned integer not null default 0,
  is_removed boolean not null default false
);
create index cooperation_clause_agreement on cooperation_clause (agreement_id, position);

-- Every change of a clause or of the whole agreement: who, when, what it was and what it became; never changed.
create table cooperation_clause_change (
  id uuid primary key,
  agreement_id uuid not null references cooperation_agreement (id),
  clause_id uuid references cooperation_clause (id),
  change text not null,
  language text check (language in ('zh', 'ru')),
  before text,
  after text,
  side text not null,
  person_id uuid not null,
  of_revision integer not null,
  at timestamptz not null
);
create index cooperation_clause_change_agreement on cooperation_clause_change (agreement_id, at);

-- Adding, removing, moving a clause or taking another wording of the template: proposed by one side, done when the other
-- side agrees.
create table cooperation_clause_proposal (
  id uuid primary key,
  agreement_id uuid not null references cooperation_agreement (id),
  kind text not null check (kind in ('add', 'remove', 'move', 'reword')),
  clause_id uuid references cooperation_clause (id),
  details jsonb not null,
  state text not null check (state in ('waiting', 'agreed', 'declined', 'withdrawn')),
  side text not null,
  person_id uuid not null,
  at timestamptz not null,
  decided_side text,
  decided_by uuid,
  decided_at timestamptz
);
create index cooperation_clause_proposal_agreement on cooperation_clause_proposal (agreement_id, at);

-- Scans of what was signed on paper, with the hash of the file. `is_dropped`: taken back by its side before both confirmed.
create table cooperation_signed_copy (
  id uuid primary key,
  agreement_id uuid not null references cooperation_agreement (id),
  file_id uuid not null,
  name text not null,
  content_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  side text not null,
  person_id uuid not null,
  at timestamptz not null,
  is_dropped boolean not null default false
);
create index cooperation_signed_copy_agreement on cooperation_signed_copy (agreement_id, at);

-- Every opening of a signed copy.
create table cooperation_copy_opening (
  id uuid primary key,
  copy_id uuid not null references cooperation_signed_copy (id),
  person_id uuid not null,
  at timestamptz not null
);
create index cooperation_copy_opening_copy on cooperation_copy_opening (copy_id, at);

-- What one side states of the signature, for the copies of one revision.
create table cooperation_signature (
  agreement_id uuid not null references cooperation_agreement (id),
  side text not null check (side in ('zh', 'ru')),
  of_copies_revision integer not null,
  signed_on date not null,
  languages text[] not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (agreement_id, side)
);

-- Offers and counter-offers of licence terms, in their order; only `state` and what it needs ever change.
create table cooperation_licence_offer (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('interest', 'project')),
  subject_id uuid not null,
  sequence integer not null,
  side text not null check (side in ('zh', 'ru')),
  person_id uuid not null,
  at timestamptz not null,
  licence text not null check (licence in ('exclusive', 'sole', 'ordinary')),
  terms jsonb not null,
  decide_by date,
  state text not null check (state in ('open', 'accepted', 'declined', 'countered', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  answer_reason text,
  alarmed_days integer,
  unique (subject_kind, subject_id, sequence)
);
create unique index cooperation_licence_offer_open on cooperation_licence_offer (subject_kind, subject_id)
  where state = 'open';
create index cooperation_licence_offer_due on cooperation_licence_offer (decide_by) where state = 'open';
