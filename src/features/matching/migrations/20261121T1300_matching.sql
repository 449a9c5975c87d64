-- What matching knows of each open listing: the facts a score rests on and the concepts of its own original.
-- `wanted_at` is set by news; a listing whose `wanted_at` is later than `computed_at` waits for its searches.
create table matching_record (
  id uuid primary key,
  kind text not null check (kind in ('offer', 'request')),
  source_language text not null check (source_language in ('zh', 'ru', 'en')),
  owner_organisation_id uuid,
  facts jsonb not null,
  concepts text[] not null default '{}',
  wanted_at timestamptz not null,
  computed_at timestamptz
);
create index matching_record_waiting on matching_record (wanted_at)
  where computed_at is null or computed_at < wanted_at;

-- Two records that go together; for an answer the request is left, for a partner the listing, for a complement the
-- smaller id. What the texts say of each other stands apart for each side that was asked, so that both may be
-- computed at the same time. The score is kept for the order only: what a reader sees is computed from the parts.
create table matching_pair (
  relation text not null check (relation in ('answer', 'complement', 'partner')),
  left_id uuid not null,
  right_id uuid not null,
  right_room text not null,
  right_kind text not null,
  from_left jsonb,
  from_right jsonb,
  score real not null,
  found_at timestamptz not null,
  primary key (left_id, right_id)
);
create index matching_pair_right on matching_pair (right_id);
create index matching_pair_found on matching_pair (found_at);

-- What the side of a listing did with a match. Stays when the pair goes, so that a dismissed one does not return
-- with the listing.
create table matching_answer (
  own_id uuid not null,
  other_id uuid not null,
  own_language text not null,
  other_language text not null,
  other_fields text[] not null default '{}',
  state text not null check (state in ('suggested', 'opened', 'kept', 'accepted', 'dismissed')),
  reason text,
  note text not null default '',
  person_id uuid,
  shown_at timestamptz,
  opened_at timestamptz,
  kept_at timestamptz,
  accepted_at timestamptz,
  dismissed_at timestamptz,
  changed_at timestamptz not null,
  primary key (own_id, other_id)
);
create index matching_answer_dismissed_record on matching_answer (other_id) where state = 'dismissed';
create index matching_answer_dismissing_person on matching_answer (person_id) where person_id is not null;
create index matching_answer_changed on matching_answer (changed_at);

-- In how many open listings a concept occurs: rare ones say more. Counted once in a while, not with every change.
create table matching_concept (
  concept_id text primary key,
  records integer not null
);

create table matching_digest (
  person_id uuid primary key,
  rhythm text not null check (rhythm in ('daily', 'weekly', 'off')),
  last_sent_at timestamptz
);

-- The last pass over everything; there is one row.
create table matching_rebuild (
  id integer primary key check (id = 1),
  started_at timestamptz not null,
  finished_at timestamptz,
  after_id uuid,
  done integer not null,
  total integer not null
);
