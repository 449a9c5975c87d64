import { sql } from 'kysely';
import { requestScreening } from '../../src/features/evaluation/public.ts';
import { answerBlock, decideCase } from '../../src/features/evaluation/gate/decide-service.ts';
import { fulfilCondition } from '../../src/features/evaluation/gate/fulfil-condition.ts';
import { answerQuestions, askOwner } from '../../src/features/evaluation/gate/officer-service.ts';
import { appealCase } from '../../src/features/evaluation/gate/owner-service.ts';
import { assessCase } from '../../src/features/evaluation/gate/assess-case.ts';
import { currentConditions, findCase } from '../../src/features/evaluation/gate/views.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import type { Role } from '../../src/shared/actor.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const officer = (outcome: Outcome) => only({ compliance_officer: outcome }, 'hidden');
/** Nobody decides on his own case, whatever his roles; strangers are not told that there is one. */
const byOfficer = (outcome: Outcome): Row => ({ own: signedIn('forbidden'), other: officer(outcome) });
const byOwner = (outcome: Outcome): Row => ({ own: signedIn(outcome), other: officer('forbidden') });
const read: Row = { own: signedIn('ok'), other: officer('ok') };

/** Keys without the name of the room and the part; `own`: the case of the tester's organisation. */
export const gateRows: Record<string, Row> = {
  rules: { other: all('ok') },
  cases: { other: only({ compliance_officer: 'ok' }, 'forbidden') },
  desk: { other: signedIn('ok') },
  caseOf: read,
  case: read,
  'case, open party': read,
  answers: byOfficer('ok'),
  // There is no such hit.
  answerHit: byOfficer('hidden'),
  askOwner: byOfficer('ok'),
  'askOwner, blocked': byOfficer('refused'),
  decide: byOfficer('ok'),
  'decide, open party': byOfficer('ok'),
  answerBlock: byOfficer('refused'),
  'answerBlock, pending': byOfficer('ok'),
  inform: byOwner('refused'),
  'inform, more_information': byOwner('ok'),
  'inform, more_information party': byOwner('forbidden'),
  'fulfil, conditional': byOwner('ok'),
  'fulfil, conditional party': byOwner('ok'),
  'check, entered': byOfficer('ok'),
  'appeal, blocked': byOwner('ok'),
  'appeal, blocked party': byOwner('forbidden'),
  'answerAppeal, appealed': byOfficer('ok'),
  file: read,
  'file, open party': { own: signedIn('hidden'), other: officer('ok') },
};

/** Input of the routes of the gate, about a case opened for the question. */
export async function gateValues(operation: string, one: Case): Promise<Values> {
  if (['rules', 'cases', 'desk'].includes(operation)) return {};
  const { world } = one;
  const ctx = world.api.house.systemCtx;
  const { id, recordId } = await prepareCase(one);
  if (operation === 'caseOf') return { room: 'cooperation', kind: 'interest', recordId };
  const found = await findCase(ctx, id);
  const [condition] = await currentConditions(ctx, id);
  const values: Record<string, Values> = {
    answers: { revision: found?.revision, answers: [{ questionId: 'SC01', answer: 'no' }] },
    answerHit: { hitId: newId(), answer: 'notSame', reason: 'Seen' },
    askOwner: { question: 'What for?' },
    decide: { revision: found?.revision, outcome: 'blocked', reason: 'Seen' },
    answerBlock: { revision: found?.revision, answer: 'confirm' },
    inform: { text: 'For cranes' },
    fulfil: { conditionId: condition?.id ?? newId(), value: '12-34' },
    check: { conditionId: condition?.id ?? newId(), answer: 'confirm' },
    appeal: { reason: 'Seen' },
    answerAppeal: { answer: 'uphold', reason: 'Seen' },
    file: { fileId: world.fileId },
  };
  if (operation === 'file') await addFile(ctx, id, world.fileId);
  return { id, ...values[operation] };
}

const first = newId();
const second = newId();
const person = (ctx: Ctx, personId: string, roles: Role[], organisationIds: string[] = []): Ctx =>
  ctx.withActor({ kind: 'person', personId, roles, organisationIds, isPartner: true });

/** `party`: the tester's organisation is on the other side of the record. */
async function prepareCase({ world, tester, relation, words }: Case) {
  const ctx = world.api.house.systemCtx;
  const [state = 'open', place] = (words[0] ?? '').split(' ');
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const own = isOwn ? tester.organisationId : newId();
  const ownerId = isOwn && place !== 'party' ? own : world.other.organisationId;
  const partyId = isOwn && place === 'party' ? own : newId();
  const recordId = newId();
  const party = { names: [], registrationNumbers: [], country: null };
  const id = await requestScreening(
    ctx,
    {
      subject: { room: 'cooperation', kind: 'interest', id: recordId },
      title: 'Сварка',
      titleLanguage: 'ru',
      text: 'Сварка',
      parties: [
        { ...party, organisationId: ownerId, isOwner: true },
        { ...party, organisationId: partyId, isOwner: false },
      ],
      from: ['RU'],
      to: ['CN'],
    },
    'negotiation',
  );
  await bringTo(ctx, id, ownerId, state);
  return { id, recordId };
}

async function bringTo(ctx: Ctx, id: string, ownerId: string, state: string): Promise<void> {
  const officers = [first, second].map((one) => person(ctx, one, ['compliance_officer']));
  const [asFirst = ctx, asSecond = ctx] = officers;
  const asOwner = person(ctx, newId(), [], [ownerId]);
  const revision = async () => (await findCase(ctx, id))?.revision ?? 0;
  if (state === 'more_information') await askOwner(asFirst, { id, question: 'What for?' });
  if (['pending', 'blocked', 'appealed'].includes(state)) {
    const wish = { id, outcome: 'blocked' as const, reason: 'Seen', conditions: [] };
    await decideCase(asFirst, { ...wish, revision: await revision() });
  }
  if (state === 'blocked' || state === 'appealed')
    await answerBlock(asSecond, { id, revision: await revision(), isConfirmed: true, reason: '' });
  if (state === 'appealed') await appealCase(asOwner, { id, reason: 'Seen' });
  if (state !== 'conditional' && state !== 'entered') return;
  const one = await findCase(ctx, id);
  const { questions } = one ? await assessCase(ctx, one) : { questions: [] };
  const answers = questions.flatMap(({ id: questionId, answers: [harmless = 'no'] }) =>
    questionId === 'SC10'
      ? []
      : [{ questionId, answer: questionId === 'SC12' ? ('yes' as const) : harmless, note: 'Seen' }],
  );
  await answerQuestions(asFirst, { id, revision: await revision(), answers });
  const wish = { id, outcome: 'conditional' as const, reason: 'Seen', conditions: [] };
  await decideCase(asFirst, { ...wish, revision: await revision() });
  const [condition] = await currentConditions(ctx, id);
  if (state === 'entered') await fulfilCondition(asOwner, id, condition?.id ?? '', { value: '12-34' });
}

async function addFile(ctx: Ctx, caseId: string, fileId: string): Promise<void> {
  await sql`insert into evaluation_case_file
    (id, case_id, file_id, name, content_type, size_bytes, added_by, added_at)
    values (${newId()}, ${caseId}, ${fileId}, 'a.txt', 'text/plain', 18, ${newId()}, now())`.execute(ctx.db);
}
