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
import { fileUploadContext, load, send } from '../../../../ui/api-context.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { importEndpoints } from '../../imports/contract.ts';
import { ImportList } from '../../imports/web/import-list.tsx';
import { memoryWords } from '../../messages/memory-words.ts';
import { memoryEndpoints } from '../contract.ts';
import { memoryPairs, type MemoryPair } from '../pairs.ts';
import { ConcordanceList } from './concordance-list.tsx';
import { TmxForm } from './tmx-form.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { done, q = '', pair = '', ...paging } = inputFromPairs(new URL(request.url).searchParams);
  const asked = { q: String(q).trim(), pair: String(pair) };
  const [overview, imports, found] = await Promise.all([
    load(context, memoryEndpoints.overview, {}),
    load(context, importEndpoints.list, { pageSize: 10 }),
    asked.q === '' ? null : load(context, memoryEndpoints.concordance, { ...paging, ...asked } as never),
  ]);
  return { overview, imports, found, asked, done: String(done ?? '') };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const { pathname, searchParams } = new URL(request.url);
  if (form.get('intent') === 'delete') {
    const removed = await send(context, memoryEndpoints.remove, { id: String(form.get('unitId')) });
    if (!removed.ok) return refuse(removed.problem);
    searchParams.set('done', 'deleted');
    return redirect(`${pathname}?${searchParams.toString()}`);
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') {
    return data({ problem: undefined, isMissing: true }, { status: 422 });
  }
  const kept = await context.get(fileUploadContext)(file);
  if (!kept.ok) return refuse(kept.problem);
  const domain = form.get('domain');
  const started = await send(context, importEndpoints.start, {
    kind: 'tmx',
    fileId: kept.output.id,
    options: { domain: typeof domain === 'string' && domain !== '' ? domain : null },
  });
  if (!started.ok) return refuse(started.problem);
  return redirect(`/${languageFrom(params)}/desk/memory/imports/${started.output.id}`);
}

function refuse(problem: NonNullable<Parameters<typeof ProblemSummary>[0]['problem']>) {
  return data({ problem, isMissing: false }, { status: problem.status });
}

/** The translation memory: search in it, bring files in, take it out. */
export default function MemoryPage() {
  const { overview, imports, found, asked, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(memoryWords);
  const path = usePath();
  return (
    <>
      <title>{words.title}</title>
      <p className="help">
        <a href={path('/desk')}>{words.toDesk}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="reading">{words.lead}</p>
      <ProblemSummary problem={answer?.problem} labels={{ file: words.file }} />
      {answer === undefined && done === 'deleted' ? (
        <p className="notice" role="status">
          {words.deleted}
        </p>
      ) : null}
      <section aria-labelledby="concordance">
        <h2 id="concordance">{words.concordance}</h2>
        <ConcordanceForm asked={asked} />
        {found ? <ConcordanceList found={found} canDelete={overview.canDelete} /> : null}
      </section>
      <Inside overview={overview} />
      <TmxForm isFileMissing={answer?.isMissing ?? false} />
      <section aria-labelledby="imports">
        <h2 id="imports">{words.imports}</h2>
        <ImportList imports={imports.items} />
      </section>
    </>
  );
}

function usePairNames(): (pair: MemoryPair) => string {
  const ui = useWords(uiWords);
  return (pair) => {
    const [first, second] = pair.split('-') as ('zh' | 'ru' | 'en')[];
    return `${ui.languageNames[first ?? 'zh']} — ${ui.languageNames[second ?? 'ru']}`;
  };
}

function ConcordanceForm({ asked }: { asked: { q: string; pair: string } }) {
  const words = useWords(memoryWords);
  const nameOf = usePairNames();
  return (
    <form method="get" role="search" className="inline-fields">
      <div className="field">
        <label htmlFor="f-q">{words.word}</label>
        <input id="f-q" name="q" type="search" maxLength={200} defaultValue={asked.q} />
      </div>
      <div className="field">
        <label htmlFor="f-pair">{words.pair}</label>
        <select id="f-pair" name="pair" defaultValue={asked.pair}>
          <option value="">{words.anyPair}</option>
          {memoryPairs.map((pair) => (
            <option key={pair} value={pair}>
              {nameOf(pair)}
            </option>
          ))}
        </select>
      </div>
      <button className="button primary" type="submit">
        {words.find}
      </button>
    </form>
  );
}

function Inside({ overview }: { overview: OutputOf<typeof memoryEndpoints.overview> }) {
  const words = useWords(memoryWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const nameOf = usePairNames();
  return (
    <section aria-labelledby="inside">
      <h2 id="inside">{words.inside}</h2>
      {overview.pairs.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ScrollBox labelledBy="inside">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.pair}</th>
                <th scope="col">{words.units}</th>
                <th scope="col">{words.takeOut}</th>
              </tr>
            </thead>
            <tbody>
              {overview.pairs.map(({ pair, units }) => (
                <tr key={pair}>
                  <th scope="row">{nameOf(pair)}</th>
                  <td>{formatNumber(units, language)}</td>
                  <td>
                    {directionsOf(pair).map(({ from, to }) => (
                      <p key={from}>
                        <a href={`/api/translation/memory/export?from=${from}&to=${to}`} download="">
                          {words.takeOutFrom(ui.languageNames[from], ui.languageNames[to])}
                        </a>
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

function directionsOf(pair: MemoryPair) {
  const [first, second] = pair.split('-') as ['zh' | 'ru', 'ru' | 'en'];
  return [
    { from: first, to: second },
    { from: second, to: first },
  ];
}
