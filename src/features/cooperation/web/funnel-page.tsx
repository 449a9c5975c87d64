import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { SelectField, TextField } from '../../../ui/fields.tsx';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { grntiName, placeName } from '../../../shared/vocabulary-names.ts';
import { askedText } from '../../../ui/asked-filters.ts';
import { funnel } from '../funnel/contract.ts';
import { funnelStages } from '../funnel/vocabulary.ts';
import { funnelWords } from '../messages/funnel-words.ts';
import { FunnelBars } from './funnel-bars.tsx';
import { FunnelLosses, FunnelTimes } from './funnel-tables.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  const asked = inputFromPairs(searchParams);
  return { figures: await load(context, funnel.read, asked), asked, search };
}

/** How far records went: stages, months, losses and times, each with its table. */
export default function FunnelPage() {
  const { figures, search } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const viewer = useViewer();
  const { outside } = figures;
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters />
      <p className="quiet">{common.asOf(formatMoment(figures.asOf, language, viewer.timeZone))}</p>
      {figures.stages[0]?.count === 0 ? (
        <p className="notice">{words.none}</p>
      ) : (
        <FunnelBars stages={figures.stages} />
      )}
      <Stages search={search} />
      <p className="small">{words.outside(outside.projects, outside.running, outside.landed)}</p>
      <Months />
      <ExportLinks path="/api/exports/desk-funnel" />
      <FunnelLosses
        losses={figures.losses}
        exportPath="/api/exports/desk-funnel-losses"
        rowsPath={`/desk/funnel/losses${search}`}
      />
      <FunnelTimes times={figures.times} exportPath="/api/exports/desk-funnel-times" />
    </>
  );
}

function Filters() {
  const { asked } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const chosen = (name: string) => askedText(asked, name);
  const banks = Object.keys(regionNames).filter((code) => /^(CN|RU)-/.test(code));
  return (
    <form method="get" className="row">
      <TextField name="from" label={words.from} type="date" defaultValue={chosen('from')} />
      <TextField name="to" label={words.to} type="date" defaultValue={chosen('to')} />
      <SelectField
        name="field"
        label={words.field}
        emptyLabel={words.anyField}
        defaultValue={chosen('field')}
        choices={Object.keys(grntiNames)
          .filter((code) => code.length === 2)
          .map((code) => ({ value: code, label: grntiName(code, language) }))}
      />
      <SelectField
        name="region"
        label={words.region}
        emptyLabel={words.anyRegion}
        defaultValue={chosen('region')}
        choices={banks.map((code) => ({ value: code, label: placeName(code, language) }))}
      />
      <SelectField
        name="country"
        label={words.country}
        emptyLabel={words.anyCountry}
        defaultValue={chosen('country')}
        choices={(['CN', 'RU'] as const).map((value) => ({ value, label: common.bank[value] }))}
      />
      <SelectField
        name="kind"
        label={words.kind}
        emptyLabel={words.anyKind}
        defaultValue={chosen('kind')}
        choices={(['offer', 'request'] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <button className="button" type="submit">
        {words.show}
      </button>
    </form>
  );
}

function Stages({ search }: { search: string }) {
  const { figures } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const language = useLanguage();
  const path = usePath();
  const rowsOf = (stage: string) => {
    const params = new URLSearchParams(search);
    params.set('stage', stage);
    return path(`/desk/funnel/rows?${params.toString()}`);
  };
  return (
    <ScrollBox label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.days}</th>
          </tr>
        </thead>
        <tbody>
          {figures.stages.map(({ stage, count, perMilleOfBefore, medianDays }) => (
            <tr key={stage}>
              <th scope="row">{words.stages[stage]}</th>
              <td>
                <a href={rowsOf(stage)}>{formatNumber(count, language)}</a>
              </td>
              <td>
                {perMilleOfBefore === null ? '—' : `${formatNumber(perMilleOfBefore / 10, language)} %`}
              </td>
              <td>{medianDays === null ? '—' : formatNumber(medianDays, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Months() {
  const { figures } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const language = useLanguage();
  if (figures.months.length === 0) return null;
  return (
    <section aria-labelledby="funnel-months">
      <h2 id="funnel-months">{words.monthsTitle}</h2>
      <ScrollBox label={words.monthsTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              {funnelStages.map((stage) => (
                <th key={stage} scope="col">
                  {words.stages[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.months.map(({ month, counts }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {funnelStages.map((stage) => (
                  <td key={stage}>{formatNumber(counts[stage], language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
