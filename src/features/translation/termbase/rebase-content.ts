import { inLanguages, type ConceptContent, type ConceptWord } from './concept-content.ts';

/**
 * A change that was proposed for a concept as it was, done to the concept as it is now: what the change touched is
 * as proposed, everything else as it is now. Nothing anybody decided meanwhile is lost.
 */
export function rebaseContent(
  before: ConceptContent,
  proposed: ConceptContent,
  now: ConceptContent,
): ConceptContent {
  const pick = <T>(was: T, wished: T, is: T): T => (wished === was ? is : wished);
  return {
    domain: pick(before.domain, proposed.domain, now.domain),
    kind: pick(before.kind, proposed.kind, now.kind),
    words: inLanguages((language) =>
      rebaseWords(before.words[language], proposed.words[language], now.words[language]),
    ),
    definitions: inLanguages((language) => ({
      text: pick(
        before.definitions[language].text,
        proposed.definitions[language].text,
        now.definitions[language].text,
      ),
      source: pick(
        before.definitions[language].source,
        proposed.definitions[language].source,
        now.definitions[language].source,
      ),
    })),
    source: pick(before.source, proposed.source, now.source),
    reliability: pick(before.reliability, proposed.reliability, now.reliability),
    note: pick(before.note, proposed.note, now.note),
  };
}

/** In the proposed order; words somebody added meanwhile follow, words somebody took away stay away if untouched. */
function rebaseWords(
  before: readonly ConceptWord[],
  proposed: readonly ConceptWord[],
  now: readonly ConceptWord[],
): ConceptWord[] {
  if (JSON.stringify(before) === JSON.stringify(proposed)) return [...now];
  const was = new Map(before.map((word) => [word.text, word]));
  const is = new Map(now.map((word) => [word.text, word]));
  const wished = new Set(proposed.map(({ text }) => text));
  const kept = proposed.flatMap((word) => {
    const old = was.get(word.text);
    const isTouched = !old || old.status !== word.status || old.note !== word.note;
    if (isTouched) return [word];
    const current = is.get(word.text);
    return current ? [current] : [];
  });
  return [...kept, ...now.filter(({ text }) => !wished.has(text) && !was.has(text))];
}
