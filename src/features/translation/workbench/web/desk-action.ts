import { data, redirect, type ActionFunctionArgs } from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import { send, type PageContext } from '../../../../ui/api-context.ts';
import { languageFrom } from '../../../../ui/language.ts';
import { taskEndpoints } from '../../tasks/contract.ts';
import { workbench } from '../contract.ts';
import { checkCodes } from '../vocabulary.ts';
import { deskSteps } from './steps-panel.tsx';
import { textOfField } from '../../../../ui/form-fields.ts';

/** What a refused form is answered with: everything typed stays in it. */
export type DeskAnswer = {
  problem: Problem;
  typed: { segmentId: string; target: string } | null;
};

/** The forms of the page without script: a segment saved or confirmed, and the steps of the task. */
export async function answerDeskForm({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const versionId = params.versionId ?? '';
  const url = new URL(request.url);
  const page = { language: languageFrom(params), versionId, search: url.searchParams };
  const intent = textOfField(form, 'intent');
  const step = deskSteps.find((one) => one === intent);
  if (step) return takeStep(context, page, step, textOfField(form, 'reason'));
  const segmentId = textOfField(form, 'segmentId');
  const target = textOfField(form, 'target').replaceAll('\r\n', '\n');
  const isConfirmed = intent === 'confirmNext';
  const sent = await send(context, workbench.save, {
    versionId,
    segmentId,
    target,
    ofRevision: Number(textOfField(form, 'ofRevision')),
    isConfirmed,
    sourceSeen: textOfField(form, 'sourceSeen').replaceAll('\r\n', '\n'),
    overrides: checkCodes
      .map((check) => ({ check, reason: textOfField(form, `reason-${check}`).trim() }))
      .filter(({ reason }) => reason !== ''),
  });
  if (!sent.ok) {
    const answer: DeskAnswer = { problem: sent.problem, typed: { segmentId, target } };
    return data(answer, { status: sent.problem.status });
  }
  if (!isConfirmed) return redirect(addressOf(page, segmentId, segmentId));
  const next = await findNext(context, versionId, Number(textOfField(form, 'position')));
  return redirect(addressOf(page, next ?? segmentId, next ?? segmentId));
}

type Page = { language: string; versionId: string; search: URLSearchParams };

async function takeStep(context: PageContext, page: Page, step: (typeof deskSteps)[number], reason: string) {
  const desk = await send(context, workbench.open, { versionId: page.versionId });
  const id = desk.ok ? (desk.output.task?.id ?? '') : '';
  const sent = await send(context, taskEndpoints.step, { id, step, reason });
  if (sent.ok) return redirect(addressOf(page, '', ''));
  const answer: DeskAnswer = { problem: sent.problem, typed: null };
  return data(answer, { status: sent.problem.status });
}

async function findNext(context: PageContext, versionId: string, position: number) {
  const after = await send(context, workbench.segments, { versionId, from: position + 1, limit: 1 });
  const next = after.ok ? after.output.items.find((segment) => segment.position > position) : undefined;
  return next?.id;
}

/** The same page with another segment open. */
function addressOf({ language, versionId, search }: Page, editId: string, anchorId: string): string {
  const kept = new URLSearchParams();
  for (const name of ['filter', 'q', 'concordance']) {
    const value = search.get(name);
    if (value) kept.set(name, value);
  }
  if (editId !== '') kept.set('edit', editId);
  const query = kept.toString();
  return `/${language}/workbench/${versionId}${query && `?${query}`}${anchorId && `#segment-${anchorId}`}`;
}
