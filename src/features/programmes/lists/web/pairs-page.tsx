import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { load } from '../../../../ui/api-context.ts';
import { ExportLinks } from '../../../../ui/export-links.tsx';
import { formatMoment } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { listWords } from '../../messages/lists-words.ts';
import { pairs } from '../pair-contract.ts';
import { rowStates } from '../life-cycle.ts';
import { DecisionForm, RankingForm } from './pair-decisions.tsx';
import { JoinForm, UnpairedRows, UploadForm } from './row-forms.tsx';
import { PairItem } from './pair-item.tsx';
import { sendPairForm } from './send-pair-form.ts';

/** Of pairs, and of rows that stand alone on each side. */
const pageSize = 50;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const view = await load(context, pairs.get, { id: params['id'] ?? '' });
  const page = Math.max(1, Number(new URL(request.url).searchParams.get('page')) || 1);
  const { cn, ru } = view.unpaired;
  const longest = Math.max(view.pairs.length, cn.length, ru.length);
  return { view, page: Math.min(page, Math.max(1, Math.ceil(longest / pageSize))), longest };
}

export async function action({ params, context, request }: ActionFunctionArgs) {
  const id = params['id'] ?? '';
  const sent = await sendPairForm(context, id, await request.formData());
  const { search } = new URL(request.url);
  if (sent.ok) return redirect(`/${languageFrom(params)}/programmes/lists/${id}/pairs${search}`);
  return data({ problem: sent.problem }, { status: sent.problem.status });
}

/** The Chinese and the Russian list side by side: pairs with their reasons, rows that stand alone, rankings, decisions. */
export default function PairsPage() {
  const { view, page, longest } = useLoaderData<typeof loader>();
  const onPage = <One,>(all: readonly One[]) => all.slice((page - 1) * pageSize, page * pageSize);
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const language = useLanguage();
  const path = usePath();
  const { timeZone } = useViewer();
  const { list } = view;
  const isMatching = list.state === 'matching';
  return (
    <>
      <title>{`${words.pairsTitle} · ${list.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/programmes/lists/${list.id}`)}>{list.number}</a>
      </p>
      <h1>{words.pairsTitle}</h1>
      <p className="lead">{words.pairs.lead}</p>
      <p className="quiet">
        {words.listStates[list.state]} · {words.work.actsFor(words.side[view.side])}{' '}
        {words.asOf(formatMoment(view.asOf, language, timeZone))}
      </p>
      <ProblemSummary problem={answer?.problem} labels={{ content: words.pairs.file }} />
      {rowStates.includes(list.state) ? <UploadForm /> : null}
      {isMatching ? (
        <form method="post">
          <input type="hidden" name="intent" value="find" />
          <button className="button primary" type="submit">
            {words.pairs.find}
          </button>
        </form>
      ) : null}
      <section>
        <h2>
          {words.work.pairs}: {view.pairs.length}
        </h2>
        {view.pairs.length === 0 ? <p className="quiet">{words.pairs.noPairs}</p> : null}
        <ul className="plain-list stack">
          {onPage(view.pairs).map((pair) => (
            <PairItem key={pair.id} pair={pair} isOpen={isMatching} />
          ))}
        </ul>
      </section>
      {list.state === 'ranking' ? <RankingForm view={view} /> : null}
      {list.state === 'opened' ? <DecisionForm view={view} /> : null}
      <div className="side-by-side">
        <UnpairedRows
          side="cn"
          rows={onPage(view.unpaired.cn)}
          total={view.unpaired.cn.length}
          mayRemove={view.side === 'cn' && rowStates.includes(list.state)}
        />
        <UnpairedRows
          side="ru"
          rows={onPage(view.unpaired.ru)}
          total={view.unpaired.ru.length}
          mayRemove={view.side === 'ru' && rowStates.includes(list.state)}
        />
      </div>
      <Pager page={page} pageSize={pageSize} total={longest} />
      <ExportLinks path={`/api/programme-lists/${list.id}/pairs-table`} />
      {isMatching && view.unpaired.cn.length > 0 && view.unpaired.ru.length > 0 ? (
        <JoinForm cn={view.unpaired.cn} ru={view.unpaired.ru} />
      ) : null}
    </>
  );
}
