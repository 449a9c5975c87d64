-- Duplicates of organisations: found by keys, said to be different, merged by alias, taken apart again.

-- The living organisation this row stands for; null while it lives itself. Never points at another alias.
alter table accounts_organisation add column merged_into uuid references accounts_organisation (id) on delete set null;
alter table accounts_organisation add check (merged_into <> id);
create index accounts_organisation_merged on accounts_organisation (merged_into) where merged_into is not null;

-- Who was merged into whom, at the time; the row of an undone one stays as history. Those in force make a forest whose
-- roots live, and give `merged_into` again at any time.
create table accounts_merge (
  id uuid primary key,
  number bigint generated always as identity,
  loser_id uuid not null references accounts_organisation (id) on delete cascade,
  winner_id uuid not null references accounts_organisation (id) on delete cascade,
  reason text not null,
  merged_by uuid,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check (loser_id <> winner_id)
);
create unique index accounts_merge_in_force on accounts_merge (loser_id) where undone_at is null;
create index accounts_merge_winner on accounts_merge (winner_id) where undone_at is null;
create index accounts_merge_latest on accounts_merge (merged_at desc, id);

-- What a merge wrote into the winner, field by field, with what stood there before: a stack whose layers may be taken
-- out in any order.
create table accounts_merge_value (
  merge_id uuid not null references accounts_merge (id) on delete cascade,
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  field text not null,
  before jsonb not null,
  after jsonb not null,
  primary key (merge_id, field)
);
create index accounts_merge_value_field on accounts_merge_value (organisation_id, field);

-- Said by a person to be two; the smaller id first.
create table accounts_not_same (
  one_id uuid not null references accounts_organisation (id) on delete cascade,
  other_id uuid not null references accounts_organisation (id) on delete cascade,
  said_by uuid,
  said_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index accounts_not_same_other on accounts_not_same (other_id);

-- What an organisation may be recognised by, in one alphabet. `word` keys are the telling words of its names.
create table accounts_organisation_key (
  organisation_id uuid not null references accounts_organisation (id) on delete cascade,
  kind text not null check (kind in ('number', 'ror', 'site', 'name', 'sound', 'word')),
  key text not null,
  primary key (organisation_id, kind, key)
);
create index accounts_organisation_key_key on accounts_organisation_key (kind, key);

-- Which revision of an organisation its keys were made from, and by which version of the code.
create table accounts_organisation_keyed (
  organisation_id uuid primary key references accounts_organisation (id) on delete cascade,
  of_version text not null,
  keyed_at timestamptz not null
);

-- Pairs that may be one; the smaller id first.
create table accounts_duplicate (
  one_id uuid not null references accounts_organisation (id) on delete cascade,
  other_id uuid not null references accounts_organisation (id) on delete cascade,
  score integer not null check (score between 1 and 100),
  reasons jsonb not null,
  found_at timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index accounts_duplicate_score on accounts_duplicate (score desc, one_id, other_id);
create index accounts_duplicate_other on accounts_duplicate (other_id);
