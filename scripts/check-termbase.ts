/**
 * `npm run check:termbase [-- FILE]`: faults of the termbase (data/termbase.tsv). Hard faults end with exit code 1;
 * notices are for the eye of an expert: concepts that may be one, and words that stand for so many that they mislead.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { foldWord } from '../src/features/translation/termbase/fold-word.ts';
import { parseConcepts, type Concept } from '../src/features/translation/termbase/concepts.ts';
import { conceptKinds } from '../src/features/translation/termbase/concept-content.ts';
import { faultOfWord, longestWord, type WordFault } from '../src/features/translation/termbase/word-fault.ts';
import { languages, type Language } from '../src/shared/language.ts';

export type TermbaseReport = {
  readonly concepts: number;
  readonly words: Readonly<Record<Language, number>>;
  readonly byDomain: Readonly<Record<string, number>>;
  /** One line each; empty when all is well. */
  readonly faults: readonly string[];
  readonly notices: readonly string[];
};

const generalDomain = '00';
/** A word of more concepts than this tells nothing. */
const conceptsPerWordMax = 7;

const han = /\p{Script=Han}/u;

/** Checks the text of a termbase file; `domains` are the GRNTI codes there are. Throws where it cannot be read at all. */
export function checkTermbase(tsv: string, domains: ReadonlySet<string>): TermbaseReport {
  const concepts = parseConcepts(tsv);
  const faults = [...findLineFaults(tsv)];
  for (const [at, concept] of concepts.entries()) {
    const former = concepts[at - 1]?.id ?? '';
    if (!/^T\d{5}$/.test(concept.id)) faults.push(`${concept.id}: is no id like T00001`);
    if (concept.id <= former) faults.push(`${concept.id}: stands after ${former}: twice, or out of order`);
    if (concept.domain !== generalDomain && !domains.has(concept.domain)) {
      faults.push(`${concept.id}: ${concept.domain} is no field of GRNTI`);
    }
    if (!(conceptKinds as readonly string[]).includes(concept.kind))
      faults.push(`${concept.id}: kind ${concept.kind} is not known`);
    faults.push(...findWordFaults(concept));
  }
  faults.push(...findDuplicates(concepts));
  return {
    concepts: concepts.length,
    words: countWords(concepts),
    byDomain: Object.fromEntries(
      [...groupBy(concepts, ({ domain }) => domain)].map(([name, all]) => [name, all.length]),
    ),
    faults,
    notices: [...findLikelyOne(concepts), ...findCrowdedWords(concepts)],
  };
}

/** What reading the file would forgive: wrong numbers of columns, empty or repeated synonyms, stray blanks. */
function* findLineFaults(tsv: string): Generator<string> {
  for (const line of tsv.split(/\r?\n/).slice(1)) {
    if (line === '') continue;
    const cells = line.split('\t');
    const id = cells[0] ?? '';
    if (cells.length !== 9) yield `${id}: has ${cells.length} columns of 9`;
    for (const at of [0, 1, 2]) {
      const synonyms = cells[6 + at] ?? '';
      const written = [cells[3 + at] ?? '', ...(synonyms === '' ? [] : synonyms.split('|'))];
      const folded = written.map(foldWord);
      for (const [place, word] of written.entries()) {
        if (place > 0 && word === '') yield `${id}: has an empty synonym`;
        else if (folded.indexOf(folded[place] ?? '') !== place) yield `${id}: «${word}» stands twice`;
        if (word !== word.trim() || /\s{2,}/.test(word)) yield `${id}: «${word}» has stray blanks`;
      }
    }
  }
}

function* findWordFaults({ id, kind, words }: Concept): Generator<string> {
  for (const language of languages) {
    const [preferred] = words[language];
    if (preferred === undefined) yield `${id}: has no word in ${language}`;
    for (const word of words[language]) {
      const fault = faultOfWord(word, language, kind);
      if (fault) yield `${id}: «${word}» (${language}) ${faultSentences[fault](language)}`;
    }
  }
  if (words.zh[0] !== undefined && !han.test(words.zh[0]))
    yield `${id}: the first Chinese word has no Han character`;
}

