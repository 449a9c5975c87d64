import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { buildOrganisation, buildPerson } from '../../../accounts/testing.ts';
import { buildProject, buildProjectCast } from '../../../cooperation/testing-projects.ts';
import { eventEndpoints } from '../contract.ts';
import { meetingEndpoints } from '../meeting-contract.ts';
import { registrationEndpoints } from '../registration-contract.ts';
import { openEventCalls, registerAs, someEvent } from '../testing-events.ts';
import { followUpEndpoints } from './contract.ts';
import { followUpDownloads } from './downloads.ts';
import { followUpWork } from './jobs.ts';
import { reportSections } from './report-sections.ts';
import { followUpRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const events = openEventCalls(system);
const call = callerOf(followUpRoutes);
const manager = await buildPerson(system, { roles: ['park_manager'] });
const anna = await buildPerson(system);
const chen = await buildPerson(system);
const stranger = await buildPerson(system, { roles: ['broker'] });
const at = (ctx: Ctx, moment: string): Ctx => ({ ...ctx, clock: () => new Date(moment) });
const after = '2026-12-10T08:00:00Z';

/** An event of two who are to meet. */
async function openEvent() {
  const { id } = await events(eventEndpoints.create, manager.ctx, someEvent());
  const wish = { isOpenToMeetings: true, spoken: ['ru'] };
  const first = await registerAs(events, anna.ctx, id, { ...wish, name: 'Иванова Анна', country: 'RU' });
  const second = await registerAs(events, chen.ctx, id, wish);
  const wants = { isOpen: true, wants: [second.participantId], absentRounds: [] };
  await events(meetingEndpoints.wish, anna.ctx, { id, ...wants });
  await events(meetingEndpoints.wish, chen.ctx, { id, ...wants, wants: [first.participantId] });
  const grid = { rounds: 1, tables: 1, interpreters: 0, minutes: 20, firstStarts: '14:00' };
  await events(meetingEndpoints.arrange, manager.ctx, { id, ...grid });
  return { id, anna: first.participantId, chen: second.participantId };
}
const give = (ctx: Ctx, id: string, more: object = {}) =>
  call(followUpEndpoints.create, ctx, { id, what: 'Выслать образцы', dueOn: '2026-12-05', ...more });
const list = (ctx: Ctx, id: string, more: object = {}) => call(followUpEndpoints.list, ctx, { id, ...more });
const step = (ctx: Ctx, id: string, taskId: string, revision: number, more: object) =>
  call(followUpEndpoints.step, ctx, { id, taskId, revision, to: 'done', ...more });

/** A table of this folder as CSV. */
async function readTable(what: string, ctx: Ctx, input: object): Promise<string> {
  const route = followUpDownloads.find(({ id }) => id === `programmes.followUp.${what}`);
  const file = await route?.handle(ctx, { ...input, format: 'csv' });
  return String(await buffer(file?.body as AsyncIterable<Uint8Array>));
}

describe('tasks after an event', () => {
  it('are given by those who prepare it to anybody, by a participant to himself about whom he was to meet', async () => {
    const event = await openEvent();
    const own = await give(anna.ctx, event.id, { partnerId: event.chen, ownerId: event.chen });
    await give(manager.ctx, event.id, { ownerId: event.chen, what: 'Показать цех' });
    await give(manager.ctx, event.id, { partner: 'Завод «Амур»', dueOn: '2026-12-30' });
    const ofAnna = await list(anna.ctx, event.id);
    expect(ofAnna.items).toMatchObject([
      {
        id: own.id,
        owner: { participantId: event.anna },
        partner: { participantId: event.chen },
        isOfMeeting: true,
      },
    ]);
    expect(ofAnna.people.map(({ participantId }) => participantId)).toEqual([event.chen]);
    expect((await list(chen.ctx, event.id)).items.map(({ what }) => what)).toEqual(['Показать цех']);
    expect((await list(manager.ctx, event.id)).total).toBe(3);
    await expect(give(anna.ctx, event.id, { partnerId: event.anna })).rejects.toMatchObject({
      fields: [{ path: 'partnerId' }],
    });
    await expect(list(stranger.ctx, event.id)).rejects.toMatchObject({
      code: 'programmes.followUp.participantsOnly',
    });
  });

  it('name organisations and people as their reader knows them, in the list and in the table', async () => {
    const event = await openEvent();
    await buildOrganisation(system, { names: { zh: '焊接研究所', ru: 'Институт сварки' }, country: 'CN' });
    await give(anna.ctx, event.id, { partnerId: event.chen });
    await give(manager.ctx, event.id, { partner: 'Завод «Амур»', dueOn: '2026-12-30' });
    const [first, second] = (await list(manager.ctx, event.id)).items;
    expect(first?.partner).toMatchObject({
      organisation: '焊接研究所',
      organisationNames: { zh: '焊接研究所', ru: 'Институт сварки' },
    });
    expect(second).toMatchObject({ partner: null, partnerNames: { ru: 'Завод «Амур»' } });
    const table = (language: 'zh' | 'ru', more: object = {}) =>
      readTable('export', { ...manager.ctx, language }, { id: event.id, ...more });
    expect(await table('ru')).toContain('Чжан Вэйго (张伟国) · Институт сварки (焊接研究所)');
    expect(await table('zh')).toContain('张伟国 · 焊接研究所');
    expect(await table('zh')).toContain('Завод «Амур»');
    expect(await table('ru', { state: 'done' })).not.toContain('Завод «Амур»');
    const meetings = await readTable('meetingsTable', { ...chen.ctx, language: 'ru' }, { id: event.id });
    expect(meetings).toMatch(/14:00.*Институт сварки \(焊接研究所\).*не отмечено/);
    await expect(readTable('meetingsTable', stranger.ctx, { id: event.id })).rejects.toMatchObject({
      code: 'programmes.followUp.participantsOnly',
    });
  });

  it('are closed by who does them, with an outcome or a reason, once, and show overdue ones first', async () => {
    const event = await openEvent();
    const own = await give(anna.ctx, event.id);
    await give(manager.ctx, event.id, { ownerId: event.chen, dueOn: '2026-12-01' });
    await give(manager.ctx, event.id, { ownerId: event.chen, dueOn: '2027-01-15' });
    const moved = { id: event.id, taskId: own.id, revision: 1, what: 'Выслать образцы', dueOn: '2026-12-06' };
    const { language } = (await list(anna.ctx, event.id)).items[0] ?? {};
    const reader = { ...manager.ctx, language: language === 'zh' ? ('ru' as const) : ('zh' as const) };
    await call(followUpEndpoints.change, reader, moved);
    expect((await list(anna.ctx, event.id)).items[0]).toMatchObject({ language, dueOn: '2026-12-06' });
    await call(followUpEndpoints.change, reader, { ...moved, revision: 2, what: 'Отправить' });
    expect((await list(anna.ctx, event.id)).items[0]).toMatchObject({ language: reader.language });
    await expect(step(chen.ctx, event.id, own.id, 3, { outcome: 'talks' })).rejects.toMatchObject({
      code: 'programmes.followUp.notFound',
    });
    await expect(step(anna.ctx, event.id, own.id, 3, { outcome: 'nothing' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'programmes.followUp.reasonMissing' }],
    });
    await step(anna.ctx, event.id, own.id, 3, { outcome: 'nothing', reason: 'Нет спроса' });
    await expect(step(anna.ctx, event.id, own.id, 3, { to: 'open' })).rejects.toMatchObject({
      code: 'programmes.event.changedMeanwhile',
    });
    const { items, counts } = await list(at(manager.ctx, after), event.id);
    expect(items.map(({ overdueDays, state }) => [state, overdueDays])).toEqual([
      ['open', 9],
      ['open', 0],
      ['done', 0],
    ]);
    expect(counts).toMatchObject({ open: 2, overdue: 1, done: 1, outcomes: { nothing: 1, talks: 0 } });
    expect((await list(at(manager.ctx, after), event.id, { state: 'overdue' })).total).toBe(1);
    await step(anna.ctx, event.id, own.id, 4, { to: 'open' });
    expect((await list(anna.ctx, event.id)).items).toMatchObject([
      { state: 'open', outcome: null, reason: '', closedAt: null },
    ]);
  });

  it('are handed to somebody else by those who prepare the event, and by nobody else', async () => {
    const event = await openEvent();
    const { id: taskId } = await give(anna.ctx, event.id, { partnerId: event.chen });
    const hand = (ctx: Ctx, revision: number, ownerId: string) =>
      call(followUpEndpoints.change, ctx, {
        ...{ id: event.id, taskId, revision, what: 'Выслать образцы', dueOn: '2026-12-05', ownerId },
      });
    await expect(hand(anna.ctx, 1, 'organisers')).rejects.toMatchObject({
      fields: [{ path: 'ownerId', code: 'programmes.followUp.organisersHand' }],
    });
    await expect(hand(manager.ctx, 1, event.chen)).rejects.toMatchObject({
      fields: [{ code: 'programmes.followUp.ownerIsPartner' }],
    });
    await expect(hand(manager.ctx, 1, event.id)).rejects.toMatchObject({
      fields: [{ code: 'programmes.followUp.ownerUnknown' }],
    });
    await hand(manager.ctx, 1, 'organisers');
    expect((await list(anna.ctx, event.id)).total).toBe(0);
    expect((await list(manager.ctx, event.id)).items).toMatchObject([
      { owner: null, partner: { participantId: event.chen }, isOfMeeting: false },
    ]);
    await hand(manager.ctx, 2, event.anna);
    expect((await list(anna.ctx, event.id)).items).toMatchObject([
      { owner: { participantId: event.anna }, isOfMeeting: true },
    ]);
  });

  it('lead to a record that is there for who says so, and to no other kind of record', async () => {
    const event = await openEvent();
    const cast = await buildProjectCast(system);
    const projectId = await buildProject(
      system,
      { ...cast, russian: { ...cast.russian } },
      { state: 'running' },
    );
    const { id } = await give(manager.ctx, event.id, { ownerId: event.anna });
    const wish = { outcome: 'project', record: `https://amur.example/ru/projects/${projectId}` };
    await expect(step(anna.ctx, event.id, id, 1, wish)).rejects.toMatchObject({
      fields: [{ path: 'record', code: 'programmes.followUp.recordNotFound' }],
    });
    await expect(step(anna.ctx, event.id, id, 1, { ...wish, outcome: 'interest' })).rejects.toMatchObject({
      fields: [{ code: 'programmes.followUp.recordOfOtherKind' }],
    });
    await expect(
      step(anna.ctx, event.id, id, 1, { ...wish, record: 'https://example.org/' }),
    ).rejects.toMatchObject({ fields: [{ code: 'programmes.followUp.addressUnknown' }] });
    expect((await list(anna.ctx, event.id)).items[0]?.state).toBe('open');
    // Who stands in the project links it.
    await registerAs(events, cast.russian.ctx, event.id, { name: 'Петров Олег' });
    const seats = (await list(manager.ctx, event.id)).people;
    const ownerId = seats.find(({ name }) => name?.typed === 'Петров Олег')?.participantId;
    const own = await give(manager.ctx, event.id, { ownerId });
    await step(cast.russian.ctx, event.id, own.id, 1, wish);
    expect((await list(cast.russian.ctx, event.id)).items[0]?.record).toEqual({
      path: `/projects/${projectId}`,
      isChecked: true,
    });
  });

  it('are reminded of by mail that says nothing of them, once a week', async () => {
    const event = await openEvent();
    await give(anna.ctx, event.id, { what: 'Тайный образец' });
    await give(anna.ctx, event.id, { what: 'Второй' });
    const mails = async () =>
      (
        await sql<{ text: string }>`select payload->>'text' as text from platform_job
          where kind = 'platform.sendMail' and payload::text like ${`%${event.id}/follow-up%`}`.execute(
          system.db,
        )
      ).rows.map(({ text }) => text);
    const run = (moment: string) => followUpWork.jobs[0]?.run(at(system, moment), {});
    await run('2026-12-01T02:00:00Z');
    expect(await mails()).toHaveLength(0);
    await run('2026-12-02T02:00:00Z');
    await run('2026-12-03T02:00:00Z');
    expect(await mails()).toHaveLength(1);
    expect((await mails()).join()).not.toContain('Тайный образец');
    await run('2026-12-09T02:00:00Z');
    expect(await mails()).toHaveLength(2);
    // Her seat is given back: what she had to do is of those who prepare the event.
    await events(registrationEndpoints.withdraw, anna.ctx, { id: event.id });
    await run('2026-12-16T02:00:00Z');
    expect(await mails()).toHaveLength(3);
  });
});

