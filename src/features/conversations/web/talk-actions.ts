import { data, redirect, type ActionFunctionArgs } from 'react-router';
import type { Problem } from '../../../shared/app-error.ts';
import { isLanguage, type Language } from '../../../shared/language.ts';
import { fileUploadContext, send, type PageContext } from '../../../ui/api-context.ts';
import { languageFrom } from '../../../ui/language.ts';
import { conversations } from '../threads/contract.ts';
import { textOfField } from '../../../ui/form-fields.ts';

/** A message as it was typed, for the form that is shown again. */
export type TypedMessage = {
  messageId: string;
  text: string;
  language: Language | undefined;
  mentions: readonly string[];
  fileKind: string;
  accessEndsOn: string;
};
export type TalkAnswer = { problem: Problem; about: 'send' | 'interpreter'; typed?: TypedMessage };

type Done = { ok: true } | { ok: false; problem: Problem };

/** The forms of the page of a talk. */
export async function answerTalkForm({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const threadId = params.threadId ?? '';
  const intent = textOfField(form, 'intent');
  const address = `/${languageFrom(params)}/conversations/${threadId}`;
  if (intent === 'send') {
    const typed = typedIn(form);
    const done = await sendTyped(context, threadId, typed, form.get('file'));
    if (done.ok) return redirect(`${address}#write`);
    return refuse({ problem: done.problem, about: 'send', typed });
  }
  const done = await answerInterpreterForm(context, threadId, intent, form);
  if (!done.ok) return refuse({ problem: done.problem, about: 'interpreter' });
  const hasLeft = intent === 'removeInterpreter' && textOfField(form, 'isSelf') === 'yes';
  return redirect(hasLeft ? `/${languageFrom(params)}/desk/conversations` : `${address}#interpreter`);
}

function refuse(answer: TalkAnswer) {
  return data(answer, { status: answer.problem.status });
}

function typedIn(form: FormData): TypedMessage {
  const language = form.get('language');
  return {
    messageId: textOfField(form, 'messageId'),
    text: textOfField(form, 'text').replaceAll('\r\n', '\n'),
    language: isLanguage(language) ? language : undefined,
    mentions: form.getAll('mentions').filter((id) => typeof id === 'string'),
    fileKind: textOfField(form, 'fileKind'),
    accessEndsOn: textOfField(form, 'accessEndsOn'),
  };
}

async function sendTyped(
  context: PageContext,
  threadId: string,
  { fileKind, accessEndsOn, ...message }: TypedMessage,
  file: FormDataEntryValue | null,
): Promise<Done> {
  const files: object[] = [];
  if (file instanceof File && file.size > 0) {
    const kept = await context.get(fileUploadContext)(file);
    if (!kept.ok) return { ok: false, problem: atField(kept.problem, 'file') };
    const kind = fileKind === '' ? undefined : fileKind;
    files.push({ fileId: kept.output.id, kind, accessEndsOn });
  }
  return send(context, conversations.send, { threadId, ...message, files });
}

/** A refused file is shown at its field. */
function atField(problem: Problem, path: string): Problem {
  return { ...problem, fields: [{ path, code: problem.code, message: problem.title }] };
}

async function answerInterpreterForm(
  context: PageContext,
  threadId: string,
  intent: string,
  form: FormData,
): Promise<Done> {
  switch (intent) {
    case 'askInterpreter':
      return send(context, conversations.askInterpreter, { threadId, note: textOfField(form, 'note') });
    case 'withdrawRequest':
      return send(context, conversations.withdrawRequest, { threadId });
    case 'invite':
      return send(context, conversations.inviteInterpreter, {
        threadId,
        offerId: textOfField(form, 'offerId'),
      });
    default:
      return send(context, conversations.removeInterpreter, {
        threadId,
        participantId: textOfField(form, 'participantId'),
      });
  }
}
