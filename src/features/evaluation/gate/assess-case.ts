import type { Ctx } from '../../../platform/db/context.ts';
import { isAskedOf, propose, type GivenAnswer, type Proposal } from './rules.ts';
import { questionsOn, screeningData, type Question } from './screening-data.ts';
import { caseDirections, type StoredCase } from './stored-case.ts';
import { suggestAnswers, type Suggestion } from './suggest-answers.ts';
import { answersOf, decisionsOf, findCaseOf, hitsOf, type HitRow } from './views.ts';
import type { AnswerCode } from './vocabulary.ts';
import { z } from 'zod';
import { answerCodes } from './vocabulary.ts';

/** The question that the hits answer by themselves. */
export const partiesQuestion = 'SC10';

export type Assessment = {
  questions: Question[];
  /** Those of the officers, and what follows from the hits. */
  answers: GivenAnswer[];
  hits: HitRow[];
  unansweredHits: number;
  proposal: Proposal;
  suggestions: Suggestion[];
};

/** The questions that are asked of a case today, what has been answered, and what follows from it. */
export async function assessCase(ctx: Ctx, one: StoredCase): Promise<Assessment> {
  const today = ctx.clock().toISOString().slice(0, 10);
  const directions = caseDirections(one);
  const questions = questionsOn(today).filter((question) => isAskedOf(question, directions));
  const hits = await hitsOf(ctx, one.id);
  const own = (await answersOf(ctx, one.id, one.round)).map((row) => ({
    questionId: row.question_id,
    answer: row.answer as AnswerCode,
    note: row.note,
  }));
  const ofHits = answerOfHits(hits);
  const answers = [
    ...own.filter(({ questionId }) => questionId !== partiesQuestion),
    ...(ofHits ? [{ questionId: partiesQuestion, answer: ofHits, note: '' }] : []),
  ];
  return {
    questions,
    answers,
    hits,
    unansweredHits: hits.filter(({ answer }) => answer === null).length,
    proposal: propose(questions, answers),
    suggestions: suggestAnswers(questions, screeningData.markings, {
      text: `${one.title}\n${one.text}`,
      declaration: one.declaration,
      related: one.relatedTo ? await lastAnswers(ctx, await findCaseOf(ctx, one.relatedTo)) : [],
      earlier: await lastAnswers(ctx, one),
    }),
  };
}

/** No answer while a hit waits for one: a name alone decides nothing, and neither does silence. */
export function answerOfHits(hits: readonly Pick<HitRow, 'kind' | 'answer'>[]): AnswerCode | undefined {
  const parties = hits.filter(({ kind }) => kind === 'party');
  if (parties.some(({ answer }) => answer === null)) return undefined;
  if (parties.some(({ answer }) => answer === 'same')) return 'theSame';
  if (parties.some(({ answer }) => answer === 'unclear')) return 'unclear';
  return parties.length > 0 ? 'notTheSame' : 'noHit';
}

const keptAnswersShape = z.array(z.object({ questionId: z.string(), answer: z.enum(answerCodes) }));

async function lastAnswers(ctx: Ctx, one: StoredCase | undefined) {
  if (!one) return [];
  const last = (await decisionsOf(ctx, one.id)).findLast(({ state }) => state === 'final');
  return last ? keptAnswersShape.parse(last.answers) : [];
}
