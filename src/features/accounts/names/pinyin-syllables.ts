import { PALLADIUS_BY_PINYIN } from './palladius-table.ts';
import { capitaliseWord } from './name-text.ts';

const LONGEST_SYLLABLE = 6;
const LONGEST_WORD = 40;
const MOST_READINGS = 8;
// Passport and keyboard spellings of ü, all read back as the same syllable.
const SPELLINGS: Readonly<Record<string, string>> = {
  lyu: 'lü',
  nyu: 'nü',
  lv: 'lü',
  nv: 'nü',
  lve: 'lüe',
  nve: 'nüe',
  lyue: 'lüe',
  nyue: 'nüe',
  lue: 'lüe',
  nue: 'nüe',
};

type Reading = { syllables: string[]; faults: number };

/** Lower case, no tone marks or digits, `ü` kept, every kind of apostrophe as `'`. */
export function simplifyPinyin(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308/gu, 'ü')
    .replace(/[\u0300-\u036f1-5]/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'");
}

function readSyllable(letters: string): string | undefined {
  const syllable = SPELLINGS[letters] ?? letters;
  return PALLADIUS_BY_PINYIN.has(syllable) ? syllable : undefined;
}

/** Syllables of the table that are only ever cries and particles, not parts of names. */
export function isInterjection(syllable: string): boolean {
  return /^(?:o|lo|yo|ei)$/u.test(syllable);
}

// A syllable that begins with a, o, e inside a word needs an apostrophe, and `linyu` is lin-yu before it is li-nü.
function countFaults(letters: string, at: number): number {
  const faults = isInterjection(letters) ? 2 : 0;
  return faults + (at > 0 && (/^[aoe]/u.test(letters) || /^[ln]yu/u.test(letters)) ? 1 : 0);
}

function readRun(run: string): Reading[] {
  const upTo: Reading[][] = [[{ syllables: [], faults: 0 }]];
  for (let end = 1; end <= run.length; end += 1) {
    const readings: Reading[] = [];
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const letters = run.slice(start, end);
      const syllable = readSyllable(letters);
      if (syllable === undefined) continue;
      for (const before of upTo[start] ?? []) {
        readings.push({
          syllables: [...before.syllables, syllable],
          faults: before.faults + countFaults(letters, start),
        });
      }
    }
    upTo.push(keepBest(readings));
  }
  return upTo[run.length] ?? [];
}

function keepBest(readings: Reading[]): Reading[] {
  readings.sort((a, b) => a.faults - b.faults || a.syllables.length - b.syllables.length);
  const fewest = readings[0]?.faults ?? 0;
  return readings.filter((reading) => reading.faults <= fewest + 1).slice(0, MOST_READINGS);
}

/**
 * All ways to read a pinyin word as syllables, the likeliest first (at most 8); empty if it is not pinyin.
 * Apostrophes and hyphens are boundaries; tone marks and passport spellings (Lyu) are understood.
 */
export function readPinyinWord(word: string): string[][] {
  const plain = simplifyPinyin(word);
  if (plain.length === 0 || plain.length > LONGEST_WORD) return [];
  let readings: Reading[] = [{ syllables: [], faults: 0 }];
  for (const run of plain.split(/['\- ]/u)) {
    const next = readRun(run);
    if (run.length === 0 || next.length === 0) return [];
    readings = keepBest(
      readings.flatMap((before) =>
        next.map((after) => ({
          syllables: [...before.syllables, ...after.syllables],
          faults: before.faults + after.faults,
        })),
      ),
    );
  }
  return readings.map((reading) => reading.syllables);
}

/**
 * Passport spelling of ü. GB/T 28039-2011 lets Ü be written YU in passports; the exit-entry administration's
 * printing rule built on it gives Lü, Nü as LYU, NYU but Lüe, Nüe as LUE, NUE.
 */
function spellForPassport(syllable: string): string {
  if (syllable === 'lü' || syllable === 'nü') return `${syllable.slice(0, 1)}yu`;
  return syllable.replace('ü', 'u');
}

/** Syllables as one name word: `['chang', 'an']` to `Chang'an`, `['lü']` to `Lyu`. The apostrophe keeps the reading single. */
export function joinPinyin(syllables: readonly string[]): string {
  const word = syllables
    .map(spellForPassport)
    .map((letters, at) => (at > 0 && /^[aoe]/u.test(letters) ? `'${letters}` : letters))
    .join('');
  return capitaliseWord(word);
}

function printWord(word: string): string {
  const best = readPinyinWord(word)[0];
  const letters = best === undefined ? word : best.map(spellForPassport).join('');
  return letters.replace(/'/gu, '').toUpperCase();
}

/** The line as a Chinese passport prints it: capitals, no apostrophe or hyphen (GB/T 28039-2011 lets passports omit them). */
export function printPassportLine(name: { family: string; given: string }): string {
  return [name.family, name.given]
    .map(printWord)
    .filter((word) => word !== '')
    .join(' ');
}
