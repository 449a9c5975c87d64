import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { prepares } from './access.ts';
import {
  arrangeMeetings,
  countWishes,
  faultsOf,
  pairKey,
  shareLanguage,
  wishedPairs,
  type GridFault,
  type GridMeeting,
  type GridProblem,
} from './grid.ts';
import type { GridView, meetingEndpoints } from './meeting-contract.ts';
import { putGrid } from './meeting-store.ts';
import { findGrid, listMeetings, listWishes, type StoredGrid } from './meeting-views.ts';
import { noteEvent } from './note-event.ts';
import { organisationNamesOf } from './organisation-names.ts';
import { holdSeats, putMeetingWishes } from './participant-store.ts';
import { listParticipants, type StoredParticipant } from './participant-views.ts';
import { openEvent } from './read-service.ts';
import { changedMeanwhile, openForPreparing } from './service.ts';

/** Whoever is in, has agreed, and wants to be met. */
const isOpen = (one: StoredParticipant) =>
  one.standing === 'in' && one.isOpenToMeetings && one.name !== null && one.consentedAt !== null;

async function problemOf(ctx: Ctx, id: string, grid: Omit<GridProblem, 'people' | 'wishes' | 'locked'>) {
  const participants = (await listParticipants(ctx, id)).filter(isOpen);
  const people = participants.map((one) => ({
    id: one.id,
    spoken: one.spoken,
    absentRounds: one.absentRounds,
  }));
  const wishes = await listWishes(ctx, id);
  const { rounds, tables, interpreters } = grid;
  const problem: GridProblem = { people, wishes, rounds, tables, interpreters, locked: [] };
  return { participants, problem };
}

export async function readGrid(ctx: Ctx, id: string): Promise<GridView> {
  const personId = personIdOf(ctx.actor);
  const event = await openEvent(ctx, id);
  const mayArrange = prepares(event, ctx.actor);
  const all = await listParticipants(ctx, id);
  const own = all.find((one) => one.personId === personId && one.standing === 'in');
  if (!mayArrange && !own) throw new AppError('forbidden', 'programmes.meetings.participantsOnly');
  const [grid, meetings, wishes] = await Promise.all([
    findGrid(ctx, id),
    listMeetings(ctx, id),
    listWishes(ctx, id),
  ]);
  const people = all.filter(isOpen).map((one) => ({ ...one, absentRounds: [] }));
  const mutual = new Set(
    wishedPairs({ people, wishes }).flatMap(({ first, second, isMutual }) =>
      isMutual ? [pairKey(first, second)] : [],
    ),
  );
  // Who is not to be seen by the others sees none of them either.
  const seesPeople = mayArrange || own?.isOpenToMeetings === true;
  const shown = mayArrange
    ? meetings
    : meetings.filter(({ first, second }) => first === own?.id || second === own?.id);
  const counted = grid ? shown : [];
  // Whoever is to meet is named, though he wants no more meetings by now.
  const isMeeting = new Set(counted.flatMap(({ first, second }) => [first, second]));
  const seen = all.filter((one) => isMeeting.has(one.id) || (seesPeople && isOpen(one)));
  const namesOf = await organisationNamesOf(
    ctx,
    seen.map(({ organisation }) => organisation),
  );
  return {
    settings: grid ? { ...grid, computedAt: grid.computedAt.toISOString() } : null,
    meetings: counted.map((meeting) => ({
      round: meeting.round + 1,
      starts: grid ? startOf(grid, meeting.round) : '',
      table: meeting.table + 1,
      firstId: meeting.first,
      secondId: meeting.second,
      interpreter: meeting.interpreter === null ? null : meeting.interpreter + 1,
      isLocked: meeting.isLocked,
      // Who else wished for whom is for those who arrange: a participant learns it only by the meeting.
      isMutual: mayArrange && mutual.has(pairKey(meeting.first, meeting.second)),
    })),
    people: seen.flatMap(({ id: personOf, name, organisation, country, spoken, looksFor }) => {
      if (name === null) return [];
      const from = { organisation: organisation ?? '', organisationNames: namesOf(organisation), country };
      return [{ id: personOf, name, ...from, spoken, looksFor }];
    }),
    counts: mayArrange
      ? countWishes({ people, wishes }, meetings)
      : { mutualPairs: 0, mutualHeld: 0, wishes: 0, wishesHeld: 0 },
    own: own
      ? {
          participantId: own.id,
          isOpen: own.isOpenToMeetings,
          wants: wishes.filter(({ from }) => from === own.id).map(({ to }) => to),
          absentRounds: own.absentRounds.map((round) => round + 1),
        }
      : null,
    mayArrange,
  };
}

