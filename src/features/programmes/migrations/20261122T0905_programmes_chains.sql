-- The plan this one goes on with when the term of that one is over; more than one may go on with the same.
alter table programmes_plan add continues_id uuid references programmes_plan (id);
alter table programmes_plan add constraint programmes_plan_not_its_own check (continues_id <> id);
create index programmes_plan_continues on programmes_plan (continues_id) where continues_id is not null;

-- A project of a yearly list is asked where it was carried over to.
create index programmes_list_pair_carried on programmes_list_pair (carried_from) where carried_from is not null;
