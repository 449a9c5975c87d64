import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, utf8 } from '../exchange/testing.ts';
import { writeConceptCsv } from '../exchange/tbx/write-concept-csv.ts';
import { writeTbx } from '../exchange/tbx/write-tbx.ts';
import { conceptKinds, contentKey, wordStatuses, type ConceptContent } from './concept-content.ts';
import { readStoredConcept } from './content-views.ts';
import { browseConcepts } from './contract.ts';
import { domainOf, fromExchangeConcept, toExchangeConcept } from './exchange-content.ts';
import { exportConcepts, termbaseDownload } from './export-concepts.ts';
import { conceptImport, type ConceptImportOptions } from './import-concepts.ts';
import { termProposals } from './proposal-contract.ts';
import { buildContent, fileConcepts, useTermbaseWorld } from './testing.ts';

const world = await useTermbaseWorld(['translator', 'moderator', 'expert_reviewer']);
const { call, as, visitor } = world;

const text = fc.string({ minLength: 1, maxLength: 8 }).filter((each) => each.trim() === each);
const word = fc.record({ text, status: fc.constantFrom(...wordStatuses), note: fc.constantFrom('', 'n') });
const words = fc.array(word, { maxLength: 3 });
const definition = fc.constantFrom(
  { text: '', source: '' },
  { text: 'd', source: '' },
  { text: 'd', source: 's' },
);

describe('a concept as files carry it', () => {
  it('says all it says here but its kind, and comes back whole', () => {
    const anyContent: fc.Arbitrary<ConceptContent> = fc.record({
      domain: fc.constantFrom('55', '00', '81'),
      kind: fc.constantFrom(...conceptKinds),
      words: fc.record({ zh: words, ru: words, en: words }),
      definitions: fc.record({ zh: definition, ru: definition, en: definition }),
      source: fc.constantFrom('', 'ISO 857-1'),
      reliability: fc.option(fc.integer({ min: 1, max: 10 })),
      note: fc.constantFrom('', 'n'),
    });
    fc.assert(
      fc.property(anyContent, (content) => {
        const languages = (['zh', 'ru', 'en'] as const).filter((one) => content.words[one].length > 0);
        fc.pre(languages.length > 0);
        // A definition needs words of its language to stand in a file.
        const held = (['zh', 'ru', 'en'] as const).every(
          (one) => languages.includes(one) || content.definitions[one].text === '',
        );
        fc.pre(held);
        const back = fromExchangeConcept(toExchangeConcept('P1', content), null, '00');
        expect(back && contentKey({ ...back, kind: content.kind })).toBe(contentKey(content));
      }),
    );
  });

  it.each([
    ['55 Машиностроение', '55'],
    ['Машиностроение', '55'],
    ['machine building, 55', undefined],
    ['551', undefined],
    [undefined, undefined],
  ])('names its field: %s → %s', (said, expected) => {
    expect(domainOf(said)).toBe(expected);
  });
});

const options = (overrides: Partial<ConceptImportOptions> = {}): ConceptImportOptions => ({
  format: 'tbx',
  asProposals: false,
  domain: '00',
  ...overrides,
});

async function importAs(
  role: 'translator' | 'moderator',
  contents: readonly [string, ConceptContent][],
  wish: Partial<ConceptImportOptions> = {},
) {
  const chosen = options(wish);
  const concepts = contents.map(([id, content]) => toExchangeConcept(id, content));
  const parts = chosen.format === 'csv' ? writeConceptCsv(concepts) : writeTbx('test', concepts);
  const bytes = utf8((await collect(parts)).join(''));
  await conceptImport.mayImport(as(role), chosen);
  const items = await conceptImport.read(as(role), bytes, chosen);
  return conceptImport.apply(as(role), JSON.parse(JSON.stringify(items)) as unknown[], chosen);
}

const porosity = buildContent(
  { zh: '气孔率', ru: 'пористость|!дырчатость', en: 'porosity' },
  { reliability: 6 },
);

