import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { platformWords } from '../../../platform/i18n/messages/platform-words.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import { readRowOf } from '../../../platform/imports/row-reader.ts';
import type { ImportWish, TableImport } from '../../../platform/imports/table-import.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { languages, type Language } from '../../../shared/language.ts';
import type { Draft } from '../listings/kinds.ts';
import { takeStep } from '../listings/steps.ts';
import { findListing } from '../listings/views.ts';
import { catalogueWords } from '../messages/catalogue-words.ts';
import { importingWords } from '../messages/importing-words.ts';
import { offers } from '../offers/contract.ts';
import { requests } from '../requests/contract.ts';
import { buildCast, buildOfferDraft, callCatalogue, changeListing } from '../testing.ts';
import { offerImport } from './offers.ts';
import { requestImport } from './requests.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const cast = await buildCast(system);
const { owner, colleague } = cast;
const wishIn = (language: Language): ImportWish => ({ language, organisationId: cast.ownerId });

const read = (kind: TableImport<Draft>, cells: Record<string, string>, language: Language = 'ru') =>
  kind.readRow(readRowOf(new Map(Object.entries(cells))), wishIn(language));
function rowOf(kind: TableImport<Draft>, cells: Record<string, string>, language: Language = 'ru'): Draft {
  const outcome = read(kind, cells, language);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.row;
}
const problemsOf = (kind: TableImport<Draft>, cells: Record<string, string>) => {
  const outcome = read(kind, { 'text.title': 'Сварка', ...cells });
  return 'problems' in outcome
    ? outcome.problems.map(({ column, code, value }) => `${column} ${code} ${value}`)
    : [];
};
const write = (kind: TableImport<Draft>, rows: Draft[], language: Language = 'ru', ctx = owner.ctx) =>
  ctx.transaction((tx) => kind.writeRows(tx, rows, wishIn(language)));
const undo = (kind: TableImport<Draft>, ids: readonly string[], ctx = owner.ctx) =>
  ctx.transaction((tx) => kind.undoRows(tx, ids));

/** Whether a reader of any language is told what it means. */
const hasSentences = (code: string) =>
  languages.every((language) =>
    [platformWords, catalogueWords, importingWords].some((words) => code in words[language].errors),
  );

/** All that stands in the tables of the catalogue. */
async function dump(): Promise<unknown> {
  const tables = [
    'catalogue_listing',
    'catalogue_listing_text',
    'catalogue_listing_step',
    'catalogue_attachment',
  ];
  return Promise.all(
    tables.map(async (table) => {
      const { rows } =
        await sql`select to_jsonb(one) as row from ${sql.table(table)} as one order by 1`.execute(system.db);
      return rows;
    }),
  );
}

const russianOffer = {
  'text.title': 'Сварка хладостойких сталей без подогрева',
  'text.summary': 'Дуговая сварка сталей для Севера',
  'text.applicationFields': 'Портовые краны; трубопроводы',
  'facts.grntiPrimary': '55.20.15, Химия',
  'facts.keywords': 'сварка; хладостойкая сталь',
  'facts.ipcCodes': 'B23K 9/00, C22C 38/00',
  'facts.advantages': 'Ударная вязкость при −60 °C | 58,5 | Дж | прежний шов, 21 Дж',
  'facts.trlClaimed.level': 'УГТ 6',
  'facts.trlClaimed.scheme': 'ГОСТ Р 58048-2017',
  'facts.trlClaimed.assessedOn': '12.03.2026',
  'facts.cooperationTypes': 'Лицензия, совместные НИОКР',
  'facts.partnerTypes': 'предприятие',
  'facts.partnerRegions': 'Хэйлунцзян; Ляонин',
  'facts.price.minMinor': '1 500 000,50',
  'facts.price.currency': 'рублей',
  'facts.rightsOffered.form': 'простая лицензия',
  'facts.rightsOffered.territory': 'Китай',
  'facts.stateFunded': 'нет',
  'declaration.dualUse': 'нет',
};

