import {
  insertExpert,
  deleteExpertOf,
  giveConsent,
  moveExpert,
} from '../../src/features/accounts/experts/store.ts';
import { insertAnswer, insertPractice, removePractice } from '../../src/features/accounts/practices/store.ts';
import { buildPerson } from '../../src/features/accounts/testing.ts';
import { writeWording } from '../../src/features/accounts/wordings/write-wording.ts';
import { roles } from '../../src/shared/actor.ts';
import { addMonths, dayOf } from '../../src/shared/day.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
const members: Row = { other: signedIn('ok') };
const membersOk = Object.fromEntries(
  roles.filter((role) => role !== 'visitor').map((role) => [role, 'ok' as Outcome]),
);
/** Who has entered nothing is told so. */
const himself: Row = { own: signedIn('ok'), other: only({}, 'hidden') };
const staffOk = { moderator: 'ok', administrator: 'ok' } as const;

/** Experts and notes of practice; keys without the name of the room. */
export const expertRows: Record<string, Row> = {
  'experts.list': everybody,
  'experts.export': everybody,
  'experts.own': members,
  'experts.waiting': members,
  'experts.exportWaiting': members,
  'experts.put': { own: signedIn('ok'), other: signedIn('refused') },
  'experts.confirm': himself,
  'experts.withdraw': himself,
  'experts.erase': himself,
  'experts.get, approved': { own: all('ok'), other: all('ok') },
  // Own: of the organisation the tester administers.
  'experts.get, claimed': { own: only(membersOk, 'hidden', 'hidden'), other: all('hidden') },
  'experts.saveText, approved': { other: only({ translator: 'ok' }, 'forbidden') },
  'experts.decide, claimed': { own: signedIn('ok'), other: only({}, 'hidden') },
  'practices.list': everybody,
  'practices.export': everybody,
  'practices.get, shown': { own: all('ok'), other: all('ok') },
  'practices.get, removed': {
    own: only({ ...staffOk, park_manager: 'ok' }, 'hidden', 'hidden'),
    other: only(staffOk, 'hidden', 'hidden'),
  },
  'practices.write': {
    own: only({ park_manager: 'ok' }, 'forbidden'),
    other: only({ park_manager: 'refused' }, 'forbidden'),
  },
  'practices.save, shown': { own: only({ park_manager: 'ok' }, 'forbidden'), other: only({}, 'forbidden') },
  'practices.saveText, shown': {
    own: only({ park_manager: 'ok', translator: 'ok' }, 'forbidden'),
    other: only({ translator: 'ok' }, 'forbidden'),
  },
  'practices.remove, shown': {
    own: only({ ...staffOk, park_manager: 'ok' }, 'forbidden'),
    other: only(staffOk, 'forbidden'),
  },
  'practices.answer, shown': { other: only({ park_manager: 'ok' }, 'forbidden') },
  'practices.removeAnswer, shown': { own: signedIn('ok'), other: only(staffOk, 'forbidden') },
};

export const isAboutExperts = (routeId: string) => /^accounts\.(experts|practices)\./.test(routeId);

const today = () => dayOf(new Date());
const said = { positions: 'Инженер', degrees: '', summary: '' };
const told = { title: 'Опыт', tried: '', outcome: '', figures: '', ask: '' };

/** Input of the routes of experts and notes of practice, about records made for the question. */
export async function expertValues(routeId: string, one: Case): Promise<Values> {
  const [, slice = '', operation = ''] = routeId.split('.');
  return slice === 'experts' ? ofExpert(operation, one) : ofPractice(operation, one);
}

async function ofExpert(operation: string, one: Case): Promise<Values> {
  const { world, tester, relation } = one;
  const { systemCtx } = world.api.house;
  if (['list', 'export', 'own', 'waiting', 'exportWaiting'].includes(operation)) return {};
  if (['put', 'confirm', 'withdraw', 'erase'].includes(operation)) {
    if (tester.cookie) {
      await deleteExpertOf(systemCtx, tester.personId);
      if (operation !== 'put' && relation === 'own') await buildExpert(one, tester.personId);
    }
    const organisationId =
      relation === 'own' && tester.cookie ? tester.organisationId : world.other.organisationId;
    if (operation !== 'put') return {};
    const spoken = [{ language: 'ru', level: 'native' }];
    return {
      organisationId,
      fields: ['81'],
      languages: spoken,
      services: ['review'],
      ...said,
      consent: true,
    };
  }
  const id = await buildExpert(one, (await buildPerson(systemCtx)).personId);
  const inputs: Record<string, Values> = {
    saveText: { language: 'zh', ...said },
    decide: { step: 'refuse', reason: 'Unknown here' },
  };
  return { id, ...inputs[operation] };
}

/** An expert in the organisation of the tester, or of the other, waiting or confirmed. */
async function buildExpert({ world, tester, relation, words }: Case, personId: string): Promise<string> {
  const { systemCtx } = world.api.house;
  const owner = relation === 'own' && tester.cookie ? tester : world.other;
  const facts = {
    organisationId: owner.organisationId,
    fields: ['81'],
    languages: [{ language: 'ru' as const, level: 'native' as const }],
    services: ['review' as const],
    ...{ orcid: null, spin: null, researcherId: null, scopusId: null },
  };
  const of = { personId, sourceLanguage: 'ru' as const, today: today() };
  const id = await insertExpert(systemCtx, of, facts);
  const own = { language: 'ru' as const, words: said, personId };
  await writeWording(systemCtx, { subject: 'expert', id }, 'ru', own);
  if (words[0] !== 'approved') return id;
  await giveConsent(systemCtx, personId, 'ru');
  await moveExpert(systemCtx, id, {
    ...{ from: 'claimed', to: 'approved', reason: null, decidedBy: null },
    approvedUntil: addMonths(today(), 6),
  });
  return id;
}

async function ofPractice(operation: string, one: Case): Promise<Values> {
  const { world, tester, relation, words } = one;
  const { systemCtx } = world.api.house;
  if (operation === 'list' || operation === 'export') return {};
  const owner = relation === 'own' && tester.cookie ? tester : world.other;
  const wish = { organisationId: owner.organisationId, kind: 'other' as const };
  if (operation === 'write') return { ...wish, ...told };
  // Whose note it is, or whose comment below the note of another.
  const writer = operation === 'removeAnswer' ? world.other : owner;
  const facts = {
    ...wish,
    organisationId: writer.organisationId,
    facilityId: null,
    field: null,
    country: null,
  };
  const id = await insertPractice(systemCtx, { authorId: writer.personId, sourceLanguage: 'ru' }, facts);
  const own = { language: 'ru' as const, words: told, personId: null };
  await writeWording(systemCtx, { subject: 'practice', id }, 'ru', own);
  if (words[0] === 'removed') {
    const removal = { to: 'removed' as const, reason: 'Advertising', personId: world.other.personId };
    await removePractice(systemCtx, id, removal);
  }
  const answerId =
    operation === 'removeAnswer'
      ? await insertAnswer(systemCtx, id, {
          organisationId: owner.organisationId,
          authorId: owner.personId,
          sourceLanguage: 'ru',
        })
      : undefined;
  const inputs: Record<string, Values> = {
    save: { revision: 1, ...wish, ...told },
    saveText: { language: 'zh', ...told },
    remove: { reason: 'Advertising' },
    answer: { text: 'Сколько это стоило?' },
    removeAnswer: { answerId, reason: 'Advertising' },
  };
  return { id, ...inputs[operation] };
}
