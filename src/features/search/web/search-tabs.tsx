import { useLocation } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { documentKinds, recordKinds, type search } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { searchWith } from './search-address.ts';

/** The kinds of records as tabs, each with what it holds under the other filters; terms are no records. */
export function SearchTabs({ counts }: { counts: OutputOf<typeof search>['facets']['kind'] }) {
  const words = useWords(searchWords);
  const language = useLanguage();
  const { pathname, search: query } = useLocation();
  const chosen = new URLSearchParams(query).getAll('kind');
  const countOf = (kind: string) => counts.find(({ value }) => value === kind)?.count ?? 0;
  const all = recordKinds.reduce((sum, kind) => sum + countOf(kind), 0);
  const shown = documentKinds.filter((kind) => countOf(kind) > 0 || chosen.includes(kind));
  const tabs = [
    { kind: null, label: words.allKinds, count: all, isHere: chosen.length === 0 },
    ...shown.map((kind) => ({
      kind,
      label: words.tabs[kind],
      count: countOf(kind),
      isHere: chosen.includes(kind),
    })),
  ];
  return (
    <nav aria-label={words.tabsLabel}>
      <ul className="tabs">
        {tabs.map(({ kind, label, count, isHere }) => (
          <li key={label}>
            <a
              href={`${pathname}${searchWith(query, { kind })}`}
              aria-current={isHere ? 'page' : undefined}
              data-kind={kind ?? 'all'}
            >
              {label} <span className="count">{formatNumber(count, language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
