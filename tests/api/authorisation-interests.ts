import { sql } from 'kysely';
import { insertInterest } from '../../src/features/cooperation/interests/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';
import { prepareListing } from './authorisation-world.ts';

/** About an open record: nothing for its own side, anything for whoever may see it. */
const ofOthers: Row = {
  own: signedIn('forbidden'),
  other: signedIn('ok'),
  // The broker it was given to is of its side; without the role one is nobody to it.
  assigned: { ...signedIn('ok'), broker: 'forbidden' },
};

/** `own`: the tester's organisation is on that side; `assigned`: he is the broker of the record. */
const ofSide = (outcome: Outcome, broker: Outcome = outcome): Row => ({
  own: signedIn(outcome),
  other: only({}, 'hidden'),
  assigned: only({ broker }, 'hidden'),
});
/** Handed to the moderators because nobody answered. */
const handed = (outcome: Outcome): Row => ({ other: only({ moderator: outcome }, 'hidden') });

/** Keys without the name of the room. */
export const interestRows: Record<string, Row> = {
  'interests.form': ofOthers,
  'interests.send': ofOthers,
  'interests.ask': ofOthers,
  'interests.aboutListing': { own: signedIn('ok'), other: signedIn('ok') },
  'interests.answerTime': { other: all('ok') },
  'interests.mine': { other: signedIn('ok') },
  'interests.board': { other: only({ broker: 'ok', moderator: 'ok' }, 'forbidden') },
  'interests.get, sent': ofSide('ok'),
  'interests.get, sent sender': { own: signedIn('ok'), other: only({}, 'hidden') },
  'interests.get, sent escalated': handed('ok'),
  'interests.step, sent, acknowledge': ofSide('ok'),
  'interests.step, sent sender, acknowledge': { own: signedIn('forbidden'), other: only({}, 'hidden') },
  'interests.step, sent escalated, acknowledge': handed('forbidden'),
  'interests.step, acknowledged, decline': ofSide('ok', 'forbidden'),
  'interests.step, acknowledged sender, decline': { own: signedIn('forbidden'), other: only({}, 'hidden') },
  // Not screened yet.
  'interests.step, acknowledged, introduce': ofSide('forbidden'),
  'interests.step, introduced, signNda': ofSide('refused', 'forbidden'),
  'interests.step, introduced sender, negotiate': { own: signedIn('forbidden'), other: only({}, 'hidden') },
  'interests.step, negotiating, agree': ofSide('refused'),
  'interests.step, negotiating, fail': ofSide('ok'),
  'interests.step, agreed, report': ofSide('refused'),
  'interests.setBroker, sent sender': { own: signedIn('ok'), other: only({}, 'hidden') },
  'interests.setBroker, sent': ofSide('forbidden'),
  'interests.setBroker, sent escalated': handed('ok'),
  'interests.log, sent': ofSide('ok'),
  'interests.log, sent escalated': handed('forbidden'),
};

/** Input of the routes of interests, about a record and an interest prepared for the question. */
export async function interestValues(operation: string, one: Case): Promise<Values> {
  const { world, tester, relation, words } = one;
  if (operation === 'mine' || operation === 'board') return {};
  if (operation === 'answerTime') return { organisationId: world.other.organisationId };
  const ctx = world.api.house.systemCtx;
  await sql`delete from cooperation_interest`.execute(ctx.db);
  const [state = 'sent', more = ''] = (words[0] ?? 'sent').split(' ');
  const isReceiver = more !== 'sender';
  const wish = { state: 'published', visibility: 'public', isConfidential: false, ownState: 'verified' };
  const listingId = await prepareListing(world, 'offer', tester, isReceiver ? relation : 'other', wish);
  const listing = { kind: 'offer', id: listingId };
  if (['form', 'ask', 'aboutListing'].includes(operation)) return listing;
  if (operation === 'send') {
    const { rows } = await sql<{ types: string[] }>`
      select cooperation_types as types from catalogue_listing where id = ${listingId}`.execute(ctx.db);
    const said = { who: 'Завод', offer: 'Площадка', endUse: 'Сварка кранов' };
    return { ...listing, ...said, organisationId: tester.organisationId, cooperationTypes: rows[0]?.types };
  }
  const id = await prepareInterest(one, listingId, isReceiver);
  await sql`update cooperation_interest set state = ${state},
    escalated_to = ${more === 'escalated' ? 'moderators' : null} where id = ${id}`.execute(ctx.db);
  if (operation === 'step')
    return { id, step: words[1] ?? 'acknowledge', reasonCode: reasons[words[1] ?? ''] };
  return operation === 'log' ? { id, parties: 'Петров', said: 'Перезвонит' } : { id };
}

const reasons: Record<string, string> = { decline: 'tooEarly', fail: 'price' };

async function prepareInterest(
  { world, tester, relation }: Case,
  listingId: string,
  isReceiver: boolean,
): Promise<string> {
  const { other, spareId, api } = world;
  const own = relation === 'own' ? tester : undefined;
  const receiver = isReceiver && own ? own : other;
  const strangerId = newId();
  const id = await insertInterest(
    api.house.systemCtx,
    {
      number: `EI-${newId()}`,
      listing_kind: 'offer',
      listing_id: listingId,
      listing_number: 'TO-2026-000001',
      listing_language: 'ru',
      listing_titles: { ru: 'Сварка' },
      listing_cooperation: ['licence'],
      sender_organisation_id: !isReceiver && own ? own.organisationId : strangerId,
      sender_person_id: !isReceiver && own ? own.personId : spareId,
      sender_broker_id: null,
      sender_is_anonymous: true,
      sender_country: 'CN',
      receiver_organisation_id: receiver.organisationId,
      receiver_person_id: receiver.personId,
      receiver_broker_id: relation === 'assigned' ? tester.personId : null,
      receiver_is_anonymous: true,
      receiver_country: 'RU',
      language: 'ru',
      who: 'Завод',
      cooperation_types: ['licence'],
      unclear: '',
      offer: 'Площадка',
      end_use: 'Сварка кранов',
      calendar: 'RU',
      time_zone: 'UTC',
      words_of_both: '',
      words_of_sender: '',
      words_of_receiver: '',
      is_demo: false,
    },
    undefined,
  );
  if (id === undefined) throw new Error('The interest was not written');
  return id;
}
