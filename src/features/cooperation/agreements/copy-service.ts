import { AppError } from '../../../shared/app-error.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { requireGate } from '../../evaluation/public.ts';
import { putConfirmation } from '../steps/store.ts';
import type { AgreementView, agreementEndpoints } from './contract.ts';
import { countCopies, dropCopy, insertCopy, insertOpening, putSignature } from './copy-store.ts';
import { copiesOf, signaturesOf, type StoredSignature } from './copy-views.ts';
import { noteAgreement, openAgreement, type OpenAgreement } from './open-agreement.ts';
import { readAgreement } from './service.ts';
import { decidingSide, writingSide } from './sides.ts';
import { markSigned, markSuperseded } from './store.ts';
import { tellTalk } from './tell-talk.ts';

type Input<Name extends keyof typeof agreementEndpoints> = ParsedInputOf<(typeof agreementEndpoints)[Name]>;

const copiesMax = 20;

/** Runs a change of the signed copies of a frozen text. Errors: `.notFrozenYet`, `.signedAlready`. */
async function changeFrozen(
  ctx: Ctx,
  id: string,
  work: (tx: Ctx, open: OpenAgreement) => Promise<void>,
): Promise<AgreementView> {
  await ctx.transaction(async (tx) => {
    const open = await openAgreement(tx, id, { forChange: true });
    const { state } = open.agreement;
    if (state === 'signed' || state === 'superseded') {
      throw new AppError('conflict', 'cooperation.agreement.signedAlready');
    }
    if (state !== 'frozen') throw new AppError('conflict', 'cooperation.agreement.notFrozenYet');
    await work(tx, open);
  });
  return readAgreement(ctx, id);
}

/** Only a file the actor uploaded himself. Errors: `platform.fileNotFound`, `cooperation.agreement.copyTwice`. */
export function addCopy(ctx: Ctx, { id, fileId }: Input<'addCopy'>): Promise<AgreementView> {
  return changeFrozen(ctx, id, async (tx, open) => {
    const side = writingSide(open.table);
    const [file] = await findFileRecords(tx, [fileId]);
    if (file?.uploadedBy !== open.personId) throw new AppError('notFound', 'platform.fileNotFound');
    const copies = await copiesOf(tx, id);
    if (copies.some((copy) => copy.sha256 === file.sha256)) {
      throw new AppError('conflict', 'cooperation.agreement.copyTwice');
    }
    if (copies.length >= copiesMax) {
      throw new AppError('conflict', 'cooperation.agreement.tooManyCopies', {
        params: { maximum: copiesMax },
      });
    }
    await insertCopy(tx, id, file, { side, personId: open.personId });
    await countCopies(tx, id);
    await noteAgreement(tx, open, { change: 'copy', after: file.sha256 });
    await tellTalk(tx, open, 'copyAdded');
  });
}

export function takeCopyBack(ctx: Ctx, { id, copyId }: Input<'dropCopy'>): Promise<AgreementView> {
  return changeFrozen(ctx, id, async (tx, open) => {
    const side = writingSide(open.table);
    const copy = (await copiesOf(tx, id)).find((one) => one.id === copyId);
    if (!copy) throw new AppError('notFound', 'cooperation.agreement.copyNotFound');
    if (copy.side !== side) throw new AppError('forbidden', 'cooperation.agreement.notYourCopy');
    await dropCopy(tx, copyId);
    await countCopies(tx, id);
    await noteAgreement(tx, open, { change: 'dropCopy', before: copy.sha256 });
  });
}

/**
 * One side states that these copies are what was signed; when both have stated the same, the agreement is signed.
 * Anything but a non-disclosure agreement waits for what the gate asks before signing. Errors: `.newer`, `.noCopies`,
 * `.signedDiffers`, `.signedDayWrong`, `.alreadyStated`.
 */
