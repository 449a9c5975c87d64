-- What the translation room made of the words of organisations and facilities: the latest whole text in a language
-- nobody wrote the original in, and how it stands. The profile is the organisation's own, the note the compilers'.
create table accounts_text (
  organisation_id uuid references accounts_organisation (id) on delete cascade,
  facility_id uuid references accounts_facility (id) on delete cascade,
  field text not null check (field in ('profile', 'note')),
  language text not null check (language in ('zh', 'ru', 'en')),
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  -- Null while there never was a whole text.
  text text,
  state text not null,
  origin text check (origin in ('machine', 'translator')),
  -- The revision of the record it was last true to.
  of_revision integer,
  version_id uuid not null,
  -- Since when it stands as it does.
  changed_at timestamptz not null,
  check (num_nonnulls(organisation_id, facility_id) = 1),
  check ((text is null) = (origin is null)),
  unique (organisation_id, field, language),
  unique (facility_id, field, language)
);

-- Counts the changes of its facts, as of an organisation.
alter table accounts_facility add column revision integer not null default 1;
