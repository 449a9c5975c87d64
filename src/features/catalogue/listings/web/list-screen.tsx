import { useSearchParams } from 'react-router';
import type { Page } from '../../../../shared/paging.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { GlossedTitles, type TitleGlosses } from '../../../search/web/title-gloss.tsx';
import type { ListingSummary } from '../contract.ts';
import { useLabels } from '../../web/labels.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { ListingKind } from '../vocabulary.ts';
import { fieldName, placeName } from './choices.ts';
import { ListFilters } from './list-filters.tsx';
import { activeFilters, addressWithout, type ActiveFilter } from './list-query.ts';
import { ListingItem } from './listing-item.tsx';
import { kindPaths } from './listing-kind.ts';

/** The list of a kind: how many, in which order, as of when, and what narrows it. */
export function ListScreen({
  kind,
  page,
  glosses,
}: {
  kind: ListingKind;
  page: Page<ListingSummary>;
  glosses: TitleGlosses;
}) {
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const viewer = useViewer();
  const path = usePath();
  const [params] = useSearchParams();
  const own = path(kindPaths[kind]);
  const filters = activeFilters(params);
  const sort = (params.get('sort') || 'newest') as keyof typeof words.sorts;
  return (
    <>
      <title>{`${words.kinds[kind].plural} · ${words.siteName}`}</title>
      <div className="row spread">
        <h1>{words.kinds[kind].plural}</h1>
        {viewer.signedIn ? (
          <a className="button" href={`${own}/new`}>
            {words.kinds[kind].write}
          </a>
        ) : null}
      </div>
      <p className="reading">{words.kinds[kind].lead}</p>
      <p className="to-filters">
        <a href="#filters">{words.filters}</a>
      </p>
      <div className="with-aside aside-end">
        <div>
          <p className="list-state">
            <strong>{ui.found(page.total)}</strong>
            {` · ${words.sorts[sort]} · `}
            <AsOf moment={page.asOf} />
          </p>
          {filters.length > 0 ? <FilterLinks filters={filters} own={own} params={params} /> : null}
          {page.items.length === 0 ? (
            <EmptyList kind={kind} own={own} isFiltered={filters.length > 0} />
          ) : (
            <form method="get" action={`${own}/compare`}>
              <GlossedTitles glosses={glosses}>
                <ul className="record-list">
                  {page.items.map((listing) => (
                    <ListingItem key={listing.id} listing={listing} canCompare />
                  ))}
                </ul>
              </GlossedTitles>
              <div className="row compare-bar">
                <button className="button" type="submit">
                  {words.compareMarked}
                </button>
                <span className="small quiet">{words.compareHint}</span>
              </div>
            </form>
          )}
          <ExportLinks path={`/api/exports${kindPaths[kind]}`} />
          <FeedLink path={`/feeds/search.atom?kind=${kind}`} title={words.kinds[kind].plural} />
          <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
        </div>
        <aside aria-label={words.filters} id="filters">
          <ListFilters kind={kind} action={own} params={params} />
        </aside>
      </div>
    </>
  );
}

function FilterLinks({
  filters,
  own,
  params,
}: {
  filters: ActiveFilter[];
  own: string;
  params: URLSearchParams;
}) {
  const words = useWords(screenWords);
  const name = useFilterName();
  return (
    <ul className="filter-links" aria-label={words.activeFilters}>
      {filters.map((filter) => (
        <li key={`${filter.name} ${filter.value}`}>
          <a href={addressWithout(own, params, filter)} className="tag">
            {name(filter)} <span aria-hidden="true">×</span>
            <span className="visually-hidden">{words.removeFilter}</span>
          </a>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <a href={own}>{words.removeAll}</a>
        </li>
      ) : null}
    </ul>
  );
}

function useFilterName(): (filter: ActiveFilter) => string {
  const words = useWords(screenWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const labels = useLabels();
  return ({ name, value }) => {
    if (name === 'country') return value === 'CN' || value === 'RU' ? ui.bank[value] : value;
    if (name === 'region') return placeName(value, language);
    if (name === 'field') return fieldName(value, language);
    if (name === 'cooperation') return labels.of('cooperationType', value);
    if (name === 'levelMin') return words.fromLevel(Number(value));
    const languageName = (ui.languageNames as Record<string, string>)[value] ?? value;
    return `${words.sourceLanguage}${words.colon}${languageName}`;
  };
}

function EmptyList({ kind, own, isFiltered }: { kind: ListingKind; own: string; isFiltered: boolean }) {
  const words = useWords(screenWords);
  const path = usePath();
  return (
    <div className="notice">
      <p>
        <strong>{isFiltered ? words.nothingFits : words.nothingYet}</strong>
      </p>
      <p>{isFiltered ? words.nothingFitsAdvice : words.kinds[kind].nothingYetAdvice}</p>
      <p className="row">
        {isFiltered ? <a href={own}>{words.removeAll}</a> : null}
        <a href={path('/search')}>{words.searchEverything}</a>
      </p>
    </div>
  );
}
