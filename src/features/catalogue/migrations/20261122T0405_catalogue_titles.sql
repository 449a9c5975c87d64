-- Imports ask whether an organisation has a record by the same title; the length of a title has no limit here.
create index catalogue_listing_text_title on catalogue_listing_text using hash (lower(title));
