import { readHanName } from './han-to-pinyin.ts';
import { guessTradition, parseName } from './parse-name.ts';
import type {
  CyrillicName,
  LatinName,
  NameForm,
  NameForms,
  NameTradition,
  PersonName,
} from './person-name.ts';
import { joinPinyin } from './pinyin-syllables.ts';
import { spellPalladius } from './pinyin-to-palladius.ts';
import { transliterateRussian } from './russian-to-latin.ts';
import { readFamily, readGiven } from './split-chinese-name.ts';
import type { SpelledName, SpelledScript } from './split-chinese-name.ts';

const MOST_PROPOSALS = 4;

type ChineseReading = { family: string[][]; given: string[] };

function readSpelled(name: SpelledName, script: SpelledScript): ChineseReading[] {
  return readFamily(name.family, script).flatMap((family) =>
    readGiven(name.given, script).map((given) => ({ family, given })),
  );
}

function spellLatin(reading: ChineseReading): LatinName {
  return { family: reading.family.map(joinPinyin).join('-'), given: joinPinyin(reading.given) };
}

function spellCyrillic(reading: ChineseReading): CyrillicName {
  const spell = (syllables: string[]): string => spellPalladius(syllables) ?? '';
  return { family: reading.family.map(spell).join('-'), given: spell(reading.given) };
}

function propose<Value extends SpelledName>(values: Value[]): NameForm<Value>[] {
  const byText = new Map<string, NameForm<Value>>();
  for (const value of values) {
    const key = `${value.family} ${value.given}`;
    if (value.family !== '' && !byText.has(key)) byText.set(key, { value, origin: 'proposed' });
  }
  return [...byText.values()].slice(0, MOST_PROPOSALS);
}

function keepGiven<Value>(value: Value | undefined): NameForm<Value>[] {
  return value === undefined ? [] : [{ value, origin: 'given' }];
}

// A spelling the person gave settles a character of several sounds, so it is read before the characters are.
function readChinese(name: PersonName): ChineseReading[] {
  const spelled = [
    ...(name.latin === undefined ? [] : readSpelled(name.latin, 'latin')),
    ...(name.cyrillic === undefined ? [] : readSpelled(name.cyrillic, 'cyrillic')),
  ];
  if (spelled.length > 0) return spelled;
  return name.han === undefined ? [] : readHanName(name.han);
}

// Letters outside the scheme (Kazakh Қ) stay Cyrillic: then there is no Latin form to propose.
function transliterateName(name: CyrillicName): LatinName[] {
  const latin = { family: transliterateRussian(name.family), given: transliterateRussian(name.given) };
  return /\p{Script=Cyrillic}/u.test(latin.family + latin.given) ? [] : [latin];
}

/**
 * The forms a person gave and, for each script left out, what can be proposed (at most 4, best first).
 * Takes one typed line or the stored parts. Chinese: characters to pinyin, pinyin and Palladius to each other.
 * Russian: Cyrillic to Latin by the passport scheme. Never throws; nothing is proposed where there is no rule.
 */
export function proposeNameForms(typed: string | PersonName, statedTradition?: NameTradition): NameForms {
  const name = typeof typed === 'string' ? parseName(typed, statedTradition) : typed;
  const tradition = statedTradition ?? guessTradition(name);
  const forms: NameForms = {
    tradition,
    ...(name.typedIn === undefined ? {} : { typedIn: name.typedIn }),
    han: keepGiven(name.han),
    cyrillic: keepGiven(name.cyrillic),
    latin: keepGiven(name.latin),
  };
  if (tradition === 'chinese') {
    const readings = readChinese(name);
    if (forms.latin.length === 0) forms.latin = propose(readings.map(spellLatin));
    if (forms.cyrillic.length === 0) forms.cyrillic = propose(readings.map(spellCyrillic));
  }
  if (tradition === 'russian' && name.cyrillic !== undefined && forms.latin.length === 0) {
    forms.latin = propose(transliterateName(name.cyrillic));
  }
  return forms;
}
