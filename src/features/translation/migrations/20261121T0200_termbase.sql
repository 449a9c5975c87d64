-- One row a concept: one sense, with its words in three languages, the preferred one first.
create table translation_concept (
  id text primary key,
  domain text not null,
  kind text not null,
  zh text[] not null,
  ru text[] not null,
  en text[] not null,
  updated_at timestamptz not null default now()
);
create index translation_concept_domain on translation_concept (domain, id);

-- Every word of every concept, folded for look-up (lower case, ё as е).
create table translation_word (
  concept_id text not null references translation_concept (id) on delete cascade,
  language text not null check (language in ('zh', 'ru', 'en')),
  position integer not null,
  word text not null,
  folded text not null,
  primary key (concept_id, language, position)
);
create index translation_word_folded on translation_word (language, folded);

-- Which data files were loaded, so that an unchanged one is not loaded again.
create table translation_load (
  source text primary key,
  checksum text not null,
  loaded_at timestamptz not null
);
