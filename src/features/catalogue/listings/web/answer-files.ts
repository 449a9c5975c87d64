import { data, redirect } from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import type { Language } from '../../../../shared/language.ts';
import { fileUploadContext, send, type PageContext } from '../../../../ui/api-context.ts';
import type { ListingKind } from '../vocabulary.ts';
import { kindPaths, type KindEndpoints } from './listing-kind.ts';

/** A file that was not taken: why, and what was chosen besides. */
export type FilesAnswer = { problem?: Problem; isMissing?: true; purpose: string; back: string };

type Place = { context: PageContext; language: Language; kind: ListingKind; endpoints: KindEndpoints };

/** Adds or removes a file of a record and goes back to where the form stood. */
export async function answerFiles(form: FormData, { context, language, kind, endpoints }: Place) {
  const value = (name: string) => {
    const found = form.get(name);
    return typeof found === 'string' ? found : '';
  };
  const [id, purpose, back] = [value('id'), value('purpose'), value('back')];
  const refuse = (problem: Problem) =>
    data({ files: { problem, purpose, back } satisfies FilesAnswer }, { status: problem.status });
  const done = () => {
    const page = back === 'edit' ? '/edit' : '';
    return redirect(`/${language}${kindPaths[kind]}/${encodeURIComponent(id)}${page}#files`);
  };
  if (value('files') === 'remove') {
    const removed = await send(context, endpoints.detach, { id, attachmentId: value('attachmentId') });
    return removed.ok ? done() : refuse(removed.problem);
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '') {
    return data({ files: { isMissing: true, purpose, back } satisfies FilesAnswer }, { status: 422 });
  }
  const kept = await context.get(fileUploadContext)(file);
  if (!kept.ok) return refuse(kept.problem);
  const { id: fileId, name } = kept.output;
  const attached = await send(context, endpoints.attach, { id, fileId, name, purpose });
  return attached.ok ? done() : refuse(attached.problem);
}
