import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requireGate } from '../../evaluation/public.ts';
import { personIdOf } from '../access.ts';
import { tableOf, type AgreementTable } from './sides.ts';
import { insertChange } from './store.ts';
import { findAgreement, type StoredAgreement } from './views.ts';
import type { AgreementKind, Change, TextSide } from './vocabulary.ts';

/** An agreement with those who sit at its table and the person who acts. */
export type OpenAgreement = { agreement: StoredAgreement; table: AgreementTable; personId: string };

export const agreementNotFound = () => new AppError('notFound', 'cooperation.agreement.notFound');

/** For those on its sides and their brokers; everybody else is told that there is none. */
export async function openAgreement(
  ctx: Ctx,
  id: string,
  wish: { forChange?: boolean } = {},
): Promise<OpenAgreement> {
  const personId = personIdOf(ctx.actor);
  const agreement = await findAgreement(ctx, id, wish);
  if (!agreement) throw agreementNotFound();
  const table = await tableOf(ctx, agreement.subject).catch((error: unknown) => {
    throw error instanceof AppError && error.kind === 'notFound' ? agreementNotFound() : error;
  });
  return { agreement, table, personId };
}

/** Runs a change of a draft, locked. Errors: `cooperation.agreement.frozen`, `.ended`. */
export async function changeDraft(
  ctx: Ctx,
  id: string,
  work: (tx: Ctx, open: OpenAgreement) => Promise<void>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const open = await openAgreement(tx, id, { forChange: true });
    if (!open.table.isOpen) throw new AppError('conflict', 'cooperation.agreement.ended');
    if (open.agreement.state === 'abandoned') throw new AppError('conflict', 'cooperation.agreement.ended');
    if (open.agreement.state !== 'draft') throw new AppError('conflict', 'cooperation.agreement.frozen');
    await work(tx, open);
  });
}

/** Kinds whose words are talks in substance: they wait for what the gate asks before negotiating. */
const substantialKinds: readonly AgreementKind[] = [
  'jointDevelopment',
  'licenceExclusive',
  'licenceSole',
  'licenceOrdinary',
];

export async function requireNegotiating(
  ctx: Ctx,
  table: AgreementTable,
  kind: AgreementKind,
): Promise<void> {
  if (substantialKinds.includes(kind)) await requireGate(ctx, table.ref, 'negotiate');
}

/** A line of the history and of the trail. */
export async function noteAgreement(
  ctx: Ctx,
  { agreement, table, personId }: OpenAgreement,
  line: {
    change: Change;
    clauseId?: string | undefined;
    language?: TextSide | undefined;
    before?: string | undefined;
    after?: string | undefined;
  },
): Promise<void> {
  await insertChange(ctx, {
    agreementId: agreement.id,
    ...line,
    side: table.side ?? 'broker',
    personId,
    ofRevision: agreement.revision,
  });
  await recordAudit(ctx, {
    action: `cooperation.agreement.${line.change}`,
    ref: { room: 'cooperation', kind: 'agreement', id: agreement.id },
    details: { number: agreement.number, clauseId: line.clauseId ?? null, language: line.language ?? null },
  });
}
