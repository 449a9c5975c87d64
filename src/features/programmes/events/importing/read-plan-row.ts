import { languages, type Language } from '../../../../shared/language.ts';
import { wordsOfList, type RowReader } from '../../../../platform/imports/row-reader.ts';
import type { ImportWish, ReadRowOutcome } from '../../../../platform/imports/table-import.ts';
import { isTimeZone } from '../../../accounts/contract.ts';
import { eventWords } from '../../messages/events-words.ts';
import { eventInput } from '../contract.ts';
import { timesOf, type EventTimes } from '../rules.ts';
import type { EventFacts } from '../store.ts';
import {
  bodyMax,
  capacityMax,
  chosenKinds,
  chosenRoles,
  eventFormats,
  lineMax,
  titleMax,
} from '../vocabulary.ts';
import { zoneOfPlace } from '../zones.ts';

/** An activity as a plan tells it. Times are made of `begins` and `ends` again where they are needed: rows are plain data. */
export type PlanRow = {
  facts: Omit<EventFacts, 'times'>;
  begins: string;
  ends: string | null;
  timeZone: string | null;
  /** The language of the original: that of the file where it has a title in it. */
  language: Language;
  titles: Partial<Record<Language, string>>;
  body: string;
};

const kinds = wordsOfList(chosenKinds, (language) => eventWords[language].kinds);
const formats = wordsOfList(eventFormats, (language) => eventWords[language].formats);
const titleColumns = { zh: 'titleZh', ru: 'titleRu', en: 'titleEn' } as const;

/** A date as plans write it (2026-03-05, 2026年3月5日, 05.03.2026, 2026/3, with a clock time or without), as it is stored. */
export function readPlanDate(typed: string): string | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const two = (digits: string) => digits.padStart(2, '0');
  const clock = /[ T](\d{1,2})[:：](\d{2})(?::\d{2})?$/.exec(text);
  const day = clock ? text.slice(0, clock.index).trim() : text;
  const time = clock ? `T${two(clock[1] ?? '')}:${clock[2] ?? ''}` : '';
  const bigFirst = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?|年)?$/.exec(day);
  if (bigFirst) {
    const [, year = '', month, date] = bigFirst;
    const known = [year, month, date]
      .filter((part) => part !== undefined)
      .map(two)
      .join('-');
    return known + (date === undefined ? '' : time);
  }
  const smallFirst = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})(?: ?г\.?)?$/.exec(day);
  if (!smallFirst) return undefined;
  const [, date, month = '', year = ''] = smallFirst;
  return date === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(date)}${time}`;
}

/** What a row of a plan wishes for, or all that is wrong with it. */
export function readPlanRow(cells: RowReader, wish: ImportWish): ReadRowOutcome<PlanRow> {
  const { titles, language } = readTitles(cells, wish.language);
  const kind = cells.choice('kind', kinds, { isRequired: true });
  const format = cells.choice('format', formats) ?? 'offline';
  const region = cells.region('region') ?? null;
  const country = cells.country('country') ?? region?.slice(0, 2) ?? null;
  const times = readTimes(cells, country, region);
  const line = (column: string, isRequired = false) => cells.text(column, { max: lineMax, isRequired });
  const read = eventInput.safeParse({
    ...{ kind: kind ?? 'other', format, begins: times?.begins ?? '', ends: times?.ends ?? '' },
    ...{ country: country ?? '', region: region ?? '', city: line('city', format !== 'online') },
    ...{ venue: line('venue'), onlineUrl: cells.text('onlineUrl', { max: 500 }) },
    fields: cells.fields('fields'),
    capacity: cells.number('capacity', { min: 1, max: capacityMax, isWhole: true }),
    isPublic: cells.yesNo('isPublic') ?? true,
    organisers: chosenRoles.flatMap((role) =>
      cells.list(role, { max: lineMax, most: 20 }).map((name) => ({ role, name })),
    ),
  });
  const body = cells.text('text', { max: bodyMax });
  if (!read.success && cells.problems.length === 0) {
    const column = String(read.error.issues[0]?.path[0] ?? '');
    if (column === 'onlineUrl') cells.fail(column, 'programmes.event.addressWrong');
    else cells.fail(column === 'organisers' ? 'host' : column, 'programmes.plan.rowWrong');
  }
  if (cells.problems.length > 0 || !read.success || !times || language === undefined) {
    return { problems: cells.problems };
  }
  const organisers = read.data.organisers.map(({ role, name }) => ({
    ...{ role, name, organisationId: null, factKey: null, country: null },
  }));
  const { begins: _begins, ends: _ends, timeZone: _zone, ...facts } = read.data;
  return {
    row: {
      facts: {
        ...facts,
        country,
        region,
        capacity: facts.capacity ?? null,
        registrationUntil: facts.registrationUntil ?? null,
        organisers,
      },
      ...{ begins: times.begins ?? '', ends: times.ends, timeZone: times.timeZone, language, titles, body },
    },
  };
}

function readTitles(cells: RowReader, wanted: Language) {
  const titles: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const title = cells.text(titleColumns[language], { max: titleMax });
    if (title !== '') titles[language] = title;
  }
  const language = titles[wanted] ? wanted : languages.find((one) => titles[one]);
  if (language === undefined) cells.fail(titleColumns[wanted], 'programmes.plan.titleMissing');
  return { titles, language };
}

/** As exact as the plan says; a clock time without a zone is one of its place. */
function readTimes(cells: RowReader, country: string | null, region: string | null): EventTimes | undefined {
  const readDate = (column: 'begins' | 'ends', isRequired: boolean) => {
    const typed = cells.text(column, { max: 40, isRequired });
    const date = readPlanDate(typed);
    if (typed !== '' && date === undefined) cells.fail(column, 'programmes.plan.dateUnreadable');
    return { date: date ?? null, isWrong: typed !== '' && date === undefined };
  };
  const begins = readDate('begins', true);
  const ends = readDate('ends', false);
  const zone = cells.text('timeZone', { max: 64 });
  if (zone !== '' && !isTimeZone(zone)) {
    cells.fail('timeZone', 'programmes.plan.zoneUnknown');
    return undefined;
  }
  if (begins.date === null || ends.isWrong) return undefined;
  const timeZone = zone || zoneOfPlace(country, region) || null;
  const times = timesOf({ begins: begins.date, ends: ends.date, timeZone });
  if (!('fault' in times)) return times;
  cells.fail(times.field, times.fault);
  return undefined;
}
