import type { Ctx } from '../../../platform/db/context.ts';
import { findBriefsById } from '../organisations/views.ts';
import { findPersonNames } from '../people/views.ts';
import { shownWordings, wordingForReader, wordingsOf } from '../wordings/views.ts';
import { mayAnswerPractice, mayEditPractice, mayModerate, mayTranslatePractice } from './access.ts';
import type { Practice, PracticeAnswer } from './contract.ts';
import { listAnswers, presentPractices, type StoredPractice } from './views.ts';

/** All of a note, as the actor may know it. */
export async function presentPractice(ctx: Ctx, one: StoredPractice): Promise<Practice | undefined> {
  const [brief] = await presentPractices(ctx, [one]);
  if (!brief) return undefined;
  const { actor } = ctx;
  const wordings = (await wordingsOf(ctx, 'practice', [one.id])).get(one.id) ?? [];
  const mayEdit = mayEditPractice(actor, one);
  return {
    ...brief,
    authorName: await nameForReader(ctx, one.authorId),
    texts: shownWordings(wordings, one.sourceLanguage),
    reason: mayEdit || mayModerate(actor) ? one.reason : null,
    revision: one.revision,
    answerList: await presentAnswers(ctx, one.id),
    mayEdit: mayEdit && one.state === 'shown',
    mayTranslate: mayTranslatePractice(actor, one) && one.state === 'shown',
    mayAnswer: mayAnswerPractice(actor) && one.state === 'shown',
    mayModerate: mayModerate(actor) && one.state === 'shown',
  };
}

/** Names of people are not for visitors. */
async function nameForReader(ctx: Ctx, personId: string | null): Promise<string | null> {
  if (personId === null || ctx.actor.kind !== 'person') return null;
  return (await findPersonNames(ctx, [personId])).get(personId) ?? null;
}

/** Of what was taken away only the place is left, and for those concerned the reason. */
async function presentAnswers(ctx: Ctx, practiceId: string): Promise<PracticeAnswer[]> {
  const { actor } = ctx;
  const answers = await listAnswers(ctx, practiceId);
  const wordings = await wordingsOf(
    ctx,
    'answer',
    answers.map(({ id }) => id),
  );
  const organisations = await findBriefsById(
    ctx,
    answers.map(({ organisationId }) => organisationId),
  );
  const authors = answers.flatMap(({ authorId }) => authorId ?? []);
  const names = actor.kind === 'person' ? await findPersonNames(ctx, authors) : new Map<string, string>();
  return answers.map((one) => {
    const isOwn = actor.kind === 'person' && actor.personId === one.authorId;
    const shown = wordingForReader(ctx, wordings.get(one.id) ?? [], one.sourceLanguage);
    const isShown = one.state === 'shown';
    return {
      id: one.id,
      organisation: organisations.get(one.organisationId) ?? null,
      authorName: names.get(one.authorId ?? '') ?? null,
      state: one.state,
      reason: isOwn || mayModerate(actor) ? one.reason : null,
      sourceLanguage: one.sourceLanguage,
      text: isShown ? shown : { ...shown, words: {} },
      writtenAt: one.writtenAt.toISOString(),
      mayTakeBack: isShown && (isOwn || mayModerate(actor)),
    };
  });
}
