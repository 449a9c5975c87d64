-- Every text a row of standards had, as rules side by side keep theirs.
create table programmes_standard_version (
  standard_id uuid not null references programmes_standard (id),
  revision integer not null,
  content jsonb not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (standard_id, revision)
);

-- Rows written before this keep what stands; earlier texts of theirs were not kept.
insert into programmes_standard_version (standard_id, revision, content, reason, changed_by, changed_at)
select id, revision,
  jsonb_build_object('gb', gb, 'gost', gost, 'iso', iso, 'subject', subject, 'gbToIso', gb_to_iso,
    'gostToIso', gost_to_iso, 'gbToGost', gb_to_gost, 'note', note, 'source', source, 'confidence', confidence),
  '', written_by, changed_at
from programmes_standard;
