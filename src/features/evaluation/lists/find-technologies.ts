import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { analyseText, type TextAnalysis } from '../../translation/public.ts';
import { firstKeyOf, firstKeysOf, keysOfAnalysis } from './technology-keys.ts';
import { technologiesByIds, wordsByFirstKeys, technologiesByFields } from './technology-views.ts';
import type { TechnologyClass } from './vocabulary.ts';

export type AskedTechnology = {
  /** In any of the three languages, or several. */
  text: string;
  /** The sides whose technology leaves. */
  from: readonly ('CN' | 'RU')[];
  /** Classification of the record, where it has one. */
  grnti?: readonly string[];
  ipc?: readonly string[];
};

export type TechnologyProposal = {
  listId: string;
  listVersion: number;
  entryId: string;
  /** Stays the same over all versions of the list. */
  entryKey: string;
  code: string;
  titles: LocalizedText;
  class: TechnologyClass;
  /** Phrases of the entry that stand in the text, and how they are written there. */
  words: { word: string; language: Language; found: string; isThroughConcept: boolean }[];
  /** Codes of the record that lie within those the entry names. */
  fields: string[];
};

const proposalsMax = 50;
/** Longer texts are read to here. */
const charactersMax = 60_000;

/**
 * Entries of technologies lists in use whose words stand in the text, or whose fields those of the record lie in; those
 * with most words first, at most 50. Catalogues of a country are asked about what leaves it, dual-use lists always.
 * Proposals are questions to a person, never verdicts.
 */
export async function proposeTechnologyEntries(
  ctx: Ctx,
  { text, from, grnti = [], ipc = [] }: AskedTechnology,
): Promise<TechnologyProposal[]> {
  const analysis = analyseText(text.slice(0, charactersMax));
  const keys = keysOfAnalysis(analysis);
  const words = (await wordsByFirstKeys(ctx, firstKeysOf(keys))).flatMap((word) => {
    const found = findPhrase(analysis, keys, word.keys);
    return found === undefined ? [] : [{ ...word, found }];
  });
  const codes = [...grnti, ...ipc].map((code) => code.replace(/\s+/gu, '').toUpperCase());
  const byFields = await technologiesByFields(ctx, codes.flatMap(prefixesOf));
  const byEntry = Map.groupBy(words, ({ entryId }) => entryId);
  const entries = await technologiesByIds(ctx, [...byEntry.keys(), ...byFields], {
    from,
    today: ctx.clock().toISOString().slice(0, 10),
  });
  return entries
    .map(({ content, ...entry }): TechnologyProposal => ({
      ...entry,
      code: content.code,
      titles: content.titles,
      class: content.class,
      words: eachOnce(byEntry.get(entry.entryId) ?? []),
      fields: codes.filter((code) => prefixesOf(code).some((part) => isFieldOf(content, part))),
    }))
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.code.localeCompare(b.code))
    .slice(0, proposalsMax);
}

function weightOf({ words, fields }: TechnologyProposal): number {
  const letters = words.reduce((sum, { word }) => sum + word.length, 0);
  return words.length * 1_000 + letters + fields.length * 100;
}

function isFieldOf(
  { grnti, ipc }: { grnti: readonly string[]; ipc: readonly string[] },
  code: string,
): boolean {
  return grnti.includes(code) || ipc.includes(code);
}

/** A code and everything above it: 31.15.19 → 31.15.19, 31.15, 31; H01M4/36 → H01M4/36, H01M4, H01M, H01, H. */
function prefixesOf(code: string): string[] {
  if (/^\d/.test(code)) return code.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));
  const [main = '', group] = code.split('/');
  const heights = [main.slice(0, 1), main.slice(0, 3), main.slice(0, 4), main];
  return [...new Set(group === undefined ? heights : [...heights, code])];
}

type FoundWord = { language: Language; word: string; isThroughConcept: boolean; found: string };

function eachOnce(words: readonly FoundWord[]): TechnologyProposal['words'] {
  const once = new Map(words.map((one) => [`${one.language} ${one.word}`, one]));
  return [...once.values()].map(({ word, language, found, isThroughConcept }) => ({
    word,
    language,
    found,
    isThroughConcept,
  }));
}

/** The phrase as the text writes it, at its first place; undefined where it does not stand there in one piece. */
function findPhrase(
  { atoms, normal }: TextAnalysis,
  keys: readonly string[],
  phrase: readonly string[],
): string | undefined {
  const first = firstKeyOf(phrase).slice(0, 1);
  for (let at = 0; at + phrase.length <= keys.length; at++) {
    if (!keys[at]?.startsWith(first)) continue;
    const isThere = phrase.every(
      (key, by) => keys[at + by] === key && (by === 0 || !atoms[at + by]?.isBroken),
    );
    const [begin, end] = [atoms[at], atoms[at + phrase.length - 1]];
    if (!isThere || !begin || !end) continue;
    const offset = (place: number): number => normal.offsets?.[place] ?? place;
    return normal.original.slice(offset(begin.start), offset(end.end));
  }
  return undefined;
}
