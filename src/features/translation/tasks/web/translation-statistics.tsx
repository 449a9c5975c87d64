import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { AsOf } from '../../../../ui/as-of.tsx';
import { taskWords } from '../../messages/task-words.ts';
import { statisticsEndpoints } from '../statistics-contract.ts';
import { usePairName } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const [own, all] = await Promise.all([
    send(context, statisticsEndpoints.own, {}),
    send(context, statisticsEndpoints.all, {}),
  ]);
  // Refused both: the reader is told why.
  if (!own.ok && !all.ok) await load(context, statisticsEndpoints.own, {});
  return { own: own.ok ? own.output : undefined, all: all.ok ? all.output : undefined };
}

type Statistics = OutputOf<typeof statisticsEndpoints.own>;

/** Work by month and languages: own, and for coordinators of all. */
export default function TranslationStatistics() {
  const { own, all } = useLoaderData<typeof loader>();
  const words = useWords(taskWords);
  return (
    <>
      <title>{`${words.statisticsTitle} · ${words.siteName}`}</title>
      <h1>{words.statisticsTitle}</h1>
      <TaskTabs />
      <p className="reading">{words.statisticsLead}</p>
      {own ? <WorkTable title={words.own} scope="own" statistics={own} /> : null}
      {all ? <WorkTable title={words.everybody} scope="all" statistics={all} /> : null}
    </>
  );
}

const figures = ['deliveredTasks', 'deliveredCharacters', 'verifiedTasks', 'verifiedCharacters'] as const;

function WorkTable({
  title,
  scope,
  statistics: { rows, asOf },
}: {
  title: string;
  scope: 'own' | 'all';
  statistics: Statistics;
}) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const pairName = usePairName();
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="help">{words.nothingCounted}</p> : null}
      {rows.length === 0 ? null : (
        <>
          <ScrollBox label={title}>
            <table>
              <caption className="help">
                <AsOf moment={asOf} />
              </caption>
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col">{words.languages}</th>
                  {figures.map((figure) => (
                    <th key={figure} scope="col">
                      {words[figure]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.month} ${row.from} ${row.to}`}>
                    <th scope="row">{row.month}</th>
                    <td>{pairName(row.from, row.to)}</td>
                    {figures.map((figure) => (
                      <td key={figure} className="figure">
                        {formatNumber(row[figure], language)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <p>
            <a href={`/api/translation/statistics.csv?scope=${scope}`}>{words.download}</a>
          </p>
        </>
      )}
    </section>
  );
}
