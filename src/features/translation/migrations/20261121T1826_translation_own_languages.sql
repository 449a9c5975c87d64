-- The author writes this language himself now: nobody is asked for it. Kept only where people had worked on it.
alter table translation_version add column is_set_aside boolean not null default false;
