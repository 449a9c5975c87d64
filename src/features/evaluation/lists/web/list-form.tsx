import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languages } from '../../../../shared/language.ts';
import { load, send } from '../../../../ui/api-context.ts';
import { SelectField, TextAreaField, TextField } from '../../../../ui/fields.tsx';
import { nestFormFields } from '../../../../ui/form-fields.ts';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints, type ListView } from '../contract.ts';
import { listKinds } from '../vocabulary.ts';

type Values = Record<string, string>;

export async function loader({ params, context }: LoaderFunctionArgs) {
  if (params.id === undefined) {
    await load(context, listEndpoints.list, { pageSize: 1 });
    return { id: null, values: {} as Values };
  }
  const { list } = await load(context, listEndpoints.get, { id: params.id });
  return { id: list.id, values: valuesOf(list) };
}

function valuesOf(list: ListView): Values {
  return {
    kind: list.kind,
    revision: String(list.revision),
    country: list.country ?? '',
    datedOn: list.datedOn ?? '',
    sourceUrl: list.sourceUrl,
    statedCount: list.statedCount === null ? '' : String(list.statedCount),
    ...Object.fromEntries(
      languages.flatMap((language) => [
        [`names.${language}`, list.names[language]],
        [`publisher.${language}`, list.publisher[language] ?? ''],
        [`note.${language}`, list.note[language] ?? ''],
      ]),
    ),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const pairs = [...form].map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : '',
  ]);
  const values: Values = Object.fromEntries(pairs);
  const { kind, revision, ...head } = nestFormFields(pairs);
  const sent =
    params.id === undefined
      ? await send(context, listEndpoints.create, { kind, ...head })
      : await send(context, listEndpoints.update, { id: params.id, revision, ...head });
  if (!sent.ok) return data({ problem: sent.problem, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/gate/lists/${sent.output.id}`);
}

/** The head of a list, new or to be changed. */
export default function ListForm() {
  const { id, values: stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const values: Values = answer?.values ?? stored;
  const errors = errorsByPath(answer?.problem);
  const labels = Object.fromEntries(
    languages.flatMap((language) => [
      [`names.${language}`, words.names[language]],
      [`publisher.${language}`, words.publishers[language]],
      [`note.${language}`, words.notes[language]],
    ]),
  );
  const plain = {
    kind: words.kind,
    country: words.country,
    datedOn: words.datedOn,
    sourceUrl: words.sourceUrl,
    statedCount: words.statedCount,
  };
  const of = (name: string) => ({ name, errors, defaultValue: values[name] });
  const title = id === null ? words.newList : words.edit;
  return (
    <div className="narrow">
      <title>{title}</title>
      <p className="help">
        <a href={path(id === null ? '/gate/lists' : `/gate/lists/${id}`)}>
          {id === null ? words.toLists : words.toList}
        </a>
      </p>
      <h1>{title}</h1>
      <ProblemSummary problem={answer?.problem} labels={{ ...labels, ...plain }} />
      <form method="post">
        {id === null ? (
          <SelectField
            {...of('kind')}
            label={words.kind}
            mark="required"
            emptyLabel={null}
            choices={listKinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
        ) : (
          <input type="hidden" name="revision" value={values.revision} />
        )}
        {languages.map((language) => (
          <TextField
            key={language}
            {...of(`names.${language}`)}
            label={words.names[language]}
            mark="required"
            maxLength={300}
            lang={language}
          />
        ))}
        {languages.map((language) => (
          <TextField
            key={language}
            {...of(`publisher.${language}`)}
            label={words.publishers[language]}
            maxLength={300}
            lang={language}
          />
        ))}
        <TextField {...of('country')} label={words.country} help={words.countryHelp} maxLength={2} />
        <TextField {...of('datedOn')} label={words.datedOn} type="date" />
        <TextField {...of('sourceUrl')} label={words.sourceUrl} type="url" maxLength={500} />
        <TextField {...of('statedCount')} label={words.statedCount} inputMode="numeric" maxLength={8} />
        {languages.map((language) => (
          <TextAreaField
            key={language}
            {...of(`note.${language}`)}
            label={words.notes[language]}
            rows={3}
            maxLength={2_000}
            lang={language}
          />
        ))}
        <button className="button primary" type="submit">
          {id === null ? words.create : words.save}
        </button>
      </form>
    </div>
  );
}
