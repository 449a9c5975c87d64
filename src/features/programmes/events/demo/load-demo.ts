import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { languages } from '../../../../shared/language.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import {
  demoPersonId,
  findOrganisationsByKey,
  personNamesOf,
  stableId,
  type OrganisationBrief,
} from '../../../accounts/public.ts';
import { insertTask, putMeetingTold, putStanding } from '../follow-up/store.ts';
import { insertMaterial } from '../materials/store.ts';
import { putGrid } from '../meeting-store.ts';
import { insertParticipant } from '../participant-store.ts';
import { refreshWords } from '../refresh-words.ts';
import { timesOf } from '../rules.ts';
import { insertEvent, putEventText, updateStatus } from '../store.ts';
import { consentVersion } from '../vocabulary.ts';
import { writeNameForms } from '../write-name-forms.ts';
import { demoEventsShape, type DemoEvent } from './demo-shape.ts';

const demoFile = new URL('../../../../../data/demo/events.json', import.meta.url);

type World = {
  organisations: ReadonlyMap<string, OrganisationBrief>;
  /** Of people by id, in the writing of each bank. */
  names: Record<'zh' | 'ru', ReadonlyMap<string, string>>;
};

/**
 * Writes the events of the demonstration with who came and what came of it; nobody is mailed. Where there are any already,
 * everything stays as it is. Gives how many were written.
 */
export async function loadDemoEvents(ctx: Ctx): Promise<number> {
  const events = demoEventsShape.parse(JSON.parse(await readFile(demoFile, 'utf8')));
  return ctx.transaction(async (tx) => {
    const { rows } = await sql`select from programmes_event where is_demo limit 1`.execute(tx.db);
    if (rows.length > 0) return 0;
    const keys = events.flatMap((event) => event.organisers.map(({ organisation }) => organisation));
    const seats = events.flatMap(({ participants }) => participants);
    const people = [...new Set(seats.map(({ person }) => demoPersonId(person)))];
    const world: World = {
      organisations: await findOrganisationsByKey(tx, [
        ...new Set([...keys, ...seats.map(({ organisation }) => organisation)]),
      ]),
      names: {
        zh: await personNamesOf({ ...tx, language: 'zh' }, people),
        ru: await personNamesOf({ ...tx, language: 'ru' }, people),
      },
    };
    for (const event of events) await loadOne(tx, world, event);
    await recordAudit(tx, {
      action: 'programmes.demo.load',
      ref: null,
      details: { events: events.length },
    });
    return events.length;
  });
}

async function loadOne(ctx: Ctx, world: World, event: DemoEvent): Promise<void> {
  const id = stableId(`programmes/event/${event.key}`);
  const day = addDays(dayOf(ctx.clock()), event.day);
  const times = timesOf({
    begins: `${day}T${event.from}`,
    ends: `${day}T${event.until}`,
    timeZone: event.timeZone,
  });
  if ('fault' in times) throw new Error(`${event.key}: ${times.fault}`);
  const organisers = event.organisers.flatMap(({ role, organisation: key }) => {
    const found = world.organisations.get(key);
    return found ? [{ role, organisationId: found.id, factKey: null, name: '', country: found.country }] : [];
  });
  const sourceLanguage = event.country === 'CN' ? 'zh' : 'ru';
  const createdBy = demoPersonId(event.createdBy);
  const { kind, format, country, region, city, venue, fields, capacity } = event;
  await insertEvent(
    ctx,
    {
      ...{ kind, format, times, country, region, city, venue, fields, capacity, organisers },
      ...{ onlineUrl: '', workingLanguages: ['zh', 'ru'], registrationUntil: null, isPublic: true },
      isRegistrationOpen: true,
    },
    {
      ...{ id, key: null, status: 'planned', recurrence: null, sourceLanguage, nameConfidence: null },
      ...{ note: null, source: null, alsoIn: [], figures: [], related: [], createdBy },
      organisationId: organisers[0]?.organisationId ?? null,
    },
  );
  await sql`update programmes_event set is_demo = true where id = ${id}`.execute(ctx.db);
  for (const language of languages) {
    const text = event.texts[language];
    if (!text) continue;
    const origin = { engine: null, revision: 1, ofSource: 1, writtenBy: createdBy };
    const state = language === sourceLanguage ? 'own' : 'human';
    await putEventText(ctx, id, { language, ...text, state, ...origin });
  }
  if (event.status === 'held') {
    await updateStatus(ctx, id, 1, { status: 'held', reason: '', language: sourceLanguage });
  }
  await refreshWords(ctx, id);
  await loadAround(ctx, world, { ...event, id, eventDay: day, createdBy });
}

