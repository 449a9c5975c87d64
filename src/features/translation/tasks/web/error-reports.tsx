import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import { reportEndpoints, type ReportView } from '../reports/contract.ts';
import { reasonCharactersMax } from '../vocabulary.ts';
import type { Answer } from './step-forms.tsx';
import { ReportText } from './task-history.tsx';
import { usePairName } from './task-parts.tsx';
import { TaskTabs } from './task-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = inputFromPairs(new URL(request.url).searchParams);
  const [waiting, mine] = await Promise.all([
    send(context, reportEndpoints.list, query),
    load(context, reportEndpoints.mine, {}),
  ]);
  return { waiting: waiting.ok ? waiting.output : undefined, mine };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = Object.fromEntries(await request.formData()) as Record<string, string>;
  const sent = await send(context, reportEndpoints.decide, values);
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(new URL(request.url).pathname);
}

/** Reports that wait for coordinators, and the reader's own with what came of them. */
export default function ErrorReports() {
  const { waiting, mine } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(taskWords);
  return (
    <>
      <title>{`${words.tabs.reports} · ${words.siteName}`}</title>
      <h1>{words.tabs.reports}</h1>
      <TaskTabs />
      {waiting === undefined ? null : (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{words.waitingReports}</h2>
          {waiting.items.length === 0 ? <p className="help">{words.nothingReported}</p> : null}
          <ul className="record-list">
            {waiting.items.map((report) => (
              <li key={report.id} id={`report-${report.id}`}>
                <ReportHead report={report} />
                <ReportText {...report} />
                <DecisionForm
                  report={report}
                  answer={answer?.values['id'] === report.id ? answer : undefined}
                />
              </li>
            ))}
          </ul>
          {waiting.total > 0 ? <ExportLinks path="/api/exports/translation-reports" /> : null}
          <Pager {...waiting} />
        </section>
      )}
      <section aria-labelledby="own">
        <h2 id="own">{words.ownReports}</h2>
        {mine.items.length === 0 ? <p className="help">{words.nothingReported}</p> : null}
        <ul className="record-list">
          {mine.items.map((report) => (
            <li key={report.id}>
              <ReportHead report={report} />
              <ReportText {...report} />
              <p>
                <strong>{words.reportStates[report.state]}</strong>
                {report.reason === '' ? null : `${words.colon}${report.reason}`}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function ReportHead({ report }: { report: ReportView }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const pairName = usePairName();
  const isStaff = report.taskId !== null && report.state === 'waiting';
  return (
    <>
      <h3>
        {report.title === null ? (
          (report.recordNumber ?? words.otherKind)
        ) : (
          <SpokenText text={report.title} language={report.from} />
        )}
      </h3>
      <ul className="facts-line">
        <li>{pairName(report.from, report.to)}</li>
        {report.recordNumber === null ? null : <li>{report.recordNumber}</li>}
        <li>{formatMoment(report.at, language, timeZone)}</li>
        {isStaff ? (
          <li>
            <a href={path(`/desk/translation/tasks/${report.taskId}`)}>{words.task}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
}

function DecisionForm({ report, answer }: { report: ReportView; answer: Answer }) {
  const words = useWords(taskWords);
  const anchor = `#report-${report.id}`;
  return (
    <>
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.reason }} />
      <form method="post" action={anchor}>
        <input type="hidden" name="id" value={report.id} />
        <button className="button primary" type="submit" name="decision" value="accept">
          {words.accept}
        </button>
      </form>
      <details open={answer !== undefined}>
        <summary>{words.decline}</summary>
        <form method="post" action={anchor}>
          <input type="hidden" name="id" value={report.id} />
          <TextField
            name="reason"
            label={words.declineReason}
            mark="required"
            maxLength={reasonCharactersMax}
            defaultValue={answer?.values['reason']}
            errors={errorsByPath(answer?.problem)}
          />
          <button className="button danger" type="submit" name="decision" value="decline">
            {words.decline}
          </button>
        </form>
      </details>
    </>
  );
}
