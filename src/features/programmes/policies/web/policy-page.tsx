import {
  Outlet,
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { AsWritten } from '../../../../ui/as-written.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { policyWords } from '../../messages/policies-words.ts';
import { FactLinks } from '../../web/fact-parts.tsx';
import { policyEndpoints, type FullPolicy } from '../contract.ts';
import { isAboutWatch, sendWatch } from './send-watch.ts';
import { Comparison, SideBySide } from './side-by-side.tsx';
import { StopForm, WatchForm } from './watch-form.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const policy = await load(context, policyEndpoints.get, { id: params['id'] ?? '' });
  const query = new URL(request.url).searchParams;
  return { policy, stop: query.get('stop') ?? '', isStopped: query.has('stopped') };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = params['id'] ?? '';
  const sent = isAboutWatch(form)
    ? await sendWatch(context, form)
    : await send(context, policyEndpoints.confirm, {
        id,
        revision: textOfField(form, 'revision'),
        validUntil: textOfField(form, 'validUntil'),
      });
  if (sent.ok) {
    const isStop = textOfField(form, 'intent') === 'stop';
    return redirect(`/${languageFrom(params)}/programmes/policies/${id}${isStop ? '?stopped=1' : ''}`);
  }
  const validUntil = textOfField(form, 'validUntil');
  return data({ problem: sent.problem, validUntil }, { status: sent.problem.status });
}

/** One comparison with its earlier texts; a mail leads here, and stops with one press. */
export default function PolicyPage() {
  const { policy, stop, isStopped } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(policyWords);
  const shown = useShownName();
  const path = usePath();
  return (
    <article>
      <title>{shown(policy.title)}</title>
      <p className="no-print">
        <a href={path(`/programmes/policies?topic=${policy.topic}`)}>{words.back}</a>
      </p>
      <h1>
        <ShownName names={policy.title} />
      </h1>
      {/* The place for what rooms above say of it. */}
      <Outlet />
      <p className="help">{words.topics[policy.topic]}</p>
      <StopForm stop={stop} isStopped={isStopped} />
      <p className="notice">{words.notAdvice}</p>
      <ProblemSummary problem={answer?.problem} labels={{ validUntil: words.confirmUntil }} />
      <SideBySide policy={policy} />
      <WatchForm topic={policy.topic} watched={policy.isWatched ? [policy.topic] : []} />
      {policy.related.length > 0 ? (
        <section>
          <h2>{words.related}</h2>
          <FactLinks links={policy.related} />
        </section>
      ) : null}
      {policy.mayWrite ? (
        <section className="no-print">
          <h2>{words.confirm}</h2>
          <form method="post">
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="revision" value={policy.revision} />
            <TextField
              name="validUntil"
              type="date"
              label={words.confirmUntil}
              defaultValue={answer?.validUntil}
              errors={errorsByPath(answer?.problem)}
            />
            <div className="row">
              <button className="button primary" type="submit">
                {words.confirm}
              </button>
              <a href={path(`/programmes/policies/${policy.id}/edit`)}>{words.change}</a>
            </div>
          </form>
        </section>
      ) : null}
      <Versions policy={policy} />
    </article>
  );
}

function Versions({ policy }: { policy: FullPolicy }) {
  const words = useWords(policyWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section className="no-print">
      <h2>{words.versions}</h2>
      {policy.versions.map((version) => (
        <details key={version.revision}>
          <summary>
            {words.version(version.revision)}
            {' · '}
            {words.changedBy(
              version.changedBy ?? words.startingContent,
              formatMoment(version.changedAt, language, timeZone),
            )}
          </summary>
          <p>
            {words.reason} <AsWritten text={version.reason} />
          </p>
          <h3>
            <ShownName names={version.content.title} />
          </h3>
          <Comparison content={version.content} />
        </details>
      ))}
    </section>
  );
}