describe('the closing report', () => {
  it('counts who came, what was held and what came of it, without names, the same on paper and in the table', async () => {
    const event = await openEvent();
    const tell = (ctx: Ctx, held: 'yes' | 'no' | 'unknown') =>
      call(followUpEndpoints.tell, ctx, { id: event.id, firstId: event.chen, secondId: event.anna, held });
    await expect(tell(anna.ctx, 'yes')).rejects.toMatchObject({ code: 'programmes.event.notYet' });
    await tell(at(anna.ctx, after), 'yes');
    expect((await call(followUpEndpoints.meetings, chen.ctx, { id: event.id })).items).toMatchObject([
      { round: 1, starts: '14:00', wasHeld: true },
    ]);
    const { id } = await give(anna.ctx, event.id, { partnerId: event.chen });
    await step(anna.ctx, event.id, id, 1, { outcome: 'talks', reason: 'Образцы подошли' });
    // What was held stays held when one of the two leaves.
    await events(registrationEndpoints.withdraw, chen.ctx, { id: event.id });
    const report = await call(followUpEndpoints.report, at(manager.ctx, after), { id: event.id });
    expect(report).toMatchObject({
      participants: {
        in: 1,
        withdrawn: 1,
        waiting: 0,
        lines: [{ country: 'RU', role: 'participant', people: 1 }],
      },
      meetings: { held: 1, missed: 0, untold: 0 },
      tasks: { done: 1, open: 0, outcomes: { talks: 1 } },
    });
    expect(JSON.stringify(report)).not.toContain('Иванова');
    await expect(call(followUpEndpoints.report, anna.ctx, { id: event.id })).rejects.toMatchObject({
      code: 'programmes.event.creatorsOnly',
    });
    const russian = { ...at(manager.ctx, after), language: 'ru' as const };
    const csv = await readTable('reportTable', russian, { id: event.id });
    for (const { title, lines } of reportSections(report, 'ru')) {
      for (const { text, count } of lines)
        expect(csv).toMatch(new RegExp(`${title}.*${text}.*${count ?? ''}`));
    }
    // What a person wrote stands apart from the words of the report.
    for (const { lines } of reportSections(report, 'zh'))
      for (const { detail } of lines) expect(detail).not.toContain('Образцы подошли');
    expect(csv).toContain('Образцы подошли');
    const paper = await followUpDownloads
      .find(({ id: routeId }) => routeId === 'programmes.followUp.reportPaper')
      ?.handle(russian, { id: event.id, format: 'docx' });
    expect(paper?.name).toMatch(/^Итоговый отчёт: .*\.docx$/);
  });
});
