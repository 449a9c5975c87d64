import { useLoaderData, useLocation, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { AsOf } from '../../../ui/as-of.tsx';
import { search, searchCriteria, searchSorts } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { AddressNotice } from './address-notice.tsx';
import { ChosenFilters } from './chosen-filters.tsx';
import { FacetFilters } from './facet-filters.tsx';
import { HitItem } from './hit-item.tsx';
import { QueryExpansion } from './query-expansion.tsx';
import { QueryReading } from './query-reading.tsx';
import { readSearchAddress } from './readable-address.ts';
import { chosenFilters, searchWith, searchWithoutFilters } from './search-address.ts';
import { SavedSearchForm } from './saved-search-form.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchTabs } from './search-tabs.tsx';
import { SyntaxHelp } from './syntax-help.tsx';

const titleCharactersMax = 80;

type Found = OutputOf<typeof search>;
type Sort = (typeof searchSorts)[number];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const { input, leftOut } = readSearchAddress(params);
  const found = await load(context, search, input);
  const sort = searchSorts.find((name) => name === params.get('sort')) ?? 'relevance';
  const isExact = searchCriteria.shape.exact.safeParse(params.get('exact') ?? '').data ?? false;
  return { found, leftOut, q: params.get('q') ?? '', kinds: params.getAll('kind'), sort, isExact };
}

export default function SearchPage() {
  const { found, leftOut, q, kinds, sort, isExact } = useLoaderData<typeof loader>();
  const words = useWords(searchWords);
  const isPastEnd = found.items.length === 0 && found.total > 0;
  return (
    <>
      <title>{q === '' ? words.title : words.titleFor(shortenText(q, titleCharactersMax))}</title>
      <h1>{words.title}</h1>
      <SearchBox q={q}>
        {kinds.map((kind) => (
          <input key={kind} type="hidden" name="kind" value={kind} />
        ))}
        {sort === 'relevance' ? null : <input type="hidden" name="sort" value={sort} />}
        {isExact ? <input type="hidden" name="exact" value="yes" /> : null}
      </SearchBox>
      <SyntaxHelp />
      <AddressNotice leftOut={leftOut} />
      <QueryReading found={found} q={q} isExact={isExact} />
      <QueryExpansion expansion={found.expansion} />
      <SearchTabs counts={found.facets.kind} />
      <div className="row spread search-tools">
        <ChosenFilters organisations={found.organisationNames} />
        <SavedSearchForm askedText={found.changes.length > 0 ? found.askedText : undefined} />
      </div>
      <div className="with-aside">
        <FacetFilters facets={found.facets} organisations={found.organisationNames} />
        <section aria-label={words.title}>
          <ListHead found={found} sort={sort} isNewest={q.trim() === ''} />
          {isPastEnd ? <PastEnd found={found} /> : null}
          {found.total === 0 ? <Nothing /> : null}
          <ol className="record-list">
            {found.items.map((hit) => (
              <HitItem key={`${hit.kind}/${hit.ref.id}`} hit={hit} />
            ))}
          </ol>
          {found.total > 0 ? <ExportLinks path="/api/exports/search" /> : null}
          {isPastEnd ? null : <Pager page={found.page} pageSize={found.pageSize} total={found.total} />}
        </section>
      </div>
    </>
  );
}

function ListHead({ found, sort, isNewest }: { found: Found; sort: Sort; isNewest: boolean }) {
  const words = useWords(searchWords);
  const language = useLanguage();
  const head = isNewest && sort !== 'level' && found.total > 0 ? `${words.newest} · ` : '';
  return (
    <div className="row spread list-head">
      <p className="help" role="status">
        {head}
        {words.found(found.total)} · <AsOf moment={found.asOf} /> ·{' '}
        {words.took(formatNumber(Math.max(1, Math.round(found.tookMs)), language))}
      </p>
      <SortLinks sort={isNewest && sort === 'relevance' ? 'date' : sort} isNewest={isNewest} />
    </div>
  );
}

/** Links, not a list to choose from: they need no second press. Without a query nothing is a better match. */
function SortLinks({ sort, isNewest }: { sort: Sort; isNewest: boolean }) {
  const words = useWords(searchWords);
  const { pathname, search: query } = useLocation();
  return (
    <nav aria-label={words.sortLabel}>
      <ul className="sort-links">
        {searchSorts
          .filter((name) => name !== 'relevance' || !isNewest)
          .map((name) => (
            <li key={name}>
              <a
                href={`${pathname}${searchWith(query, { sort: name === 'relevance' ? null : name })}`}
                aria-current={name === sort ? 'true' : undefined}
              >
                {words.order[name]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function PastEnd({ found: { page, pageSize, total } }: { found: Found }) {
  const words = useWords(searchWords);
  const { pathname, search: query } = useLocation();
  const last = Math.ceil(total / pageSize);
  return (
    <div className="notice">
      <p>{words.pastEnd(page)}</p>
      <p>
        <a href={`${pathname}${searchWith(query, { page: String(last) })}`}>{words.lastPage(last)}</a>
      </p>
    </div>
  );
}

function Nothing() {
  const words = useWords(searchWords);
  const path = usePath();
  const { pathname, search: query } = useLocation();
  const ways = [
    {
      isOpen: chosenFilters(query).length > 0,
      label: words.clearFilters,
      to: `${pathname}${searchWithoutFilters(query)}`,
    },
    {
      isOpen: new URLSearchParams(query).has('kind'),
      label: words.allKinds,
      to: `${pathname}${searchWith(query, { kind: null })}`,
    },
    { isOpen: true, label: words.browse.offers, to: path('/offers') },
    { isOpen: true, label: words.browse.requests, to: path('/requests') },
    { isOpen: true, label: words.browse.terms, to: path('/termbase') },
  ];
  return (
    <div className="notice">
      <p>
        <strong>{words.nothing}</strong>
      </p>
      <p>{words.advice}</p>
      <p className="row">
        {ways
          .filter(({ isOpen }) => isOpen)
          .map(({ label, to }) => (
            <a key={label} href={to}>
              {label}
            </a>
          ))}
      </p>
    </div>
  );
}
