import { redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { load, send } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { AsOf } from '../../../ui/as-of.tsx';
import { matching } from '../contract.ts';
import { matchScreenWords } from '../messages/match-screen-words.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const [own, all, progress] = await Promise.all([
    load(context, matching.ownStatistics, {}),
    send(context, matching.statistics, {}),
    send(context, matching.progress, {}),
  ]);
  return { own, all: all.ok ? all.output : undefined, progress: progress.ok ? progress.output : undefined };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await load(context, matching.rebuild, {});
  return redirect(new URL(request.url).pathname);
}

/** What became of matches: the reader's side, and for administrators all sides and the state of the computing. */
export default function MatchStatistics() {
  const { own, all, progress } = useLoaderData<typeof loader>();
  const words = useWords(matchScreenWords);
  const path = usePath();
  return (
    <>
      <title>{`${words.statisticsTitle} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk/matches')}>{words.title}</a>
      </p>
      <h1>{words.statisticsTitle}</h1>
      <p>{words.statisticsLead}</p>
      <FunnelTable title={words.own} of="own" statistics={own} />
      {all ? <FunnelTable title={words.everybody} of="all" statistics={all} /> : null}
      {progress ? <Progress progress={progress} /> : null}
    </>
  );
}

const steps = ['shown', 'opened', 'kept', 'accepted', 'dismissed'] as const;
type Statistics = OutputOf<typeof matching.statistics>;

function FunnelTable({
  title,
  of,
  statistics,
}: {
  title: string;
  of: 'own' | 'all';
  statistics: Statistics;
}) {
  const words = useWords(matchScreenWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { rows, totals, asOf } = statistics;
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="notice">{words.nothingCounted}</p> : null}
      {rows.length === 0 ? null : (
        <ScrollBox label={title}>
          <table className="funnel">
            <caption className="help">
              <AsOf moment={asOf} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col">{words.languagePair}</th>
                <th scope="col">{words.shown}</th>
                <th scope="col">{words.opened}</th>
                <th scope="col">{words.keptHead}</th>
                <th scope="col">{words.acceptedHead}</th>
                <th scope="col">{words.dismissedHead}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.month} ${row.ownLanguage} ${row.otherLanguage}`}>
                  <th scope="row">{row.month}</th>
                  <td>{`${ui.languageNames[row.ownLanguage]} ↔ ${ui.languageNames[row.otherLanguage]}`}</td>
                  {steps.map((step) => (
                    <td key={step} className="figure">
                      {formatNumber(row[step], language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{words.allMonths}</th>
                <td />
                {steps.map((step) => (
                  <td key={step} className="figure">
                    {formatNumber(totals[step], language)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </ScrollBox>
      )}
      {rows.length === 0 ? null : <ExportLinks path="/api/exports/match-statistics" asked={{ of }} />}
    </section>
  );
}

function Progress({ progress }: { progress: OutputOf<typeof matching.progress> }) {
  const words = useWords(matchScreenWords);
  const viewer = useViewer();
  const language = useLanguage();
  const { listings, pairs, waiting, lastRunAt, rebuild } = progress;
  const isRunning = rebuild !== null && rebuild.finishedAt === null;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.progressTitle}</h2>
      <p>
        {words.progress(listings, pairs, waiting)}
        {lastRunAt ? ` · ${words.lastRun(formatMoment(lastRunAt, language, viewer.timeZone))}` : null}
      </p>
      {rebuild === null ? null : (
        <p role="status">
          {rebuild.finishedAt === null
            ? words.rebuildRunning(rebuild.done, rebuild.total)
            : words.rebuildDone(formatMoment(rebuild.finishedAt, language, viewer.timeZone), rebuild.total)}
        </p>
      )}
      {isRunning ? null : (
        <form method="post">
          <button className="button" type="submit">
            {words.rebuild}
          </button>
        </form>
      )}
    </section>
  );
}
