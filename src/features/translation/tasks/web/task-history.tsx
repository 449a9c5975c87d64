import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { taskWords } from '../../messages/task-words.ts';
import type { TaskPageData } from './step-forms.tsx';

/** What readers reported, and what became of it. */
export function TaskReports({ reports }: { reports: TaskPageData['reports'] }) {
  const words = useWords(taskWords);
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="task-reports">
      <h2 id="task-reports">{words.reportsTitle}</h2>
      <ul className="record-list short">
        {reports.map((report) => (
          <li key={report.id}>
            <ReportText {...report} />
            <p className="small quiet">
              {[words.reportStates[report.state], report.reason].filter(Boolean).join(words.colon)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ReportText(report: { quote: string; explanation: string; suggestion: string }) {
  const words = useWords(taskWords);
  const rows = (['quote', 'explanation', 'suggestion'] as const).filter((name) => report[name] !== '');
  return (
    <dl className="facts">
      {rows.map((name) => (
        <div key={name} className="facts-row">
          <dt>{words[name]}</dt>
          <dd>{report[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

export function TaskHistory({ history }: { history: TaskPageData['history'] }) {
  const words = useWords(taskWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.historyTitle}</h2>
      <ol className="record-list short">
        {history.map((step, at) => (
          <li key={at}>
            <p>
              {formatMoment(step.at, language, timeZone)}
              {words.colon}
              {words.stepsDone[step.step]} · {[words.sides[step.side], step.name].filter(Boolean).join(' · ')}
            </p>
            {step.reason === '' ? null : <p className="help">{step.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
