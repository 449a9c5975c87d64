-- Imports of plans ask whether an activity by the same title stands in the calendar.
create index programmes_event_text_title on programmes_event_text using hash (lower(title));
