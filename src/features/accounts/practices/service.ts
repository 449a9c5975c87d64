import { isMemberOf } from '../../../shared/actor.ts';
import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { done } from '../contract.ts';
import { findFacilityBriefs } from '../facilities/views.ts';
import { findBriefsById } from '../organisations/views.ts';
import { askForDrafts } from '../wordings/draft-wordings.ts';
import { wordedFields } from '../wordings/wording.ts';
import { writeWording } from '../wordings/write-wording.ts';
import {
  mayEditPractice,
  mayModerate,
  mayTranslatePractice,
  openPractice,
  requireManager,
} from './access.ts';
import type { Practice, practiceEndpoints } from './contract.ts';
import { presentPractice } from './present.ts';
import {
  insertAnswer,
  insertPractice,
  refreshSearchWords,
  removeAnswer,
  removePractice,
  updatePractice,
  type PracticeFacts,
} from './store.ts';
import { listAnswers } from './views.ts';
import { answersMax } from './vocabulary.ts';

type Input<Name extends keyof typeof practiceEndpoints> = ParsedInputOf<(typeof practiceEndpoints)[Name]>;

export async function readPractice(ctx: Ctx, id: string): Promise<Practice> {
  const shown = await presentPractice(ctx, await openPractice(ctx, id));
  if (!shown) throw new AppError('notFound', 'platform.notFound');
  return shown;
}

/** The bank it is told from is that of its organisation. Errors: fields. */
async function factsOf(
  ctx: Ctx,
  wish: Pick<Input<'write'>, 'organisationId' | 'facilityId' | 'kind' | 'field'>,
): Promise<PracticeFacts> {
  const { organisationId, facilityId = null, kind, field = null } = wish;
  const organisation = (await findBriefsById(ctx, [organisationId])).get(organisationId);
  if (!organisation || !isMemberOf(ctx.actor, organisation.id)) {
    throw fieldFault('organisationId', 'accounts.practice.notMember');
  }
  if (field !== null && !(field in grntiNames)) throw fieldFault('field', 'field.notInList');
  const [facility] = await findFacilityBriefs(ctx, facilityId === null ? [] : [facilityId]);
  if (facilityId !== null && !facility) throw fieldFault('facilityId', 'accounts.practice.facilityUnknown');
  return { organisationId: organisation.id, facilityId, kind, field, country: organisation.country };
}

function wordsOf(wish: Record<keyof (typeof wordedFields)['practice'], string>) {
  return Object.fromEntries(
    Object.keys(wordedFields.practice).map((name) => [name, wish[name as keyof typeof wish]]),
  );
}

export async function writePractice(ctx: Ctx, wish: Input<'write'>): Promise<Practice> {
  const authorId = requireManager(ctx.actor);
  const facts = await factsOf(ctx, wish);
  const id = await ctx.transaction(async (tx) => {
    const written = await insertPractice(tx, { authorId, sourceLanguage: ctx.language }, facts);
    const record = { subject: 'practice' as const, id: written };
    const own = { language: ctx.language, words: wordsOf(wish), personId: authorId };
    await writeWording(tx, record, ctx.language, own);
    await refreshSearchWords(tx, written);
    await askForDrafts(tx, record);
    await audit(tx, written, 'written', { organisationId: facts.organisationId });
    return written;
  });
  return readPractice(ctx, id);
}

/** Errors: `accounts.practice.managersOnly`, `.changedMeanwhile`, `.takenAway`. */
export async function savePractice(ctx: Ctx, { id, revision, ...wish }: Input<'save'>): Promise<Practice> {
  const personId = requireManager(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openPractice(tx, id, { forChange: true });
    if (!mayEditPractice(tx.actor, one)) throw new AppError('forbidden', 'platform.forbidden');
    if (one.state !== 'shown') throw new AppError('conflict', 'accounts.practice.takenAway');
    if (!(await updatePractice(tx, id, revision, await factsOf(tx, wish)))) {
      throw new AppError('conflict', 'accounts.practice.changedMeanwhile');
    }
    const record = { subject: 'practice' as const, id };
    const own = { language: one.sourceLanguage, words: wordsOf(wish), personId };
    if (await writeWording(tx, record, one.sourceLanguage, own)) await askForDrafts(tx, record);
    await refreshSearchWords(tx, id);
    await audit(tx, id, 'saved', { revision: revision + 1 });
  });
  return readPractice(ctx, id);
}