describe('an imported offer', () => {
  it('becomes a draft on the desk of its organisation, as it was written in the file', async () => {
    const [ref] = await write(offerImport, [rowOf(offerImport, russianOffer)]);
    const mine = await callCatalogue(offers.mine, colleague.ctx, {});
    const item = mine.items.find(({ id }) => id === ref?.id);
    expect(item).toMatchObject({
      state: 'draft',
      sourceLanguage: 'ru',
      revision: 1,
      title: { text: russianOffer['text.title'], language: 'ru' },
      owner: { id: cast.ownerId, region: 'RU-PRI' },
      levelClaimed: 6,
    });
    const shown = await callCatalogue(offers.get, owner.ctx, { id: item?.number ?? '' });
    expect(shown.facts).toMatchObject({
      keywords: [{ words: 'сварка' }, { words: 'хладостойкая сталь' }],
      grntiPrimary: '55',
      grntiOther: ['31'],
      ipcCodes: ['B23K 9/00', 'C22C 38/00'],
      advantages: [{ value: '58.5', unit: 'Дж' }],
      trlClaimed: { scheme: 'gostr58048', level: 6, assessedOn: '2026-03-12' },
      cooperationTypes: ['licence', 'jointRnd'],
      partnerTypes: ['company'],
      partnerRegions: ['CN-HL', 'CN-LN'],
      price: { minMinor: 150_000_050, maxMinor: null, currency: 'RUB' },
      rightsOffered: [{ form: 'nonExclusive', territory: ['CN'] }],
      stateFunded: false,
    });
    expect(shown.texts.ru).toMatchObject({
      summary: 'Дуговая сварка сталей для Севера',
      applicationFields: ['Портовые краны', 'трубопроводы'],
      advantages: [{ measure: 'Ударная вязкость при −60 °C', comparedWith: 'прежний шов, 21 Дж' }],
    });
    expect(shown.declaration).toMatchObject({ dualUse: 'no', restrictedExport: null });
    expect(shown.steward).toMatchObject({ contactPersonId: owner.personId });
    const { gaps } = await callCatalogue(offers.check, owner.ctx, { id: shown.id });
    expect(gaps.map(({ path }) => path)).toContain('text.description');
    await expect(callCatalogue(offers.get, cast.moderator.ctx, { id: shown.id })).rejects.toMatchObject({
      code: 'catalogue.listing.notFound',
    });
  });

  it('goes on as any other draft: it is edited and sent', async () => {
    const [ref] = await write(offerImport, [rowOf(offerImport, { 'text.title': 'Черновик для отправки' })]);
    const id = ref?.id ?? '';
    const whole = buildOfferDraft();
    await changeListing(owner.ctx, 'offer', id, (draft) => ({
      ...whole,
      stewardship: { ...draft.stewardship, visibility: 'public' },
    }));
    expect(await takeStep(owner.ctx, 'offer', id, { step: 'submit' })).toBe('in_moderation');
    expect((await findListing(system, 'offer', id))?.complianceState).toBe('not_screened');
  });

  it('is read from a Chinese file as well', () => {
    const row = rowOf(
      offerImport,
      {
        'text.title': '免预热焊接技术',
        'facts.grntiPrimary': '化学；29.33',
        'facts.keywords': '焊接、耐低温钢',
        'facts.trlClaimed.level': '6级',
        'facts.trlClaimed.scheme': 'GB/T 22900',
        'facts.trlClaimed.assessedOn': '2026年3月12日',
        'facts.cooperationTypes': '技术许可、合作研发',
        'facts.partnerRegions': '阿穆尔州',
        'facts.price.maxMinor': '80,000',
        'facts.price.currency': '元',
        'facts.isPriceShown': '是',
        'declaration.dualUse': '民用',
      },
      'zh',
    );
    expect(row.sourceLanguage).toBe('zh');
    expect(row.facts).toMatchObject({
      grntiPrimary: '31',
      grntiOther: ['29'],
      keywords: [{ words: '焊接' }, { words: '耐低温钢' }],
      trlClaimed: { scheme: 'gbt22900', level: 6, assessedOn: '2026-03-12' },
      cooperationTypes: ['licence', 'jointRnd'],
      partnerRegions: ['RU-AMU'],
      price: { minMinor: null, maxMinor: 8_000_000, currency: 'CNY' },
      isPriceShown: true,
    });
    expect(row.declaration).toMatchObject({ dualUse: 'no' });
  });

  it.each([
    [{ 'text.title': '' }, 'text.title platform.row.missing '],
    [{ 'text.title': 'я'.repeat(121) }, 'text.title platform.row.tooLong 120'],
    [{ 'facts.grntiPrimary': '78.01' }, 'facts.grntiPrimary catalogue.gap.fieldExcluded 78.01'],
    [{ 'facts.grntiOther': '军事科学' }, 'facts.grntiOther catalogue.gap.fieldExcluded 军事科学'],
    [{ 'facts.grntiPrimary': '99' }, 'facts.grntiPrimary platform.row.fieldUnknown 99'],
    [{ 'facts.grntiPrimary': '10,11,12,13,14,15' }, 'facts.grntiPrimary platform.row.tooMany 5'],
    [{ 'facts.ipcCodes': 'F41A 1/00' }, 'facts.ipcCodes catalogue.row.military F41A 1/00'],
    [{ 'facts.ipcCodes': 'Z99' }, 'facts.ipcCodes catalogue.gap.ipcMalformed Z99'],
    [{ 'facts.keywords': 'а;б;в;г;д;е;ж;з;и;к;л' }, 'facts.keywords platform.row.tooMany 10'],
    [{ 'facts.advantages': 'просто лучше' }, 'facts.advantages catalogue.row.figureForm просто лучше'],
    [{ 'facts.trlClaimed.level': '12' }, 'facts.trlClaimed.level catalogue.row.levelForm 12'],
    [{ 'facts.trlClaimed.level': '6' }, 'facts.trlClaimed.scheme platform.row.missing '],
    [{ 'facts.cooperationTypes': 'дружба' }, 'facts.cooperationTypes platform.row.unknownWord дружба'],
    [{ 'facts.partnerRegions': 'Марс' }, 'facts.partnerRegions platform.row.unknownWord Марс'],
    [{ 'facts.price.minMinor': '5' }, 'facts.price.currency platform.row.missing '],
    [
      { 'facts.price.minMinor': '5', 'facts.price.maxMinor': '4', 'facts.price.currency': 'USD' },
      'facts.price.maxMinor catalogue.moneyRangeReversed 4',
    ],
    [{ 'facts.price.minMinor': 'дорого' }, 'facts.price.minMinor platform.row.notANumber дорого'],
    [{ 'stewardship.validUntil': 'скоро' }, 'stewardship.validUntil platform.row.notADay скоро'],
    [{ 'stewardship.visibility': 'никто' }, 'stewardship.visibility platform.row.unknownWord никто'],
    [{ 'declaration.dualUse': 'может быть' }, 'declaration.dualUse platform.row.unknownWord может быть'],
  ])('is refused for %j', (cells, problem) => {
    const told = problemsOf(offerImport, cells as Record<string, string>);
    expect(told).toContain(problem);
    for (const line of told) {
      const code = line.split(' ')[1] ?? '';
      expect(hasSentences(code), code).toBe(true);
    }
  });
});

