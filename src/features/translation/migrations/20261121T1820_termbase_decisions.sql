-- What people decide about concepts: how each word stands, definitions, sources, who changed what, and what is proposed.
-- `zh`, `ru` and `en` of a concept stay the words it is found by (all but the forbidden ones).
alter table translation_concept
  -- file: as the data file has it; imported: taken over from a file by a decider; decided: a proposal two people agreed on.
  add column state text not null default 'file' check (state in ('file', 'imported', 'decided')),
  add column source text not null default '',
  -- ISO 12620 reliabilityCode.
  add column reliability smallint check (reliability between 1 and 10),
  add column note text not null default '',
  -- How often its words were used in translations verified, see translation_concept_use.
  add column uses integer not null default 0;
create index translation_concept_by_uses on translation_concept (uses desc, id);

alter table translation_word
  add column status text not null default 'admitted'
    check (status in ('preferred', 'admitted', 'forbidden', 'doNotTranslate')),
  add column note text not null default '';
update translation_word set status = 'preferred' where position = 0;

create table translation_definition (
  concept_id text not null references translation_concept (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  definition text not null,
  source text not null default '',
  primary key (concept_id, language)
);

-- One row: counts the changes, so that every process sees when its compiled termbase is old; locked by who changes it.
create table translation_termbase (
  is_only boolean primary key default true check (is_only),
  revision bigint not null
);
insert into translation_termbase (revision) values (0);

-- Numbers of concepts people add: P00001 …; those of the data file begin with T.
create sequence translation_concept_number;

create table translation_concept_proposal (
  id uuid primary key,
  -- The concept to be changed; for a new one the concept it became, null before.
  concept_id text,
  is_new boolean not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn')),
  domain text not null,
  content jsonb not null,
  -- The concept when the change was proposed.
  before jsonb,
  -- `language:folded` of every word proposed but the forbidden ones: two open proposals of one word are refused.
  word_keys text[] not null,
  reason text not null,
  is_imported boolean not null default false,
  proposed_by uuid,
  proposed_as text not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_as text,
  decided_at timestamptz,
  decision_reason text not null default '',
  -- What was accepted, where it differs from what was proposed.
  decided_content jsonb
);
create index translation_concept_proposal_queue on translation_concept_proposal (state, proposed_at, id);
create index translation_concept_proposal_own on translation_concept_proposal (proposed_by, proposed_at);
create index translation_concept_proposal_concept on translation_concept_proposal (concept_id);
create index translation_concept_proposal_words on translation_concept_proposal using gin (word_keys) where state = 'open';

create table translation_concept_comment (
  id uuid primary key,
  proposal_id uuid not null references translation_concept_proposal (id) on delete cascade,
  text text not null,
  written_by uuid,
  written_as text not null,
  written_at timestamptz not null
);
create index translation_concept_comment_proposal on translation_concept_comment (proposal_id, written_at);

-- Every change of a concept, whole before and after; no reference, since a concept may leave with the data file.
create table translation_concept_history (
  id bigint generated always as identity primary key,
  concept_id text not null,
  -- file: the data file changed; import: a decider took over a file; proposal: decided.
  origin text not null check (origin in ('file', 'import', 'proposal')),
  before jsonb,
  after jsonb,
  proposal_id uuid,
  proposed_by uuid,
  proposed_as text,
  changed_by uuid,
  changed_as text not null,
  reason text not null default '',
  changed_at timestamptz not null
);
create index translation_concept_history_concept on translation_concept_history (concept_id, id);

-- How often a verified translation used each concept; replaced when the translation is verified again.
create table translation_concept_use (
  version_id uuid not null,
  concept_id text not null,
  uses integer not null check (uses > 0),
  primary key (version_id, concept_id)
);