/** A person's translation; the original is changed with the note. Errors: `accounts.practice.isOriginal`. */
export async function savePracticeText(
  ctx: Ctx,
  { id, language, ...wish }: Input<'saveText'>,
): Promise<Practice> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openPractice(tx, id, { forChange: true });
    if (!mayTranslatePractice(tx.actor, one)) throw new AppError('forbidden', 'platform.forbidden');
    if (language === one.sourceLanguage) throw new AppError('conflict', 'accounts.practice.isOriginal');
    const words = { language, words: wordsOf(wish), personId };
    if (!(await writeWording(tx, { subject: 'practice', id }, one.sourceLanguage, words))) return;
    await refreshSearchWords(tx, id);
    await audit(tx, id, 'textSaved', { language });
  });
  return readPractice(ctx, id);
}

/** Errors: `platform.forbidden`, `accounts.practice.takenAway`, `.reasonMissing`. */
export async function takePracticeAway(ctx: Ctx, { id, reason }: Input<'remove'>): Promise<typeof done> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openPractice(tx, id, { forChange: true });
    const removal = removalOf(tx, mayEditPractice(tx.actor, one), reason, personId);
    if (!(await removePractice(tx, id, removal))) {
      throw new AppError('conflict', 'accounts.practice.takenAway');
    }
    await audit(tx, id, removal.to, { reason: removal.reason });
  });
  return done;
}

/** Writers take back what is theirs; moderators say why. */
function removalOf(ctx: Ctx, isWriter: boolean, reason: string, personId: string) {
  if (isWriter) return { to: 'withdrawn' as const, reason: null, personId };
  if (!mayModerate(ctx.actor)) throw new AppError('forbidden', 'platform.forbidden');
  if (reason === '') throw fieldFault('reason', 'accounts.practice.reasonMissing');
  return { to: 'removed' as const, reason, personId };
}

/** Errors: `accounts.practice.managersOnly`, `.tooManyAnswers`, `.takenAway`. */
export async function answerPractice(
  ctx: Ctx,
  { id, organisationId, text }: Input<'answer'>,
): Promise<Practice> {
  const authorId = requireManager(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openPractice(tx, id, { forChange: true });
    if (one.state !== 'shown') throw new AppError('conflict', 'accounts.practice.takenAway');
    const own = tx.actor.kind === 'person' ? tx.actor.organisationIds : [];
    const as = organisationId ?? own[0] ?? '';
    if (!own.includes(as)) throw fieldFault('organisationId', 'accounts.practice.notMember');
    if ((await listAnswers(tx, id)).length >= answersMax) {
      throw new AppError('conflict', 'accounts.practice.tooManyAnswers');
    }
    const of = { organisationId: as, authorId, sourceLanguage: ctx.language };
    const record = { subject: 'answer' as const, id: await insertAnswer(tx, id, of) };
    const words = { language: ctx.language, words: { text }, personId: authorId };
    await writeWording(tx, record, ctx.language, words);
    await askForDrafts(tx, record);
    await audit(tx, id, 'answered', { answerId: record.id });
  });
  return readPractice(ctx, id);
}

export async function takeAnswerAway(
  ctx: Ctx,
  { id, answerId, reason }: Input<'removeAnswer'>,
): Promise<typeof done> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    await openPractice(tx, id);
    const answer = (await listAnswers(tx, id)).find((one) => one.id === answerId);
    if (!answer) throw new AppError('notFound', 'platform.notFound');
    const removal = removalOf(tx, answer.authorId === personId, reason, personId);
    if (!(await removeAnswer(tx, answerId, removal))) {
      throw new AppError('conflict', 'accounts.practice.takenAway');
    }
    await audit(tx, id, `answer.${removal.to}`, { answerId, reason: removal.reason });
  });
  return done;
}

function audit(ctx: Ctx, id: string, action: string, details: Record<string, unknown>): Promise<void> {
  const ref = { room: 'accounts', kind: 'practice', id };
  return recordAudit(ctx, { action: `accounts.practice.${action}`, ref, details });
}
