import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { platformWords } from '../../../../platform/i18n/messages/platform-words.ts';
import { plainWord } from '../../../../platform/imports/plain-word.ts';
import { readRowOf } from '../../../../platform/imports/row-reader.ts';
import type { ImportWish } from '../../../../platform/imports/table-import.ts';
import { createEventDelivery } from '../../../../platform/events/deliver.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { languages, type Language } from '../../../../shared/language.ts';
import { buildOrganisation, buildPerson } from '../../../accounts/testing.ts';
import { readableDocuments } from '../../../search/public.ts';
import { findingListeners } from '../../finding/programmes-sources.ts';
import { eventImportWords } from '../../messages/event-import-words.ts';
import { eventWords } from '../../messages/events-words.ts';
import { eventEndpoints } from '../contract.ts';
import { refreshWords } from '../refresh-words.ts';
import { openEventCalls, registerAs } from '../testing-events.ts';
import { eventImport } from './import-plan.ts';
import { readPlanDate, type PlanRow } from './read-plan-row.ts';

const { ctx: system, database } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = openEventCalls(system);
const parkId = await buildOrganisation(system, {});
const officer = await buildPerson(system, { roles: ['programme_officer'], memberOf: [parkId] });
const other = await buildPerson(system, { roles: ['programme_officer'] });
const plain = await buildPerson(system, {});
const visitor = system.withActor({ kind: 'visitor' });

const wishIn = (language: Language): ImportWish => ({ language, organisationId: null });
type Cells = Record<string, string>;
const read = (cells: Cells, language: Language = 'zh') =>
  eventImport.readRow(readRowOf(new Map(Object.entries(cells))), wishIn(language));
function rowOf(cells: Cells, language: Language = 'zh'): PlanRow {
  const outcome = read(cells, language);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.row;
}
const write = (rows: PlanRow[], wish = wishIn('zh'), ctx = officer.ctx) =>
  ctx.transaction((tx) => eventImport.writeRows(tx, rows, wish));
const undo = (ids: readonly string[], ctx = officer.ctx) =>
  ctx.transaction((tx) => eventImport.undoRows(tx, ids));

/** Whether a reader of any language is told what it means. */
const hasSentences = (code: string) =>
  languages.every((language) =>
    [platformWords, eventWords, eventImportWords].some((words) => code in words[language].errors),
  );

const exhibition: Cells = {
  titleZh: '焊接展',
  titleRu: 'Выставка сварки',
  kind: '展览',
  begins: '2026年3月5日',
  ends: '2026-03-07',
  region: '黑龙江',
  city: '哈尔滨',
  host: '科技厅；商务厅',
  organiser: '焊接研究所',
  fields: '55.20',
  capacity: '200',
  text: '日程',
};