type Placed = DemoEvent & { id: string; eventDay: string; createdBy: string };

/** Who came, whom he met, what came of it and what stays. */
async function loadAround(ctx: Ctx, world: World, event: Placed): Promise<void> {
  const seats = new Map<string, string>();
  for (const { person, organisation: key, looksFor } of event.participants) {
    const organisation = world.organisations.get(key);
    const personId = demoPersonId(person);
    const isChinese = organisation?.country === 'CN';
    const name = world.names[isChinese ? 'zh' : 'ru'].get(personId);
    if (!organisation || name === undefined) continue;
    const { names } = organisation;
    const seat = await insertParticipant(ctx, event.id, 'in', {
      organisation: (isChinese ? names.zh : names.ru) ?? names.en ?? key,
      country: isChinese ? 'CN' : 'RU',
      person: {
        ...{ personId, name: writeNameForms(name), email: `${person}@demo.invalid`, role: 'participant' },
        ...{ spoken: [isChinese ? 'zh' : 'ru'], isOpenToMeetings: true, looksFor, consentVersion },
      },
    });
    seats.set(person, seat);
  }
  await loadMeetings(ctx, event, seats);
  for (const { kind, language, readers, title, url, position } of event.materials.map((one, at) => ({
    ...one,
    position: at,
  }))) {
    const facts = { kind, language, readers, title };
    await insertMaterial(ctx, event.id, { facts, place: { url }, position, addedBy: event.createdBy });
  }
  for (const task of event.tasks) {
    const [ownerId, partnerId] = [seats.get(task.owner) ?? null, seats.get(task.partner) ?? null];
    const { what, language, outcome, reason } = task;
    const facts = { what, language, dueOn: addDays(event.eventDay, task.dueDays), ownerId, partnerId };
    const isOfMeeting = event.meetings.some(
      ({ first, second }) => [first, second].includes(task.owner) && [first, second].includes(task.partner),
    );
    const taskId = await insertTask(ctx, event.id, { ...facts, partner: '', isOfMeeting }, event.createdBy);
    if (outcome !== undefined) {
      await putStanding(ctx, taskId, 1, { state: 'done', outcome, reason, record: null });
    }
  }
}

async function loadMeetings(ctx: Ctx, event: Placed, seats: ReadonlyMap<string, string>): Promise<void> {
  const met = event.meetings.flatMap(({ round, first, second, held }) => {
    const [one, other] = [seats.get(first), seats.get(second)];
    return one !== undefined && other !== undefined ? [{ round, first: one, second: other, held }] : [];
  });
  if (met.length === 0) return;
  const rounds = Math.max(...met.map(({ round }) => round)) + 1;
  const tablesOfRound = new Map<number, number>();
  const meetings = met.map(({ round, first, second }, at) => {
    const table = tablesOfRound.get(round) ?? 0;
    tablesOfRound.set(round, table + 1);
    return { round, table, first, second, interpreter: at, isLocked: false };
  });
  const settings = {
    rounds,
    tables: met.length,
    interpreters: met.length,
    minutes: 20,
    firstStarts: '14:00',
  };
  await putGrid(
    ctx,
    event.id,
    { revision: 1, ...settings, computedAt: ctx.clock(), computedMs: 0 },
    meetings,
  );
  for (const { first, second, held } of met) {
    await putMeetingTold(ctx, event.id, [first, second], { wasHeld: held, by: event.createdBy });
  }
}