export function stateSignature(ctx: Ctx, input: Input<'sign'>): Promise<AgreementView> {
  const { id, copiesRevision, signedOn } = input;
  const languages = [...new Set(input.languages)].toSorted();
  return changeFrozen(ctx, id, async (tx, open) => {
    const { agreement, table, personId } = open;
    const side = decidingSide(table);
    if (agreement.kind !== 'nda') await requireGate(tx, table.ref, 'sign');
    if (agreement.copiesRevision !== copiesRevision)
      throw new AppError('conflict', 'cooperation.agreement.newer');
    if ((await copiesOf(tx, id)).length === 0)
      throw new AppError('conflict', 'cooperation.agreement.noCopies');
    refuseDay(tx, agreement.frozen?.at ?? tx.clock(), signedOn);
    const stated = await signaturesOf(tx, id, copiesRevision);
    refuseAgain(stated, side, personId);
    const other = stated.find((one) => one.side !== side);
    if (other && !isSame(other, { signedOn, languages })) {
      const params = { day: other.signedOn, languages: other.languages.join(', ') };
      throw new AppError('conflict', 'cooperation.agreement.signedDiffers', { params });
    }
    await putSignature(tx, id, { side, ofCopiesRevision: copiesRevision, signedOn, languages, personId });
    const confirmation = { what: 'signedCopy', side, ofRevision: copiesRevision, personId };
    await putConfirmation(tx, { kind: 'agreement', id }, confirmation);
    await noteAgreement(tx, open, { change: 'signature', after: `${signedOn} ${languages.join(' ')}` });
    if (other) await sign(tx, open, { on: signedOn, languages });
  });
}

async function sign(
  tx: Ctx,
  open: OpenAgreement,
  signed: { on: string; languages: string[] },
): Promise<void> {
  const { agreement } = open;
  await markSigned(tx, agreement.id, signed);
  await noteAgreement(tx, open, { change: 'signed', after: signed.on });
  if (agreement.supersedesId !== null) {
    const earlier = await openAgreement(tx, agreement.supersedesId, { forChange: true });
    await markSuperseded(tx, agreement.supersedesId);
    await noteAgreement(tx, earlier, { change: 'superseded', after: agreement.number });
  }
  await tellTalk(tx, open, 'signed');
}

function refuseAgain(stated: readonly StoredSignature[], side: string, personId: string): void {
  if (stated.some((one) => one.side === side || one.personId === personId)) {
    throw new AppError('conflict', 'cooperation.agreement.alreadyStated');
  }
}

function isSame(a: { signedOn: string; languages: readonly string[] }, b: typeof a): boolean {
  return a.signedOn === b.signedOn && a.languages.join() === b.languages.join();
}

/** Not before the words were frozen, not ahead of time; a day more or less for the zones of both banks. */
function refuseDay(ctx: Ctx, frozenAt: Date, signedOn: string): void {
  if (signedOn >= addDays(dayOf(frozenAt), -1) && signedOn <= addDays(dayOf(ctx.clock()), 1)) return;
  const code = 'cooperation.agreement.signedDayWrong';
  throw new AppError('invalid', code, { fields: [{ path: 'signedOn', code }] });
}

/** A signed copy for the sides and their brokers; every opening goes on record. */
export async function openCopy(
  ctx: Ctx,
  files: Pick<FileStore, 'read'>,
  { id, copyId }: { id: string; copyId: string },
): Promise<Download> {
  const { personId } = await openAgreement(ctx, id);
  const copy = (await copiesOf(ctx, id)).find((one) => one.id === copyId);
  if (!copy) throw new AppError('notFound', 'cooperation.agreement.copyNotFound');
  const found = await files.read(copy.fileId);
  if (!found) {
    ctx.log.error({ fileId: copy.fileId }, 'the bytes of a signed copy are missing');
    throw new AppError('notFound', 'platform.fileNotFound');
  }
  await ctx.transaction(async (tx) => {
    await insertOpening(tx, copyId, personId);
    const ref = { room: 'cooperation', kind: 'agreement', id };
    await recordAudit(tx, { action: 'cooperation.agreement.openCopy', ref, details: { copyId } });
  });
  return { name: copy.name, contentType: copy.contentType, body: found.stream };
}
