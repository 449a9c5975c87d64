import { timesOf } from '../../src/features/programmes/events/rules.ts';
import { insertEvent, putEventText } from '../../src/features/programmes/events/store.ts';
import {
  insertDelegation,
  insertParticipant,
} from '../../src/features/programmes/events/participant-store.ts';
import { consentVersion } from '../../src/features/programmes/events/vocabulary.ts';
import { hashSecret, newSecretToken } from '../../src/platform/auth/secret-tokens.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

const creators = (outcome: Outcome) => ({
  park_manager: outcome,
  broker: outcome,
  programme_officer: outcome,
});
/** Whoever may enter events does so with his own; nobody with those of others. */
const preparers = (outcome: Outcome = 'ok'): Row => ({
  own: only(creators(outcome), 'forbidden'),
  other: only({}, 'forbidden'),
});
/** Here one’s own is the seat one has taken. */
const seated = (withoutSeat: Outcome): Row => ({ own: signedIn('ok'), other: signedIn(withoutSeat) });

/** Keys without the name of the room. */
export const eventRows: Record<string, Row> = {
  'events.list': { other: all('ok') },
  'feeds.events': { other: all('ok') },
  'events.get': { other: all('ok') },
  'events.mine': { other: signedIn('ok') },
  'events.create': { other: only(creators('ok'), 'forbidden') },
  'events.update': preparers(),
  'events.setStatus': preparers(),
  'events.saveText': preparers(),
  // The original is not drafted.
  'events.draftText': preparers('refused'),
  'events.export': { other: all('ok') },
  'events.calendar': { other: all('ok') },
  'events.calendarOfOne': { other: all('ok') },
  'events.badges': preparers(),
  'events.participantList': preparers(),
  'events.participantTable': preparers(),
  'events.signInSheet': preparers(),
  'events.gridPdf': preparers(),
  'registrations.register': { other: signedIn('ok') },
  'registrations.withdraw': seated('refused'),
  'registrations.participants': preparers(),
  'registrations.bringDelegation': { other: signedIn('ok') },
  'registrations.delegation': { other: all('ok') },
  'registrations.joinDelegation': { other: all('ok') },
  'meetings.get': preparers(),
  'meetings.wish': seated('forbidden'),
  'meetings.arrange': preparers(),
  // There is no grid yet.
  'meetings.change': preparers('refused'),
};

export const isAboutEvents = (routeId: string) =>
  /^programmes\.(events|registrations|meetings)\./.test(routeId);

const facts = {
  ...{ kind: 'seminar', format: 'offline', begins: '2099-05-04', ends: '', timeZone: '', city: 'Хабаровск' },
  ...{ isPublic: true, isRegistrationOpen: true, organisers: [] },
};
const person = { name: 'Иванов Борис', email: 'b@example.org', spoken: ['ru'], consent: consentVersion };

/** Input of the routes of events, about a public one made for the question. */
export async function eventValues(routeId: string, one: Case): Promise<Values> {
  const operation = routeId.replace('programmes.', '');
  const { id, token } = await prepareEvent(operation, one);
  const inputs: Record<string, Values> = {
    'events.list': {},
    'events.mine': {},
    'events.export': {},
    'events.calendar': {},
    'events.create': { ...facts, language: 'ru', texts: { ru: { title: 'Семинар', body: '' } } },
    'events.update': { id, revision: 1, ...facts },
    'events.setStatus': { id, revision: 1, status: 'cancelled', reason: 'Ледоход' },
    'events.saveText': { id, revision: 1, language: 'zh', title: '研讨会', body: '' },
    'events.draftText': { id, revision: 1, language: 'ru' },
    'registrations.register': { id, ...person, organisation: 'Завод', country: 'RU' },
    'registrations.bringDelegation': { id, organisation: 'Завод', country: 'RU', seats: 2 },
    'registrations.delegation': { id, token },
    'registrations.joinDelegation': { id, token, ...person },
    'meetings.wish': { id, isOpen: true, wants: [], absentRounds: [] },
    'meetings.arrange': { id, rounds: 2, tables: 2, interpreters: 1, minutes: 20, firstStarts: '14:00' },
    'meetings.change': { id, revision: 1, firstId: newId(), secondId: newId(), what: 'lock' },
  };
  return inputs[operation] ?? { id };
}

/** A public event of the tester, or of somebody else. */
export async function prepareEvent(operation: string, { world, tester, relation }: Case) {
  const ctx = world.api.house.systemCtx;
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const isAboutSeat = 'own' in (eventRows[operation] ?? {}) && /withdraw|wish/.test(operation);
  const id = newId();
  const times = timesOf({ begins: '2099-05-04', ends: null, timeZone: null });
  if ('fault' in times) throw new Error(times.fault);
  await insertEvent(
    ctx,
    {
      ...{ kind: 'seminar', format: 'offline', times, country: 'RU', region: 'RU-KHA', city: 'Хабаровск' },
      ...{ venue: '', onlineUrl: '', fields: [], workingLanguages: [], capacity: null },
      ...{ isRegistrationOpen: true, registrationUntil: null, isPublic: true, organisers: [] },
    },
    {
      ...{ id, key: null, status: 'planned', recurrence: null, sourceLanguage: 'ru', nameConfidence: null },
      ...{ note: null, source: null, alsoIn: [], figures: [], related: [], organisationId: null },
      createdBy: isOwn && !isAboutSeat ? tester.personId : world.other.personId,
    },
  );
  const text = { title: 'Семинар', body: '', state: 'own' as const, engine: null, revision: 1, ofSource: 1 };
  await putEventText(ctx, id, { language: 'ru', ...text, writtenBy: world.other.personId });
  const group = { organisation: 'Завод', country: 'RU' as const };
  if (isOwn && isAboutSeat) {
    const name = { typed: 'Иванов', han: '', latin: 'Ivanov', cyrillic: 'Иванов' };
    const who = { personId: tester.personId, name, email: 'i@example.org', spoken: ['ru'], looksFor: '' };
    const more = { role: 'participant' as const, isOpenToMeetings: true, consentVersion };
    await insertParticipant(ctx, id, 'in', { ...group, person: { ...who, ...more } });
  }
  const token = newSecretToken();
  const seats = { contactId: world.other.personId, linkHash: hashSecret(token), standings: ['in' as const] };
  await insertDelegation(ctx, id, { ...group, ...seats });
  return { id, token };
}
