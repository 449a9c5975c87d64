-- Every step of an interest or a project: who, on which side, when, why. Nothing here is changed or removed. `sequence`
-- is the order of steps of one subject; `at` never goes back, whatever the clock does.
create table cooperation_step (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('interest', 'project')),
  subject_id uuid not null,
  sequence integer not null,
  step text not null,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  reason_code text,
  reason_text text,
  reason_language text check (reason_language in ('zh', 'ru', 'en')),
  at timestamptz not null,
  unique (subject_kind, subject_id, sequence)
);
create index cooperation_step_at on cooperation_step (at);

-- What one side has agreed to of something both must agree to. `of_revision` is the revision of the subject's words
-- and facts it agreed to; agreement to an earlier revision counts no more.
create table cooperation_confirmation (
  subject_kind text not null check (subject_kind in ('interest', 'project', 'agreement', 'rights')),
  subject_id uuid not null,
  what text not null,
  side text not null,
  of_revision integer not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (subject_kind, subject_id, what, side)
);
