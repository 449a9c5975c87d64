import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { currencies } from '../../../../shared/money.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { askedFilters } from '../../../../ui/asked-filters.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { fundWords } from '../../messages/funds-words.ts';
import { fundEndpoints } from '../contract.ts';
import { fundKinds } from '../vocabulary.ts';
import { FundAmount } from './fund-amount.tsx';

const filters = ['q', 'kind', 'country', 'currency'] as const;
type Asked = Record<(typeof filters)[number], string>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, fundEndpoints.list, given as object);
  const asked = askedFilters(given, filters);
  return { page, asked };
}

/** The register of funds. */
export default function FundList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(fundWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters asked={asked} />
      <FoundList
        page={page}
        found={[words.found(page.total), words.order]}
        nothing={{ title: words.nothing }}
        exportPath="/api/exports/funds"
      >
        <ul className="record-list">
          {page.items.map((fund) => (
            <li key={fund.id}>
              <h2>
                <a href={path(`/funding/${fund.id}`)}>
                  <ShownName names={fund.names} />
                </a>
              </h2>
              {fund.status === 'recommended' ? <p className="text-state">{words.recommended}</p> : null}
              <ul className="facts-line">
                <li>{words.kinds[fund.kind]}</li>
                <li>
                  <FundAmount fund={fund} />
                </li>
                {fund.year ? <li>{fund.year}</li> : null}
                <li className="quiet">{words.loadedOn(formatDay(fund.loadedAt, language))}</li>
              </ul>
            </li>
          ))}
        </ul>
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=fund" title={words.title} />
    </>
  );
}

function Filters({ asked }: { asked: Readonly<Asked> }) {
  const words = useWords(fundWords);
  const ui = useWords(uiWords);
  const path = usePath();
  return (
    <FilterForm asked={asked} path={path('/funding')} words={words}>
      <TextField name="q" type="search" label={words.search} defaultValue={asked.q} maxLength={200} />
      <FilterSelect
        name="kind"
        label={words.kind}
        defaultValue={asked.kind}
        values={fundKinds}
        names={words.kinds}
      />
      <FilterSelect
        name="country"
        label={words.country}
        defaultValue={asked.country}
        values={['CN', 'RU'] as const}
        names={ui.bank}
      />
      <SelectField
        name="currency"
        label={words.currency}
        emptyLabel={ui.any}
        defaultValue={asked.currency}
        choices={currencies.map((value) => ({ value, label: value }))}
      />
    </FilterForm>
  );
}
