-- Tables of organisations ask by hundreds of names between their own inserts: a list of entries not yet put into the index
-- would be read through for each of them.
alter index accounts_organisation_exact_names set (fastupdate = off);
alter index accounts_organisation_numbers set (fastupdate = off);
