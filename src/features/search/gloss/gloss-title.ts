import type { Language } from '../../../shared/language.ts';
import { remember } from '../../../shared/remember.ts';
import { analyseText, type LiveTermbase, type Recogniser, type TermMatch } from '../../translation/public.ts';
import { fieldSupport, foreignSays } from './field-support.ts';

export type GlossWords = { conceptId: string; words: Record<Language, string> };

/** What else is known of the record: it decides between the senses of a word. */
export type GlossedTitle = {
  title: string;
  /** Its summary, in the language of the title. */
  about: string;
  /** GRNTI codes. */
  fields: readonly string[];
};

type Termbase = Pick<LiveTermbase, 'recogniser' | 'firstWords'>;
type Sense = GlossWords & { support: number; tier: number; says: number; start: number };

const glossMax = 6;
/**
 * Terms of the subject first; words of every subject after them; guesses at a root, and senses of a far field that
 * nothing else of the text speaks for, only where nothing better is.
 */
const tiers = { telling: 0, general: 1, doubtful: 2 } as const;
/** Characters of a Chinese term from which it counts as a term of its subject: 低温钢 says more than 钢. */
const specificCharacters = 3;
const longerSays = 0.25;
const otherWordSays = 0.5;

/**
 * The concepts a title names, in the termbase's words for a reader of another language: one sense for each written
 * word, chosen by the record's field and by what else its text speaks of; the most telling first, six at most. A
 * gloss, never a translation.
 */
export function glossTitle(
  { title, about, fields }: GlossedTitle,
  reader: Language,
  termbase: Termbase,
): GlossWords[] {
  const recogniser = termbase.recogniser();
  let known = glosses.get(recogniser);
  if (known === undefined) {
    known = remember(glossesRemembered, (question) => {
      const [record, language] = JSON.parse(question) as [GlossedTitle, Language];
      return makeGloss(record, language, termbase);
    });
    glosses.set(recogniser, known);
  }
  return [...known(JSON.stringify([{ title, about, fields }, reader]))];
}

/** Every search shows the same titles again, and a termbase always says the same of them. */
const glosses = new WeakMap<Recogniser, (question: string) => readonly GlossWords[]>();
/** Some 5 MB. */
const glossesRemembered = 2000;

function makeGloss(record: GlossedTitle, reader: Language, termbase: Termbase): GlossWords[] {
  const evidence = evidenceOf(record, termbase);
  const senses = outermost(matchesIn(record.title, termbase)).flatMap((match) => {
    const [best] = sensesOf(match, record, evidence, termbase).toSorted((a, b) => b.support - a.support);
    return best && best.words[reader] !== '' ? [best] : [];
  });
  const ordered = senses.toSorted((a, b) => a.tier - b.tier || b.says - a.says || a.start - b.start);
  const told = ordered.filter(({ tier }) => tier < tiers.doubtful);
  const shown = new Map<string, GlossWords>();
  for (const { conceptId, words } of told.length > 0 ? told : ordered) {
    const label = words[reader].toLowerCase();
    if (!shown.has(label)) shown.set(label, { conceptId, words });
  }
  return [...shown.values()].slice(0, glossMax);
}

function matchesIn(text: string, termbase: Termbase): TermMatch[] {
  return termbase.recogniser().match(analyseText(text));
}

/** The longest terms, each place once; a guess at a word's root only where no term stands. */
function outermost(matches: readonly TermMatch[]): TermMatch[] {
  const byWorth = matches
    .filter(({ isPart }) => !isPart)
    .toSorted(
      (a, b) => b.certainty - a.certainty || b.end - b.start - (a.end - a.start) || a.start - b.start,
    );
  const taken: TermMatch[] = [];
  for (const match of byWorth) {
    if (taken.every(({ start, end }) => match.end <= start || match.start >= end)) taken.push(match);
  }
  return taken;
}

type Group = TermMatch['group'];
/** `shareOf`: of the terms that belong to one field only, the share (0 to 1) of this one, another term's than `except`. */
type Evidence = { namedBy: Map<number, Set<Group>>; shareOf(domain: string, except?: Group): number };

/** By which different words the text names each concept, and which fields its unambiguous terms belong to. */
function evidenceOf({ title, about }: GlossedTitle, termbase: Termbase): Evidence {
  const { concepts } = termbase.recogniser();
  const namedBy: Evidence['namedBy'] = new Map();
  const domainOf = new Map<Group, string>();
  for (const group of new Set(matchesIn(`${title}\n${about}`, termbase).map((match) => match.group))) {
    const domains = new Set(group.members.map(({ concept }) => concepts[concept]?.domain ?? ''));
    const [domain] = domains;
    if (domains.size === 1 && domain !== undefined) domainOf.set(group, domain);
    for (const { concept } of group.members) {
      namedBy.set(concept, (namedBy.get(concept) ?? new Set()).add(group));
    }
  }
  const votes = new Map<string, number>();
  for (const domain of domainOf.values()) votes.set(domain, (votes.get(domain) ?? 0) + 1);
  const shareOf: Evidence['shareOf'] = (domain, except) => {
    const left = except && domainOf.get(except);
    const voting = domainOf.size - (left === undefined ? 0 : 1);
    return voting === 0 ? 0 : ((votes.get(domain) ?? 0) - (left === domain ? 1 : 0)) / voting;
  };
  return { namedBy, shareOf };
}

function sensesOf(
  match: TermMatch,
  { fields }: GlossedTitle,
  { namedBy, shareOf }: Evidence,
  termbase: Termbase,
): Sense[] {
  const { group, start, end, certainty } = match;
  return group.members.flatMap(({ concept: number, weight }) => {
    const concept = termbase.recogniser().concepts[number];
    const words = concept && termbase.firstWords(concept.id);
    if (!words) return [];
    const { id: conceptId, domain, kind } = concept;
    const ofField = fields.length === 0 ? 1 : fieldSupport(domain, fields);
    const others = (namedBy.get(number)?.size ?? 1) - 1;
    const support = weight ** 2 * ofField * (1 + shareOf(domain)) * (1 + otherWordSays * others);
    const isAlone = others === 0 && shareOf(domain, group) === 0;
    const isAmbiguous = group.members.length > 1;
    const isDoubtful = certainty < 1 || (ofField === foreignSays && isAlone && isAmbiguous);
    const tier = isDoubtful ? tiers.doubtful : kind === 'general' ? tiers.general : tiers.telling;
    const specific = Math.min(1, Math.max(1, words.zh.length) / specificCharacters);
    const says = ofField * (1 + shareOf(domain)) * specific * (1 + longerSays * (end - start - 1));
    return [{ conceptId, words, support, tier, says, start }];
  });
}
