import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { FileStore } from '../../../platform/files/file-store.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { translateForReader, type TranslationTools } from '../../translation/public.ts';
import { banks } from '../access.ts';
import { banksConfirming, putConfirmation } from '../confirmation-store.ts';
import { differingFigures } from './differing-figures.ts';
import {
  changeProtocol,
  noteSession,
  openForOfficer,
  openForReading,
  requireStep,
  tellMove,
} from './open-session.ts';
import { readSession } from './read-session.ts';
import { afterWriting, textGaps } from './rules.ts';
import type { sessions, SessionView } from './session-contract.ts';
import { insertComment, insertScan, moveSession, putTexts, settleComment } from './session-store.ts';
import type { StoredItem, StoredText } from './session-stored.ts';
import { commentsOf, itemsOf, scansOf } from './session-views.ts';
import { tellOfficers } from './tell-officers.ts';
import { commentsMax, scansMax } from './vocabulary.ts';

type Input<Name extends keyof typeof sessions> = ParsedInputOf<(typeof sessions)[Name]>;

/** Gives the draft to both banks. Errors: `.notDraft`, `.nothingThere`. */
export async function sendProtocol(ctx: Ctx, { id, revision }: Input<'send'>): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session } = await openForOfficer(tx, id, revision);
    const { to } = requireStep(session, 'send');
    if ((await itemsOf(tx, id)).length === 0)
      throw new AppError('conflict', 'programmes.session.nothingThere');
    await moveSession(tx, id, to);
    await tellMove(tx, session, to);
    await noteSession(tx, id, 'sent', { revision });
    await tellOfficers(tx, session, 'sent');
  });
  return readSession(ctx, id);
}

/**
 * An officer agrees to this revision for his bank; with both banks the text is agreed. Errors: `.textsOpen` while a
 * language is missing, stale or as the machine wrote it, `.figuresDiffer` where the languages do not say the same numbers
 * and the officer did not say that he compared them, `.commentsOpen`, `.changedMeanwhile`.
 */
export async function confirmProtocol(
  ctx: Ctx,
  { id, revision, figuresCompared }: Input<'confirm'>,
): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id, revision);
    const { to } = requireStep(session, 'confirm');
    const items = await itemsOf(tx, id);
    const gaps = textGaps(items, session.languages);
    if (gaps.length > 0) {
      throw new AppError('conflict', 'programmes.session.textsOpen', { params: { count: gaps.length } });
    }
    const figures = differingFigures(items);
    if (figures.length > 0 && figuresCompared !== 'yes') {
      throw new AppError('conflict', 'programmes.session.figuresDiffer', {
        params: { count: figures.length },
      });
    }
    const open = (await commentsOf(tx, id)).filter(({ settledAt }) => settledAt === null);
    if (open.length > 0) {
      throw new AppError('conflict', 'programmes.session.commentsOpen', { params: { count: open.length } });
    }
    const thing = { kind: 'protocol' as const, id };
    const before = await banksConfirming(tx, thing, revision);
    if (before.some((one) => one.personId === officer.personId && one.bank !== officer.bank)) {
      throw new AppError('forbidden', 'programmes.officerOfOneBank');
    }
    await putConfirmation(tx, thing, officer, revision);
    await noteSession(tx, id, 'confirmed', { revision, bank: officer.bank, differing: figures.length });
    const agreeing = new Set([...before.map(({ bank }) => bank), officer.bank]);
    if (!banks.every((bank) => agreeing.has(bank))) return;
    await moveSession(tx, id, to);
    await tellMove(tx, session, to);
    await noteSession(tx, id, 'agreed', { revision });
    await tellOfficers(tx, session, 'agreed');
  });
  return readSession(ctx, id);
}

/** Errors: `.notAgreed`, `.signatoriesOfBoth`, `.signedDayWrong`, `.noScans`. */
export async function signProtocol(
  ctx: Ctx,
  { id, revision, signedOn, signatories }: Input<'sign'>,
): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id, revision);
    const { to } = requireStep(session, 'sign');
    if (!banks.every((bank) => signatories.some((one) => one.bank === bank))) {
      throw fieldFault('signatories', 'programmes.session.signatoriesOfBoth');
    }
    // A day more for the zones of both banks.
    if (signedOn < session.heldFrom || signedOn > addDays(dayOf(tx.clock()), 1)) {
      throw fieldFault('signedOn', 'programmes.session.signedDayWrong');
    }
    if ((await scansOf(tx, id)).length === 0) throw new AppError('conflict', 'programmes.session.noScans');
    const signed = signatories.map(({ bank, name, nameOther, office }) => ({
      ...{ bank, name, office },
      nameOther: nameOther ?? null,
    }));
    await moveSession(tx, id, to, { signed: { on: signedOn, signatories: signed, by: officer } });
    await tellMove(tx, session, to);
    await noteSession(tx, id, 'signed', { revision, signedOn, bank: officer.bank });
    await tellOfficers(tx, session, 'signed');
  });
  return readSession(ctx, id);
}

/** Four eyes of two banks: who entered the signature does not publish it. Errors: `.notSigned`, `.otherBankPublishes`. */
export async function publishProtocol(ctx: Ctx, { id, revision }: Input<'publish'>): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id, revision);
    const { to, isByOtherBank } = requireStep(session, 'publish');
    if (isByOtherBank === true && session.signedBank === officer.bank) {
      throw new AppError('forbidden', 'programmes.session.otherBankPublishes');
    }
    await moveSession(tx, id, to, { isPublished: true });
    await tellMove(tx, session, to);
    await noteSession(tx, id, 'published', { revision, bank: officer.bank });
  });
  return readSession(ctx, id);
}

