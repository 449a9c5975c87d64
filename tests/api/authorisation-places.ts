import { createEquipment, stepEquipment } from '../../src/features/accounts/equipment/service.ts';
import { insertResident, putOperator, removeOperator } from '../../src/features/accounts/parks/store.ts';
import { requestBooking } from '../../src/features/cooperation/bookings/request-service.ts';
import { actAs, buildOrganisation, buildPerson } from '../../src/features/accounts/testing.ts';
import { roles } from '../../src/shared/actor.ts';
import { addDays, dayOf } from '../../src/shared/day.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
const members: Row = { other: signedIn('ok') };
const membersOk = Object.fromEntries(
  roles.filter((role) => role !== 'visitor').map((role) => [role, 'ok' as Outcome]),
);
const ownersOnly: Row = { own: signedIn('ok'), other: signedIn('forbidden') };
/** For everybody else there is none. */
const sidesOnly: Row = { own: signedIn('ok'), other: only({}, 'hidden') };
const keepersOnly: Row = {
  own: only({ park_manager: 'ok' }, 'forbidden'),
  other: only({}, 'forbidden'),
};

/** Places, parks and equipment of the directory, bookings and the year of a park. */
export const placeRows: Record<string, Row> = {
  'accounts.places.map': everybody,
  'accounts.places.region': everybody,
  'accounts.places.travel': everybody,
  'accounts.places.pair': everybody,
  'accounts.places.port': everybody,
  'accounts.places.export': everybody,
  'accounts.places.setStatus': {
    other: only({ moderator: 'ok', programme_officer: 'ok' }, 'forbidden'),
  },
  'accounts.parks.residents': everybody,
  'accounts.parks.resident': everybody,
  'accounts.parks.counters': everybody,
  'accounts.parks.silent': everybody,
  'accounts.parks.ofOrganisation': everybody,
  'accounts.parks.residents.export': everybody,
  'accounts.parks.counters.export': everybody,
  'accounts.parks.silent.export': everybody,
  'accounts.parks.addResident': keepersOnly,
  'accounts.parks.saveResident': keepersOnly,
  'accounts.parks.report': keepersOnly,
  'accounts.parks.setOperator': { other: only({ moderator: 'ok', administrator: 'ok' }, 'forbidden') },
  'accounts.equipment.list': everybody,
  'accounts.equipment.export': everybody,
  'accounts.equipment.mine': members,
  'accounts.equipment.exportMine': members,
  'accounts.equipment.get, open': { own: all('ok'), other: all('ok') },
  'accounts.equipment.get, draft': {
    own: only(membersOk, 'hidden', 'hidden'),
    other: only({ moderator: 'ok', administrator: 'ok' }, 'hidden', 'hidden'),
  },
  'accounts.equipment.create': ownersOnly,
  'accounts.equipment.save, open': ownersOnly,
  'accounts.equipment.save, draft': {
    own: signedIn('ok'),
    other: only({ moderator: 'forbidden', administrator: 'forbidden' }, 'hidden'),
  },
  'accounts.equipment.saveText, open': {
    own: signedIn('ok'),
    other: only({ translator: 'ok' }, 'forbidden'),
  },
  'accounts.equipment.move, open': ownersOnly,
  'cooperation.bookings.calendar, open': { other: all('ok') },
  'cooperation.bookings.request, open': ownersOnly,
  'cooperation.bookings.list': members,
  'cooperation.bookings.export': members,
  'cooperation.bookings.utilisation': members,
  'cooperation.bookings.utilisationExport': members,
  'cooperation.bookings.get': sidesOnly,
  'cooperation.bookings.step': sidesOnly,
  'cooperation.bookings.calendarFile': sidesOnly,
  // The language asked for is that of the original: who may is told so.
  'cooperation.bookings.draftEquipmentText, open': {
    own: signedIn('refused'),
    other: only({ translator: 'refused' }, 'forbidden'),
  },
  'cooperation.parks.results': everybody,
  'cooperation.parks.results.export': everybody,
};

export const isAboutPlaces = (routeId: string) =>
  /^(accounts\.(places|parks|equipment)|cooperation\.(bookings|parks))\./.test(routeId);

const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));
const facts = {
  kind: 'equipment' as const,
  field: '81',
  timeZone: 'Asia/Vladivostok',
  specifications: [],
  users: ['anyone' as const],
  access: [],
  priceKind: 'free' as const,
  price: null,
  unit: 'hour' as const,
  hours,
};
const today = () => dayOf(new Date());

/** Input of the routes of places, parks, equipment and bookings, about records made for the question. */
export async function placeValues(routeId: string, one: Case): Promise<Values> {
  const [, slice = '', operation = ''] = routeId.split('.');
  if (slice === 'places') return placesOf(operation);
  if (routeId.startsWith('accounts.parks')) return parkOf(operation, one);
  if (routeId.startsWith('cooperation.parks')) return { id: one.world.facilityId };
  return slice === 'equipment' ? equipmentOf(operation, one) : bookingOf(operation, one);
}

