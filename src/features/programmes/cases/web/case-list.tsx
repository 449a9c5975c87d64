import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedFilters } from '../../../../ui/asked-filters.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
import { NameTruthLine } from '../../../accounts/web/directory-names.tsx';
import { PlaceLine } from '../../../accounts/web/place-line.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { caseWords } from '../../messages/cases-words.ts';
import { scienceFieldCodes, scienceFieldName } from '../../plans/science-fields.ts';
import { homeOfNames, writeLooseDay } from '../../web/fact-parts.tsx';
import { caseEndpoints, type CaseBrief } from '../contract.ts';
import { caseKinds, caseModes } from '../vocabulary.ts';

const filters = ['q', 'kind', 'mode', 'field', 'country'] as const;
type Asked = Record<(typeof filters)[number], string>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, caseEndpoints.list, given as object);
  const asked = askedFilters(given, filters);
  return { page, asked };
}

/** Known projects and cases of the sources. */
export default function CaseList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(caseWords);
  const path = usePath();
  const { roles } = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters asked={asked} />
      {roles.includes('compliance_officer') || roles.includes('moderator') ? (
        <p>
          <a href={path('/programmes/cases/reviews')}>{words.toReviews}</a>
        </p>
      ) : null}
      <FoundList
        page={page}
        found={[words.found(page.total), words.order]}
        nothing={{ title: words.nothing }}
        exportPath="/api/exports/cases"
      >
        <ul className="record-list">
          {page.items.map((item) => (
            <li key={item.id}>
              <CaseRow item={item} />
            </li>
          ))}
        </ul>
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=case" title={words.title} />
    </>
  );
}

/** A case in a list: name, kind, state in the words of the source, place, newest milestone. */
export function CaseRow({ item }: { item: CaseBrief }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <>
      <h2>
        <a href={path(`/programmes/cases/${item.id}`)}>
          <ShownName names={item.names} />
        </a>
      </h2>
      <NameTruthLine record={{ ...item, country: homeOfNames }} />
      <ul className="facts-line">
        <li>{words.kinds[item.kind]}</li>
        {item.status ? <li>{words.statuses[item.status]}</li> : null}
        {item.country ? (
          <li>
            <PlaceLine {...item} />
          </li>
        ) : null}
        {item.latest ? (
          <li>
            {writeLooseDay(item.latest.date, language)} <ShownName names={item.latest.event} />
          </li>
        ) : null}
        <li className="quiet">{words.loadedOn(formatDay(item.loadedAt, language))}</li>
      </ul>
    </>
  );
}

function Filters({ asked }: { asked: Readonly<Asked> }) {
  const words = useWords(caseWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <FilterForm asked={asked} path={path('/programmes/cases')} words={words}>
      <TextField name="q" type="search" label={words.search} defaultValue={asked.q} maxLength={200} />
      <FilterSelect
        name="kind"
        label={words.kind}
        defaultValue={asked.kind}
        values={caseKinds}
        names={words.kinds}
      />
      <FilterSelect
        name="mode"
        label={words.mode}
        defaultValue={asked.mode}
        values={caseModes}
        names={words.modes}
      />
      <SelectField
        name="field"
        label={words.field}
        emptyLabel={ui.any}
        defaultValue={asked.field}
        choices={scienceFieldCodes
          .map((value) => ({ value, label: scienceFieldName(value, language) }))
          .toSorted((a, b) => a.label.localeCompare(b.label, language))}
      />
      <FilterSelect
        name="country"
        label={words.country}
        defaultValue={asked.country}
        values={['CN', 'RU'] as const}
        names={ui.bank}
      />
    </FilterForm>
  );
}
