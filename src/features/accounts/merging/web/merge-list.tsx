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
import { formatMoment, formatNumber } from '../../../../ui/format.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { AsOf } from '../../../../ui/as-of.tsx';
import { mergingWords } from '../../messages/merging-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { mergingEndpoints, type Merge } from '../contract.ts';
import type { MergeField } from '../fields.ts';
import { MergingTabs } from './merging-tabs.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = inputFromPairs(new URL(request.url).searchParams);
  return load(context, mergingEndpoints.merges, input as never);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const sent = await send(context, mergingEndpoints.undo, { id: textOfField(form, 'id') });
  if (!sent.ok) return data({ problem: sent.problem }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/partners/merges`);
}

export default function MergeList() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(mergingWords);
  const language = useLanguage();
  return (
    <>
      <title>{words.mergesTab}</title>
      <h1>{words.mergesTab}</h1>
      <p>{words.mergesLead}</p>
      <MergingTabs at="merges" />
      <FormProblem problem={answer?.problem} />
      <p className="help" role="status">
        {page.total === 0 ? words.noMerges : words.merges(formatNumber(page.total, language))} ·{' '}
        {words.latestFirst} · <AsOf moment={page.asOf} />
      </p>
      <ul className="record-list">
        {page.items.map((merge) => (
          <MergeItem key={merge.id} merge={merge} />
        ))}
      </ul>
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} />
      <ExportLinks path="/api/exports/merges" />
    </>
  );
}

function MergeItem({ merge }: { merge: Merge }) {
  const words = useWords(mergingWords);
  const { timeZone } = useViewer();
  const language = useLanguage();
  const path = usePath();
  const { loser, winner, undoneAt, undoneBy, mergedBy, mergedAt, fields } = merge;
  const moment = (iso: string) => formatMoment(iso, language, timeZone);
  return (
    <li>
      <h2>
        <ShownName names={loser.names} /> {words.mergedInto}{' '}
        <a href={path(`/partners/${winner.id}`)}>
          <ShownName names={winner.names} />
        </a>
      </h2>
      <p>{words.mergedOn(mergedBy ?? words.somebody, moment(mergedAt))}</p>
      <p>
        {words.reason}: {merge.reason}
      </p>
      {fields.length > 0 ? (
        <p>
          {words.taken}: {fields.map((field) => words.fields[field as MergeField]).join(', ')}
        </p>
      ) : null}
      {undoneAt === null ? (
        <form method="post">
          <input type="hidden" name="id" value={merge.id} />
          <button className="button" type="submit">
            {words.undo}
          </button>
        </form>
      ) : (
        <p className="quiet">{words.undone(undoneBy ?? words.somebody, moment(undoneAt))}</p>
      )}
    </li>
  );
}
