-- How surely the text of a listing means each of its concepts, in the order of "concepts"; empty until computed anew.
alter table matching_record add column sureness real[] not null default '{}';
