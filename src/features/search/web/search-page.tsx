import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { search } from '../contract.ts';
import { searchWords } from '../messages/search-words.ts';
import { ConceptPairs } from './concept-pairs.tsx';
import { FacetFilters } from './facet-filters.tsx';
import { HitItem } from './hit-item.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const params = new URL(request.url).searchParams;
  const found = await load(context, search, inputFromPairs(params) as never);
  return { found, q: params.get('q') ?? '', sort: params.get('sort') ?? 'relevance' };
}

export default function SearchPage() {
  const { found, q, sort } = useLoaderData<typeof loader>();
  const words = useWords(searchWords);
  return (
    <>
      <title>{q === '' ? words.title : words.titleFor(q)}</title>
      <h1>{words.title}</h1>
      <form id="search-form" role="search">
        <div className="search-form">
          <input
            type="search"
            name="q"
            aria-label={words.label}
            placeholder={words.placeholder}
            defaultValue={q}
            maxLength={1000}
          />
          <button className="button primary" type="submit">
            {words.find}
          </button>
        </div>
      </form>
      <Understood query={q} found={found} />
      <div className="with-aside">
        <FacetFilters facets={found.facets} />
        <section aria-label={words.title}>
          <ListHead found={found} sort={sort} />
          {found.items.length === 0 ? <Nothing /> : null}
          <ol className="record-list">
            {found.items.map((hit) => (
              <HitItem key={`${hit.kind}/${hit.ref.id}`} hit={hit} />
            ))}
          </ol>
          <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
        </section>
      </div>
    </>
  );
}

type Found = OutputOf<typeof search>;

/** What the query was understood as: its concepts in all three languages. */
function Understood({ query, found }: { query: string; found: Found }) {
  const words = useWords(searchWords);
  const { colon } = useWords(uiWords);
  if (query.trim() === '') return null;
  if (found.queryConcepts.length === 0) return <p className="help">{words.onlyOwnWords}</p>;
  return (
    <div className="help understood">
      {words.understood}
      {colon}
      <ConceptPairs concepts={found.queryConcepts} shownMax={7} />
    </div>
  );
}

function ListHead({ found, sort }: { found: Found; sort: string }) {
  const words = useWords(searchWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <div className="row spread list-head">
      <p className="help" role="status">
        {words.found(found.total)} · {ui.asOf(formatMoment(found.asOf, language, timeZone))} ·{' '}
        {words.took(formatNumber(Math.max(1, Math.round(found.tookMs)), language))}
      </p>
      <label className="row">
        {words.sortLabel}
        <select name="sort" form="search-form" defaultValue={sort}>
          <option value="relevance">{words.order.relevance}</option>
          <option value="date">{words.order.date}</option>
        </select>
      </label>
    </div>
  );
}

function Nothing() {
  const words = useWords(searchWords);
  return (
    <div className="notice">
      <p>
        <strong>{words.nothing}</strong>
      </p>
      <p>{words.advice}</p>
    </div>
  );
}
