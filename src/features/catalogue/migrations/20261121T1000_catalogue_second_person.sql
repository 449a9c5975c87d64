-- Who accepted the form of a listing last: the screening is somebody else's.
alter table catalogue_listing add column form_accepted_by uuid;
-- The daily care looks for what ends soon; brokers look for their own.
create index catalogue_listing_ending on catalogue_listing (valid_until) where state = 'published';
create index catalogue_listing_broker on catalogue_listing (broker_id) where broker_id is not null;
create index catalogue_listing_author on catalogue_listing (created_by) where owner_organisation_id is null;
