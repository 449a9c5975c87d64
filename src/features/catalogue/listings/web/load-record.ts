import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { send, type PageContext } from '../../../../ui/api-context.ts';
import { languageFrom } from '../../../../ui/language.ts';
import { answerFiles } from './answer-files.ts';
import { findMarks } from '../../../translation/web/find-marks.ts';
import { kindPaths, type KindEndpoints, type ListingView } from './listing-kind.ts';
import type { ListingKind } from '../vocabulary.ts';

/** What stands around a record: the terms of its text, its files, and for the owner's side the steps so far. */
export async function loadAround(
  context: PageContext,
  endpoints: KindEndpoints,
  listing: ListingView,
  texts: Readonly<Record<string, string>>,
) {
  const { id } = listing;
  const [marks, history, attachments] = await Promise.all([
    findMarks(context, texts),
    listing.steward ? send(context, endpoints.history, { id }) : undefined,
    send(context, endpoints.attachments, { id }),
  ]);
  return {
    marks,
    history: history?.ok ? history.output.entries : [],
    attachments: attachments.ok ? attachments.output.items : [],
  };
}
export type Around = Awaited<ReturnType<typeof loadAround>>;

/** The step buttons of a record page: takes the step and shows the record again, or keeps what was typed. */
export async function answerStep(
  { request, context, params }: ActionFunctionArgs,
  kind: ListingKind,
  endpoints: KindEndpoints,
) {
  const language = languageFrom(params);
  const form = await request.formData();
  if (form.has('files')) return answerFiles(form, { context, language, kind, endpoints });
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  const id = values.id ?? '';
  if (values.step === 'discard') {
    const discarded = await send(context, endpoints.discard, { id });
    if (discarded.ok) return redirect(`/${language}/desk`);
    return data({ problem: discarded.problem, values }, { status: discarded.problem.status });
  }
  const sent = await send(context, endpoints.step, {
    ...values,
    id,
    factsConfirmed: values.factsConfirmed === 'yes',
  });
  if (sent.ok) return redirect(`/${language}${kindPaths[kind]}/${id}#steps`);
  if (values.step === 'submit' && sent.problem.fields?.length) {
    return redirect(`/${language}${kindPaths[kind]}/${id}/edit?checked=1#problems`);
  }
  return data({ problem: sent.problem, values }, { status: sent.problem.status });
}