const faultSentences: Record<WordFault, (language: Language) => string> = {
  hanElsewhere: () => 'has a Han character',
  cyrillicElsewhere: () => 'has a Cyrillic letter',
  mixedAlphabets: () => 'mixes two alphabets in one word',
  noLetter: () => 'has no letter',
  tooLong: (language) => `is longer than ${longestWord[language]} characters`,
  oddSign: () => 'has a sign that no term has',
  remark: () => 'has a remark in brackets',
  singleLetter: () => 'is a single letter',
  grammarWord: () => 'is a word of grammar',
};

function* findDuplicates(concepts: readonly Concept[]): Generator<string> {
  const pairs: ((concept: Concept) => string)[] = [
    ({ words }) => `${words.zh[0]} ${words.ru[0]}`,
    ({ words }) => languages.map((language) => [...words[language]].sort().join('|')).join(' '),
  ];
  const told = new Set<string>();
  for (const key of pairs) {
    for (const same of groupBy(concepts, (concept) => foldWord(key(concept))).values()) {
      const ids = same.map(({ id }) => id).join(', ');
      if (same.length < 2 || told.has(ids)) continue;
      told.add(ids);
      yield `${ids}: are one concept: ${same[0]?.words.zh[0]} · ${same[0]?.words.ru[0]}`;
    }
  }
}

/** Of one field, with the same first Russian and English word and a Chinese word in common. */
function* findLikelyOne(concepts: readonly Concept[]): Generator<string> {
  const groups = groupBy(concepts, ({ domain, words }) =>
    foldWord(`${domain} ${words.ru[0]} ${words.en[0]}`),
  );
  for (const same of groups.values()) {
    for (const [at, one] of same.entries()) {
      const other = same
        .slice(at + 1)
        .find(({ words }) => words.zh.some((word) => one.words.zh.includes(word)));
      if (!other) continue;
      yield `${one.id}, ${other.id}: may be one: ${one.words.zh[0]}, ${other.words.zh[0]} · ${one.words.ru[0]}`;
    }
  }
}

function* findCrowdedWords(concepts: readonly Concept[]): Generator<string> {
  for (const language of languages) {
    const holders = new Map<string, string[]>();
    for (const { id, words } of concepts) {
      for (const word of new Set(words[language].map(foldWord))) {
        const ids = holders.get(word);
        if (ids) ids.push(id);
        else holders.set(word, [id]);
      }
    }
    const crowded = [...holders].filter(([, ids]) => ids.length > conceptsPerWordMax);
    for (const [word, ids] of crowded.sort((a, b) => b[1].length - a[1].length)) {
      yield `«${word}» (${language}) stands for ${ids.length} concepts: ${ids.join(', ')}`;
    }
  }
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = key(one);
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

function countWords(concepts: readonly Concept[]): Record<Language, number> {
  const count = (language: Language): number =>
    concepts.reduce((sum, { words }) => sum + words[language].length, 0);
  return { zh: count('zh'), ru: count('ru'), en: count('en') };
}

const dataFolder = new URL('../data/', import.meta.url);

/** The two-digit codes of data/grnti.json. */
export function readDomains(): Set<string> {
  const file = JSON.parse(readFileSync(new URL('grnti.json', dataFolder), 'utf8')) as {
    grnti: { items: { code: string }[] };
  };
  return new Set(file.grnti.items.map(({ code }) => code));
}

function print(report: TermbaseReport): void {
  const { concepts, words, byDomain, faults, notices } = report;
  console.log(`${concepts} concepts; words: zh ${words.zh}, ru ${words.ru}, en ${words.en}`);
  const domains = Object.entries(byDomain).sort(([a], [b]) => a.localeCompare(b));
  console.log(`by field: ${domains.map(([domain, count]) => `${domain} ${count}`).join(', ')}`);
  console.log(`\n${notices.length} notices`);
  for (const notice of notices) console.log(`  ${notice}`);
  console.log(`\n${faults.length} faults`);
  for (const fault of faults) console.log(`  ${fault}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? new URL('termbase.tsv', dataFolder);
  const report = checkTermbase(readFileSync(file, 'utf8'), readDomains());
  print(report);
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
