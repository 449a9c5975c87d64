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
import { usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { listWords } from '../../messages/lists-words.ts';
import { listImportEndpoints, type ListImportView } from '../import-contract.ts';
import { rowOutcomes } from '../vocabulary.ts';
import { Day, SomeText, useCount, WideTable } from './list-parts.tsx';

const refreshSeconds = 3;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const input = { pageSize: 50, ...asked, id: params.id ?? '' };
  const page = await load(context, listImportEndpoints.get, input as never);
  return { ...page, outcome: askedText(asked, 'outcome') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const intent = (await request.formData()).get('intent');
  const endpoint = intent === 'apply' ? listImportEndpoints.apply : listImportEndpoints.discard;
  const sent = await send(context, endpoint, { id: params.id ?? '' });
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(new URL(request.url).pathname);
}

/** What becomes of every row of a file; looks again by itself, without script, while it is at work. */
export default function ImportPage() {
  const { import: one, rows, outcome } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const { roles } = useViewer();
  const isAtWork = one.state === 'waiting' || one.state === 'checking' || one.state === 'applying';
  return (
    <>
      <title>{words.importTitle(one.fileName)}</title>
      {isAtWork ? <meta httpEquiv="refresh" content={String(refreshSeconds)} /> : null}
      <p className="help">
        <a href={path(`/gate/lists/${one.listId}`)}>
          <SomeText text={one.listNames} />
        </a>
      </p>
      <h1>{words.importTitle(one.fileName)}</h1>
      <ProblemSummary problem={answer?.problem} />
      <Standing one={one} isAtWork={isAtWork} />
      {roles.includes('compliance_officer') ? <Steps one={one} /> : null}
      <Rows one={one} rows={rows} outcome={outcome} />
    </>
  );
}

function Standing({ one, isAtWork }: { one: ListImportView; isAtWork: boolean }) {
  const words = useWords(listWords);
  const path = usePath();
  const count = useCount();
  const isOutdated = one.state === 'checked' && !one.canApply;
  const hasNews = one.counts.added + one.counts.changed + one.counts.removed > 0;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress" className="visually-hidden">
        {words.progress}
      </h2>
      {one.fault === null ? null : (
        <p className="notice bad" role="alert">
          {one.fault}
        </p>
      )}
      {one.state === 'refused' ? <p className="notice bad">{words.refusedAbout}</p> : null}
      {isOutdated ? <p className="notice warn">{hasNews ? words.outdated : words.nothingNew}</p> : null}
      {!isAtWork ? null : one.itemCount === null ? (
        <p role="status">{words.reading}</p>
      ) : (
        <p role="status">
          <progress max={Math.max(1, one.itemCount)} value={one.doneCount} aria-labelledby="progress" />{' '}
          {words.progressOf(count(one.doneCount), count(one.itemCount))}
        </p>
      )}
      {isAtWork ? (
        <p className="help">
          {words.keepsLooking} <a href={path(`/gate/list-imports/${one.id}`)}>{words.lookAgain}</a>
        </p>
      ) : null}
      <FactList
        facts={[
          { label: words.state, value: <strong>{words.states[one.state]}</strong> },
          { label: words.label, value: one.label },
          { label: words.versionDatedOn, value: <Day day={one.datedOn} /> },
          ...rowOutcomes.map((outcome) => ({
            label: words.outcomes[outcome],
            value: count(one.counts[outcome]),
          })),
        ]}
      />
    </section>
  );
}

function Steps({ one }: { one: ListImportView }) {
  const words = useWords(listWords);
  if (!one.canApply && !one.canDiscard) return null;
  return (
    <form method="post">
      {one.canApply ? (
        <>
          <p className="help">{words.applyAbout}</p>
          <button className="button primary" type="submit" name="intent" value="apply">
            {words.apply}
          </button>{' '}
        </>
      ) : null}
      {one.canDiscard ? (
        <button className="button" type="submit" name="intent" value="discard">
          {words.discard}
        </button>
      ) : null}
    </form>
  );
}

type RowsProps = {
  one: ListImportView;
  rows: OutputOf<typeof listImportEndpoints.get>['rows'];
  outcome: string;
};

function Rows({ one, rows, outcome }: RowsProps) {
  const words = useWords(listWords);
  const count = useCount();
  if (rows.total === 0 && outcome === '') return null;
  return (
    <section aria-labelledby="rows">
      <h2 id="rows">{words.rows}</h2>
      <form method="get" className="inline-fields">
        <div className="field">
          <label htmlFor="f-outcome">{words.outcome}</label>
          <select id="f-outcome" name="outcome" defaultValue={outcome}>
            <option value="">{words.anyOutcome}</option>
            {rowOutcomes.map((value) => (
              <option key={value} value={value}>
                {`${words.outcomes[value]} (${count(one.counts[value])})`}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      {rows.total === 0 ? (
        <p>{words.nothingFound}</p>
      ) : (
        <WideTable labelledBy="rows" head={[words.line, words.outcome, words.entry]}>
          {rows.items.map((row, at) => (
            <tr key={`${at} ${row.line ?? ''} ${row.key}`}>
              <td>{row.line ?? words.notInFile}</td>
              <td>{words.outcomes[row.outcome]}</td>
              <td>
                {row.title}
                <p className="help">
                  {words.key} {row.key}
                </p>
                {row.faults.map(({ message }) => (
                  <p key={message} className="field-error">
                    {message}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </WideTable>
      )}
      <Pager page={rows.page} pageSize={rows.pageSize} total={rows.total} />
    </section>
  );
}
