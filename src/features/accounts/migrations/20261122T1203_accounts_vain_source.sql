-- What an author of a source looked for in vain stands beside what people of the platform did: as exactly as the source
-- says when (the first day of its month or year), with the row that says it.
alter table accounts_vain_search
  add column looked_precision text not null default 'day' check (looked_precision in ('day', 'month', 'year')),
  add column source jsonb,
  add column fact_key text;
create unique index accounts_vain_search_fact on accounts_vain_search (fact_key, field) where fact_key is not null;
