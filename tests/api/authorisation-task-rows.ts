import { all, only, signedIn, type Cell, type Outcome, type Row } from './authorisation-cells.ts';

const everybody: Row = { other: all('ok') };
const members: Row = { other: signedIn('ok') };
/** Those who coordinate translations. */
const coordinators = (outcome: Outcome): Row => ({
  other: only({ moderator: outcome, administrator: outcome }, 'forbidden'),
});

/** Tasks of translation: translators who have nothing to do with one in hand are told that there is none. */
const translators = (outcome: Outcome): Row => ({ other: only({ translator: outcome }, 'forbidden') });
const taskHands = (translator: Outcome, coordinator: Outcome): Cell =>
  only({ translator, moderator: coordinator, administrator: coordinator }, 'forbidden');
const workers: Row = { other: taskHands('ok', 'ok') };

/** Keys without the name of the room. */
export const taskRows: Record<string, Row> = {
  'tasks.overview': members,
  'tasks.offered': translators('ok'),
  'tasks.mine': workers,
  'tasks.board': coordinators('ok'),
  'tasks.untasked': coordinators('ok'),
  'tasks.get, offered': workers,
  'tasks.get, offered restricted': { other: taskHands('hidden', 'ok') },
  'tasks.get, taken': { other: taskHands('hidden', 'ok'), assigned: taskHands('ok', 'ok') },
  'tasks.leverage, taken': { other: taskHands('hidden', 'ok'), assigned: taskHands('ok', 'ok') },
  'tasks.step, offered, take': {
    other: taskHands('ok', 'forbidden'),
    own: taskHands('forbidden', 'forbidden'),
  },
  'tasks.step, offered restricted, take': { other: taskHands('forbidden', 'forbidden') },
  'tasks.step, taken, take': { other: taskHands('refused', 'refused') },
  'tasks.step, taken, giveBack': { other: taskHands('hidden', 'ok'), assigned: taskHands('ok', 'ok') },
  'tasks.step, taken, deliver': {
    other: taskHands('hidden', 'forbidden'),
    assigned: taskHands('refused', 'refused'),
  },
  'tasks.step, delivered, verify': {
    own: taskHands('forbidden', 'forbidden'),
    other: taskHands('ok', 'ok'),
    assigned: taskHands('forbidden', 'forbidden'),
  },
  'tasks.step, delivered, return': { own: taskHands('forbidden', 'forbidden'), other: taskHands('ok', 'ok') },
  'tasks.step, offered, cancel': { other: taskHands('forbidden', 'ok') },
  'tasks.manage, offered': coordinators('ok'),
  'tasks.make': coordinators('ok'),
  'statistics.own': translators('ok'),
  'statistics.all': coordinators('ok'),
  'statistics.csv': translators('ok'),
  'rules.list': coordinators('ok'),
  'rules.save': coordinators('ok'),
  'profiles.mine': translators('ok'),
  'profiles.save': translators('ok'),
  'profiles.list': coordinators('ok'),
  'profiles.export': coordinators('ok'),
  'reports.about': everybody,
  'reports.report': everybody,
  'reports.mine': members,
  'reports.list': coordinators('ok'),
  'reports.decide': coordinators('ok'),
  'tenders.list': everybody,
  'tenders.drafts': coordinators('ok'),
  'tenders.get, open': everybody,
  'tenders.get, draft': { other: only({ moderator: 'ok', administrator: 'ok' }, 'hidden', 'hidden') },
  'tenders.create': coordinators('ok'),
  'tenders.save, draft': coordinators('ok'),
  'tenders.publish, draft': coordinators('ok'),
  'tenders.bid, open': translators('ok'),
  'tenders.bid, over': translators('refused'),
  'tenders.withdrawBid, open': {
    own: only({ translator: 'ok' }, 'forbidden'),
    other: only({ translator: 'hidden' }, 'forbidden'),
  },
  'tenders.bids, open': coordinators('refused'),
  'tenders.bids, over': coordinators('ok'),
  'tenders.award, open': coordinators('refused'),
  'tenders.award, over': { ...coordinators('ok'), own: only({}, 'forbidden') },
  'tenders.cancel, open': coordinators('ok'),
};