function placesOf(operation: string): Values {
  const inputs: Record<string, Values> = {
    region: { code: 'CN-HL' },
    travel: { code: 'CN-HL' },
    pair: { key: 'cn-hl-ru-amu' },
    port: { key: 'jiayin-pashkovo' },
    setStatus: { key: 'jiayin-pashkovo', status: 'check', checkedOn: today(), source: 'A timetable' },
  };
  return inputs[operation] ?? {};
}

async function parkOf(operation: string, { world, tester, relation }: Case): Promise<Values> {
  if (operation === 'silent') return {};
  const ctx = world.api.house.systemCtx;
  if (operation === 'ofOrganisation') return { id: world.other.organisationId };
  const id = world.facilityId;
  if (tester.cookie) {
    if (relation === 'own') await putOperator(ctx, id, tester.organisationId, null);
    else await removeOperator(ctx, id, tester.organisationId);
  }
  const resident = { name: 'Завод', since: '2025-01-01' };
  if (operation === 'addResident') return { id, ...resident };
  if (operation === 'report')
    return { id, counter: 'landed', year: 2025, amount: 1, asOf: '2026-01-31', evidence: 'Отчёт' };
  if (operation === 'setOperator') {
    return { id, organisationId: world.other.organisationId, isOperator: false };
  }
  if (operation !== 'resident' && operation !== 'saveResident') return { id };
  const stored = { ...resident, nameLanguage: 'ru' as const, organisationId: null };
  const unknown = { country: null, until: null, field: null, rooms: null };
  const residentId = await insertResident(ctx, id, { ...stored, ...unknown }, world.other.personId);
  return operation === 'resident' ? { id, residentId } : { id, residentId, revision: 1, ...resident };
}

/** Equipment of the tester, or of the other, as a draft or open. */
async function buildEquipment({ world, tester, relation, words }: Case): Promise<string> {
  const { systemCtx } = world.api.house;
  const owner = relation === 'own' && tester.cookie ? tester : world.other;
  const ctx = { ...(await actAs(systemCtx, owner.personId)), language: 'ru' as const };
  const wish = { ...facts, facilityId: undefined, name: 'Стенд', description: '', terms: '' };
  const { id } = await createEquipment(ctx, { organisationId: owner.organisationId, ...wish });
  if (words[0] !== 'draft') await stepEquipment(ctx, { id, to: 'open' });
  return id;
}

async function equipmentOf(operation: string, one: Case): Promise<Values> {
  const { tester, relation, world } = one;
  if (['list', 'mine', 'export', 'exportMine'].includes(operation)) return {};
  const own = relation === 'own' && tester.cookie ? tester : world.other;
  if (operation === 'create') return { organisationId: own.organisationId, name: 'Стенд', ...facts };
  const id = await buildEquipment(one);
  const inputs: Record<string, Values> = {
    save: { revision: 1, ...facts },
    saveText: { language: 'zh', name: '焊接台' },
    move: { to: 'paused' },
  };
  return { id, ...inputs[operation] };
}

const asked = () => ({
  fromDay: addDays(today(), 10),
  fromTime: '10:00',
  toTime: '12:00',
  purpose: 'Сварка образцов',
});

async function bookingOf(operation: string, one: Case): Promise<Values> {
  const { world, tester, relation } = one;
  if (['list', 'export', 'utilisation', 'utilisationExport'].includes(operation)) return {};
  if (operation === 'calendar') return { equipmentId: await buildEquipment(one) };
  if (operation === 'draftEquipmentText') return { equipmentId: await buildEquipment(one), language: 'ru' };
  if (operation === 'request') {
    // What is asked for is always somebody else's; in the name of the own organisation or of another.
    const equipmentId = await buildEquipment({ ...one, relation: 'other' });
    const organisationId =
      relation === 'own' && tester.cookie ? tester.organisationId : world.other.organisationId;
    return { equipmentId, organisationId, ...asked() };
  }
  return { id: await buildBooking(one), ...(operation === 'step' && { step: 'approve', reason: '' }) };
}

/** Somebody from the same country has asked for a time on equipment of the tester, or of the other. */
async function buildBooking(one: Case): Promise<string> {
  const { systemCtx } = one.world.api.house;
  const organisationId = await buildOrganisation(systemCtx, { country: 'KZ', region: null });
  const user = await buildPerson(systemCtx, { memberOf: [organisationId] });
  const equipmentId = await buildEquipment(one);
  const wish = { ...asked(), toDay: undefined, endUse: '' };
  return (await requestBooking(user.ctx, { equipmentId, organisationId, ...wish })).id;
}
