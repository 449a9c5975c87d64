import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { grntiNames } from '../../../../shared/grnti-names.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { CheckboxesField, SelectField } from '../../../../ui/fields.tsx';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { grntiName } from '../../../../shared/vocabulary-names.ts';
import { RegionField } from '../../../accounts/web/place-filters.tsx';
import { networkWords } from '../../messages/network-words.ts';
import { queryWords } from '../../messages/query-words.ts';
import { countInput, type CountInput } from '../../query/contract.ts';
import { filterLines, sayCode, sayFilter } from '../../query/say-filter.ts';
import { linkedKinds } from '../../records/vocabulary.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { networkEndpoints } from '../contract.ts';
import { LinkTable } from './link-table.tsx';
import { NetworkDrawing } from './network-drawing.tsx';

const drawnMax = 30;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const parsed = countInput.safeParse(given);
  const asked = parsed.success ? parsed.data : countInput.parse({});
  const found = await send(context, networkEndpoints.links, { pageSize: drawnMax, ...given });
  if (!found.ok) {
    return data({ asked, found: null, drawn: [], problem: found.problem }, { status: found.problem.status });
  }
  const { asOf, items, page, pageSize } = found.output;
  // The drawing is of the first page, as it usually is read; only other pages ask for it besides.
  if (page === 1 && pageSize === drawnMax) {
    return data({ asked, found: found.output, drawn: items, problem: undefined });
  }
  const strongest = { ...given, asOf, page: 1, pageSize: drawnMax };
  const { items: drawn } = await load(context, networkEndpoints.links, strongest);
  return data({ asked, found: found.output, drawn, problem: undefined });
}

/** Who works with whom: drawn, and as a table. */
export default function NetworkPage() {
  const { asked, found, drawn, problem } = useLoaderData<typeof loader>();
  const words = useWords(networkWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <ProblemSummary problem={problem} />
      <Filters asked={asked} />
      {found === null ? null : (
        <>
          {filterLines(asked, language).length > 0 ? <p>{sayFilter(asked, language)}</p> : null}
          <p>
            {words.found(number(found.total), number(found.organisations))}{' '}
            <span className="quiet">{common.asOf(formatMoment(found.asOf, language, timeZone))}</span>
          </p>
          {found.total === 0 ? (
            <p className="notice">
              {words.none} {words.noneAdvice}
            </p>
          ) : (
            <>
              <NetworkDrawing links={drawn} total={found.total} />
              <h2>{words.table}</h2>
              <p className="quiet">{words.tableOrder}</p>
              <LinkTable links={found.items} asked={{ ...asked, group: undefined }} label={words.table} />
              <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
            </>
          )}
          <ExportLinks path="/api/exports/network" asked={{ asOf: found.asOf }} />
        </>
      )}
    </>
  );
}

function Filters({ asked }: { asked: CountInput }) {
  const words = useWords(networkWords);
  const query = useWords(queryWords);
  const language = useLanguage();
  const path = usePath();
  return (
    <form method="get" className="query-form">
      <details open={asked.kind.length > 0}>
        <summary>{words.through}</summary>
        <CheckboxesField
          name="kind"
          label={words.through}
          choices={linkedKinds.map((value) => ({ value, label: query.kinds[value] }))}
          defaultValues={asked.kind}
        />
      </details>
      <div className="inline-fields">
        <SelectField
          name="field"
          label={query.field}
          emptyLabel={query.any}
          defaultValue={asked.field[0]}
          choices={Object.keys(grntiNames).map((value) => ({ value, label: grntiName(value, language) }))}
        />
        <RegionField label={query.region} defaultValue={asked.region[0]} emptyLabel={query.any} />
        <SelectField
          name="bank"
          label={query.bank}
          emptyLabel={query.any}
          defaultValue={asked.bank}
          choices={['CN', 'RU', 'both'].map((value) => ({
            value,
            label: sayCode('country', value, language),
          }))}
        />
        {asked.asOf === undefined ? null : <input type="hidden" name="asOf" value={asked.asOf} />}
        <button className="button" type="submit">
          {words.show}
        </button>
        {filterLines(asked, language).length > 0 ? (
          <a href={path('/insights/network')}>{words.clear}</a>
        ) : null}
      </div>
    </form>
  );
}
