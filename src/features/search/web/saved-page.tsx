import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../shared/query.ts';
import { load } from '../../../ui/api-context.ts';
import { ExportLinks } from '../../../ui/export-links.tsx';
import { formatDay, formatMoment } from '../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { Pager } from '../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { savedEndpoints } from '../saved/contract.ts';
import { queryStringOf } from '../saved/rules.ts';
import { savedWords } from '../messages/saved-words.ts';
import { runSavedAction } from './saved-actions.ts';
import { SavedAlertItem } from './saved-alert-item.tsx';
import { SavedDeliveryFields } from './saved-delivery-fields.tsx';
import { SavedFeed } from './saved-feed.tsx';
import { SavedQueryLine } from './saved-query-line.tsx';
import { GlossedTitles, loadTitleGlosses } from './title-gloss.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { done, ...paging } = inputFromPairs(new URL(request.url).searchParams);
  const shown = await load(context, savedEndpoints.get, { ...paging, id: params.id ?? '' } as never);
  const records = shown.alerts.items.filter(({ kind }) => kind === 'offer' || kind === 'request');
  const glosses = await loadTitleGlosses(context, records);
  return { ...shown, done: typeof done === 'string' ? done : '', glosses };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { pathname, origin } = new URL(request.url);
  const answer = await runSavedAction(context, params.id ?? '', await request.formData());
  if (answer.problem)
    return data({ problem: answer.problem, feedAddress: null }, { status: answer.problem.status });
  if (answer.done === 'removed') return redirect(`/${languageFrom(params)}/desk/searches?done=removed`);
  // The secret address is shown in this answer only, so there is no redirect after it.
  if (answer.feedPath) return data({ problem: undefined, feedAddress: `${origin}${answer.feedPath}` });
  return redirect(`${pathname}?done=${answer.done}`);
}

export default function SavedPage() {
  const { saved, alerts, organisationNames, done, glosses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(savedWords);
  const path = usePath();
  const said = {
    saved: words.saved,
    changed: words.changed,
    seen: words.markedSeen,
    feedEnded: words.feedEnded,
  }[done];
  return (
    <>
      <title>{saved.name}</title>
      <p className="help">
        <a href={path('/desk/searches')}>{words.allSaved}</a>
      </p>
      <h1>{saved.name}</h1>
      {answer === undefined && said ? (
        <p className="notice" role="status">
          {said}
        </p>
      ) : null}
      <ProblemSummary problem={answer?.problem} labels={{ name: words.nameLabel }} />
      <SavedQueryLine query={saved.query} organisations={organisationNames} />
      <SavedTimes />
      {saved.isPaused ? <p className="notice warn">{words.pausedNote}</p> : null}
      <p>
        <a className="button" href={path(`/search?${queryStringOf(saved.query)}`)}>
          {words.runNow}
        </a>
      </p>
      <section aria-labelledby="alerts">
        <div className="row spread list-head">
          <h2 id="alerts">{words.alertsTitle}</h2>
          {saved.newCount > 0 ? (
            <form method="post">
              <input type="hidden" name="until" value={alerts.asOf} />
              <button className="button" type="submit" name="intent" value="seen">
                {words.markSeen}
              </button>
            </form>
          ) : null}
        </div>
        <p className="help" role="status">
          {alerts.total === 0 ? words.noAlerts : words.alertsCount(alerts.total)}
        </p>
        <GlossedTitles glosses={glosses}>
          <ul className="record-list">
            {alerts.items.map((alert) => (
              <SavedAlertItem key={alert.id} alert={alert} />
            ))}
          </ul>
        </GlossedTitles>
        {alerts.total > 0 ? <ExportLinks path={`/api/exports/saved-searches/${saved.id}/alerts`} /> : null}
        <Pager page={alerts.page} pageSize={alerts.pageSize} total={alerts.total} />
      </section>
      <section aria-labelledby="settings" className="narrow">
        <h2 id="settings">{words.settings}</h2>
        <form method="post">
          <SavedDeliveryFields {...saved} errors={errorsByPath(answer?.problem)} />
          <p className="row">
            <button className="button" type="submit" name="intent" value="change">
              {words.change}
            </button>
            <button
              className="button"
              type="submit"
              name="intent"
              value={saved.isPaused ? 'resume' : 'pause'}
            >
              {saved.isPaused ? words.resume : words.pause}
            </button>
          </p>
        </form>
      </section>
      <SavedFeed hasFeed={saved.hasFeed} address={answer?.feedAddress ?? null} />
      <form method="post" className="saved-remove">
        <p className="help">{words.removeNote}</p>
        <button className="button danger" type="submit" name="intent" value="remove">
          {words.remove}
        </button>
      </form>
    </>
  );
}

function SavedTimes() {
  const { saved } = useLoaderData<typeof loader>();
  const words = useWords(savedWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <ul className="facts-line">
      <li>{words.created(formatDay(saved.createdAt, language))}</li>
      {saved.lookedAt === null ? null : (
        <li>{words.looked(formatMoment(saved.lookedAt, language, timeZone))}</li>
      )}
    </ul>
  );
}
