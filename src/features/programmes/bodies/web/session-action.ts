import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { fileUploadContext, send, type PageContext } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { languageFrom } from '../../../../ui/language.ts';
import { idsIn } from '../../agreements/web/typed-agreement.ts';
import { bodiesWords } from '../../messages/bodies-words.ts';
import { sessions } from '../session-contract.ts';

const banks = ['cn', 'ru'] as const;

/** What a form of the page asks for. */
function sendForm(context: PageContext, id: string, form: FormData) {
  const text = (name: string) => textOfField(form, name);
  const seen = { id, revision: text('revision') };
  const itemId = text('itemId');
  const item = {
    kind: text('kind') as 'agenda',
    underId: text('underId'),
    ownerOrganisationId: idsIn(text('ownerOther'))[0] ?? idsIn(text('owner'))[0] ?? '',
    dueOn: text('dueOn'),
    continuesId: text('continuesId'),
  };
  switch (text('intent')) {
    case 'addItem':
      return send(context, sessions.addItem, {
        ...seen,
        ...item,
        language: text('language') as 'zh',
        text: text('text'),
      });
    case 'changeItem':
      return send(context, sessions.changeItem, { ...seen, ...item, itemId });
    case 'removeItem':
      return send(context, sessions.removeItem, { ...seen, itemId });
    case 'writeText':
      return send(context, sessions.writeText, {
        ...seen,
        itemId,
        language: text('language') as 'zh',
        text: text('text'),
      });
    case 'draft':
      return send(context, sessions.draftTexts, { ...seen, language: text('language') as 'zh' });
    case 'comment':
      return send(context, sessions.comment, { id, itemId, text: text('text') });
    case 'settle':
      return send(context, sessions.settle, { id, commentId: text('commentId') });
    case 'announce':
      return send(context, sessions.announce, { id, isAnnounced: text('isAnnounced') === 'yes' });
    case 'send':
      return send(context, sessions.send, seen);
    case 'confirm':
      return send(context, sessions.confirm, { ...seen, figuresCompared: text('figuresCompared') });
    case 'sign':
      return send(context, sessions.sign, {
        ...seen,
        signedOn: text('signedOn'),
        signatories: banks.map((bank) => ({
          bank,
          name: text(`name.${bank}`),
          nameOther: text(`nameOther.${bank}`),
          office: text(`office.${bank}`),
        })),
      });
    default:
      return send(context, sessions.publish, seen);
  }
}

async function sendScan(context: PageContext, id: string, form: FormData, missing: string) {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) {
    const fields = [{ path: 'file', code: 'field.required', message: missing }];
    const problem = {
      type: 'about:blank',
      title: missing,
      status: 422,
      code: 'field.required',
      requestId: '',
      fields,
    };
    return { ok: false as const, problem };
  }
  const uploaded = await context.get(fileUploadContext)(file);
  return uploaded.ok ? send(context, sessions.addScan, { id, fileId: uploaded.output.id }) : uploaded;
}

/** Every form of a session's page; what was typed comes back with a refusal. */
export async function sessionAction({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = languageFrom(params);
  const id = params['id'] ?? '';
  const isScan = textOfField(form, 'intent') === 'scan';
  const sent = isScan
    ? await sendScan(context, id, form, bodiesWords[language].scanMissing)
    : await sendForm(context, id, form);
  const at = textOfField(form, 'itemId');
  if (sent.ok) return redirect(`/${language}/programmes/sessions/${id}${at === '' ? '' : `#item-${at}`}`);
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value;
  return data({ problem: sent.problem, typed }, { status: sent.problem.status });
}
