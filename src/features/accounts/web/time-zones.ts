import type { Language } from '../../../shared/language.ts';
import { localeOf } from '../../../ui/format.ts';

/** Zones of the two banks, offered first, from west to east. */
export const bankZones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Urumqi',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Shanghai',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
] as const;

export type ZoneChoice = { zone: string; label: string };
export type ZoneGroup = { continent: string; zones: ZoneChoice[] };

const kept = new Map<string, ZoneGroup[]>();

/**
 * All IANA zones this runtime knows, by continent (`banks` first), with their name in the language and the
 * offset of the given moment. Kept per language and day: offsets follow summer time.
 */
export function timeZoneGroups(language: Language, now: Date = new Date()): ZoneGroup[] {
  const key = `${language} ${now.toISOString().slice(0, 10)}`;
  let groups = kept.get(key);
  if (!groups) {
    if (kept.size > 8) kept.clear();
    kept.set(key, (groups = group(language, now)));
  }
  return groups;
}

function group(language: Language, now: Date): ZoneGroup[] {
  const byContinent = new Map<string, ZoneChoice[]>();
  for (const zone of [...Intl.supportedValuesOf('timeZone'), 'UTC']) {
    if ((bankZones as readonly string[]).includes(zone)) continue;
    const continent = zone.split('/')[0] ?? zone;
    const zones = byContinent.get(continent) ?? [];
    if (!zones.some((known) => known.zone === zone)) zones.push(choiceOf(zone, language, now));
    byContinent.set(continent, zones);
  }
  const banks = bankZones.map((zone) => choiceOf(zone, language, now));
  const others = [...byContinent].map(([continent, zones]) => ({ continent, zones }));
  return [{ continent: 'banks', zones: banks }, ...others];
}

function choiceOf(zone: string, language: Language, now: Date): ZoneChoice {
  // The platform writes Russian places as Xinhua does (data/regions.json); the Unicode data still has the old name.
  const name = zonePart(localeOf(language), zone, 'longGeneric', now).replace('海参崴', '符拉迪沃斯托克');
  const offset = zonePart('en', zone, 'shortOffset', now).replace('GMT', 'UTC');
  return { zone, label: zone === 'UTC' ? 'UTC' : `${name} (${zone}, ${offset})` };
}

function zonePart(
  locale: string,
  timeZone: string,
  timeZoneName: 'longGeneric' | 'shortOffset',
  now: Date,
): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(now);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The zone to offer before anybody chose: the capital’s of the language, UTC for English. */
export function usualZone(language: Language): string {
  return { zh: 'Asia/Shanghai', ru: 'Europe/Moscow', en: 'UTC' }[language];
}
