import type { Language } from '../../../shared/language.ts';
import type { ConceptWords, Terms } from '../checks/terms.ts';
import { analyseText } from '../text/analyse.ts';
import { originalOffset } from '../text/normalise.ts';
import type { DecidedEntry, LiveTermbase } from './live-termbase.ts';
import type { Mention, Recogniser } from './recognise.ts';

/** From this reliability on a concept binds that was taken over from a file and nobody discussed. */
export const bindingReliability = 8;

/** Whether the words of a concept must be used: people decided on it, or it is said to be reliable enough. */
export function isBinding(standing: Pick<DecidedEntry, 'state' | 'reliability'> | undefined): boolean {
  if (!standing) return false;
  return standing.state === 'decided' || (standing.reliability ?? 0) >= bindingReliability;
}

/**
 * The terms that bind a translation, for `checkTranslation`: concepts that bind must be named; forbidden words are
 * refused whatever the standing of their concept. In the source only exact mentions count that stand in no longer
 * term (nobody is bound by a guess at a word's root); in the translation all count. As of the moment it is called:
 * make it anew for each check.
 */
export function bindingTerms(live: LiveTermbase, from: Language, to: Language): Terms {
  const recogniser = live.recogniser();
  return {
    mentions: (text, language) =>
      language === from && from !== to ? exactMentions(recogniser, text) : recogniser.mentions(text),
    wordsOf: (id) => boundWords(live, id, to),
  };
}

function boundWords(live: LiveTermbase, id: string, to: Language): ConceptWords | undefined {
  const words = live.wordsOf(id, to);
  if (!words) return undefined;
  if (isBinding(live.standingOf(id))) return words;
  if (words.forbidden.length === 0) return undefined;
  // Without a preferred word nothing is asked for; what is allowed still tells a longer word from a forbidden one.
  return {
    preferred: [],
    admitted: [...words.preferred, ...words.admitted, ...words.doNotTranslate],
    forbidden: words.forbidden,
    doNotTranslate: [],
  };
}

/** Concepts a text names by a whole term that stands in no longer one; no guesses. Offsets of the text as written. */
export function exactMentions(recogniser: Recogniser, text: string): Mention[] {
  const analysis = analyseText(text);
  const matches = recogniser.match(analysis).filter(({ certainty, isPart }) => certainty === 1 && !isPart);
  return matches.flatMap(({ group, start, end }) => {
    const first = analysis.atoms[start];
    const last = analysis.atoms[end - 1];
    if (!first || !last) return [];
    const place = {
      start: originalOffset(analysis.normal, first.start),
      end: originalOffset(analysis.normal, last.end),
    };
    return group.members.map(({ concept }) => ({
      conceptId: recogniser.concepts[concept]?.id ?? '',
      ...place,
    }));
  });
}
