import { data, redirect } from 'react-router';
import type { Problem } from '../../../../shared/app-error.ts';
import type { Endpoint } from '../../../../shared/endpoint.ts';
import { fileUploadContext, send, type PageContext } from '../../../../ui/api-context.ts';
import {
  gateAnswerAppealEndpoint,
  gateAnswersEndpoint,
  gateAppealEndpoint,
  gateAskEndpoint,
  gateBlockEndpoint,
  gateCheckEndpoint,
  gateDecideEndpoint,
  gateFulfilEndpoint,
  gateHitEndpoint,
  gateInformEndpoint,
} from '../command-contract.ts';

export type CaseAnswer = { problem: Problem; values: Record<string, string> };

const commands: Record<string, Endpoint> = {
  answers: gateAnswersEndpoint,
  hit: gateHitEndpoint,
  ask: gateAskEndpoint,
  decide: gateDecideEndpoint,
  block: gateBlockEndpoint,
  check: gateCheckEndpoint,
  inform: gateInformEndpoint,
  fulfil: gateFulfilEndpoint,
  appeal: gateAppealEndpoint,
  answerAppeal: gateAnswerAppealEndpoint,
};

/** Where on the page one goes on after each command. */
const places: Record<string, string> = {
  answers: 'decision',
  hit: 'hits',
  fulfil: 'conditions',
  check: 'conditions',
};

/** Does what a form of the case page asks for; refused, everything typed is given back. */
export async function answerCaseForm(
  form: FormData,
  { context, own, id }: { context: PageContext; own: string; id: string },
) {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  const command = values['command'] ?? '';
  const endpoint = commands[command];
  const refuse = (problem: Problem) =>
    data({ problem, values } satisfies CaseAnswer, { status: problem.status });
  if (!endpoint) return redirect(own);
  const file = form.get('file');
  let fileId: string | undefined;
  if (file instanceof File && file.name !== '') {
    const kept = await context.get(fileUploadContext)(file);
    if (!kept.ok) return refuse(kept.problem);
    fileId = kept.output.id;
  }
  const sent = await send(context, endpoint, { ...inputOf(command, values, fileId), id });
  if (!sent.ok) return refuse(sent.problem);
  return redirect(`${own}#${places[command] ?? 'case'}`);
}

function inputOf(command: string, values: Record<string, string>, fileId: string | undefined) {
  if (command === 'answers') return { revision: values['revision'], answers: answersIn(values) };
  if (command === 'decide') return { ...values, conditions: conditionsIn(values) };
  if (command === 'inform') return { text: values['text'], fileIds: fileId ? [fileId] : [] };
  return { ...values, ...(fileId ? { fileId } : {}) };
}

function answersIn(values: Record<string, string>) {
  return Object.entries(values).flatMap(([name, answer]) => {
    const questionId = /^answer\.(SC\d{2})$/.exec(name)?.[1];
    if (questionId === undefined || answer === '') return [];
    return [{ questionId, answer, note: values[`note.${questionId}`] ?? '' }];
  });
}

/** The note and the day of each proposed condition, and the one the officer adds. */
function conditionsIn(values: Record<string, string>) {
  if (values['outcome'] !== 'conditional') return [];
  const proposed = Object.entries(values).flatMap(([name, note]) => {
    const [, rule, kind] = /^condition\.(SC\d{2})\.(\w+)\.note$/.exec(name) ?? [];
    return rule && kind ? [{ rule, kind, note, dueOn: values[`condition.${rule}.${kind}.dueOn`] ?? '' }] : [];
  });
  const kind = values['extraKind'] ?? '';
  const extra = {
    kind,
    rule: values['extraRule'],
    note: values['extraNote'] ?? '',
    dueOn: values['extraDueOn'] ?? '',
  };
  return kind === '' ? proposed : [...proposed, extra];
}