describe('a file taken over', () => {
  it.each(['tbx', 'csv'] as const)('exported and imported changes nothing: %s', async (format) => {
    const wish = { format, domain: [], decided: 'no' as const };
    const file = await termbaseDownload.handle(visitor, wish);
    const bytes = utf8((await collect(file.body as AsyncIterable<string>)).join(''));
    expect(file.name).toMatch(new RegExp(`^amur-termbase-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
    const items = await conceptImport.read(as('moderator'), bytes, options({ format }));
    expect(await conceptImport.apply(as('moderator'), items, options({ format }))).toEqual({
      written: 0,
      same: fileConcepts.length,
      refused: [],
    });
  });

  it('adds concepts at once for who decides, and they stand as taken over', async () => {
    const done = await importAs('moderator', [['x-1', porosity]]);
    expect(done).toEqual({ written: 1, same: 0, refused: [] });
    const { items } = await call(browseConcepts, visitor, { state: 'imported' });
    expect(items.map(({ words: found }) => found.ru)).toEqual([['пористость']]);
    const [taken] = items;
    const history = await call(termProposals.history, visitor, { id: taken?.id ?? '' });
    expect(history.items).toMatchObject([
      { origin: 'import', before: null, changedBy: { role: 'moderator' } },
    ]);
    const exported = await collect(exportConcepts(visitor, { domains: ['55'], isDecidedOnly: true }));
    expect(exported.map(({ id }) => id)).toEqual([taken?.id]);
  });

  it('tells of each entry that repeats a concept which one it is, and of each fault where it stands', async () => {
    const done = await importAs(
      'moderator',
      [
        ['x-1', porosity],
        ['x-2', buildContent({ zh: '焊接', ru: 'сварка' }, { domain: '29' })],
        ['x-3', buildContent({ zh: 'шов', ru: 'шов' })],
        ['x-4', buildContent({ zh: '裂纹', ru: 'трещина' })],
      ],
      { format: 'csv' },
    );
    expect(done.written).toBe(1);
    expect(done.refused.map(({ code, params }) => [code, params?.['conceptId'] ?? params?.['path']])).toEqual(
      [
        ['translation.concept.duplicate', expect.stringMatching(/^P/)],
        ['translation.concept.duplicate', 'T00001'],
        ['translation.concept.word.cyrillicElsewhere', 'content.words.zh.preferred'],
      ],
    );
    expect(done.refused.map(({ line }) => line)).toEqual([2, 6, 8]);
  });

  it('changes a concept of its number, keeps what it leaves unsaid, and never a concept of other words', async () => {
    const clad = buildContent({ zh: '激光熔覆', ru: 'лазерная наплавка|~лазерное плакирование' });
    expect(await importAs('moderator', [['T00002', clad]])).toMatchObject({ written: 1 });
    const stored = await readStoredConcept(visitor, 'T00002');
    expect(stored?.content.words.en.map(({ text: each }) => each)).toEqual(['laser cladding']);
    expect(stored?.content.words.ru.map(({ text: each }) => each)).toEqual([
      'лазерная наплавка',
      'лазерное плакирование',
    ]);
    // A tool's own number may be one of ours.
    expect(
      await importAs('moderator', [['T00003', buildContent({ zh: '坡口', ru: 'разделка кромок' })]]),
    ).toMatchObject({ written: 1 });
    expect((await readStoredConcept(visitor, 'T00003'))?.content.words.zh[0]?.text).toBe('激光');
  });

  it('becomes proposals for who does not decide, refused alike where they repeat something', async () => {
    await expect(
      conceptImport.mayImport(as('translator'), options({ asProposals: false })),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'translation.import.onlyProposals' });
    await expect(
      conceptImport.mayImport(as('expert_reviewer'), options({ asProposals: true })),
    ).rejects.toMatchObject({ code: 'translation.proposal.notYours' });
    const fresh: [string, ConceptContent] = ['y-1', buildContent({ zh: '夹渣', ru: 'шлаковое включение' })];
    const wish = { asProposals: true };
    expect(await importAs('translator', [fresh, ['y-2', porosity]], wish)).toMatchObject({
      written: 1,
      refused: [{ code: 'translation.concept.duplicate' }],
    });
    expect(await importAs('translator', [fresh], wish)).toMatchObject({
      written: 0,
      refused: [{ code: 'translation.proposal.duplicate' }],
    });
    const { items } = await call(termProposals.list, as('translator'), { mine: 'yes' });
    expect(items).toMatchObject([{ isImported: true, words: { zh: ['夹渣'] } }]);
  });

  it('that is none is refused with its place before anything is read', async () => {
    await expect(
      conceptImport.read(as('moderator'), utf8('<tmx version="1.4"/>'), options()),
    ).rejects.toMatchObject({ code: 'formatUnexpected', line: 1 });
  });
});
