-- The funnel as it was last counted (`cooperation_funnel_count.counted_at`): computed anew from the steps of all rooms by
-- a job, so that counting for everybody reads narrow rows. Nothing here is the only place of anything.
create table cooperation_funnel_count (
  id integer primary key check (id = 1),
  counted_at timestamptz not null
);

-- One row for each record that was ever published. `depth`: how many stages it has reached, 1 (listed) to 7 (landed).
create table cooperation_funnel_record (
  listing_id uuid primary key,
  kind text not null,
  number text not null,
  country text,
  region text,
  -- The first GRNTI code of the record.
  field text,
  -- Meant for everybody to read, now or when it was open.
  is_public boolean not null,
  -- Everybody may open it now.
  is_open boolean not null,
  -- In UTC, as all days of the funnel.
  listed_on date not null,
  month date not null,
  depth smallint not null,
  reached_on date not null,
  -- Days from the stage before, where both moments are known.
  matched_days real,
  interested_days real,
  talking_days real,
  signed_days real,
  running_days real,
  landed_days real
);
create index cooperation_funnel_record_order on cooperation_funnel_record (depth desc, listed_on desc, listing_id);

-- What was lost, by the month in which it was lost.
create table cooperation_funnel_loss (
  month date not null,
  stage text not null,
  what text not null,
  reason text,
  kind text,
  country text,
  region text,
  field text,
  is_public boolean not null,
  count integer not null
);

-- Stays of interests and projects in their states; `month` and `days` are empty while they are in it.
create table cooperation_funnel_stay (
  subject_kind text not null,
  state text not null,
  -- The place of the state among those of its subject.
  position integer not null,
  month date,
  days real,
  kind text,
  country text,
  region text,
  field text,
  is_public boolean not null
);
