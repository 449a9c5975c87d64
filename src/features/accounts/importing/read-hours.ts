import { plainWord } from '../../../platform/imports/plain-word.ts';
import { orderHours, type WeeklyHours } from '../equipment/rules.ts';

const dayWords: readonly (readonly string[])[] = [
  ['周一', '星期一', '礼拜一', '一', 'пн', 'понедельник', 'mon', 'monday', '1'],
  ['周二', '星期二', '礼拜二', '二', 'вт', 'вторник', 'tue', 'tues', 'tuesday', '2'],
  ['周三', '星期三', '礼拜三', '三', 'ср', 'среда', 'wed', 'wednesday', '3'],
  ['周四', '星期四', '礼拜四', '四', 'чт', 'четверг', 'thu', 'thur', 'thurs', 'thursday', '4'],
  ['周五', '星期五', '礼拜五', '五', 'пт', 'пятница', 'fri', 'friday', '5'],
  ['周六', '星期六', '礼拜六', '六', 'сб', 'суббота', 'sat', 'saturday', '6'],
  ['周日', '星期日', '周天', '星期天', '日', '天', 'вс', 'воскресенье', 'sun', 'sunday', '7'],
];
const weekdays = new Map(dayWords.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));
const spans: Readonly<Record<string, readonly [number, number]>> = {
  工作日: [1, 5],
  будни: [1, 5],
  рабочиедни: [1, 5],
  weekdays: [1, 5],
  每天: [1, 7],
  每日: [1, 7],
  ежедневно: [1, 7],
  каждыйдень: [1, 7],
  daily: [1, 7],
  everyday: [1, 7],
};
const roundTheClock = /(?:24 ?小时|全天|круглосуточно|24[/x×]7|24 ?h(?:ours)?|around the clock)\s*$/iu;
const toSign = '(?:-|–|—|~|～|至|到|до|to)';
const hoursPattern = new RegExp(
  `(\\d{1,2})(?:[:：.](\\d{2}))?\\s*${toSign}\\s*(\\d{1,2})(?:[:：.](\\d{2}))?(?:\\s*(?:ч\\.?|时|点))?\\s*$`,
  'u',
);

/**
 * Weekly hours as tables write them: 周一至周五 9:00-18:00；пн–пт 09:00–18:00; сб 10–14; daily 9–17; круглосуточно. Without
 * days all seven are meant. Undefined where it cannot be read, or hours of a day overlap.
 */
export function readHours(typed: string): WeeklyHours[] | undefined {
  const parts = typed
    .normalize('NFKC')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map(readPart);
  const found = read.flatMap((one) => one ?? []);
  if (found.length === 0 || found.length > 21 || read.includes(undefined)) return undefined;
  return orderHours(found);
}

function readPart(part: string): WeeklyHours[] | undefined {
  const always = roundTheClock.exec(part);
  const match = always ?? hoursPattern.exec(part);
  if (!match) return undefined;
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match;
  const days = readDays(part.slice(0, match.index));
  const [from, to] = always ? ['00:00', '24:00'] : [clock(fromHour, fromMinute), clock(toHour, toMinute)];
  if (!days || from === undefined || to === undefined || from === '24:00') return undefined;
  return days.map((weekday) => ({ weekday, from, to }));
}

function clock(hour: string, minute: string): string | undefined {
  const isRight = Number(minute) < 60 && (Number(hour) < 24 || (Number(hour) === 24 && minute === '00'));
  return isRight ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

function readDays(said: string): number[] | undefined {
  const words = said.replace(/[:：\s]+$/u, '').replace(/\s+с$/u, '');
  if (words === '') return range(1, 7);
  const span = spans[plainWord(words)];
  if (span) return range(...span);
  const days = words.split(/[,，、]/).map((one) => {
    const [first, last, ...more] = one.split(/[-–—~～至到]|\sto\s|\sдо\s|\sпо\s/u).map(dayOf);
    if (first === undefined || more.length > 0) return undefined;
    return last === undefined ? (/[-–—~～至到]/u.test(one) ? undefined : [first]) : range(first, last);
  });
  return days.includes(undefined) ? undefined : [...new Set(days.flatMap((one) => one ?? []))];
}

const dayOf = (word: string) => weekdays.get(plainWord(word));
const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