describe('a row of a plan', () => {
  it('stands in the calendar in all its languages', async () => {
    const [ref] = await write([rowOf(exhibition)]);
    const { items } = await call(eventEndpoints.list, { ...visitor, language: 'ru' }, { q: 'сварки' });
    expect(items).toMatchObject([
      {
        id: ref?.id,
        kind: 'exhibition',
        status: 'planned',
        title: { text: 'Выставка сварки' },
        firstDay: '2026-03-05',
        lastDay: '2026-03-07',
        country: 'CN',
        region: 'CN-HL',
        organisers: [{ role: 'host' }, { role: 'host' }, { role: 'organiser' }],
        fields: ['55.20'],
      },
    ]);
    const shown = await call(eventEndpoints.get, visitor, { id: ref?.id ?? '' });
    expect(shown.texts).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ language: 'zh', title: '焊接展', body: '日程', state: 'own' }),
        expect.objectContaining({ language: 'ru', title: 'Выставка сварки', body: '', state: 'human' }),
      ]),
    );
    expect(shown.registration.capacity).toBe(200);
  });

  it('is found by the same words as one entered by hand', async () => {
    const [ref] = await write([rowOf({ ...exhibition, titleZh: '词', venue: '会展中心' })]);
    const words = async () =>
      (await sql`select words from programmes_event where id = ${ref?.id}`.execute(system.db)).rows;
    const written = await words();
    await refreshWords(system, ref?.id ?? '');
    expect(await words()).toEqual(written);
  });

  it('is read from a Russian plan; a clock time is one of its place', async () => {
    const row = rowOf(
      {
        titleRu: 'Семинар по сварке',
        kind: 'семинар',
        format: 'очно и онлайн',
        begins: '05.03.2026 09:30',
        region: 'Амурская область',
        city: 'Благовещенск',
        isPublic: 'нет',
      },
      'ru',
    );
    expect(row).toMatchObject({
      language: 'ru',
      begins: '2026-03-05T09:30',
      timeZone: 'Asia/Yakutsk',
      facts: { kind: 'seminar', format: 'hybrid', country: 'RU', region: 'RU-AMU', isPublic: false },
    });
    const [ref] = await write([row], wishIn('ru'));
    const id = ref?.id ?? '';
    expect(await call(eventEndpoints.get, officer.ctx, { id })).toMatchObject({
      startsAt: '2026-03-05T00:30:00.000Z',
      isPublic: false,
    });
    await expect(call(eventEndpoints.get, visitor, { id })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });

  it.each([
    [{ titleZh: '', titleRu: '' }, 'titleZh programmes.plan.titleMissing'],
    [{ titleRu: 'я'.repeat(301) }, 'titleRu platform.row.tooLong'],
    [{ kind: '' }, 'kind platform.row.missing'],
    [{ kind: '大会师' }, 'kind platform.row.unknownWord'],
    [{ format: '云' }, 'format platform.row.unknownWord'],
    [{ begins: '' }, 'begins platform.row.missing'],
    [{ begins: '不详' }, 'begins programmes.plan.dateUnreadable'],
    [{ begins: '2026-02-30' }, 'begins programmes.event.dateWrong'],
    [{ ends: '2026-03-01' }, 'ends programmes.event.endsBeforeBegin'],
    [{ ends: '2026-03-05 10:00' }, 'ends programmes.event.endNotAlike'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone programmes.plan.zoneUnknown'],
    [
      { begins: '2026-03-05 10:00', ends: '', region: '', country: '' },
      'timeZone programmes.event.zoneMissing',
    ],
    [{ region: '火星' }, 'region platform.row.unknownWord'],
    [{ country: '火星' }, 'country platform.row.unknownWord'],
    [{ city: '' }, 'city platform.row.missing'],
    [{ capacity: '0' }, 'capacity platform.row.tooSmall'],
    [{ capacity: '许多' }, 'capacity platform.row.notWhole'],
    [{ fields: '焊接' }, 'fields platform.row.fieldUnknown'],
    [{ onlineUrl: 'example' }, 'onlineUrl programmes.event.addressWrong'],
    [{ isPublic: '也许' }, 'isPublic platform.row.unknownWord'],
  ])('is refused for %j', (cells, problem) => {
    const outcome = read({ ...exhibition, ...(cells as Cells) });
    const problems = 'problems' in outcome ? outcome.problems : [];
    expect(problems.map(({ column, code }) => `${column} ${code}`)).toEqual([problem]);
    for (const { code } of problems) expect(hasSentences(code), code).toBe(true);
  });

  it.each([
    ['2026年3月5日', '2026-03-05'],
    ['2026年3月', '2026-03'],
    ['2026/3/5 9:30', '2026-03-05T09:30'],
    ['05.03.2026 09:30', '2026-03-05T09:30'],
    ['03.2026', '2026-03'],
    ['2026', '2026'],
    ['2026-03-05T09:30', '2026-03-05T09:30'],
    ['5 марта', undefined],
  ])('has the date %s', (typed, stored) => {
    expect(readPlanDate(typed)).toBe(stored);
  });
});

