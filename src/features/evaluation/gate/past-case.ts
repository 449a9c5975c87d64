import { sql } from 'kysely';
import type { Actor } from '../../../shared/actor.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { partiesQuestion } from './assess-case.ts';
import type { CaseSubject } from './case-subject.ts';
import { lastDayOfValidity } from './decide-service.ts';
import { listVersionsUsed } from './list-versions.ts';
import { dueAfterOpening, isAskedOf, propose, type GivenAnswer } from './rules.ts';
import { questionsOn, screeningData } from './screening-data.ts';
import {
  bumpRevision,
  changeCase,
  deleteCase,
  insertCase,
  insertCaseStep,
  insertDecision,
  putAnswers,
} from './store.ts';
import { caseDirections } from './stored-case.ts';
import { findCase, findCaseOf } from './views.ts';

type Officer = Extract<Actor, { kind: 'person' }>;

/**
 * Puts a case on record that was opened and cleared earlier: every question asked of it answered with the answer that
 * leads to nothing, decided by this officer. For demonstration: nobody is told. Nothing happens where the record has a
 * case.
 */
export async function recordClearCase(
  ctx: Ctx,
  about: CaseSubject,
  { openedAt, decidedAt, officer }: { openedAt: Date; decidedAt: Date; officer: Officer },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (await findCaseOf(tx, about.subject)) return;
    const before = { ...tx, clock: () => openedAt };
    const then = { ...tx, clock: () => decidedAt, actor: officer };
    const occasion = 'negotiation';
    const dueOn = dueAfterOpening(openedAt.toISOString().slice(0, 10));
    const id = await insertCase(before, about, { occasion, dueOn });
    await insertCaseStep(before, id, { step: 'open', from: null, to: 'open', side: 'system', occasion });
    const one = await findCase(tx, id);
    if (!one) return;
    const { personId } = officer;
    const questionsVersion = screeningData.version;
    const kept = { caseId: id, round: one.round, questionsVersion, personId };
    const questions = questionsOn(decidedAt.toISOString().slice(0, 10)).filter((question) =>
      isAskedOf(question, caseDirections(one)),
    );
    const given = questions.flatMap(({ id: questionId, answers: [harmless] }) =>
      questionId === partiesQuestion || harmless === undefined ? [] : [{ questionId, answer: harmless }],
    );
    await putAnswers(then, kept, given);
    const answers: GivenAnswer[] = [...given, { questionId: partiesQuestion, answer: 'noHit' as const }].map(
      (answer) => ({ ...answer, note: '' }),
    );
    const proposal = propose(questions, answers);
    if (proposal.outcome !== 'clear') throw new Error(`A past case would be ${proposal.outcome}.`);
    await insertDecision(then, {
      ...kept,
      ...{ answers, proposal, hits: [], outcome: 'clear', state: 'final', reason: '' },
      listVersions: await listVersionsUsed(tx),
    });
    await changeCase(then, id, {
      state: 'clear',
      state_since: decidedAt,
      due_on: null,
      valid_until: lastDayOfValidity(decidedAt),
    });
    await insertCaseStep(then, id, { step: 'clear', from: 'open', to: 'clear', side: 'officer', occasion });
    await bumpRevision(then, id);
  });
}

/** Takes the cases of records that are gone away, with everything kept of them; gives how many. */
export async function removeCases(ctx: Ctx, subjects: readonly RecordRef[]): Promise<number> {
  return ctx.transaction(async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from evaluation_case
      where (subject_room, subject_kind, subject_id) in (select room, kind, id
        from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as named(room text, kind text, id text))`.execute(
      tx.db,
    );
    for (const { id } of rows) await deleteCase(tx, id);
    return rows.length;
  });
}
