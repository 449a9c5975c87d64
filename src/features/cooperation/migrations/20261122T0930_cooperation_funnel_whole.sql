-- The funnel without a filter, which most readers ask for, is kept as it comes out: of public records (`public_only`), and
-- of all. Groups: a month, a bank, a rubric, a region, and `all`; how many records stand at a depth.
create table cooperation_funnel_group (
  public_only boolean not null,
  grouping text not null,
  name text,
  depth smallint not null,
  count integer not null
);
-- Median days from the stage before.
create table cooperation_funnel_median (
  public_only boolean primary key,
  matched double precision,
  interested double precision,
  talking double precision,
  signed double precision,
  running double precision,
  landed double precision
);
-- What everybody may open, the newest first.
create index cooperation_funnel_record_open on cooperation_funnel_record (listed_on desc, listing_id)
  where is_public and is_open;
-- The next reader has it counted anew.
delete from cooperation_funnel_count;
