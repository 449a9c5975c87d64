-- Records that stand for the same work: a project of a yearly list that goes on in the next list, or is carried out as a
-- project here. Beside one of these the row is not counted a second time.
alter table insights_record add column counted_as uuid[] not null default '{}';
