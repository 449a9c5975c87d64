import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { putConfirmation } from '../steps/store.ts';
import { sidesAgreed } from '../steps/views.ts';
import type { AgreementView, agreementEndpoints } from './contract.ts';
import { labelOf } from './fill-text.ts';
import {
  changeDraft,
  noteAgreement,
  openAgreement,
  requireNegotiating,
  type OpenAgreement,
} from './open-agreement.ts';
import { agreementTemplates } from './read-templates.ts';
import { readAgreement } from './service.ts';
import { decidingSide, writingSide } from './sides.ts';
import { abandonAgreement, freezeAgreement, insertAgreement, insertClause, takeNumber } from './store.ts';
import { tellTalk } from './tell-talk.ts';
import { freezeText, plainTextOf, refuseConfirming, type FreezeRefusal } from './text-rules.ts';
import { amendmentOf, clausesOf, waitingProposals } from './views.ts';

type Input<Name extends keyof typeof agreementEndpoints> = ParsedInputOf<(typeof agreementEndpoints)[Name]>;

/** Errors: `.newer`, `.staleClauses`, `.proposalsOpen`, `.blanksOpen`, `.alreadyConfirmed` and others of `refuseConfirming`. */
export async function confirmText(ctx: Ctx, { id, ofRevision }: Input<'confirm'>): Promise<AgreementView> {
  await changeDraft(ctx, id, async (tx, open) => {
    const { agreement, personId } = open;
    const side = decidingSide(open.table);
    await requireNegotiating(tx, open.table, agreement.kind);
    if (agreement.revision !== ofRevision) throw new AppError('conflict', 'cooperation.agreement.newer');
    const templates = agreementTemplates();
    const clauses = await clausesOf(tx, id);
    const waitingCount = (await waitingProposals(tx, id)).length;
    const draft = { clauses, values: agreement.values, waitingProposals: waitingCount };
    const refusal = refuseConfirming(draft, templates);
    if (refusal) throw refusalError(ctx, refusal);
    const subject = { kind: 'agreement' as const, id };
    const agreed = await sidesAgreed(tx, subject, 'text', ofRevision);
    if (agreed.some((one) => one.side === side || one.personId === personId)) {
      throw new AppError('conflict', 'cooperation.agreement.alreadyConfirmed');
    }
    await putConfirmation(tx, subject, { what: 'text', side, ofRevision, personId });
    await noteAgreement(tx, open, { change: 'confirm', after: String(ofRevision) });
    if (agreed.length === 0) {
      await tellTalk(tx, open, 'confirmed');
      return;
    }
    const text = freezeText({ ...agreement, clauses }, templates);
    const sha256 = createHash('sha256').update(plainTextOf(text), 'utf8').digest('hex');
    await freezeAgreement(tx, id, { text, sha256 });
    await noteAgreement(tx, open, { change: 'freeze', after: sha256 });
    await tellTalk(tx, open, 'frozen');
  });
  return readAgreement(ctx, id);
}

function refusalError({ language }: Ctx, refusal: FreezeRefusal): AppError {
  const { code } = refusal;
  if ('names' in refusal) {
    const names = refusal.names.map((name) => labelOf(name, language, agreementTemplates())).join(', ');
    return new AppError('conflict', code, { params: { names } });
  }
  return new AppError('conflict', code, 'count' in refusal ? { params: { count: refusal.count } } : {});
}

/** Either side may give up a draft: nobody is bound before both have agreed. */
export async function abandon(ctx: Ctx, { id, reason }: Input<'abandon'>): Promise<AgreementView> {
  await changeDraft(ctx, id, async (tx, open) => {
    writingSide(open.table);
    await abandonAgreement(tx, id);
    await noteAgreement(tx, open, { change: 'abandon', after: reason });
    await tellTalk(tx, open, 'abandoned');
  });
  return readAgreement(ctx, id);
}

/** A new version of a signed agreement, begun from its frozen words. Errors: `.notSignedYet`, `.amendedAlready`. */
export async function amend(ctx: Ctx, { id }: Input<'amend'>): Promise<AgreementView> {
  const made = await ctx.transaction(async (tx) => {
    const open = await openAgreement(tx, id, { forChange: true });
    writingSide(open.table);
    if (!open.table.isOpen) throw new AppError('conflict', 'cooperation.agreement.ended');
    if (open.agreement.state !== 'signed')
      throw new AppError('conflict', 'cooperation.agreement.notSignedYet');
    const other = await amendmentOf(tx, id);
    if (other) {
      throw new AppError('conflict', 'cooperation.agreement.amendedAlready', {
        params: { number: other.number },
      });
    }
    await requireNegotiating(tx, open.table, open.agreement.kind);
    return copyAsDraft(tx, open);
  });
  return readAgreement(ctx, made);
}

async function copyAsDraft(tx: Ctx, { agreement, personId }: OpenAgreement): Promise<string> {
  const made = await insertAgreement(tx, {
    number: await takeNumber(tx),
    subject: agreement.subject,
    kind: agreement.kind,
    templateVersion: agreement.templateVersion,
    title: agreement.title,
    values: agreement.values,
    authentic: agreement.authentic,
    supersedesId: agreement.id,
    personId,
  });
  for (const [at, clause] of (await clausesOf(tx, agreement.id)).entries()) {
    await insertClause(tx, made, at + 1, { ...clause, isAligned: true });
  }
  const open = await openAgreement(tx, made);
  await noteAgreement(tx, open, { change: 'made', before: agreement.number });
  await tellTalk(tx, open, 'made');
  return made;
}
