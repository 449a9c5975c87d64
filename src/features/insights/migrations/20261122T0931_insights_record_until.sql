-- What holds at a moment is found beside any number of rows that held before.
create index insights_record_until on insights_record (valid_to);