export async function commentOn(ctx: Ctx, { id, itemId, text }: Input<'comment'>): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id);
    if (session.state !== 'comments' && session.state !== 'agreed') {
      throw new AppError('conflict', 'programmes.session.notInComments');
    }
    if ((await commentsOf(tx, id)).length >= commentsMax) {
      throw new AppError('conflict', 'programmes.session.tooManyComments', {
        params: { maximum: commentsMax },
      });
    }
    if (itemId && !(await itemsOf(tx, id)).some((item) => item.id === itemId)) {
      throw new AppError('notFound', 'programmes.session.itemNotFound');
    }
    const { language } = ctx;
    const said = { sessionId: id, itemId: itemId ?? null, text, language, ofRevision: session.revision };
    await insertComment(tx, { ...said, officer });
    // An objection to what was agreed opens it again.
    if (session.state === 'agreed') await changeProtocol(tx, session);
    await noteSession(tx, id, 'commented', { itemId: itemId ?? null, bank: officer.bank });
  });
  return readSession(ctx, id);
}

export async function settle(ctx: Ctx, { id, commentId }: Input<'settle'>): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { officer } = await openForOfficer(tx, id);
    const comment = (await commentsOf(tx, id)).find((one) => one.id === commentId);
    if (!comment) throw new AppError('notFound', 'programmes.session.commentNotFound');
    if (comment.bank !== officer.bank) throw new AppError('forbidden', 'programmes.session.commentOfOther');
    if (comment.settledAt === null) await settleComment(tx, commentId, officer.personId);
    await noteSession(tx, id, 'commentSettled', { commentId });
  });
  return readSession(ctx, id);
}

/** Only a file the actor uploaded himself. Errors: `platform.fileNotFound`, `.scanTwice`, `.tooManyScans`. */
export async function addScan(ctx: Ctx, { id, fileId }: Input<'addScan'>): Promise<SessionView> {
  await ctx.transaction(async (tx) => {
    const { session, officer } = await openForOfficer(tx, id);
    requireStep(session, 'sign');
    const [file] = await findFileRecords(tx, [fileId]);
    if (file?.uploadedBy !== officer.personId) throw new AppError('notFound', 'platform.fileNotFound');
    if ((await scansOf(tx, id)).length >= scansMax) {
      throw new AppError('conflict', 'programmes.session.tooManyScans', { params: { maximum: scansMax } });
    }
    if (!(await insertScan(tx, id, file, officer)))
      throw new AppError('conflict', 'programmes.session.scanTwice');
    await noteSession(tx, id, 'scanAdded', { sha256: file.sha256, bank: officer.bank });
  });
  return readSession(ctx, id);
}

/** A scan, for those who read the protocol; before publication its opening goes on record. */
export async function openScan(
  ctx: Ctx,
  files: Pick<FileStore, 'read'>,
  { id, scanId }: { id: string; scanId: string },
): Promise<Download> {
  const { session, readsProtocol } = await openForReading(ctx, id);
  const scan = readsProtocol ? (await scansOf(ctx, id)).find((one) => one.id === scanId) : undefined;
  const found = scan && (await files.read(scan.fileId));
  if (!scan || !found) throw new AppError('notFound', 'platform.fileNotFound');
  if (session.state !== 'published') {
    await recordAudit(ctx, {
      action: 'programmes.session.scanOpened',
      ref: { room: 'programmes', kind: 'session', id },
      details: { scanId },
    });
  }
  return { name: scan.name, contentType: scan.contentType, body: found.stream };
}

/**
 * Drafts by machine what a language lacks; each draft waits for a person. Errors: `.noEngine` where nothing could be
 * translated, `.nothingToDraft`.
 */
export async function draftTexts(
  ctx: Ctx,
  tools: TranslationTools,
  { id, revision, language }: Input<'draftTexts'>,
): Promise<SessionView> {
  const { session } = await ctx.transaction((tx) => openForOfficer(tx, id, revision));
  requireStep(session, 'change');
  if (!session.languages.includes(language)) {
    throw fieldFault('language', 'programmes.session.languageNotOfProtocol');
  }
  const wanting = (await itemsOf(ctx, id)).flatMap((item) => {
    const source = sourceFor(item, language);
    return source ? [{ item, source }] : [];
  });
  if (wanting.length === 0) throw new AppError('conflict', 'programmes.session.nothingToDraft');
  const drafts = new Map<string, StoredText>();
  for (const { item, source } of wanting) {
    const wish = { text: source.text, from: source.language, to: language, isPrivate: true };
    const made = await translateForReader(ctx, tools, wish);
    if (made.fault !== undefined || made.state === 'none') continue;
    const engine = made.engine ?? 'memory';
    drafts.set(item.id, { language, text: made.text, state: 'machine', engine, isStale: false });
  }
  if (drafts.size === 0) throw new AppError('unavailable', 'programmes.session.noEngine');
  await ctx.transaction(async (tx) => {
    const open = await openForOfficer(tx, id, revision);
    for (const item of await itemsOf(tx, id)) {
      const draft = drafts.get(item.id);
      if (draft) await putTexts(tx, item.id, afterWriting(item.texts, draft), open.officer.personId);
    }
    await changeProtocol(tx, open.session);
    await noteSession(tx, id, 'drafted', { language, items: drafts.size });
  });
  return readSession(ctx, id);
}

/** The text to draft from: a fresh one by a person, where this language lacks one. */
function sourceFor(item: StoredItem, language: Language): StoredText | undefined {
  const own = item.texts.find((text) => text.language === language);
  if (own && !own.isStale) return undefined;
  return item.texts.find((text) => text.language !== language && !text.isStale && text.state === 'human');
}
