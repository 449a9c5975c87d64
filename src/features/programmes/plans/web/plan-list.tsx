import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedFilters } from '../../../../ui/asked-filters.ts';
import { FilterForm, FilterSelect } from '../../../../ui/filter-form.tsx';
import { FoundList } from '../../../../ui/found-list.tsx';
import { NameTruthLine } from '../../../accounts/web/directory-names.tsx';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { planWords } from '../../messages/plans-words.ts';
import { homeOfNames } from '../../web/fact-parts.tsx';
import { planEndpoints, type PlanBrief } from '../contract.ts';
import { scienceFieldCodes, scienceFieldName } from '../science-fields.ts';
import { planKinds, planStatuses } from '../vocabulary.ts';
import { Confirmation, PlanState, usePeriod } from './plan-state.tsx';

const filters = ['q', 'kind', 'status', 'field', 'usable'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const page = await load(context, planEndpoints.list, given as object);
  const asked = askedFilters(given, filters);
  return { page, asked };
}

/** The register of programmes, plans, frames and services. */
export default function PlanList() {
  const { page, asked } = useLoaderData<typeof loader>();
  const words = useWords(planWords);
  const path = usePath();
  const viewer = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters asked={asked} />
      {viewer.roles.includes('programme_officer') ? (
        <p>
          <a className="button" href={path('/programmes/plans/new')}>
            {words.begin}
          </a>
        </p>
      ) : null}
      <FoundList
        page={page}
        found={[words.found(page.total), words.order]}
        nothing={{ title: words.nothing }}
        exportPath="/api/exports/programmes"
      >
        <ul className="record-list">
          {page.items.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </ul>
      </FoundList>
      <FeedLink path="/feeds/search.atom?kind=plan" title={words.title} />
    </>
  );
}

function PlanRow({ plan }: { plan: PlanBrief }) {
  const words = useWords(planWords);
  const path = usePath();
  const period = usePeriod(plan);
  return (
    <li>
      <h2>
        <a href={path(`/programmes/plans/${plan.id}`)}>
          <ShownName names={plan.names} />
        </a>
      </h2>
      <NameTruthLine record={{ ...plan, country: homeOfNames }} />
      <ul className="facts-line">
        <li>{words.kinds[plan.kind]}</li>
        <li>
          <PlanState plan={plan} />
        </li>
        {period ? <li>{period}</li> : null}
        {plan.items.total > 0 ? (
          <li>
            {words.progressLine(plan.items.done, plan.items.total)}
            {plan.items.late > 0 ? ` · ${words.lateLine(plan.items.late)}` : null}
          </li>
        ) : null}
        <li className="quiet">
          <Confirmation confirmedOn={plan.confirmedOn} />
        </li>
      </ul>
    </li>
  );
}

function Filters({ asked }: { asked: Readonly<Record<(typeof filters)[number], string>> }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const ui = useWords(uiWords);
  const path = usePath();
  const fields = scienceFieldCodes
    .map((value) => ({ value, label: scienceFieldName(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <FilterForm asked={asked} path={path('/programmes/plans')} words={words}>
      <TextField name="q" type="search" label={words.search} defaultValue={asked.q} maxLength={200} />
      <FilterSelect
        name="kind"
        label={words.kind}
        defaultValue={asked.kind}
        values={planKinds}
        names={words.kinds}
      />
      <FilterSelect
        name="status"
        label={words.status}
        defaultValue={asked.status}
        values={planStatuses}
        names={words.statuses}
      />
      <SelectField
        name="field"
        label={words.field}
        emptyLabel={ui.any}
        defaultValue={asked.field}
        choices={fields}
      />
      <SelectField
        name="usable"
        label={words.usable}
        emptyLabel={ui.any}
        defaultValue={asked.usable}
        choices={[{ value: 'yes', label: words.onlyUsable }]}
      />
    </FilterForm>
  );
}
