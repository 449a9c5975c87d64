-- The compilers' notes on organisations, apart from the organisations' own profiles: as those on facilities.
insert into translation_rule
  (room, kind, source_language, target_language, method, base_priority, days_until_due, is_active, changed_at)
select room, 'organisationNote', source_language, target_language, method, base_priority, days_until_due, is_active, now()
from translation_rule where room = 'accounts' and kind = 'facility' and source_language = 'en';
