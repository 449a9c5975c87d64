-- What enterprises make and offer for sale: the two enterprise databases.
create table accounts_product (
  id uuid primary key,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  state text not null check (state in ('draft', 'shown', 'hidden')),
  -- Why a moderator has hidden it.
  state_reason text not null default '',
  hs_code text not null check (hs_code ~ '^[0-9]{6,10}$'),
  -- GRNTI rubric of the first level.
  field text check (field ~ '^[0-9]{2}$'),
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  specifications jsonb not null,
  standards jsonb not null,
  incoterms text,
  terms_place text,
  price_minor bigint check (price_minor > 0),
  price_currency text,
  price_unit text,
  exported_since integer check (exported_since between 1900 and 2200),
  exported_to text[] not null,
  file_id uuid,
  file_type text,
  -- Names in all languages and scripts, in small letters, for finding a part of one.
  search_names text not null,
  revision integer not null,
  written_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((price_minor is null) = (price_currency is null)),
  check ((file_id is null) = (file_type is null))
);
create index accounts_product_organisation on accounts_product (organisation_id, id);
create index accounts_product_code on accounts_product (hs_code text_pattern_ops) where state = 'shown';
create index accounts_product_field on accounts_product (field) where state = 'shown';

-- Its words: those of the source language are the enterprise's own, the others say what they are true to.
create table accounts_product_text (
  product_id uuid not null references accounts_product (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  name text not null,
  description text not null,
  state text not null check (state in ('own', 'machine', 'human')),
  engine text,
  -- Counts changes of the own words; of a translation: of which of them it was made.
  of_revision integer not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (product_id, language)
);

-- The list of enterprises of a bank.
create index accounts_organisation_bank on accounts_organisation (country, region) where kind = 'company';
