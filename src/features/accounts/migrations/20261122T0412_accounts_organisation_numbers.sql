-- Whether organisations of a table are known already is asked for hundreds of registration numbers at once.
create index accounts_organisation_numbers on accounts_organisation
  using gin (jsonb_path_query_array(registration_ids, '$.*'));
