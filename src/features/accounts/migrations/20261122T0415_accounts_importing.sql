-- Tables of records taken in: what they are found by again, and what they bring along.

-- Exact names, one a line of search_names, asked for by hundreds at once. Without a list of pending entries, which every
-- question would read from its beginning.
create index accounts_organisation_exact_names on accounts_organisation
  using gin (string_to_array(search_names, E'\n')) with (fastupdate = off);
create index accounts_facility_exact_names on accounts_facility
  using gin (string_to_array(search_names, E'\n')) with (fastupdate = off);
create index accounts_equipment_exact_names on accounts_equipment
  using gin (string_to_array(search_names, E'\n')) with (fastupdate = off);

-- The name of a resident in other languages, as the park gives it; true to the name as it stands.
alter table accounts_park_resident add column other_names jsonb not null default '{}';

-- When somebody first asked for a time: from then on others rely on it.
alter table accounts_equipment add column booked_at timestamptz;
