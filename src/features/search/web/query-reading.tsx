import { Fragment } from 'react';
import { useLocation } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import type { search } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { SaidOf } from './said-of.tsx';
import { searchWith } from './search-address.ts';
import { WrittenText } from './written-text.tsx';

type Found = OutputOf<typeof search>;

/** What was done to the query before it was asked, the way back, and what of it was not understood. */
export function QueryReading({ found, q, isExact }: { found: Found; q: string; isExact: boolean }) {
  const words = useWords(searchWords);
  const { colon } = useWords(uiWords);
  const { pathname, search: query } = useLocation();
  return (
    <>
      {found.changes.length > 0 ? (
        <div className="notice query-change" role="status">
          <p>
            {words.showingFor}
            <strong>
              <WrittenText text={found.askedText} />
            </strong>{' '}
            <span className="help">
              (
              {found.changes.map(({ kind, from, to }, at) => (
                <Fragment key={`${kind} ${from}`}>
                  {at > 0 ? '; ' : null}
                  {words.changes[kind]}
                  {colon}
                  <WrittenText text={from} />
                  {' → '}
                  <WrittenText text={to} />
                </Fragment>
              ))}
              )
            </span>
          </p>
          <p>
            <a href={`${pathname}${searchWith(query, { exact: 'yes' })}`}>
              {words.searchExactly}
              <WrittenText text={q} />
            </a>
          </p>
        </div>
      ) : null}
      {isExact ? (
        <p className="help">
          {words.searchedExactly}
          <a href={`${pathname}${searchWith(query, { exact: null })}`}>{words.allowCorrections}</a>
        </p>
      ) : null}
      {found.denseState === 'late' || found.denseState === 'away' ? (
        <p className="help">{words.withoutModel}</p>
      ) : null}
      {found.problems.length > 0 ? (
        <div className="notice warn" role="status">
          <ul className="query-problems">
            {found.problems.map(({ code, part }) => (
              <li key={`${code} ${part}`}>
                {code === 'tooLong' ? (
                  words.problems.tooLong
                ) : (
                  <SaidOf part={part} sentence={words.problems[code]} />
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
