import type { Problem } from '../../../../shared/app-error.ts';
import type { Language } from '../../../../shared/language.ts';
import { isCurrency } from '../../../../shared/money.ts';
import { fileUploadContext, load, send, type PageContext, type Sent } from '../../../../ui/api-context.ts';
import { readMinorUnits } from '../../../../ui/money-text.ts';
import { readNumber } from '../../../../shared/number-text.ts';
import { textOfForm } from '../../web/money-of-form.ts';
import { agreementEndpoints } from '../contract.ts';
import type { Value, Variable } from '../template-shapes.ts';

export type Done = { ok: true; id: string; anchor: string } | { ok: false; problem: Problem };

/** Does what a form of the agreement's page asks for; `anchor` is the place of the page to go on at. */
export async function runCommand(
  context: PageContext,
  id: string,
  form: FormData,
  language: Language,
): Promise<Done> {
  const text = (name: string) => textOfForm(form, name);
  const command = text('command');
  if (command === 'copy') return addCopy(context, id, form);
  const sent = await sendCommand(context, id, command, form, language);
  if (!sent.ok) return sent;
  const anchor = command === 'edit' || command === 'align' ? `clause-${text('clauseId')}` : placeOf(command);
  return { ok: true, id: sent.output.id, anchor };
}

function placeOf(command: string): string {
  if (command === 'values') return 'blanks';
  if (command === 'propose' || command === 'decide') return 'proposals';
  return command === 'sign' || command === 'dropCopy' ? 'signing' : 'standing';
}

async function sendCommand(
  context: PageContext,
  id: string,
  command: string,
  form: FormData,
  language: Language,
): Promise<Sent<typeof agreementEndpoints.get>> {
  const text = (name: string) => textOfForm(form, name);
  const chosen = (name: string) => (text(name) === '' ? null : text(name));
  const ofRevision = text('ofRevision');
  switch (command) {
    case 'edit': {
      const clause = { clauseId: text('clauseId'), language: text('language'), ofRevision };
      return send(context, agreementEndpoints.editClause, {
        id,
        ...clause,
        heading: text('heading'),
        text: text('text'),
      });
    }
    case 'align':
      return send(context, agreementEndpoints.align, {
        id,
        clauseId: text('clauseId'),
        zhRevision: text('zhRevision'),
        ruRevision: text('ruRevision'),
      });
    case 'values': {
      const { variables } = await load(context, agreementEndpoints.templates, {});
      const values = valuesOfForm(form, variables, language);
      return send(context, agreementEndpoints.setValues, { id, values, ofRevision });
    }
    case 'propose':
      return send(context, agreementEndpoints.propose, {
        id,
        kind: text('kind'),
        clauseId: chosen('clauseId'),
        afterClauseId: chosen('afterClauseId'),
        alternative: chosen('alternative'),
        zhHeading: text('zhHeading'),
        ruHeading: text('ruHeading'),
        zhText: text('zhText'),
        ruText: text('ruText'),
      });
    case 'decide':
      return send(context, agreementEndpoints.decide, {
        id,
        proposalId: text('proposalId'),
        decision: text('decision'),
      });
    case 'abandon':
      return send(context, agreementEndpoints.abandon, { id, reason: text('reason') });
    case 'amend':
      return send(context, agreementEndpoints.amend, { id });
    case 'dropCopy':
      return send(context, agreementEndpoints.dropCopy, { id, copyId: text('copyId') });
    case 'sign':
      return send(context, agreementEndpoints.sign, {
        id,
        copiesRevision: text('copiesRevision'),
        signedOn: text('signedOn'),
        languages: form.getAll('languages').map(String),
      });
    default:
      return send(context, agreementEndpoints.confirm, { id, ofRevision });
  }
}

async function addCopy(context: PageContext, id: string, form: FormData): Promise<Done> {
  const file = form.get('file');
  const kept = await context.get(fileUploadContext)(file instanceof File ? file : new File([], ''));
  if (!kept.ok) return kept;
  const sent = await send(context, agreementEndpoints.addCopy, { id, fileId: kept.output.id });
  return sent.ok ? { ok: true, id, anchor: 'signing' } : sent;
}

/** Fields are called `values.NAME`; money has its currency in `values.NAME.currency`. What is no number goes on as typed. */
export function valuesOfForm(
  form: FormData,
  variables: Record<string, Variable>,
  language: Language,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, { type }] of Object.entries(variables)) {
    const field = `values.${name}`;
    if (!form.has(field)) continue;
    const typed = textOfForm(form, field);
    if (type === 'number') values[name] = typed === '' ? '' : (readNumber(typed, language) ?? typed);
    else if (type === 'money') values[name] = moneyOf(typed, textOfForm(form, `${field}.currency`), language);
    else values[name] = typed;
  }
  return values;
}

function moneyOf(typed: string, currency: string, language: Language): Value {
  if (typed === '' || !isCurrency(currency)) return '';
  return { amountMinor: readMinorUnits(typed, language) ?? -1, currency };
}
