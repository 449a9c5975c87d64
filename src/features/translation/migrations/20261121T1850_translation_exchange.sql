-- A version as it was taken out for a translator's tool: when the file comes back, this tells what he changed from what
-- others changed meanwhile.
create table translation_sent_file (
  id uuid primary key,
  version_id uuid not null references translation_version (id) on delete cascade,
  person_id uuid,
  format text not null,
  sent_at timestamptz not null,
  -- By segment the digest of the translation in the file, or of the one taken from it since; segments without are absent.
  targets jsonb not null
);
create index translation_sent_file_version on translation_sent_file (version_id, sent_at);
