import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { fileUploadContext, load, send } from '../../../../ui/api-context.ts';
import { Field, SelectField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath, ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { listWords } from '../../messages/lists-words.ts';
import { listEndpoints } from '../contract.ts';
import { columnsOf } from '../files/columns.ts';
import { listImportEndpoints } from '../import-contract.ts';
import { tableEncodings, type ListKind } from '../vocabulary.ts';
import { SomeText } from './list-parts.tsx';
import { xmlExamples } from './xml-examples.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return (await load(context, listEndpoints.get, { id: params.id ?? '' })).list;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '');
  const values = { label: said('label'), datedOn: said('datedOn'), encoding: said('encoding') };
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '')
    return data({ problem: undefined, isMissing: true, values }, { status: 422 });
  const kept = await context.get(fileUploadContext)(file);
  const sent = kept.ok
    ? await send(context, listImportEndpoints.start, { id: params.id, fileId: kept.output.id, ...values })
    : kept;
  if (!sent.ok)
    return data({ problem: sent.problem, isMissing: false, values }, { status: sent.problem.status });
  return redirect(`/${languageFrom(params)}/gate/list-imports/${sent.output.id}`);
}

/** Brings a file of a list in: it is only checked first. */
export default function ImportForm() {
  const list = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(listWords);
  const path = usePath();
  const errors = {
    ...errorsByPath(answer?.problem),
    ...(answer?.isMissing ? { file: words.fileMissing } : {}),
  };
  const labels = { label: words.versionLabel, datedOn: words.versionDatedOn, encoding: words.encoding };
  return (
    <div className="narrow">
      <title>{words.importFile}</title>
      <p className="help">
        <a href={path(`/gate/lists/${list.id}`)}>
          <SomeText text={list.names} />
        </a>
      </p>
      <h1>{words.importFile}</h1>
      <p>{words.checkAbout}</p>
      <ProblemSummary problem={answer?.problem} labels={{ ...labels, file: words.file }} />
      <form method="post" encType="multipart/form-data">
        <Field name="file" label={words.file} help={words.fileHelp} mark="required" errors={errors}>
          {(aria) => <input {...aria} type="file" accept=".csv,.xml,.txt" />}
        </Field>
        <TextField
          name="label"
          label={words.versionLabel}
          help={words.versionLabelHelp}
          mark="required"
          maxLength={200}
          errors={errors}
          defaultValue={answer?.values.label}
        />
        <TextField
          name="datedOn"
          label={words.versionDatedOn}
          type="date"
          errors={errors}
          defaultValue={answer?.values.datedOn}
        />
        <SelectField
          name="encoding"
          label={words.encoding}
          emptyLabel={words.encodingAuto}
          choices={tableEncodings.map((value) => ({ value, label: value.toUpperCase() }))}
          errors={errors}
          defaultValue={answer?.values.encoding}
        />
        <button className="button primary" type="submit">
          {words.check}
        </button>
      </form>
      <Formats kind={list.kind} />
    </div>
  );
}

function Formats({ kind }: { kind: ListKind }) {
  const words = useWords(listWords);
  return (
    <details className="fold">
      <summary>{words.columns}</summary>
      <p>{words.columnsAbout}</p>
      <ul>
        {[...columnsOf(kind)].map(([name, { otherNames }]) => (
          <li key={name}>
            <code>{name}</code> {(otherNames ?? []).join(' · ')}
          </li>
        ))}
      </ul>
      <h2>{words.xmlFormat}</h2>
      <pre className="scroll-x" tabIndex={0}>
        <code>{xmlExamples[kind]}</code>
      </pre>
    </details>
  );
}
