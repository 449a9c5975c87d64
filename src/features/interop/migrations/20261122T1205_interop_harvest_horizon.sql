-- The least second that a change noted from now on may carry. It moves in the transaction that notes changes, and the
-- provider serves only what is older: whoever asks from the second of an answer on misses nothing.
alter table interop_harvest_progress add column next_second timestamptz not null default 'epoch';
update interop_harvest_progress
set next_second = coalesce((select max(changed_at) + interval '1 second' from interop_harvest_record), 'epoch');