describe('the import of plans', () => {
  it('is for those who may enter activities, and for own organisations', async () => {
    const may = (ctx: typeof officer.ctx, organisationId: string | null) =>
      eventImport.mayImport(ctx, { language: 'zh', organisationId });
    await expect(may(officer.ctx, parkId)).resolves.toBeUndefined();
    await expect(may(other.ctx, null)).resolves.toBeUndefined();
    await expect(may(other.ctx, parkId)).rejects.toMatchObject({
      fields: [{ code: 'programmes.event.notYourOrganisation' }],
    });
    await expect(may(plain.ctx, null)).rejects.toMatchObject({ code: 'programmes.event.creatorsOnly' });
    await expect(may(visitor, null)).rejects.toMatchObject({ code: 'platform.signInFirst' });
  });

  it('knows what stands in the calendar already, but no drafts of others', async () => {
    const open = rowOf({ ...exhibition, titleZh: '公开论坛', titleRu: '', kind: '论坛' });
    const draft = rowOf({ ...exhibition, titleZh: '内部论坛', titleRu: '', kind: '论坛', isPublic: '否' });
    await write([open, draft]);
    const check = (ctx: typeof officer.ctx) =>
      eventImport.checkRows(ctx, [open, draft, { ...open, begins: '2027-01' }], wishIn('zh'));
    const codes = async (ctx: typeof officer.ctx) =>
      (await check(ctx)).map((problems) => problems.map(({ code }) => code));
    expect(await codes(officer.ctx)).toEqual([
      ['platform.row.thereAlready'],
      ['platform.row.thereAlready'],
      [],
    ]);
    expect(await codes(other.ctx)).toEqual([['platform.row.thereAlready'], [], []]);
    expect(eventImport.keyOf(open)).not.toBe(eventImport.keyOf({ ...open, begins: '2027' }));
  });

  it('is undone but for what was changed or has people', async () => {
    const rows = ['甲', '乙', '丙'].map((titleZh) =>
      rowOf({ ...exhibition, titleZh, titleRu: '', begins: '2027-03-05', ends: '' }),
    );
    const ids = (await write(rows)).map(({ id }) => id);
    const [untouched = '', changed = '', visited = ''] = ids;
    const { id: _id, ...fields } = {
      id: changed,
      kind: 'exhibition' as const,
      format: 'offline' as const,
      begins: '2027-03-06',
      city: '哈尔滨',
      isPublic: true,
      isRegistrationOpen: true,
    };
    await call(eventEndpoints.update, officer.ctx, { id: changed, revision: 1, ...fields });
    await sql`update programmes_event set is_registration_open = true where id = ${visited}`.execute(
      system.db,
    );
    await registerAs(call, plain.ctx, visited);
    expect((await undo(ids, other.ctx)).map(({ kept }) => kept)).toEqual(
      ids.map(() => 'programmes.event.preparersOnly'),
    );
    const undone = await undo(ids);
    expect(undone).toEqual([
      { id: untouched, kept: null },
      { id: changed, kept: 'programmes.plan.keptChanged' },
      { id: visited, kept: 'programmes.plan.keptInUse' },
    ]);
    for (const { kept } of undone) {
      if (kept) expect(hasSentences(kept), kept).toBe(true);
    }
    await expect(call(eventEndpoints.get, officer.ctx, { id: untouched })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });

  it('lets search find what was entered until it is undone', async () => {
    const deliver = () =>
      createEventDelivery({ database, listeners: findingListeners, log: system.log }).drain();
    const rows = [
      rowOf({ ...exhibition, titleZh: '可检索的论坛', titleRu: '', begins: '2028', ends: '' }),
      rowOf({ ...exhibition, titleZh: '草稿论坛', titleRu: '', begins: '2028', ends: '', isPublic: '否' }),
    ];
    const ids = (await write(rows)).map(({ id }) => id);
    const found = async () => [...(await readableDocuments(visitor, 'programmes', ['event'], ids)).keys()];
    await deliver();
    expect(await found()).toEqual([ids[0]]);
    await undo(ids);
    await deliver();
    expect(await found()).toEqual([]);
  });

  it('leaves the tables as they were when it is undone', async () => {
    const dump = () =>
      Promise.all(
        ['programmes_event', 'programmes_event_text', 'programmes_event_organiser'].map(async (table) => {
          const all = sql`select to_jsonb(one) as row from ${sql.table(table)} as one order by 1`;
          return (await all.execute(system.db)).rows;
        }),
      );
    const cells = fc.record({
      titleZh: fc.constantFrom('', '展', '论坛'),
      titleRu: fc.constantFrom('', 'Выставка', 'Форум'),
      titleEn: fc.constantFrom('', 'Fair'),
      begins: fc.constantFrom('2027', '2027-03', '2027-03-05', '2027-03-05 09:30'),
      host: fc.array(fc.constantFrom('甲', 'Институт'), { maxLength: 4 }).map((all) => all.join('；')),
      region: fc.constantFrom('黑龙江', 'Амурская область'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...languages),
        fc.array(cells, { maxLength: 8 }),
        async (language, all) => {
          const rows = all.flatMap((one) => {
            const outcome = read({ ...one, kind: 'forum', city: 'x' }, language);
            return 'row' in outcome ? [outcome.row] : [];
          });
          const before = await dump();
          const refs = await write(rows, wishIn(language));
          const undone = await undo(refs.map(({ id }) => id));
          expect(undone.filter(({ kept }) => kept !== null)).toEqual([]);
          expect(await dump()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('has one meaning for every heading and takes its own example row', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { key, titles, alsoTitled = [] } of eventImport.columns) {
      for (const heading of [...Object.values(titles), ...alsoTitled]) {
        const word = plainWord(heading);
        meanings.set(word, (meanings.get(word) ?? new Set()).add(key));
      }
    }
    expect([...meanings].filter(([, keys]) => keys.size > 1)).toEqual([]);
    for (const language of languages) {
      const sample = eventImport.columns.flatMap(({ key, sample: one }) =>
        one ? [[key, one[language]] as const] : [],
      );
      expect(eventImport.readRow(readRowOf(new Map(sample)), wishIn(language))).toHaveProperty('row');
    }
  });
});
