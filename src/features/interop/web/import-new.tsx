import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { fileUploadContext, load, send } from '../../../ui/api-context.ts';
import { Field, SelectField } from '../../../ui/fields.tsx';
import { textOfField } from '../../../ui/form-fields.ts';
import { languageFrom, useLanguage, usePath, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import { errorsByPath, ProblemSummary } from '../../../ui/problem-summary.tsx';
import { ScrollBox } from '../../../ui/scroll-box.tsx';
import { importEndpoints } from '../imports/contract.ts';
import { importWords } from '../messages/import-words.ts';
import { encodingLabels } from './encoding-labels.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { kinds, organisations } = await load(context, importEndpoints.kinds, {});
  const asked = new URL(request.url).searchParams.get('kind');
  return { kinds, organisations, chosen: kinds.find(({ kind }) => kind === asked) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = (name: string) => textOfField(form, name);
  const values = {
    language: said('language'),
    organisationId: said('organisationId'),
    encoding: said('encoding'),
  };
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '')
    return data({ problem: undefined, isMissing: true, values }, { status: 422 });
  const kept = await context.get(fileUploadContext)(file);
  const sent = kept.ok
    ? await send(context, importEndpoints.start, { kind: said('kind'), fileId: kept.output.id, ...values })
    : kept;
  if (!sent.ok)
    return data({ problem: sent.problem, isMissing: false, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/imports/${sent.output.id}`);
}

/** Brings a table in: first what it holds, then the file. */
export default function ImportNew() {
  const { kinds, chosen } = useLoaderData<typeof loader>();
  const words = useWords(importWords);
  const path = usePath();
  return (
    <div className="narrow">
      <title>{`${words.newTitle} · ${words.siteName}`}</title>
      <p className="help">
        <a href={path('/imports')}>{words.toImports}</a>
      </p>
      <h1>{words.newTitle}</h1>
      <p className="lead">{words.lead}</p>
      {kinds.length === 0 ? <p className="notice">{words.noKinds}</p> : null}
      {chosen ? <FileForm /> : <KindForm />}
    </div>
  );
}

function KindForm() {
  const { kinds } = useLoaderData<typeof loader>();
  const words = useWords(importWords);
  if (kinds.length === 0) return null;
  return (
    <form method="get">
      <SelectField
        name="kind"
        label={words.kindLabel}
        emptyLabel={null}
        choices={kinds.map(({ kind }) => ({ value: kind, label: words.kindName(kind) }))}
      />
      <button className="button primary" type="submit">
        {words.continueStep}
      </button>
    </form>
  );
}

function FileForm() {
  const { chosen, organisations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(importWords);
  const { languageNames, tableFormats } = useWords(uiWords);
  const language = useLanguage();
  const path = usePath();
  if (!chosen) return null;
  const { kind } = chosen;
  const errors = {
    ...errorsByPath(answer?.problem),
    ...(answer?.isMissing ? { file: words.fileMissing } : {}),
  };
  const template = (format: string) =>
    `/api/exports/import-template?${new URLSearchParams({ kind, format, lang: language })}`;
  return (
    <>
      <h2>{words.kindName(kind)}</h2>
      <p>
        <a href={path('/imports/new')}>{words.otherKind}</a>
      </p>
      <p className="row">
        <span>{words.template}</span>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a key={format} href={template(format)} download>
            {tableFormats[format]}
          </a>
        ))}
      </p>
      <p className="help">{words.templateAbout}</p>
      <ProblemSummary problem={answer?.problem} labels={{ file: words.file, encoding: words.encoding }} />
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="kind" value={kind} />
        <Field name="file" label={words.file} help={words.fileHelp} mark="required" errors={errors}>
          {(aria) => <input {...aria} type="file" accept=".xlsx,.xls,.ods,.csv,.txt,.tsv" />}
        </Field>
        <SelectField
          name="language"
          label={words.languageLabel}
          emptyLabel={null}
          defaultValue={answer?.values.language ?? language}
          choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        {organisations.length === 0 ? null : (
          <SelectField
            name="organisationId"
            label={words.organisationLabel}
            emptyLabel={words.organisationNone}
            defaultValue={answer?.values.organisationId ?? organisations[0]?.id}
            errors={errors}
            choices={organisations.map(({ id, names }) => ({
              value: id,
              label: names[language] ?? Object.values(names)[0] ?? id,
            }))}
          />
        )}
        <SelectField
          name="encoding"
          label={words.encoding}
          emptyLabel={words.encodingAuto}
          defaultValue={answer?.values.encoding}
          errors={errors}
          choices={encodingLabels}
        />
        <button className="button primary" type="submit">
          {words.upload}
        </button>
      </form>
      <ColumnGuide columns={chosen.columns} />
    </>
  );
}

type Columns = OutputOf<typeof importEndpoints.kinds>['kinds'][number]['columns'];

function ColumnGuide({ columns }: { columns: Columns }) {
  const words = useWords(importWords);
  return (
    <details>
      <summary>{words.columnsOfKind}</summary>
      <ScrollBox label={words.columnsOfKind}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.hint}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ key, title, hint, isRequired }) => (
              <tr key={key}>
                <th scope="row">
                  {title} {isRequired ? <span className="mark">({words.isRequired})</span> : null}
                </th>
                <td>{hint}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
