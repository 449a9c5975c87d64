import type { Language } from '../../../shared/language.ts';
import { isLightWord } from '../text/light-words.ts';
import { originalOffset } from '../text/normalise.ts';
import { script, scriptOf } from '../text/scripts.ts';
import type { Atom, TextAnalysis } from '../text/text-analysis.ts';
import type { Concept } from './concepts.ts';
import { generalDomain } from './content-rules.ts';
import { foldWord } from './fold-word.ts';
import type { TermMatch } from './recognise.ts';

/** A passage of the source that no concept names, at offsets of the text as written. */
export type UnknownTerm = { readonly start: number; readonly end: number; readonly text: string };

/** Signs that are hardly ever part of a term (不 is: 不锈钢) and so end one. */
const grammarSigns = new Set('的了在是和与及或也都而于为将由其该被把从这那之则若已未还又再就只但');
/** A single unknown character is more often a word of grammar than a term. */
const hanLeast = 2;
const hanMost = 8;
const lettersLeast = 4;
const wordsMost = 3;
const termsMost = 40;

type Mark = 'known' | 'passed' | 'unknown';

/**
 * Candidates for new concepts, each once, in text order: runs of words or characters that stand in no concept, with
 * the known term that follows at once (共晶 + 钢), and known terms with a one-character head that together stand in
 * none (特种 + 钢). Words of grammar, light words, numbers and codes end a run.
 */
export function findUnknownTerms(
  text: string,
  language: Language,
  { atoms, normal }: TextAnalysis,
  matches: readonly TermMatch[],
  concepts: readonly Concept[],
): UnknownTerm[] {
  const runs = [
    ...findRuns(atoms, matches, language),
    ...(language === 'zh' ? findJoined(atoms, matches, concepts) : []),
  ];
  const found = new Map<string, UnknownTerm>();
  for (const run of runs.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = originalOffset(normal, atoms[run.start]?.start ?? 0);
    const end = originalOffset(normal, atoms[run.end - 1]?.end ?? 0);
    const written = text.slice(start, end);
    const key = foldWord(written);
    if (!found.has(key)) found.set(key, { start, end, text: written });
  }
  return [...found.values()].slice(0, termsMost);
}

/** Numbers of the first atom and of the one after the last. */
type Run = { readonly start: number; readonly end: number };

function findRuns(atoms: readonly Atom[], matches: readonly TermMatch[], language: Language): Run[] {
  const marks = markAtoms(atoms, matches, language);
  const runs: Run[] = [];
  for (let at = 0; at < atoms.length;) {
    const end = runEnd(atoms, marks, at);
    if (end > at && isLongEnough(atoms, at, end)) {
      runs.push({ start: at, end: withKnownTail(atoms, matches, end) });
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

/** A character that is a term of its own seldom stands for itself behind another term: the two are one word. */
function findJoined(
  atoms: readonly Atom[],
  matches: readonly TermMatch[],
  concepts: readonly Concept[],
): Run[] {
  const outer = matches.filter(({ isPart, certainty }) => !isPart && certainty === 1);
  const byEnd = new Map(outer.map((match) => [match.end, match]));
  return outer.flatMap((head) => {
    const before = byEnd.get(head.start);
    const first = atoms[head.start];
    if (!before || before.end - before.start < hanLeast || head.end - head.start !== 1) return [];
    if (first?.kind !== 'han' || first.isBroken || atoms[head.start - 1]?.kind !== 'han') return [];
    if (isLightWord(atoms.slice(before.start, before.end).map(characterOf).join(''))) return [];
    const isHead = head.group.members.some(({ concept: number }) => {
      const concept = concepts[number];
      return (
        concept?.kind === 'component' && concept.domain !== generalDomain && concept.words.zh[0]?.length === 1
      );
    });
    return isHead ? [{ start: before.start, end: head.end }] : [];
  });
}

function markAtoms(atoms: readonly Atom[], matches: readonly TermMatch[], language: Language): Mark[] {
  const marks = atoms.map((atom): Mark => (isOfLanguage(atom, language) ? 'unknown' : 'passed'));
  atoms.forEach((atom, at) => {
    if (isPassed(atom)) marks[at] = 'passed';
    const next = atoms[at + 1];
    if (atom.kind !== 'han' || next?.kind !== 'han' || next.isBroken) return;
    if (isLightWord(characterOf(atom) + characterOf(next))) marks[at] = marks[at + 1] = 'passed';
  });
  for (const { start, end } of matches) for (let at = start; at < end; at++) marks[at] = 'known';
  return marks;
}

function isOfLanguage({ kind, surface }: Atom, language: Language): boolean {
  if (kind === 'han') return language === 'zh';
  if (kind !== 'word' || language === 'zh') return false;
  const written = scriptOf(surface.charCodeAt(0));
  return written === (language === 'ru' ? script.cyrillic : script.latin);
}

function isPassed(atom: Atom): boolean {
  if (atom.kind === 'han') return grammarSigns.has(characterOf(atom));
  return atom.isStop || isLightWord(String(atom.key)) || atom.surface.length < lettersLeast;
}

function characterOf({ key }: Atom): string {
  return typeof key === 'number' ? String.fromCharCode(key) : '';
}

function runEnd(atoms: readonly Atom[], marks: readonly Mark[], from: number): number {
  const most = atoms[from]?.kind === 'han' ? hanMost : wordsMost;
  let end = from;
  while (end < atoms.length && end - from < most && marks[end] === 'unknown') {
    if (end > from && (atoms[end]?.isBroken || atoms[end]?.kind !== atoms[from]?.kind)) break;
    end++;
  }
  return end;
}

function isLongEnough(atoms: readonly Atom[], from: number, end: number): boolean {
  return atoms[from]?.kind !== 'han' || end - from >= hanLeast;
}

/** The end of the longest known term that begins where the run ends, else the end of the run. */
function withKnownTail(atoms: readonly Atom[], matches: readonly TermMatch[], end: number): number {
  const next = atoms[end];
  if (!next || next.isBroken || next.kind !== atoms[end - 1]?.kind || isPassed(next)) return end;
  const tails = matches.filter(({ start, certainty }) => start === end && certainty === 1);
  return Math.max(end, ...tails.map((match) => match.end));
}
