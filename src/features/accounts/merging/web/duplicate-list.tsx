import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { SelectField } from '../../../../ui/fields.tsx';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { mergingWords } from '../../messages/merging-words.ts';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { mergingEndpoints, type Candidate } from '../contract.ts';
import { MergingTabs } from './merging-tabs.tsx';
import { ReasonList } from './reason-list.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return {
    page: await load(context, mergingEndpoints.duplicates, input as never),
    least: String(input['least'] ?? '50'),
  };
}

export default function DuplicateList() {
  const { page, least } = useLoaderData<typeof loader>();
  const words = useWords(mergingWords);
  const language = useLanguage();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <MergingTabs at="duplicates" />
      <form method="get" className="filter-form">
        <SelectField
          name="least"
          label={words.least}
          emptyLabel={null}
          defaultValue={least}
          choices={['40', '50', '70', '90'].map((value) => ({
            value,
            label: words.score(formatNumber(Number(value), language)),
          }))}
        />
        <button className="button primary" type="submit">
          {words.filter}
        </button>
      </form>
      <p className="help" role="status">
        {page.total === 0 ? words.none : words.pairs(formatNumber(page.total, language))} · {words.order} ·{' '}
        <AsOf moment={page.asOf} />
      </p>
      <ul className="record-list">
        {page.items.map((pair) => (
          <Pair key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/duplicates" />
    </>
  );
}

function Pair({ pair: { one, other, score, reasons } }: { pair: Candidate }) {
  const words = useWords(mergingWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <li>
      <h2>
        <ShownName names={one.names} /> · <ShownName names={other.names} />
      </h2>
      <ul className="facts-line">
        <li>
          <strong>{words.score(formatNumber(score, language))}</strong>
        </li>
        {[one, other].map((organisation) => (
          <li key={organisation.id}>
            <PlaceLine {...organisation} />
          </li>
        ))}
      </ul>
      <ReasonList reasons={reasons} />
      <p>
        <a className="button" href={path(`/partners/duplicates/${one.id}/${other.id}`)}>
          {words.compare}
        </a>
      </p>
    </li>
  );
}
