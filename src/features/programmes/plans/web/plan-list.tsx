import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { FeedLink } from '../../../../ui/feed-link.tsx';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedFilters } from '../../../../ui/asked-filters.ts';
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
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const viewer = useViewer();
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters asked={asked} />
      <p className="help" role="status">
        {words.found(page.total)} · {words.order} ·{' '}
        {ui.asOf(formatMoment(page.asOf, language, viewer.timeZone))}
      </p>
      {viewer.roles.includes('programme_officer') ? (
        <p>
          <a className="button" href={path('/programmes/plans/new')}>
            {words.begin}
          </a>
        </p>
      ) : null}
      {page.items.length === 0 ? <p className="notice">{words.nothing}</p> : null}
      <ul className="record-list">
        {page.items.map((plan) => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/programmes" />
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
  const ui = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const fields = scienceFieldCodes
    .map((value) => ({ value, label: scienceFieldName(value, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  return (
    <form method="get" className="filter-form" role="search">
      <TextField name="q" type="search" label={words.search} defaultValue={asked.q} maxLength={200} />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={ui.any}
        defaultValue={asked.kind}
        choices={planKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <SelectField
        name="status"
        label={words.status}
        emptyLabel={ui.any}
        defaultValue={asked.status}
        choices={planStatuses.map((value) => ({ value, label: words.statuses[value] }))}
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
      <div className="row">
        <button className="button primary" type="submit">
          {words.filter}
        </button>
        {Object.values(asked).some(Boolean) ? <a href={path('/programmes/plans')}>{words.clear}</a> : null}
      </div>
    </form>
  );
}
