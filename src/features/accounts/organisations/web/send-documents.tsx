import {
  data,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { fileUploadContext, send } from '../../../../ui/api-context.ts';
import { Field } from '../../../../ui/fields.tsx';
import { languageFrom, usePath, useWords } from '../../../../ui/language.ts';
import { errorsByPath } from '../../../../ui/problem-summary.tsx';
import { screenWords } from '../../messages/screen-words.ts';
import { FormProblem } from '../../web/form-problem.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import { organisationEndpoints } from '../contract.ts';
import { DocumentList } from './document-list.tsx';
import { loadForMembers } from './require-internal.ts';

const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,.docx,.xlsx,.pptx,.odt,.ods,.txt';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { organisation: await loadForMembers(context, params.id, (internal) => internal.mayEdit) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageFrom(params);
  const form = await request.formData();
  const files = form.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
  if (files.length === 0) return data({ problem: undefined, isEmpty: true }, { status: 422 });
  const fileIds: string[] = [];
  const refuse = (problem: Problem) => data({ problem, isEmpty: false }, { status: problem.status });
  for (const file of files) {
    const kept = await context.get(fileUploadContext)(file);
    if (!kept.ok) return refuse(kept.problem);
    fileIds.push(kept.output.id);
  }
  const sent = await send(context, organisationEndpoints.sendDocuments, { id: params.id, fileIds });
  return sent.ok ? redirect(`/${language}/partners/${sent.output.id}`) : refuse(sent.problem);
}

export default function SendDocuments() {
  const { organisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords(screenWords).documents;
  const path = usePath();
  const errors = answer?.isEmpty ? { files: words.missing } : errorsByPath(answer?.problem);
  return (
    <div className="reading">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p>
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.names} />
        </a>
      </p>
      <p>{words.lead}</p>
      <p>{words.which}</p>
      <FormProblem problem={answer?.problem} labels={{ fileIds: words.files }} />
      <form method="post" encType="multipart/form-data">
        <Field name="files" label={words.files} help={words.filesHelp} errors={errors}>
          {(aria) => <input {...aria} type="file" multiple accept={acceptedFiles} />}
        </Field>
        <button className="button primary" type="submit">
          {words.send}
        </button>
      </form>
      <h2>{words.already}</h2>
      <DocumentList organisationId={organisation.id} internal={organisation.internal} />
    </div>
  );
}
