-- What the sources say in figures and dates, as rows of data/facts; keys are those of the rows (platform_fact keeps them whole).
create table insights_indicator (
  code text primary key,
  names jsonb not null,
  topic text not null,
  position integer not null
);

create table insights_value (
  key text primary key,
  indicator text not null references insights_indicator (code),
  -- A country, a region, a pair of countries, or the key of another row (entity_kind 'ref').
  entity text not null,
  entity_kind text not null,
  -- As the source writes it: a year, a month, years with a stroke between, words; null where it gives none.
  period text,
  value double precision not null,
  -- The upper end where the source gives a range.
  value_max double precision,
  unit text not null,
  qualifier text not null,
  nature text not null,
  seed_form text,
  note text,
  source jsonb not null,
  also_in jsonb not null,
  position integer not null
);
create index insights_value_indicator on insights_value (indicator, position);
create index insights_value_entity on insights_value (entity);

-- Where sources disagree: the claims side by side, none of them chosen.
create table insights_contradiction (
  key text primary key,
  topic jsonb not null,
  claims jsonb not null,
  -- What the compilers doubt, where a single source is doubted; nothing follows from it.
  remark jsonb,
  related jsonb not null,
  position integer not null
);
-- What a contradiction is about: keys of rows, or codes of indicators.
create table insights_contradiction_subject (
  contradiction text not null references insights_contradiction (key),
  kind text not null check (kind in ('row', 'indicator')),
  subject text not null,
  primary key (contradiction, kind, subject)
);
create index insights_contradiction_subject_of on insights_contradiction_subject (kind, subject);

-- Phases and milestones of the cooperation; texts of days as the source gives them: 1997, 2000-11, 1992-12-18.
create table insights_moment (
  key text primary key,
  kind text not null,
  scope text not null,
  starts text,
  ends text,
  names jsonb not null,
  name_confidence text not null,
  parent text,
  related jsonb not null,
  note text,
  source jsonb not null,
  also_in jsonb not null,
  position integer not null
);

-- The lists of data/facts/taxonomies.json.
create table insights_entry (
  key text primary key,
  list text not null,
  names jsonb not null,
  -- Entity, kind of strength or role where the list has them.
  details jsonb not null,
  source jsonb not null,
  position integer not null
);
create index insights_entry_list on insights_entry (list, position);
