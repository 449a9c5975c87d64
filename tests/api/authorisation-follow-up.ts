import { sql } from 'kysely';
import { newId } from '../../src/shared/ids.ts';
import { insertParticipant } from '../../src/features/programmes/events/participant-store.ts';
import { consentVersion } from '../../src/features/programmes/events/vocabulary.ts';
import { insertMaterial } from '../../src/features/programmes/events/materials/store.ts';
import { insertTask } from '../../src/features/programmes/events/follow-up/store.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import { prepareEvent } from './authorisation-events.ts';
import type { Case, Values } from './authorisation-requests.ts';

const creators = (outcome: Outcome) => ({
  park_manager: outcome,
  broker: outcome,
  programme_officer: outcome,
});
/** Those who prepare it; nobody with what others prepare. */
const preparers = (outcome: Outcome = 'ok'): Row => ({
  own: only(creators(outcome), 'forbidden'),
  other: only({}, 'forbidden'),
});
/** Here one’s own is the seat one has taken. */
const seated = (own: Outcome): Row => ({ own: signedIn(own), other: signedIn('forbidden') });

/** Keys without the name of the room. */
export const followUpRows: Record<string, Row> = {
  'materials.list': { other: all('ok') },
  'materials.add': preparers(),
  'materials.change': preparers(),
  'materials.move': preparers(),
  'materials.remove': preparers(),
  // It is an address: there are no bytes to be had.
  'materials.file': { other: all('hidden') },
  'followUp.list': seated('ok'),
  'followUp.create': seated('ok'),
  'followUp.change': seated('ok'),
  'followUp.step': seated('ok'),
  'followUp.meetings': seated('ok'),
  // They were not to meet.
  'followUp.tell': seated('refused'),
  'followUp.export': seated('ok'),
  'followUp.meetingsTable': seated('ok'),
  'followUp.report': preparers(),
  'followUp.reportPaper': preparers(),
  'followUp.reportTable': preparers(),
};

export const isAboutFollowUp = (routeId: string) => /^programmes\.(materials|followUp)\./.test(routeId);

/** Input of the routes of what stays and comes of an event, about a public one made for the question. */
export async function followUpValues(routeId: string, one: Case): Promise<Values> {
  const operation = routeId.replace('programmes.', '');
  const { world, tester, relation } = one;
  const ctx = world.api.house.systemCtx;
  const { id } = await prepareEvent(operation, one);
  const isSeated =
    relation === 'own' && tester.cookie !== undefined && 'own' in (followUpRows[operation] ?? {});
  let seatId: string | null = null;
  if (isSeated && operation.startsWith('followUp.') && !operation.includes('report')) {
    await sql`update programmes_event set created_by = ${world.other.personId} where id = ${id}`.execute(
      ctx.db,
    );
    const name = { typed: 'Иванов', han: '', latin: 'Ivanov', cyrillic: 'Иванов' };
    seatId = await insertParticipant(ctx, id, 'in', {
      ...{ organisation: 'Завод', country: 'RU' },
      person: {
        ...{ personId: tester.personId, name, email: 'i@example.org', role: 'participant', spoken: ['ru'] },
        ...{ isOpenToMeetings: true, looksFor: '', consentVersion },
      },
    });
  }
  const facts = { kind: 'recording', language: null, title: 'Запись', readers: 'public' } as const;
  const materialId = await insertMaterial(ctx, id, {
    ...{ facts, place: { url: 'https://video.example.org/1' }, position: 0, addedBy: null },
  });
  const task = { what: 'Выслать образцы', language: 'ru', dueOn: '2099-06-01', partner: '' } as const;
  const people = { ownerId: seatId, partnerId: null, isOfMeeting: false };
  const taskId = await insertTask(ctx, id, { ...task, ...people }, null);
  const material = { id, materialId };
  const about = { id, taskId, revision: 1 };
  const inputs: Record<string, Values> = {
    'materials.add': { id, ...facts, language: 'ru', url: 'https://video.example.org/2' },
    'materials.change': { ...material, ...facts, language: 'ru' },
    'materials.move': { ...material, direction: 'up' },
    'materials.remove': material,
    'materials.file': material,
    'followUp.create': { id, what: 'Написать', dueOn: '2099-06-01' },
    'followUp.change': { ...about, what: 'Позвонить', dueOn: '2099-06-02' },
    'followUp.step': { ...about, to: 'dropped', reason: 'Нет средств' },
    'followUp.tell': { id, firstId: seatId ?? newId(), secondId: newId(), held: 'yes' },
  };
  return inputs[operation] ?? { id };
}
