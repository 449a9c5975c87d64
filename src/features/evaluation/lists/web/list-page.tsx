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
import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { askedText } from '../../../../ui/asked-filters.ts';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints, type ListView } from '../contract.ts';
import { listImportEndpoints } from '../import-contract.ts';
import { ListEntries } from './list-entries.tsx';
import { ListHistory } from './list-history.tsx';
import { Day, ListTags, SomeText, useCount } from './list-parts.tsx';
import { UseForm } from './use-form.tsx';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  const asked = inputFromPairs(new URL(request.url).searchParams);
  const [page, entries, imports] = await Promise.all([
    load(context, listEndpoints.get, { id }),
    load(context, listEndpoints.entries, { ...asked, id } as never),
    load(context, listImportEndpoints.list, { id, pageSize: 10 }),
  ]);
  const said = (name: string) => askedText(asked, name);
  return {
    ...page,
    entries,
    imports,
    asked: { q: said('q'), class: said('class'), version: said('version') },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const reason = String(form.get('reason') ?? '');
  const sent = await send(context, listEndpoints.setUse, {
    id: params.id ?? '',
    isInUse: form.get('use') === 'on',
    reason,
  });
  if (!sent.ok) return data({ problem: sent.problem, reason }, { status: sent.problem.status });
  return redirect(new URL(request.url).pathname);
}

/** One list: what it is, whether it applies here, its entries and versions. */
export default function ListPage() {
  const { list, versions, uses, entries, imports, asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const language = useLanguage();
  const { roles } = useViewer();
  const isKeeper = roles.includes('compliance_officer');
  return (
    <>
      <title>{list.names[language]}</title>
      <p className="help">
        <a href={path('/gate/lists')}>{words.toLists}</a>
      </p>
      <h1>
        <SomeText text={list.names} />
      </h1>
      <p>
        <ListTags list={list} />
      </p>
      {list.isInUse && list.entryCount === 0 ? <p className="notice warn">{words.emptyWarning}</p> : null}
      <ProblemSummary problem={answer?.problem} labels={{ reason: words.reason }} />
      <Head list={list} />
      {isKeeper ? (
        <p className="row">
          <a className="button primary" href={path(`/gate/lists/${list.id}/import`)}>
            {words.importFile}
          </a>
          <a className="button" href={path(`/gate/lists/${list.id}/edit`)}>
            {words.edit}
          </a>
        </p>
      ) : null}
      {roles.includes('administrator') ? (
        <UseForm list={list} problem={answer?.problem} reason={answer?.reason} />
      ) : null}
      <ListEntries list={list} entries={entries} asked={asked} />
      <ListHistory list={list} versions={versions} uses={uses} imports={imports.items} />
    </>
  );
}

function Head({ list }: { list: ListView }) {
  const words = useWords(listWords);
  const count = useCount();
  const stated = list.statedCount === null ? null : count(list.statedCount);
  const isLink = list.sourceUrl !== '';
  return (
    <FactList
      facts={[
        { label: words.kind, value: words.kinds[list.kind] },
        { label: words.publisher, value: <SomeText text={list.publisher} /> },
        { label: words.entryCountry, value: list.country },
        { label: words.datedOn, value: <Day day={list.datedOn} /> },
        {
          label: words.sourceUrl,
          value: isLink ? (
            <a href={list.sourceUrl} rel="noreferrer nofollow">
              {list.sourceUrl}
            </a>
          ) : null,
        },
        {
          label: words.version,
          value: list.version === 0 ? words.noVersion : words.versionNumber(list.version),
        },
        { label: words.entries, value: words.entryCount(count(list.entryCount), stated) },
        { label: words.note, value: <SomeText text={list.note} /> },
      ]}
    />
  );
}
