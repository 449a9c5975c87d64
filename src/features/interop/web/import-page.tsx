import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send, type PageContext } from '../../../ui/api-context.ts';
import { textOfField } from '../../../ui/form-fields.ts';
import { formatMoment, formatNumber } from '../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../ui/problem-summary.tsx';
import { FactList } from '../../../ui/record-parts.tsx';
import { useViewer } from '../../../ui/viewer.ts';
import { importEndpoints, type ImportView } from '../imports/contract.ts';
import { rowStates } from '../imports/vocabulary.ts';
import { importWords } from '../messages/import-words.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportSteps } from './import-steps.tsx';

const refreshSeconds = 3;

export function loader({ params, context }: LoaderFunctionArgs) {
  return load(context, importEndpoints.get, { id: params.id ?? '' });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await doIntent(context, params.id ?? '', form);
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(new URL(request.url).pathname);
}

function doIntent(context: PageContext, id: string, form: FormData) {
  const said = (name: string) => textOfField(form, name);
  switch (said('intent')) {
    case 'columns':
      return send(context, importEndpoints.nameColumns, {
        id,
        columns: form.getAll('column').map((value) => (typeof value === 'string' ? value : '')),
      });
    case 'read':
      return send(context, importEndpoints.readAgain, {
        id,
        encoding: said('encoding'),
        sheet: said('sheet'),
      });
    case 'writeAll':
      return send(context, importEndpoints.write, { id, mode: 'all' });
    case 'writeGood':
      return send(context, importEndpoints.write, { id, mode: 'good' });
    case 'cancel':
      return send(context, importEndpoints.cancel, { id });
    case 'undo':
      return send(context, importEndpoints.undo, { id });
    default:
      return send(context, importEndpoints.resume, { id });
  }
}

/** One import from its columns to its end; looks again by itself, without script, while it is at work. */
export default function ImportPage() {
  const one = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(importWords);
  const path = usePath();
  const isAtWork = one.state === 'checking' || one.state === 'writing' || one.state === 'undoing';
  return (
    <>
      <title>{`${words.importOf(one.fileName)} · ${words.siteName}`}</title>
      {isAtWork && !answer ? <meta httpEquiv="refresh" content={String(refreshSeconds)} /> : null}
      <p className="help">
        <a href={path('/imports')}>{words.toImports}</a>
      </p>
      <h1>{words.importOf(one.fileName)}</h1>
      <ProblemSummary problem={answer?.problem} />
      {one.fault === null ? null : (
        <p className="notice bad" role="alert">
          {one.fault}
        </p>
      )}
      {isAtWork ? <Progress one={one} /> : null}
      <Standing one={one} />
      <Counts one={one} />
      <ImportSteps one={one} />
      {one.canNameColumns ? <ImportColumns one={one} /> : null}
    </>
  );
}

function Progress({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const language = useLanguage();
  const path = usePath();
  const show = (count: number) => formatNumber(count, language);
  const todo =
    one.state === 'checking'
      ? one.rowCount
      : one.doneCount + (one.state === 'writing' ? one.counts.good : one.counts.written);
  const isWhole = one.state === 'writing' && one.writeMode === 'all';
  const total = isWhole ? one.counts.good : todo;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.progress}</h2>
      {total === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <p role="status">
          <progress max={Math.max(1, total)} value={one.doneCount} aria-labelledby="progress" />{' '}
          {words.progressOf(show(one.doneCount), total, show(total))}
        </p>
      )}
      {isWhole ? <p className="help">{words.wholeFile}</p> : null}
      <p className="help">
        {words.keepsLooking} <a href={path(`/imports/${one.id}`)}>{words.lookAgain}</a>
      </p>
    </section>
  );
}

function Standing({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const { languageNames } = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const facts = [
    { label: words.state, value: <strong>{words.states[one.state]}</strong> },
    { label: words.kind, value: words.kindName(one.kind) },
    { label: words.languageLabel, value: languageNames[one.language] },
    { label: words.startedAt, value: formatMoment(one.startedAt, language, timeZone) },
  ];
  if (one.finishedAt !== null)
    facts.push({ label: words.finishedAt, value: formatMoment(one.finishedAt, language, timeZone) });
  if (one.encoding !== null) facts.push({ label: words.encodingRead, value: one.encoding.toUpperCase() });
  if (one.sheet !== null) facts.push({ label: words.sheet, value: one.sheet });
  return <FactList facts={facts} />;
}

function Counts({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const language = useLanguage();
  const path = usePath();
  const shown = rowStates.filter((state) => one.counts[state] > 0);
  if (shown.length === 0) return null;
  const wrong = one.counts.wrong + one.counts.refused;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{words.reportTitle}</h2>
      <FactList
        facts={shown.map((state) => ({
          label: words.rowStates[state],
          value: (
            <a href={path(`/imports/${one.id}/rows?filter=${state}`)}>
              {formatNumber(one.counts[state], language)}
            </a>
          ),
        }))}
      />
      <p className="row">
        {wrong > 0 ? <a href={path(`/imports/${one.id}/rows?filter=wrong`)}>{words.seeWrong}</a> : null}
        <a href={path(`/imports/${one.id}/rows`)}>{words.seeRows}</a>
      </p>
      {wrong > 0 && one.state === 'checked' ? <p className="help">{words.mendAbout}</p> : null}
    </section>
  );
}
