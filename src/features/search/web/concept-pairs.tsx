import { Fragment } from 'react';
import type { z } from 'zod';
import { languages } from '../../../shared/language.ts';
import { useLanguage, usePath } from '../../../ui/language.ts';
import type { conceptWordsShape } from '../contract.ts';

type ConceptWordsView = z.output<typeof conceptWordsShape>;

/** Concepts as the reader's word with the words of the other languages: 激光焊接 ↔ лазерная сварка. */
export function ConceptPairs({ concepts }: { concepts: readonly ConceptWordsView[] }) {
  const reader = useLanguage();
  const path = usePath();
  const others = languages.filter((language) => language !== reader);
  return concepts.map((concept, at) => (
    <Fragment key={concept.conceptId}>
      {at > 0 ? ' · ' : null}
      <a className="term" href={path(`/termbase/${concept.conceptId}`)}>
        {concept.words[reader] || concept.conceptId}
      </a>
      {others.map((language) =>
        concept.words[language] ? (
          <Fragment key={language}>
            {' ↔ '}
            <span lang={language}>{concept.words[language]}</span>
          </Fragment>
        ) : null,
      )}
    </Fragment>
  ));
}
