import { readStandards as findStandards } from '../../text/standards.ts';
import type { Token } from '../../text/text-analysis.ts';
import type { Mark } from './mark.ts';
import { takenMark, type Reading } from './reading.ts';

const spellings: readonly (readonly [written: RegExp, letters: string])[] = [
  [/гост/g, 'gost'],
  [/исо/g, 'iso'],
  [/мэк/g, 'iec'],
  [/ост/g, 'ost'],
  [/снип/g, 'snip'],
  [/сп/g, 'sp'],
  [/ту/g, 'tu'],
  [/р/g, 'r'],
  [/т/g, 't'],
  [/ен/g, 'en'],
];

/** Parts, sections and the year, joined to the number by hyphens or a colon. */
const tail = /^(?:\s?[-:]\s?\d{1,6}(?:\.\d+)*(?![\d.,]*\s?(?:мм|mm|%)))*/;

/** Standards with all that makes them one: body, mark (GB is not GB/T), number, parts and year. */
export function readStandards(reading: Reading): Mark[] {
  const tokens: Token[] = [];
  findStandards(reading.analysis.atoms, tokens);
  const marks: Mark[] = [];
  for (const { value, start, end } of tokens) {
    if (String(value).startsWith('trl') || (marks.at(-1)?.end ?? -1) > start) continue;
    const whole = end + (tail.exec(reading.lower.slice(end, end + 24))?.[0].length ?? 0);
    const written = reading.lower.slice(start, whole);
    if (written.includes(takenMark)) continue;
    marks.push({ start, end: whole, keys: [keyOf(written)], isOptional: false });
  }
  return marks;
}

function keyOf(written: string): string {
  const [, letters = '', number = ''] = /^([^\d]*)(.*)$/s.exec(written) ?? [];
  let body = letters.replace(/[^a-zа-я]/g, '');
  for (const [pattern, latin] of spellings) body = body.replace(pattern, latin);
  return `${body} ${number.replace(/\s/g, '').replaceAll(':', '-')}`;
}
