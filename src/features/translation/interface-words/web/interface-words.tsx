import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { inputFromPairs } from '../../../../shared/query.ts';
import { fileUploadContext, load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { interfaceWords } from '../contract.ts';
import { phrasesWords } from '../../messages/phrases-words.ts';
import { wordMarks } from '../vocabulary.ts';
import { CheckedFile, CheckForm } from './checked-file.tsx';
import { WordFiles } from './word-files.tsx';
import { WordTable } from './word-table.tsx';

const pageSize = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { checked, ...asked } = inputFromPairs(searchParams);
  const list = await load(context, interfaceWords.list, { ...asked, pageSize });
  const check = typeof checked === 'string' ? await checkFile(context, checked) : undefined;
  return {
    list,
    check,
    asked: Object.fromEntries(['q', 'mark', 'catalogue'].map((name) => [name, searchParams.get(name) ?? ''])),
  };
}

async function checkFile(context: LoaderFunctionArgs['context'], fileId: string) {
  const sent = await send(context, interfaceWords.check, { fileId });
  return sent.ok ? { fileId, report: sent.output } : { fileId, problem: sent.problem };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') return data({ isMissing: true as const }, { status: 422 });
  const kept = await context.get(fileUploadContext)(file);
  if (!kept.ok) return data({ problem: kept.problem }, { status: kept.problem.status });
  return redirect(`/${languageFrom(params)}/desk/interface-words?checked=${kept.output.id}#checked`);
}

/** The words of the interface: looked at, taken out, and a translated file checked. */
export default function InterfaceWords() {
  const { list, check, asked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(phrasesWords);
  const ui = useWords(uiWords);
  const path = usePath();
  const languageChoices = languages.map((value) => ({ value, label: ui.languageNames[value] }));
  return (
    <>
      <title>{`${words.title} · ${words.siteName}`}</title>
      <p>
        <a href={path('/desk')}>{words.toDesk}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="reading">{words.lead}</p>
      <form method="get" className="filter-form">
        <SelectField
          name="to"
          label={words.language}
          choices={languageChoices}
          defaultValue={list.to}
          emptyLabel={null}
        />
        <SelectField
          name="from"
          label={words.from}
          choices={languageChoices.filter(({ value }) => value !== list.to)}
          defaultValue={list.from}
          emptyLabel={null}
        />
        <SelectField
          name="catalogue"
          label={words.catalogue}
          choices={list.catalogues.map(({ id, words: count }) => ({ value: id, label: `${id} (${count})` }))}
          defaultValue={asked.catalogue}
          emptyLabel={words.allCatalogues}
        />
        <SelectField
          name="mark"
          label={words.mark}
          choices={wordMarks.map((value) => ({ value, label: words.marks[value] }))}
          defaultValue={asked.mark || 'all'}
          emptyLabel={null}
        />
        <TextField name="q" type="search" label={words.find} defaultValue={asked.q} maxLength={200} />
        <button className="button" type="submit">
          {words.show}
        </button>
      </form>
      <p className="help" role="status">
        {words.found(list.total)}
      </p>
      {list.total === 0 ? <p className="notice">{words.nothing}</p> : <WordTable list={list} />}
      <Pager page={list.page} pageSize={list.pageSize} total={list.total} />
      <WordFiles from={list.from} to={list.to} catalogue={asked.catalogue ?? ''} leftCount={list.leftCount} />
      <CheckForm answer={answer} />
      {check ? <CheckedFile {...check} /> : null}
    </>
  );
}