describe('an imported request', () => {
  it('becomes a draft with its targets, and an anonymous one keeps no region', async () => {
    const row = rowOf(
      requestImport,
      {
        'text.title': '寻求耐磨泵用部件',
        'text.problem': '现用橡胶衬里约一千小时即磨损',
        'facts.targetParameters': '叶轮寿命 | ≥ 4000 | h | 1000；噪声 | 70',
        'facts.minTrl': '6',
        'facts.budget.maxMinor': '800000',
        'facts.budget.currency': '人民币',
        'facts.deadline': '2027年6月30日',
        'facts.isAnonymous': '是',
        'facts.solutionIpExpectation': '双方共有',
        'declaration.endUse': '选矿厂',
      },
      'zh',
    );
    const [ref] = await write(requestImport, [row], 'zh');
    const shown = await callCatalogue(requests.get, owner.ctx, { id: ref?.id ?? '' });
    expect(shown).toMatchObject({ state: 'draft', isAnonymous: true, sourceLanguage: 'zh' });
    expect(shown.facts).toMatchObject({
      targetParameters: [
        { current: '1000', target: '≥ 4000', unit: 'h' },
        { current: '', target: '70', unit: '' },
      ],
      minTrl: 6,
      budget: { maxMinor: 80_000_000, currency: 'CNY' },
      deadline: '2027-06-30',
      solutionIpExpectation: 'shared',
    });
    expect(shown.texts.zh?.targetParameters).toEqual([{ name: '叶轮寿命' }, { name: '噪声' }]);
    expect((await findListing(system, 'request', shown.id))?.region).toBeNull();
  });
});

