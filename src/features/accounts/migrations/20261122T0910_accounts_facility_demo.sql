-- Facilities of the demonstration, and those its organisations enter, say so and go with it.
alter table accounts_facility add column is_demo boolean not null default false;
