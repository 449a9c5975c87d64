create sequence cooperation_project_number;

-- A project of organisations of both banks. `revision` counts every save (whoever saves gives the one he saw);
-- `card_revision` is the revision in which what both sides confirm last changed; `public_revision` the same for what
-- visitors may see. Money stands in minor units of its own currency and is never converted.
create table cooperation_project (
  id uuid primary key,
  number text not null unique,
  state text not null default 'proposed' check (state in ('proposed', 'checked', 'approved', 'registered', 'running',
    'suspended', 'final_report', 'accepted', 'closed', 'impact_followed', 'terminated')),
  state_since timestamptz not null,
  revision integer not null default 1,
  card_revision integer not null default 1,
  public_revision integer not null default 1,
  interest_id uuid unique,
  listing_kind text check (listing_kind in ('offer', 'request')),
  listing_id uuid,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  acronym text,
  fields text[] not null default '{}',
  regions text[] not null default '{}',
  basis_kind text check (basis_kind in ('call', 'contract', 'agreement')),
  basis_text text not null default '',
  basis_ref text,
  contract_kind text check (contract_kind in ('development', 'transfer', 'licensing', 'consulting', 'service')),
  development_kind text check (development_kind in ('commissioned', 'cooperative')),
  contract_languages text[] not null default '{}',
  total_minor bigint check (total_minor >= 0),
  technology_minor bigint check (technology_minor >= 0),
  amount_currency text check (amount_currency in ('CNY', 'RUB', 'USD')),
  starts_on date,
  ends_on date,
  effective_on date,
  traits jsonb not null default '{}',
  data_plan jsonb not null default '{}',
  outcome jsonb,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (technology_minor is null or total_minor is null or technology_minor <= total_minor),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index cooperation_project_state on cooperation_project (state, state_since);
create index cooperation_project_listing on cooperation_project (listing_id);

-- The words of the card. `of_source` is the `source_revision` of the author's text they say the same as.
create table cooperation_project_text (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  title text not null,
  goal text not null default '',
  summary text not null default '',
  state text not null check (state in ('own', 'machine', 'human')),
  engine text,
  source_revision integer not null default 1,
  of_source integer not null default 1,
  written_by uuid,
  written_at timestamptz not null,
  primary key (project_id, language)
);

-- `answered_at` is empty until the organisation has said whether it wants to be a party.
create table cooperation_project_party (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  organisation_id uuid not null,
  bank text not null check (bank in ('cn', 'ru', 'other')),
  country text,
  is_lead boolean not null default false,
  role text not null,
  budget_minor bigint check (budget_minor >= 0),
  budget_currency text check (budget_currency in ('CNY', 'RUB', 'USD')),
  position integer not null default 0,
  answer text not null default 'asked' check (answer in ('asked', 'accepted', 'declined')),
  answered_by uuid,
  answered_at timestamptz,
  decline_reason text,
  decline_language text check (decline_language in ('zh', 'ru', 'en')),
  primary key (project_id, organisation_id),
  check ((budget_minor is null) = (budget_currency is null))
);
create unique index cooperation_project_lead on cooperation_project_party (project_id, bank)
  where is_lead and answer <> 'declined';
create index cooperation_project_party_organisation on cooperation_project_party (organisation_id);

-- Who talks for a side in the thread of the project; brokers accompany it.
create table cooperation_project_person (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  person_id uuid not null,
  organisation_id uuid,
  side text not null check (side in ('cn', 'ru', 'other', 'broker')),
  primary key (project_id, person_id)
);
create index cooperation_project_person_person on cooperation_project_person (person_id);

create table cooperation_project_milestone (
  id uuid primary key,
  project_id uuid not null references cooperation_project (id) on delete cascade,
  position integer not null,
  due_on date not null,
  deliverable text not null,
  deliverable_language text not null check (deliverable_language in ('zh', 'ru', 'en')),
  level integer check (level between 1 and 9),
  scheme text,
  payment_minor bigint check (payment_minor >= 0),
  payment_currency text check (payment_currency in ('CNY', 'RUB', 'USD')),
  payer_organisation_id uuid,
  done_on date,
  evidence text,
  evidence_language text check (evidence_language in ('zh', 'ru', 'en')),
  evidence_document_id uuid,
  done_by uuid,
  check ((payment_minor is null) = (payment_currency is null))
);
create index cooperation_project_milestone_project on cooperation_project_milestone (project_id, position);

create table cooperation_project_risk (
  id uuid primary key,
  project_id uuid not null references cooperation_project (id) on delete cascade,
  position integer not null,
  risk text not null,
  action text not null default '',
  language text not null check (language in ('zh', 'ru', 'en')),
  level text not null check (level in ('low', 'medium', 'high')),
  owner_organisation_id uuid
);
create index cooperation_project_risk_project on cooperation_project_risk (project_id, position);

-- Files of the project. A signed scan is kept with its hash as it was sent; that is no electronic signature in law.
create table cooperation_project_document (
  id uuid primary key,
  project_id uuid not null references cooperation_project (id) on delete cascade,
  file_id uuid not null,
  name text not null,
  kind text not null,
  language text not null,
  is_authentic boolean not null default false,
  is_signed boolean not null default false,
  sha256 text not null,
  content_type text not null,
  size_bytes bigint not null,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index cooperation_project_document_project on cooperation_project_document (project_id);

-- What became of one line of the checklist. The lines themselves are computed from data/project-registrations.json.
create table cooperation_project_registration (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  item_key text not null,
  state text not null check (state in ('done', 'notApplicable')),
  number text,
  issued_on date,
  authority text,
  document_id uuid references cooperation_project_document (id),
  reason text,
  reason_language text check (reason_language in ('zh', 'ru', 'en')),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (project_id, item_key)
);

-- Days on which a royalty base amount arose; the first starts the first registration, each later one a change of it.
create table cooperation_project_royalty (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  arose_on date not null,
  primary key (project_id, arose_on)
);

-- What changed in the card, so that whoever confirmed an earlier one sees it.
create table cooperation_project_change (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  revision integer not null,
  field text not null,
  before_text text,
  after_text text,
  person_id uuid,
  at timestamptz not null,
  primary key (project_id, revision, field)
);

-- What brokers report 12 and 36 months after the end.
create table cooperation_project_impact (
  project_id uuid not null references cooperation_project (id) on delete cascade,
  months integer not null check (months in (12, 36)),
  note text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  person_id uuid not null,
  at timestamptz not null,
  primary key (project_id, months)
);
