import { PALLADIUS_BY_PINYIN } from './palladius-table.ts';
import { isInterjection } from './pinyin-syllables.ts';

const LONGEST_SYLLABLE = 6;
const LONGEST_WORD = 60;
const MOST_READINGS = 8;
const VOWEL_FIRST = /^[аеиоуэюя]/u;
// Spellings met in older print, read but never written.
const OLD_SPELLINGS: Readonly<Record<string, string>> = { хуй: 'hui', хой: 'hui', ио: 'yo' };

type Reading = { syllables: string[]; faults: number };

function invertTable(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const [pinyin, cyrillic] of PALLADIUS_BY_PINYIN) {
    // `luo` is a common syllable and `lo` an interjection: the common one goes first.
    const spellings = table.get(cyrillic) ?? [];
    table.set(cyrillic, pinyin === 'lo' ? [...spellings, pinyin] : [pinyin, ...spellings]);
  }
  for (const [cyrillic, pinyin] of Object.entries(OLD_SPELLINGS)) table.set(cyrillic, [pinyin]);
  return table;
}

const PINYIN_BY_PALLADIUS = invertTable();

function keepBest(readings: Reading[]): Reading[] {
  readings.sort((a, b) => a.faults - b.faults || a.syllables.length - b.syllables.length);
  const fewest = readings[0]?.faults ?? 0;
  return readings.filter((reading) => reading.faults <= fewest + 1).slice(0, MOST_READINGS);
}

// `Линань` is ли-нань by the rule; лин-ань would have been written with ъ.
function countFaults(text: string, start: number, end: number): number {
  return start > 0 && VOWEL_FIRST.test(text.slice(start, end)) && text[start - 1] === 'н' ? 1 : 0;
}

function readFrom(text: string, start: number, end: number, upTo: Reading[][]): Reading[] {
  const hasHardSign = text[start] === 'ъ';
  if (hasHardSign && text[start - 1] !== 'н') return [];
  const letters = text.slice(hasHardSign ? start + 1 : start, end);
  if (hasHardSign && !VOWEL_FIRST.test(letters)) return [];
  const faults = hasHardSign ? 0 : countFaults(text, start, end);
  return (PINYIN_BY_PALLADIUS.get(letters) ?? []).flatMap((syllable) =>
    (upTo[start] ?? []).map((before) => ({
      syllables: [...before.syllables, syllable],
      faults: before.faults + faults + (isInterjection(syllable) ? 2 : 0),
    })),
  );
}

/** All pinyin readings of a Palladius word, the likeliest first (at most 8); empty if it is not Palladius. */
export function readPalladiusWord(word: string): string[][] {
  const text = word.normalize('NFC').toLowerCase().replace(/[-']/gu, '');
  if (text.length === 0 || text.length > LONGEST_WORD) return [];
  const upTo: Reading[][] = [[{ syllables: [], faults: 0 }]];
  for (let end = 1; end <= text.length; end += 1) {
    const readings: Reading[] = [];
    for (let start = Math.max(0, end - LONGEST_SYLLABLE - 1); start < end; start += 1) {
      readings.push(...readFrom(text, start, end, upTo));
    }
    upTo.push(keepBest(readings));
  }
  return (upTo[text.length] ?? []).map((reading) => reading.syllables);
}
