import { pickText, type Language, type LocalizedText } from '../../shared/language.ts';
import { parseRecordRef } from '../../shared/record-ref.ts';
import type { LiveTermbase } from '../translation/public.ts';
import type { SearchHit } from './contract.ts';
import { knownMoment } from './documents/document.ts';
import { readShown } from './documents/shown-document.ts';
import type { Passage, SearchHit as EngineHit } from './engine/search-record.ts';
import { glossTitle } from './gloss/gloss-title.ts';

const matchedWordsMax = 12;

/** A hit of the engine as a reader sees it: texts in his language where there are any. */
export function shownHit(hit: EngineHit, reader: Language, termbase: LiveTermbase): SearchHit | undefined {
  const ref = parseRecordRef(hit.key);
  if (!ref) return undefined;
  const document = readShown(hit.stored);
  const titles: LocalizedText = {};
  const summaries: LocalizedText = {};
  for (const { language, title, summary } of document.titles) {
    titles[language] = title;
    summaries[language] = summary;
  }
  const source = document.sourceLanguage;
  const title = pickText(titles, reader, source) ?? { text: '', language: source };
  const summary = pickText(summaries, reader, source) ?? { text: '', language: title.language };
  return {
    ref,
    kind: document.kind,
    number: document.number,
    title: { ...title, marks: titleMarks(hit.passages, title) },
    summary,
    passage: choosePassage(hit, [reader, title.language]),
    otherNames: isNamed(document.kind)
      ? document.titles
          .filter(({ language }) => language !== title.language)
          .map(({ language, title: text }) => ({ text, language }))
      : [],
    sourceLanguage: source,
    textStates: document.textStates,
    matchedConcepts: firstWords(hit.conceptIds, termbase),
    matchedWords: hit.words.slice(0, matchedWordsMax),
    titleGloss:
      title.language === reader || isNamed(document.kind)
        ? []
        : glossTitle(
            {
              title: title.text,
              about: summaries[title.language] ?? '',
              fields: document.facets.field ?? [],
            },
            reader,
            termbase,
          ),
    facets: document.facets,
    isDemo: document.isDemo,
    date: knownMoment(new Date(document.sortDate))?.toISOString() ?? null,
  };
}

/** Titles of these are names: shown in all languages, never glossed. */
function isNamed(kind: SearchHit['kind']): boolean {
  return kind !== 'offer' && kind !== 'request';
}

/** The words of concepts, one in each language; a concept the termbase no longer has is left out. */
export function firstWords(
  conceptIds: readonly string[],
  termbase: LiveTermbase,
): SearchHit['matchedConcepts'] {
  return [...new Set(conceptIds)].flatMap((conceptId) => {
    const words = termbase.firstWords(conceptId);
    return words ? [{ conceptId, words }] : [];
  });
}

function titleMarks(passages: readonly Passage[], title: { text: string; language: Language }) {
  const own = passages.find(
    ({ field, language, text }) => field === 'title' && language === title.language && text === title.text,
  );
  return copyMarks(own?.marks ?? []);
}

/** The passage in a wanted language where that text answers too, otherwise in the one that answered best. */
function choosePassage(hit: EngineHit, wanted: readonly Language[]): SearchHit['passage'] {
  const marked = hit.passages.filter(({ field, marks }) => field === 'text' && marks.length > 0);
  const order = [...wanted, ...(hit.language ? [hit.language] : [])];
  const [best] = order.flatMap((language) => marked.find((each) => each.language === language) ?? []);
  const chosen = best ?? marked[0];
  if (!chosen) return null;
  const { text, language, marks, isCutBefore, isCutAfter } = chosen;
  return { text, language, marks: copyMarks(marks), isCutBefore, isCutAfter };
}

function copyMarks(marks: Passage['marks']): [number, number][] {
  return marks.map(([start, end]) => [start, end]);
}
