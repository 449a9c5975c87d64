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
import { Field, TextField } from '../../../../ui/fields.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { reportWords } from '../../messages/report-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { reports } from '../contract.ts';
import { reasonMax } from '../vocabulary.ts';
import { monthText } from './report-section.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  return { found: await load(context, reports.list, asked) };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = { month: textOfField(form, 'month'), reason: textOfField(form, 'reason') };
  const sent = await send(context, reports.make, typed);
  if (sent.ok) return redirect(`/${languageFrom(params)}/insights/reports/${sent.output.month}`);
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}

/** All monthly reports; officers make one. */
export default function ReportsPage() {
  const { found } = useLoaderData<typeof loader>();
  const words = useWords(reportWords);
  const common = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <p className="quiet">
        {common.found(found.total)} · {common.asOf(formatMoment(found.asOf, language, timeZone))}
      </p>
      {found.items.length === 0 ? (
        <p className="notice">{words.none}</p>
      ) : (
        <>
          <ScrollBox label={words.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col">{words.issue}</th>
                  <th scope="col">{words.state}</th>
                  <th scope="col">{words.taken}</th>
                  <th scope="col">{words.issued}</th>
                </tr>
              </thead>
              <tbody>
                {found.items.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      <a href={path(`/insights/reports/${one.month}?issue=${one.issue}`)}>
                        {monthText(one.month, language)}
                      </a>
                    </th>
                    <td>{one.issue}</td>
                    <td>
                      {words.states[one.state]}
                      {one.isByClock ? <span className="quiet"> · {words.clock}</span> : null}
                    </td>
                    <td>{formatMoment(one.takenAt, language, timeZone)}</td>
                    <td>{one.issuedAt === null ? '—' : formatMoment(one.issuedAt, language, timeZone)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <ExportLinks path="/api/exports/reports" />
        </>
      )}
      <Pager page={found.page} pageSize={found.pageSize} total={found.total} />
      {found.mayMake ? <MakeForm /> : null}
    </>
  );
}

function MakeForm() {
  const { found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(reportWords);
  const errors = errorsByPath(answer?.problem);
  return (
    <section aria-labelledby="make-report">
      <h2 id="make-report">{words.makeTitle}</h2>
      <p className="help">{words.makeHelp}</p>
      {answer === undefined ? null : <ProblemSummary problem={answer.problem} />}
      <form method="post" className="stack">
        <Field name="month" label={words.month} help={words.monthHelp} mark="required" errors={errors}>
          {(aria) => (
            <input
              type="month"
              max={found.nextMonth}
              defaultValue={answer?.typed.month ?? found.nextMonth}
              {...aria}
            />
          )}
        </Field>
        <TextField
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          mark="conditional"
          maxLength={reasonMax}
          defaultValue={answer?.typed.reason}
          errors={errors}
        />
        <button className="button" type="submit">
          {words.make}
        </button>
      </form>
    </section>
  );
}
