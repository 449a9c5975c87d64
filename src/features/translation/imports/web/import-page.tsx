import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { memoryWords } from '../../messages/memory-words.ts';
import { importEndpoints, type ImportView } from '../contract.ts';

const refreshSeconds = 3;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const paging = inputFromPairs(new URL(request.url).searchParams);
  return load(context, importEndpoints.get, { ...paging, id: params.id ?? '' } as never);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const intent = (await request.formData()).get('intent');
  const endpoint = intent === 'cancel' ? importEndpoints.cancel : importEndpoints.resume;
  const sent = await send(context, endpoint, { id: params.id ?? '' });
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(new URL(request.url).pathname);
}

/** How far an import is; looks again by itself, without script, until it is over. */
export default function ImportPage() {
  const { import: one, refusals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(memoryWords);
  const path = usePath();
  const isUnderWay = one.state === 'waiting' || one.state === 'running';
  return (
    <div className="narrow">
      <title>{words.importOf(one.fileName)}</title>
      {isUnderWay ? <meta httpEquiv="refresh" content={String(refreshSeconds)} /> : null}
      <p className="help">
        <a href={path('/desk/memory')}>{words.toMemory}</a>
      </p>
      <h1>{words.importOf(one.fileName)}</h1>
      <ProblemSummary problem={answer?.problem} />
      <Progress one={one} />
      <Steps one={one} />
      {isUnderWay ? (
        <p className="help">
          {words.keepsLooking} <a href={path(`/desk/memory/imports/${one.id}`)}>{words.lookAgain}</a>
        </p>
      ) : null}
      <Refusals refusals={refusals} />
    </div>
  );
}

function Progress({ one }: { one: ImportView }) {
  const words = useWords(memoryWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const show = (count: number) => formatNumber(count, language);
  const rows = [
    [words.kind, words.kinds[one.kind]],
    [words.state, words.states[one.state]],
    [words.startedAt, formatMoment(one.startedAt, language, timeZone)],
    [words.written, show(one.writtenCount)],
    [words.same, show(one.sameCount)],
    [words.refused, show(one.refusedCount)],
  ] as const;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.progress}</h2>
      {one.fault === null ? null : (
        <div className="notice bad" role="alert">
          <p>
            <strong>{words.fault}</strong>
          </p>
          <p>{one.fault}</p>
        </div>
      )}
      {one.itemCount === null ? (
        one.state === 'waiting' || one.state === 'running' ? (
          <p role="status">{words.reading}</p>
        ) : null
      ) : (
        <p role="status">
          <progress max={Math.max(1, one.itemCount)} value={one.doneCount} aria-labelledby="progress" />{' '}
          {words.progressOf(show(one.doneCount), show(one.itemCount))}
        </p>
      )}
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label} className="facts-row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Steps({ one }: { one: ImportView }) {
  const words = useWords(memoryWords);
  if (!one.canCancel && !one.canResume) return null;
  return (
    <form method="post">
      {one.canCancel ? (
        <>
          <p className="help">{words.cancelAbout}</p>
          <button className="button" type="submit" name="intent" value="cancel">
            {words.cancel}
          </button>
        </>
      ) : null}
      {one.canResume ? (
        <>
          <p className="help">{words.resumeAbout}</p>
          <button className="button primary" type="submit" name="intent" value="resume">
            {words.resume}
          </button>
        </>
      ) : null}
    </form>
  );
}

function Refusals({ refusals }: Pick<OutputOf<typeof importEndpoints.get>, 'refusals'>) {
  const words = useWords(memoryWords);
  if (refusals.total === 0) return null;
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{words.refusals}</h2>
      <ScrollBox labelledBy="refusals">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {refusals.items.map(({ line, code, message }, at) => (
              <tr key={`${at} ${line} ${code}`}>
                <td>{line}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Pager page={refusals.page} pageSize={refusals.pageSize} total={refusals.total} />
    </section>
  );
}
