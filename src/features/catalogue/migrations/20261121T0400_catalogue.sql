create sequence catalogue_offer_number;
create sequence catalogue_request_number;

-- Technology offers and requests. What lists filter and sort by stands in columns; the other facts in `facts`,
-- whose shape is the contract of the kind. Words stand one row a language in catalogue_listing_text.
create table catalogue_listing (
  id uuid primary key,
  kind text not null check (kind in ('offer', 'request')),
  number text not null unique,
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  state text not null,
  state_since timestamptz not null,
  owner_organisation_id uuid,
  contact_person_id uuid,
  broker_id uuid,
  created_by uuid,
  visibility text not null,
  valid_until date,
  compliance_state text not null default 'not_screened',
  is_anonymous boolean not null default false,
  is_demo boolean not null default false,
  external_key text unique,
  country text,
  region text,
  grnti_primary text,
  grnti_other text[] not null default '{}',
  cooperation_types text[] not null default '{}',
  level_claimed integer,
  min_level integer,
  level_verified integer,
  market_level integer,
  facts jsonb not null,
  declaration jsonb not null,
  verified_maturity jsonb,
  revision integer not null default 1,
  reminded_days integer,
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (not is_anonymous or region is null)
);
-- The large values lie outside the row, so that counting and listing read a tenth of the pages.
alter table catalogue_listing set (toast_tuple_target = 256);
-- Counts and the overview are read from this index alone.
create index catalogue_listing_public on catalogue_listing (kind, published_at desc, id desc)
  include (visibility, owner_organisation_id, country, grnti_primary)
  where state in ('published', 'reserved');
create index catalogue_listing_owner on catalogue_listing (owner_organisation_id, kind);
create index catalogue_listing_waiting on catalogue_listing (state, state_since);

-- The words in one language; `of_revision` is the revision of the listing the text was made from.
create table catalogue_listing_text (
  listing_id uuid not null references catalogue_listing (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  title text not null,
  summary text not null,
  body jsonb not null,
  state text not null,
  origin text not null check (origin in ('author', 'machine', 'translator')),
  of_revision integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (listing_id, language)
);

alter table catalogue_listing_text set (toast_tuple_target = 1024);

-- Every step of the life cycle: who (as which side), when, why.
create table catalogue_listing_step (
  id uuid primary key,
  -- Steps of one transaction share their moment; this keeps their order.
  position bigint generated always as identity,
  listing_id uuid not null references catalogue_listing (id) on delete cascade,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  reason_code text,
  reason_text text,
  at timestamptz not null
);
create index catalogue_listing_step_listing on catalogue_listing_step (listing_id, position);

create table catalogue_attachment (
  id uuid primary key,
  listing_id uuid not null references catalogue_listing (id) on delete cascade,
  file_id uuid not null,
  name text not null,
  purpose text not null,
  content_type text not null,
  size_bytes bigint not null,
  added_by uuid,
  added_at timestamptz not null
);
create index catalogue_attachment_listing on catalogue_attachment (listing_id);
