-- Counts of lists and the overview by field and bank: a twentieth of the size of the index lists are read from.
create index catalogue_listing_counts on catalogue_listing (kind, country, grnti_primary, visibility)
  where state in ('published', 'reserved');
-- Lists and profiles by field: a rubric is the main one or one of the others.
create index catalogue_listing_field on catalogue_listing (grnti_primary, kind)
  where state in ('published', 'reserved');
create index catalogue_listing_other_fields on catalogue_listing using gin (grnti_other)
  where state in ('published', 'reserved');
-- Both sides of the border, side by side.
create index catalogue_listing_region on catalogue_listing (region, kind) include (visibility)
  where state in ('published', 'reserved') and region is not null;
