import { send, type PageContext } from '../../../../ui/api-context.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { pairs } from '../pair-contract.ts';

/** What one of the forms of the page of pairs asks for. */
export async function sendPairForm(context: PageContext, id: string, form: FormData) {
  const text = (name: string) => textOfField(form, name);
  const ids = form.getAll('pairId').filter((one): one is string => typeof one === 'string');
  switch (text('intent')) {
    case 'upload':
      return send(context, pairs.upload, { id, content: await contentOf(form) });
    case 'find':
      return send(context, pairs.find, { id });
    case 'remove':
      return send(context, pairs.removeRow, { id, rowId: text('rowId') });
    case 'join':
      return send(context, pairs.propose, { id, rowCn: text('rowCn'), rowRu: text('rowRu') });
    case 'rank':
      return send(context, pairs.rank, {
        id,
        ranks: ids
          .map((pairId) => ({ pairId, rank: Number(text(`rank.${pairId}`)) }))
          .filter(({ rank }) => rank > 0),
      });
    case 'lock':
      return send(context, pairs.lock, { id });
    case 'decide':
      return send(context, pairs.decide, {
        id,
        revision: text('revision'),
        decisions: ids.flatMap((pairId) => {
          const decision = text(`decision.${pairId}`);
          return decision === 'approve' || decision === 'decline'
            ? [{ pairId, decision, reason: text(`reason.${pairId}`) }]
            : [];
        }),
      });
    default: {
      const step = text('step');
      return send(context, pairs.step, {
        id,
        pairId: text('pairId'),
        step: step === 'confirm' || step === 'reject' ? step : 'reconsider',
        reason: text('reason'),
      });
    }
  }
}

/** The file that was chosen, or what was pasted, in base64. */
async function contentOf(form: FormData): Promise<string> {
  const file = form.get('file');
  const bytes =
    file instanceof File && file.size > 0
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(textOfField(form, 'text'));
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
