import { sql } from 'kysely';
import { AppError } from '../../../../shared/app-error.ts';
import { addDays, dayOf } from '../../../../shared/day.ts';
import type { ParsedInputOf } from '../../../../shared/endpoint.ts';
import { pickText } from '../../../../shared/language.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { organisationsByIds, personNamesOf } from '../../../accounts/public.ts';
import { postLine } from '../../../conversations/public.ts';
import { requireGate } from '../../../evaluation/public.ts';
import { personIdOf } from '../../access.ts';
import { agreementLines } from '../../messages/agreement-lines.ts';
import type { Subject } from '../../steps/store.ts';
import { presentSubject } from '../present.ts';
import { decidingSide, tableOf, type AgreementTable } from '../sides.ts';
import type { TermsTable, termsEndpoints } from './contract.ts';
import { stateAfterAnswer, stateAfterOffer } from './rules.ts';
import { insertOffer, settleOffer } from './store.ts';
import { findOffer, offersOf } from './views.ts';

type Input<Name extends keyof typeof termsEndpoints> = ParsedInputOf<(typeof termsEndpoints)[Name]>;

const notFound = () => new AppError('notFound', 'cooperation.terms.notFound');

export async function listTerms(ctx: Ctx, { subjectKind, subjectId }: Input<'list'>): Promise<TermsTable> {
  personIdOf(ctx.actor);
  return presentTerms(ctx, await tableOf(ctx, { kind: subjectKind, id: subjectId }));
}

/** Talks in substance: the gate is asked first. Errors: `.agreement.partiesOnly`, `.terms.deadlineWrong`, the gate's. */
export async function offerTerms(ctx: Ctx, input: Input<'offer'>): Promise<TermsTable> {
  const { subjectKind, subjectId, licence, decideBy, ...terms } = input;
  const subject: Subject = { kind: subjectKind, id: subjectId };
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const table = await openTable(tx, subject);
    const side = decidingSide(table);
    // Tomorrow at the earliest for who must answer; two years at most.
    const today = dayOf(tx.clock());
    if (decideBy !== null && (decideBy <= today || decideBy > addDays(today, 730))) {
      const code = 'cooperation.terms.deadlineWrong';
      throw new AppError('invalid', code, { fields: [{ path: 'decideBy', code }] });
    }
    const [last] = await offersOf(tx, subject);
    if (last?.state === 'open') {
      const state = stateAfterOffer(last, side);
      await settleOffer(tx, last.id, state as 'countered', { personId, reason: '' });
    }
    const sequence = (last?.sequence ?? 0) + 1;
    await insertOffer(tx, subject, { sequence, side, personId, licence, terms, decideBy });
    await note(tx, table, 'offer', 'offered', sequence);
  });
  return presentTerms(ctx, await tableOf(ctx, subject));
}

/** Errors: `cooperation.terms.notFound`, `.answered`, `.notYours`; accepting asks the gate as offering does. */
export async function answerTerms(ctx: Ctx, { id, answer, reason }: Input<'answer'>): Promise<TermsTable> {
  const personId = personIdOf(ctx.actor);
  const found = await findOffer(ctx, id);
  if (!found) throw notFound();
  await ctx.transaction(async (tx) => {
    const table = await openTable(tx, found.subject, answer === 'accept');
    const side = decidingSide(table);
    const offer = await findOffer(tx, id, { forChange: true });
    if (offer?.state !== 'open') throw new AppError('conflict', 'cooperation.terms.answered');
    const state = stateAfterAnswer(offer, answer, side);
    if (state === undefined || state === 'open')
      throw new AppError('forbidden', 'cooperation.terms.notYours');
    await settleOffer(tx, id, state, { personId, reason });
    const lines = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;
    await note(tx, table, answer, lines[answer], offer.sequence);
  });
  return presentTerms(ctx, await tableOf(ctx, found.subject));
}

/** The table of a subject that is open for talks, held so that offers come one after another. */
async function openTable(tx: Ctx, subject: Subject, isSubstance = true): Promise<AgreementTable> {
  const table = await tableOf(tx, subject).catch((error: unknown) => {
    throw error instanceof AppError && error.kind === 'notFound' ? notFound() : error;
  });
  if (!table.isOpen) throw new AppError('conflict', 'cooperation.terms.notOpen');
  if (isSubstance) await requireGate(tx, table.ref, 'negotiate');
  await sql`select pg_advisory_xact_lock(hashtext(${`cooperation terms ${subject.kind} ${subject.id}`}))`.execute(
    tx.db,
  );
  return table;
}

async function note(
  tx: Ctx,
  table: AgreementTable,
  action: string,
  line: 'offered' | 'accepted' | 'declined' | 'withdrawn',
  sequence: number,
): Promise<void> {
  // Terms stay out of the trail and of the line: they are read by more people than may see them.
  const details = { sequence, side: table.side };
  await recordAudit(tx, { action: `cooperation.terms.${action}`, ref: table.ref, details });
  const texts = { zh: agreementLines.zh[line], ru: agreementLines.ru[line], en: agreementLines.en[line] };
  await postLine(tx, table.ref, { texts });
}

async function presentTerms(ctx: Ctx, table: AgreementTable): Promise<TermsTable> {
  const offers = await offersOf(ctx, table.subject);
  const people = offers.flatMap(({ personId, answeredBy }) =>
    answeredBy ? [personId, answeredBy] : [personId],
  );
  const names = await personNamesOf(ctx, [...new Set(people)]);
  const ids = Object.values(table.organisations).filter((id): id is string => id !== null);
  const known = await organisationsByIds(ctx, table.isOpen || offers.length > 0 ? ids : []);
  const nameOf = (id: string | null) => {
    const organisation = id === null ? undefined : known.get(id);
    return (organisation && pickText(organisation.names, ctx.language)?.text) ?? '';
  };
  const today = dayOf(ctx.clock());
  return {
    subject: presentSubject(table, ctx.language),
    names: { zh: nameOf(table.organisations.zh), ru: nameOf(table.organisations.ru) },
    offers: offers.map(({ subject: _, personId, at, answeredBy, answeredAt, alarmedDays: __, ...offer }) => ({
      ...offer,
      name: names.get(personId) ?? '',
      at: at.toISOString(),
      isOverdue: offer.state === 'open' && offer.decideBy !== null && offer.decideBy < today,
      answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
      answeredAt: answeredAt?.toISOString() ?? null,
    })),
    ownSide: table.isOpen ? table.side : null,
    mayDecide: table.isOpen && table.side !== null && table.isParty,
  };
}
