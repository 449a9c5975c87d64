import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load, send } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { reportWords } from '../../messages/report-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { reports, type Report } from '../contract.ts';
import { IssueForm, ReportWords } from './report-forms.tsx';
import { monthText, ReportSectionView } from './report-section.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const issue = new URL(request.url).searchParams.get('issue') ?? undefined;
  return { report: await load(context, reports.get, { month: params.month ?? '', issue }) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const of = { id: textOfField(form, 'id'), revision: textOfField(form, 'revision') };
  const intent = textOfField(form, 'intent');
  const typed = { language: textOfField(form, 'language'), text: textOfField(form, 'text') };
  const month = params.month ?? '';
  const sent =
    intent === 'issue'
      ? await send(context, reports.issue, of)
      : intent === 'retake'
        ? await send(context, reports.make, { month })
        : await send(context, reports.write, { ...of, ...typed } as never);
  if (sent.ok) {
    return redirect(`/${languageFrom(params)}/insights/reports/${month}?issue=${sent.output.issue}`);
  }
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** One issue of the report of a month. */
export default function ReportPage() {
  const { report } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(reportWords);
  const language = useLanguage();
  return (
    <>
      <InsightsTop title={words.heading(monthText(report.month, language), report.issue)} />
      {answer === undefined ? null : <ProblemSummary problem={answer.problem} />}
      <Standing report={report} />
      <Files report={report} />
      <ReportWords report={report} typed={answer?.typed} />
      {report.sections.map((section) => (
        <ReportSectionView key={section.key} section={section} />
      ))}
      {report.mayEdit ? <IssueForm report={report} /> : null}
    </>
  );
}

function Standing({ report }: { report: Report }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const others = report.issues.filter(({ issue }) => issue !== report.issue);
  const moment = (iso: string) => formatMoment(iso, language, timeZone);
  return (
    <>
      <p>
        <a href={path('/insights/reports')}>{words.back}</a>
      </p>
      <p>
        <strong>{words.states[report.state]}</strong> · {words.countedAt(moment(report.takenAt))}
        {report.isByClock ? ` · ${words.clock}` : null}
        {report.issuedAt === null
          ? null
          : ` · ${words.issuedAt(moment(report.issuedAt), report.issuedBy ?? '')}`}
      </p>
      {report.reason === null ? null : (
        <p lang={report.reason.language}>{words.corrects(report.reason.text)}</p>
      )}
      {report.state === 'draft' ? <p className="notice">{words.draftNote}</p> : null}
      {report.isSuperseded ? <p className="notice">{words.supersededNote}</p> : null}
      {others.length === 0 ? null : (
        <p>
          {words.otherIssues}{' '}
          {others.map(({ issue, state }) => (
            <a key={issue} href={path(`/insights/reports/${report.month}?issue=${issue}`)}>
              {`${issue} (${words.states[state]}) `}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function Files({ report }: { report: Report }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  return (
    <p className="row no-print">
      <span className="quiet">{words.files}</span>
      {(['pdf', 'docx'] as const).map((format) => (
        <a
          key={format}
          href={`/api/insights/reports/${report.id}/file?format=${format}&lang=${language}`}
          download
        >
          {words.formats[format]}
        </a>
      ))}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={`/api/exports/reports/${report.id}?format=${format}&lang=${language}`} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
