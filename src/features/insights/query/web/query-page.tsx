import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { inputFromPairs } from '../../../../shared/query.ts';
import { load, send, viewerContext } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { queryWords } from '../../messages/query-words.ts';
import { InsightsTop } from '../../web/insights-top.tsx';
import { countInput, queryEndpoints } from '../contract.ts';
import { addressOf } from '../rules.ts';
import { QueryForm } from './query-form.tsx';
import { QueryResult } from './query-result.tsx';
import { QueryRows } from './query-rows.tsx';
import { SavedQueries } from './saved-queries.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = inputFromPairs(new URL(request.url).searchParams);
  const saved = context.get(viewerContext).signedIn
    ? (await load(context, queryEndpoints.saved, {})).items
    : null;
  const [counted, newest] = await Promise.all([
    send(context, queryEndpoints.count, given),
    send(context, queryEndpoints.records, given),
  ]);
  const parsed = countInput.safeParse(given);
  const asked = parsed.success ? parsed.data : countInput.parse({});
  if (!counted.ok) {
    const refused = { asked, saved, answer: null, problem: counted.problem };
    return data(refused, { status: counted.problem.status });
  }
  const { asOf } = counted.output;
  // Records may have been read between the two questions.
  const isOfOneMoment = newest.ok && newest.output.asOf === asOf;
  const rows = isOfOneMoment ? newest : await send(context, queryEndpoints.records, { ...given, asOf });
  if (!rows.ok)
    return data({ asked, saved, answer: null, problem: rows.problem }, { status: rows.problem.status });
  return data({ asked, saved, answer: { count: counted.output, rows: rows.output }, problem: undefined });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const url = new URL(request.url);
  if (form.get('intent') === 'remove') {
    const sent = await send(context, queryEndpoints.remove, { id: textOfField(form, 'id') });
    return sent.ok ? redirect(`${url.pathname}${url.search}#saved`) : refusal(sent.problem, '');
  }
  const name = textOfField(form, 'name');
  const sent = await send(context, queryEndpoints.save, { ...inputFromPairs(url.searchParams), name });
  return sent.ok ? redirect(`${url.pathname}${url.search}#saved`) : refusal(sent.problem, name);
}

const refusal = <P extends { status: number }>(problem: P, name: string) =>
  data({ problem, name }, { status: problem.status });

/** A question of numbers, its answer, and what the answer is made of. */
export default function QueryPage() {
  const { asked, saved, answer, problem } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords(queryWords);
  const path = usePath();
  const labels = {
    name: words.saveName,
    field: words.field,
    ford: words.ford,
    region: words.region,
    bank: words.bank,
    from: words.from,
    to: words.to,
  };
  return (
    <>
      <InsightsTop title={words.title} lead={words.lead} />
      <ProblemSummary problem={problem ?? refused?.problem} labels={labels} />
      <QueryForm asked={asked} errors={errorsByPath(problem)} />
      {answer === null ? null : (
        <>
          <QueryResult asked={asked} count={answer.count} />
          <QueryRows rows={answer.rows} />
          <p className="no-print">
            <a
              href={path(
                `/insights/network?${addressOf({ field: asked.field, region: asked.region, bank: asked.bank, ford: asked.ford })}`,
              )}
            >
              {words.network}
            </a>
          </p>
        </>
      )}
      <SavedQueries saved={saved} name={refused?.name} problem={refused?.problem} />
      <details className="no-print">
        <summary>{words.what}</summary>
        <p>{words.whatText}</p>
      </details>
    </>
  );
}
