-- Monthly reports. `figures` is what was counted at `taken_at`, whole: once issued neither it nor the words change. A
-- correction is another issue of the same month, with its reason.
create table insights_report (
  id uuid primary key,
  month text not null check (month ~ '^2[01]\d{2}-(0[1-9]|1[0-2])$'),
  issue integer not null check (issue > 0),
  state text not null check (state in ('draft', 'issued')),
  -- Grows with every change of a draft: whoever saves or issues gives the one he saw.
  revision integer not null default 1,
  -- Why an issue before it was corrected, in the words of the officer.
  reason text not null default '',
  reason_language text check (reason_language in ('zh', 'ru', 'en')),
  figures jsonb not null,
  taken_at timestamptz not null,
  -- Empty: by the clock on the first of the month.
  made_by uuid,
  issued_at timestamptz,
  issued_by uuid,
  unique (month, issue),
  check ((state = 'issued') = (issued_at is not null)),
  check (issue = 1 or reason <> '')
);
-- One draft of a month at a time.
create unique index insights_report_draft on insights_report (month) where state = 'draft';
create index insights_report_order on insights_report (month desc, issue desc);

-- What an officer says besides the figures. The first language written is the original; the others are translations of
-- its `of_source`.
create table insights_report_text (
  report_id uuid not null references insights_report (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  text text not null,
  is_original boolean not null,
  -- Of the original: grows when it is changed. Of a translation: the one it says the same as.
  of_source integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (report_id, language)
);
create unique index insights_report_text_original on insights_report_text (report_id) where is_original;
