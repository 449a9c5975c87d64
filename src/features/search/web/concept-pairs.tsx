import { Fragment } from 'react';
import type { z } from 'zod';
import { languages } from '../../../shared/language.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import type { conceptWordsShape } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { groupConcepts, type ConceptGroup } from './group-concepts.ts';

type ConceptWordsView = z.output<typeof conceptWordsShape>;

/**
 * Concepts as the reader's word with the words of the other languages: 激光焊接 ↔ лазерная сварка. Senses of one word
 * stand together; what is more than `shownMax` is folded away.
 */
export function ConceptPairs({
  concepts,
  shownMax,
}: {
  concepts: readonly ConceptWordsView[];
  shownMax: number;
}) {
  const reader = useLanguage();
  const words = useWords(searchWords);
  const groups = groupConcepts(concepts, reader);
  const isOneOver = groups.length === shownMax + 1;
  const shown = isOneOver ? groups : groups.slice(0, shownMax);
  const rest = groups.slice(shown.length);
  return (
    <>
      <Pairs groups={shown} />
      {rest.length > 0 ? (
        <>
          {' · '}
          <details className="more-inline">
            <summary>{words.more(rest.length)}</summary> <Pairs groups={rest} />
          </details>
        </>
      ) : null}
    </>
  );
}

function Pairs({ groups }: { groups: readonly ConceptGroup[] }) {
  const reader = useLanguage();
  const path = usePath();
  const others = languages.filter((language) => language !== reader);
  return groups.map((group, at) => (
    <Fragment key={group.conceptId}>
      {at > 0 ? ' · ' : null}
      <a className="term" href={path(`/termbase/${group.conceptId}`)}>
        {group.word}
      </a>
      {others.map((language) =>
        group.others[language].length > 0 ? (
          <Fragment key={language}>
            {' ↔ '}
            <span lang={language}>{group.others[language].join(' / ')}</span>
          </Fragment>
        ) : null,
      )}
    </Fragment>
  ));
}
