import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { fileUploadContext, send } from '../../../../ui/api-context.ts';
import { Field, SelectField, TextField } from '../../../../ui/fields.tsx';
import { languageFrom } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { projectScreenWords } from '../../messages/project-screens-words.ts';
import { projectEndpoints } from '../contract.ts';
import { documentKinds, documentLanguages } from '../vocabulary.ts';
import { EditFrame, first, loadFull, readTyped } from './edit-parts.tsx';
import { DocumentLine } from './papers-section.tsx';
import { useProjectWords } from './project-names.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  return { project: await loadFull(context, params['id'] ?? '') };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const typed = readTyped(form);
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const back = `/${language}/projects/${id}/documents`;
  const refuse = (problem: Parameters<typeof errorsByPath>[0] & object) =>
    data({ problem, typed, changes: [] }, { status: problem.status });
  const documentId = first(typed, 'remove');
  if (documentId !== undefined) {
    const removed = await send(context, projectEndpoints.removeDocument, { id, documentId });
    return removed.ok ? redirect(back) : refuse(removed.problem);
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) {
    const message = projectScreenWords[language].fileMissing;
    const fields = [{ path: 'file', code: 'field.required', message }];
    const problem = {
      type: 'about:blank',
      title: message,
      status: 422,
      code: 'field.required',
      requestId: '',
      fields,
    };
    return refuse(problem);
  }
  const uploaded = await context.get(fileUploadContext)(file);
  if (!uploaded.ok) return refuse(uploaded.problem);
  const sent = await send(context, projectEndpoints.addDocument, {
    id,
    fileId: uploaded.output.id,
    name: first(typed, 'name')?.trim() || uploaded.output.name,
    kind: first(typed, 'kind'),
    language: first(typed, 'language'),
    isAuthentic: first(typed, 'isAuthentic') === 'on',
    isSigned: first(typed, 'isSigned') === 'on',
  });
  return sent.ok ? redirect(back) : refuse(sent.problem);
}

/** Files of the project: signed scans with hashes, texts with their authentic languages. */
export default function DocumentsPage() {
  const { project } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  return (
    <EditFrame project={project} title={words.documents} refused={refused} labels={{ file: words.file }}>
      <p className="reading">{words.documentsHelp}</p>
      {project.documents.length === 0 ? <p className="help">{words.noDocuments}</p> : null}
      <ul className="record-list">
        {project.documents.map((document) => (
          <li key={document.id}>
            <DocumentLine projectId={project.id} document={document} />
            {project.may.addDocument ? (
              <form method="post">
                <button className="link-button" type="submit" name="remove" value={document.id}>
                  {words.remove}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {project.may.addDocument ? <AddForm /> : null}
    </EditFrame>
  );
}

function AddForm() {
  const refused = useActionData<typeof action>();
  const words = useProjectWords();
  const errors = errorsByPath(refused?.problem);
  const one = (name: string) => first(refused?.typed, name);
  return (
    <section aria-labelledby="add-document">
      <h2 id="add-document">{words.addDocument}</h2>
      <form method="post" encType="multipart/form-data">
        <Field name="file" label={words.file} mark="required" errors={errors}>
          {(aria) => <input type="file" {...aria} />}
        </Field>
        <TextField
          name="name"
          label={words.documentName}
          mark="optional"
          maxLength={200}
          errors={errors}
          defaultValue={one('name')}
        />
        <SelectField
          name="kind"
          label={words.documentKind}
          emptyLabel={null}
          errors={errors}
          defaultValue={one('kind')}
          choices={documentKinds.map((value) => ({ value, label: words.documentKinds[value] }))}
        />
        <SelectField
          name="language"
          label={words.documentLanguage}
          emptyLabel={null}
          errors={errors}
          defaultValue={one('language')}
          choices={documentLanguages.map((value) => ({ value, label: words.documentLanguages[value] }))}
        />
        <label className="choice">
          <input type="checkbox" name="isSigned" defaultChecked={one('isSigned') === 'on'} />
          <span>{words.isSigned}</span>
        </label>
        <label className="choice">
          <input type="checkbox" name="isAuthentic" defaultChecked={one('isAuthentic') === 'on'} />
          <span>{words.isAuthentic}</span>
        </label>
        <button className="button primary" type="submit">
          {words.addDocument}
        </button>
      </form>
    </section>
  );
}