/** When a round begins on the clocks of the place. */
export function startOf(
  { firstStarts, minutes }: Pick<StoredGrid, 'firstStarts' | 'minutes'>,
  round: number,
) {
  const [hours = 0, past = 0] = firstStarts.split(':').map(Number);
  const at = (hours * 60 + past + round * minutes) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

export async function wishForMeetings(
  ctx: Ctx,
  { id, isOpen: wantsToBeSeen, wants, absentRounds }: ParsedInputOf<typeof meetingEndpoints.wish>,
): Promise<GridView> {
  const personId = personIdOf(ctx.actor);
  await openEvent(ctx, id);
  await ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const all = await listParticipants(tx, id);
    const own = all.find((one) => one.personId === personId && one.standing === 'in');
    if (!own) throw new AppError('forbidden', 'programmes.meetings.participantsOnly');
    const others = new Set(all.filter((one) => isOpen(one) && one.id !== own.id).map((one) => one.id));
    if (wants.some((one) => !others.has(one))) throw fieldFault('wants', 'programmes.meetings.unknownPerson');
    await putMeetingWishes(tx, id, own.id, {
      isOpen: wantsToBeSeen,
      absentRounds: [...new Set(absentRounds.map((round) => round - 1))],
      wants: wantsToBeSeen ? [...new Set(wants)] : [],
    });
    await noteEvent(tx, id, 'meetingsWished', { participantId: own.id, wants: wants.length });
  });
  return readGrid(ctx, id);
}

export async function arrangeGrid(
  ctx: Ctx,
  { id, ...wish }: ParsedInputOf<typeof meetingEndpoints.arrange>,
): Promise<GridView> {
  await openForPreparing(ctx, id);
  await ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const before = await findGrid(tx, id);
    const { problem } = await problemOf(tx, id, wish);
    const locked = (await listMeetings(tx, id)).filter(({ isLocked }) => isLocked);
    refuseFaults(faultsOf(problem, locked));
    const from = performance.now();
    const meetings = arrangeMeetings({ ...problem, locked });
    const computedMs = Math.round(performance.now() - from);
    const revision = (before?.revision ?? 0) + 1;
    await putGrid(tx, id, { ...wish, revision, computedAt: tx.clock(), computedMs }, meetings);
    await noteEvent(tx, id, 'meetingsArranged', { meetings: meetings.length, locked: locked.length });
  });
  return readGrid(ctx, id);
}

export async function changePair(
  ctx: Ctx,
  { id, revision, firstId, secondId, what, round, table }: ParsedInputOf<typeof meetingEndpoints.change>,
): Promise<GridView> {
  await openForPreparing(ctx, id);
  await ctx.transaction(async (tx) => {
    await holdSeats(tx, id);
    const grid = await findGrid(tx, id);
    if (!grid) throw new AppError('conflict', 'programmes.meetings.noGrid');
    if (grid.revision !== revision) throw changedMeanwhile();
    const { problem } = await problemOf(tx, id, grid);
    const meetings = await listMeetings(tx, id);
    const key = pairKey(firstId, secondId);
    const found = meetings.find(({ first, second }) => pairKey(first, second) === key);
    const others = meetings.filter((meeting) => meeting !== found);
    let changed: GridMeeting[];
    if (what === 'put') {
      if (round === undefined) throw fieldFault('round', 'field.required');
      if (table === undefined) throw fieldFault('table', 'field.required');
      const wish = { first: firstId, second: secondId, round: round - 1, table: table - 1 };
      changed = [...others, { ...wish, interpreter: interpreterFor(problem, others, wish), isLocked: true }];
    } else {
      if (!found) throw new AppError('notFound', 'programmes.meetings.noSuchPair');
      changed = what === 'remove' ? others : [...others, { ...found, isLocked: what === 'lock' }];
    }
    // Nothing else makes a grid worse: a pair that cannot be met any more is taken out though others stand there too.
    if (what === 'put') refuseFaults(faultsOf(problem, changed));
    await putGrid(tx, id, { ...grid, revision: grid.revision + 1 }, changed);
    await noteEvent(tx, id, 'meetingChanged', { what, firstId, secondId });
  });
  return readGrid(ctx, id);
}

/** The first interpreter of the round who is free; null where the two need none, or none is left. */
function interpreterFor(
  { people, interpreters }: GridProblem,
  others: readonly GridMeeting[],
  { first, second, round }: Pick<GridMeeting, 'first' | 'second' | 'round'>,
): number | null {
  const one = people.find((person) => person.id === first);
  const other = people.find((person) => person.id === second);
  if (!one || !other || shareLanguage(one, other)) return null;
  const busy = new Set(
    others.filter((meeting) => meeting.round === round).map((meeting) => meeting.interpreter),
  );
  const free = Array.from({ length: interpreters }, (_, at) => at).find((at) => !busy.has(at));
  return free ?? null;
}

/** Tells the first thing that is wrong; rounds and tables as people count them. */
function refuseFaults([fault]: readonly GridFault[]): void {
  if (!fault) return;
  const params: Record<string, number> = {};
  if ('round' in fault) params['round'] = fault.round + 1;
  if ('table' in fault) params['table'] = fault.table + 1;
  throw new AppError('conflict', `programmes.meetings.${fault.code}`, { params });
}
