import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { AsOf } from '../../../ui/as-of.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { askedText } from '../../../ui/asked-filters.ts';
import { funnel } from '../funnel/contract.ts';
import { funnelStages } from '../funnel/vocabulary.ts';
import { funnelWords } from '../messages/funnel-words.ts';
import { FunnelBars } from './funnel-bars.tsx';
import { FunnelFilters, funnelRubrics } from './funnel-filters.tsx';
import { FunnelLosses, FunnelTimes, StageTable } from './funnel-tables.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  const asked = inputFromPairs(searchParams);
  return { figures: await load(context, funnel.read, asked), asked, search };
}

/** How far records went: stages, months, losses and times, each with its table. */
export default function FunnelPage() {
  const { figures, search } = useLoaderData<typeof loader>();
  const words = useWords(funnelWords);
  const { outside } = figures;
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <Filters />
      <p className="quiet">
        <AsOf moment={figures.asOf} />
      </p>
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
  return (
    <FunnelFilters asked={asked} fields={funnelRubrics} className="row">
      <TextField name="from" label={words.from} type="date" defaultValue={askedText(asked, 'from')} />
      <TextField name="to" label={words.to} type="date" defaultValue={askedText(asked, 'to')} />
    </FunnelFilters>
  );
}

function Stages({ search }: { search: string }) {
  const { figures } = useLoaderData<typeof loader>();
  const language = useLanguage();
  const path = usePath();
  const rowsOf = (stage: string) => {
    const params = new URLSearchParams(search);
    params.set('stage', stage);
    return path(`/desk/funnel/rows?${params.toString()}`);
  };
  return (
    <StageTable
      stages={figures.stages}
      count={({ stage, count }) => <a href={rowsOf(stage)}>{formatNumber(count, language)}</a>}
    />
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
