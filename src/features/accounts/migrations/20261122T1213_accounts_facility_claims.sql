-- A claim is on an organisation, whose owner the claimant becomes, or on a facility, which his organisation then keeps.
alter table accounts_claim
  alter column organisation_id drop not null,
  add column facility_id uuid references accounts_facility (id) on delete cascade,
  add column operator_id uuid references accounts_organisation (id) on delete cascade,
  add check (num_nonnulls(organisation_id, facility_id) = 1),
  add check ((facility_id is null) = (operator_id is null));
create unique index accounts_claim_open_facility on accounts_claim (facility_id, person_id) where state = 'open';
create index accounts_claim_operator on accounts_claim (operator_id) where operator_id is not null;
