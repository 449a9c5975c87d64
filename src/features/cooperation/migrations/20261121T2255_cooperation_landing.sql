-- What came of a project on the ground. Both leads confirm a revision (cooperation_confirmation, what = 'landing'); figures that
-- only one side gave are shown as claimed.
create table cooperation_landing (
  project_id uuid primary key,
  revision integer not null,
  kind text not null,
  landed_on date not null,
  country text not null check (country in ('CN', 'RU')),
  region text not null,
  place text not null,
  built text not null,
  product text not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  jobs integer check (jobs >= 0),
  investment jsonb not null,
  first_payment jsonb,
  first_payment_on date,
  evidence text not null,
  written_by uuid not null,
  written_at timestamptz not null
);

-- What became of it 6, 12, 24 and 36 months later. A row is made when a project has landed, filled in by a party.
create table cooperation_follow_up (
  project_id uuid not null,
  months integer not null check (months in (6, 12, 24, 36)),
  due_on date not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  standing text check (standing in ('running', 'grown', 'shrunk', 'stopped')),
  jobs integer check (jobs >= 0),
  sales_band text,
  remarks text,
  source_language text check (source_language in ('zh', 'ru', 'en')),
  primary key (project_id, months)
);
create index cooperation_follow_up_due on cooperation_follow_up (due_on) where answered_at is null;

-- The stages of absorption a project has reached, each with its day and what shows it.
create table cooperation_absorption (
  project_id uuid not null,
  stage text not null check (stage in ('licence', 'pilot', 'production', 'reinnovation')),
  reached_on date not null,
  evidence text not null,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  cost jsonb,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (project_id, stage)
);

-- Whom the ageing of which talk was told, so that nobody is told twice of the same step of age.
create table cooperation_ageing_notice (
  subject_kind text not null check (subject_kind in ('interest', 'project')),
  subject_id uuid not null,
  level text not null,
  told_at timestamptz not null,
  primary key (subject_kind, subject_id, level)
);
