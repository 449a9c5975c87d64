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
import { TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { Missing } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints, type ShareView } from '../contract.ts';
import { linesOf } from './lines-of.ts';
import { useCount, WideTable } from './list-parts.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const shares = await load(context, listEndpoints.shares, asked as never);
  return { shares, q: askedText(asked, 'q') };
}

const fields = ['partyName', 'partyNumbers', 'ownerName', 'ownerNumbers', 'sharePercent', 'source'] as const;
type Values = Partial<Record<(typeof fields)[number], string>>;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const values: Values = Object.fromEntries(fields.map((name) => [name, said(name)]));
  const sent =
    form.get('intent') === 'end'
      ? await send(context, listEndpoints.endShare, { id: said('id') })
      : await send(context, listEndpoints.recordShare, {
          ...values,
          partyNumbers: linesOf(said('partyNumbers')),
          ownerNumbers: linesOf(said('ownerNumbers')),
          sharePercent: said('sharePercent').replace(',', '.'),
        });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(new URL(request.url).pathname);
}

/** Who owns how much of a party, for the rule of one half. */
export default function OwnerShares() {
  const { shares, q } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const isKeeper = useViewer().roles.includes('compliance_officer');
  const labels = {
    partyName: words.party,
    partyNumbers: words.partyNumbers,
    ownerName: words.owner,
    ownerNumbers: words.ownerNumbers,
    sharePercent: words.share,
    source: words.source,
  };
  return (
    <>
      <title>{words.sharesTitle}</title>
      <p className="help">
        <a href={path('/gate/lists')}>{words.toLists}</a>
      </p>
      <h1 id="shares">{words.sharesTitle}</h1>
      <p className="reading">{words.sharesLead}</p>
      <ProblemSummary problem={answer?.problem} labels={labels} />
      <form method="get" role="search" className="inline-fields">
        <div className="field">
          <label htmlFor="f-q">{words.search}</label>
          <input id="f-q" name="q" type="search" maxLength={200} defaultValue={q} />
        </div>
        <button className="button" type="submit">
          {words.find}
        </button>
      </form>
      {shares.items.length === 0 ? (
        <p>{words.noShares}</p>
      ) : (
        <Shares items={shares.items} isKeeper={isKeeper} />
      )}
      <ExportLinks path="/api/exports/owner-shares" />
      <Pager page={shares.page} pageSize={shares.pageSize} total={shares.total} />
      {isKeeper ? <RecordForm values={answer?.values ?? {}} errors={errorsByPath(answer?.problem)} /> : null}
    </>
  );
}

function Shares({ items, isKeeper }: { items: readonly ShareView[]; isKeeper: boolean }) {
  const words = useWords(listWords);
  const language = useLanguage();
  const count = useCount();
  const { timeZone } = useViewer();
  const head = [words.party, words.owner, words.share, words.source, words.recorded];
  return (
    <WideTable labelledBy="shares" head={isKeeper ? [...head, words.end] : head}>
      {items.map((share) => (
        <tr key={share.id}>
          <th scope="row">
            {share.partyName} <span className="help">{share.partyNumbers.join(', ')}</span>
          </th>
          <td>
            {share.ownerName} <span className="help">{share.ownerNumbers.join(', ')}</span>
          </td>
          <td>{share.sharePercent === null ? <Missing /> : words.percent(count(share.sharePercent))}</td>
          <td>{share.source}</td>
          <td>
            {formatMoment(share.recordedAt, language, timeZone)} {share.recordedBy?.name}
          </td>
          {isKeeper ? (
            <td>
              <form method="post">
                <input type="hidden" name="id" value={share.id} />
                <button className="link-button" type="submit" name="intent" value="end">
                  {words.end}
                  <span className="visually-hidden"> {words.ownerOf(share.ownerName, share.partyName)}</span>
                </button>
              </form>
            </td>
          ) : null}
        </tr>
      ))}
    </WideTable>
  );
}

function RecordForm({ values, errors }: { values: Values; errors: Record<string, string> }) {
  const words = useWords(listWords);
  const of = (name: keyof Values) => ({ name, errors, defaultValue: values[name] });
  return (
    <section aria-labelledby="record" className="narrow">
      <h2 id="record">{words.recordNew}</h2>
      <form method="post">
        <TextField {...of('partyName')} label={words.party} mark="required" maxLength={300} />
        <TextAreaField {...of('partyNumbers')} label={words.partyNumbers} mark="required" rows={2} />
        <TextField {...of('ownerName')} label={words.owner} mark="required" maxLength={300} />
        <TextAreaField {...of('ownerNumbers')} label={words.ownerNumbers} rows={2} />
        <TextField {...of('sharePercent')} label={words.share} inputMode="decimal" maxLength={8} />
        <TextField {...of('source')} label={words.source} mark="required" maxLength={1_000} />
        <button className="button primary" type="submit">
          {words.record}
        </button>
      </form>
    </section>
  );
}