describe('imports of listings', () => {
  it('are for one of the own organisations', async () => {
    const may = (ctx: typeof owner.ctx, organisationId: string | null) =>
      offerImport.mayImport(ctx, { language: 'ru', organisationId });
    await expect(may(owner.ctx, cast.ownerId)).resolves.toBeUndefined();
    await expect(may(owner.ctx, null)).rejects.toMatchObject({ code: 'catalogue.listing.noOrganisation' });
    await expect(may(cast.partner.ctx, cast.ownerId)).rejects.toMatchObject({
      code: 'catalogue.listing.notYourOrganisation',
    });
    await expect(may(cast.visitor, cast.ownerId)).rejects.toMatchObject({
      code: 'catalogue.listing.ownerOnly',
    });
  });

  it('tell of a title the organisation has already, not of those of others', async () => {
    const row = rowOf(offerImport, { 'text.title': 'Один и тот же' });
    const other = rowOf(offerImport, { 'text.title': 'Совсем новый' });
    const [ref] = await write(offerImport, [row]);
    const { number } = await callCatalogue(offers.get, owner.ctx, { id: ref?.id ?? '' });
    expect(await offerImport.checkRows(owner.ctx, [other, row], wishIn('ru'))).toEqual([
      [],
      [{ column: 'text.title', code: 'platform.row.thereAlready', value: number }],
    ]);
    expect(await requestImport.checkRows(owner.ctx, [row], wishIn('ru'))).toEqual([[]]);
    const foreign = { language: 'ru' as const, organisationId: cast.otherId };
    expect(await offerImport.checkRows(cast.partner.ctx, [row], foreign)).toEqual([[]]);
    const spelt = rowOf(offerImport, { 'text.title': 'один И тот—же' });
    expect(offerImport.keyOf(spelt)).toBe(offerImport.keyOf(row));
  });

  it('are undone but for what somebody has touched', async () => {
    const titles = ['Нетронутый', 'Исправленный', 'Отправленный', 'Чужой'];
    const refs = await write(
      offerImport,
      titles.map((title) => rowOf(offerImport, { 'text.title': title })),
    );
    const [, changed = '', sent = ''] = refs.map(({ id }) => id);
    await changeListing(owner.ctx, 'offer', changed, (draft) => ({ ...draft }));
    await sql`update catalogue_listing set state = 'in_moderation' where id = ${sent}`.execute(system.db);
    const ids = refs.map(({ id }) => id);
    const stranger = await undo(offerImport, ids, cast.partner.ctx);
    expect(new Set(stranger.map(({ kept }) => kept))).toEqual(new Set(['catalogue.listing.ownerOnly']));
    const undone = await undo(offerImport, ids);
    expect(undone).toEqual([
      { id: ids[0], kept: null },
      { id: changed, kept: 'catalogue.row.keptChanged' },
      { id: sent, kept: 'catalogue.row.keptSent' },
      { id: ids[3], kept: null },
    ]);
    for (const { kept } of undone) {
      if (kept) expect(hasSentences(kept), kept).toBe(true);
    }
    await expect(callCatalogue(offers.get, owner.ctx, { id: ids[0] ?? '' })).rejects.toMatchObject({
      code: 'catalogue.listing.notFound',
    });
    expect(await undo(offerImport, ids.slice(0, 1))).toEqual([{ id: ids[0], kept: null }]);
  });

  it('leave the tables as they were when they are undone', async () => {
    const cells = fc.record(
      {
        'text.title': fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
        'facts.keywords': fc
          .array(fc.constantFrom('сварка', '焊接', 'steel'), { maxLength: 5 })
          .map((all) => all.join(';')),
        'facts.grntiPrimary': fc.constantFrom('', '31', '55.20', 'Химия'),
        'facts.isAnonymous': fc.constantFrom('', 'да', '否'),
        'facts.isPriceShown': fc.constantFrom('', 'да', '否'),
      },
      { requiredKeys: ['text.title'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(offerImport, requestImport),
        fc.constantFrom(...languages),
        fc.array(cells, { minLength: 1, maxLength: 8 }),
        async (kind, language, lines) => {
          const rows = lines.flatMap((line) => {
            const outcome = read(kind, line, language);
            return 'row' in outcome ? [outcome.row] : [];
          });
          const before = await dump();
          const refs = await write(kind, rows, language);
          expect(refs).toHaveLength(rows.length);
          const undone = await undo(
            kind,
            refs.map(({ id }) => id),
          );
          expect(undone.every(({ kept }) => kept === null)).toBe(true);
          expect(await dump()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([offerImport, requestImport])('have one meaning for every heading', ({ columns }) => {
    const meanings = new Map<string, Set<string>>();
    for (const { key, titles, alsoTitled = [] } of columns) {
      for (const heading of [...Object.values(titles), ...alsoTitled]) {
        const plain = plainWord(heading);
        meanings.set(plain, (meanings.get(plain) ?? new Set()).add(key));
      }
    }
    expect(
      [...meanings].filter(([, keys]) => keys.size > 1).map(([heading, keys]) => [heading, ...keys]),
    ).toEqual([]);
  });

  it.each([offerImport, requestImport])(
    'take the example rows of their templates',
    ({ columns, readRow }) => {
      for (const language of languages) {
        const cells = columns.flatMap(({ key, sample }) =>
          sample ? [[key, sample[language]] as const] : [],
        );
        expect(readRow(readRowOf(new Map(cells)), wishIn(language))).toHaveProperty('row');
      }
    },
  );
});
