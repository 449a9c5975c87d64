import type { Language } from '../../../shared/language.ts';
import { localeOf } from '../../../ui/format.ts';
import type { TalkScreenMessages } from '../messages/talk-screen-words.ts';
import type { ParticipantView } from '../threads/message-contract.ts';
import { isRussianZone } from './side-names.ts';

const beijing = 'Asia/Shanghai';
const moscow = 'Europe/Moscow';

export type BankTime = { city: string; time: string };

/** Beijing, and the zone of who takes part from the Russian bank; Moscow where nobody tells his. */
export function bankZonesOf(participants: readonly ParticipantView[]): string[] {
  const told = participants.flatMap(({ timeZone, isPresent }) =>
    timeZone !== null && isPresent && isRussianZone(timeZone) ? [timeZone] : [],
  );
  return [beijing, told[0] ?? moscow];
}

/** A moment by the clocks of both banks, without the one that shows the reader's own time. */
export function bankTimes(
  iso: string,
  zones: readonly string[],
  readerZone: string,
  language: Language,
  words: TalkScreenMessages,
): BankTime[] {
  const own = clockOf(iso, readerZone, language);
  const times: BankTime[] = [];
  for (const zone of zones) {
    const time = clockOf(iso, zone, language);
    const isOwn = zone === readerZone || time === own;
    if (!isOwn)
      times.push({ city: cityOf(zone, words), time: sayDay(iso, zone, readerZone, language) + time });
  }
  return times;
}

function cityOf(zone: string, words: TalkScreenMessages): string {
  const known: Record<string, string> = words.cities;
  return known[zone] ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options);
  formats.set(key, known);
  return known;
}

export function clockOf(iso: string, timeZone: string, language: Language): string {
  return format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(iso),
  );
}

/** The calendar day of a moment in a zone (`YYYY-MM-DD`). */
export function dayOf(iso: string, timeZone: string): string {
  const parts = format('en', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(
    new Date(iso),
  );
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The other bank may have another day already. */
function sayDay(iso: string, zone: string, readerZone: string, language: Language): string {
  if (dayOf(iso, zone) === dayOf(iso, readerZone)) return '';
  return `${format(language, { day: 'numeric', month: 'short', timeZone: zone }).format(new Date(iso))} `;
}
