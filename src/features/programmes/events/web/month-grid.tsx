import { addDays } from '../../../../shared/day.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { eventWords } from '../../messages/events-words.ts';
import type { EventItem } from '../view-shapes.ts';

const longestDays = 31;

/** Whether an event belongs to days: what lasts for years or is known by its month only does not. */
export function hasDays({ begins, firstDay, lastDay }: EventItem): boolean {
  if (begins === null || begins.length < 10 || firstDay === null || lastDay === null) return false;
  return addDays(firstDay, longestDays) >= lastDay;
}

/** A month from Monday on; narrow screens show only the days on which something happens. */
export function MonthGrid({ month, items }: { month: string; items: readonly EventItem[] }) {
  const language = useLanguage();
  const words = useWords(eventWords);
  const path = usePath();
  const first = `${month}-01`;
  const blanks = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: string[] = [];
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  const dated = items.filter(hasDays);
  return (
    <ol className="month-grid">
      {words.weekdays.map((name) => (
        <li key={name} className="month-weekday" aria-hidden="true">
          {name}
        </li>
      ))}
      {Array.from({ length: blanks }, (_, at) => (
        <li key={`blank ${at}`} className="month-blank" aria-hidden="true" />
      ))}
      {days.map((day) => {
        const here = dated.filter((item) => (item.firstDay ?? '') <= day && (item.lastDay ?? '') >= day);
        return (
          <li key={day} className={here.length === 0 ? 'month-day is-empty' : 'month-day'}>
            <span className="month-number" aria-hidden="true">
              {Number(day.slice(8))}
            </span>
            <span className="month-name">{formatDay(day, language)}</span>
            {here.map((item) => (
              <a key={item.id} href={path(`/events/${item.id}`)}>
                <SpokenText text={item.title.text} language={item.title.language} />
              </a>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
