import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../shared/language.ts';
import { offerDeclarationShape, offerFactsShape, offerTextShape, offers } from '../../offers/contract.ts';
import { offerFormSpec } from '../../offers/web/offer-form-spec.ts';
import { requests } from '../../requests/contract.ts';
import { requestFormSpec } from '../../requests/web/request-form-spec.ts';
import { compareWithSaved } from './compare-values.ts';
import { draftOfForm } from './draft-of-form.ts';
import { formOfDraft, type DraftParts } from './form-of-draft.ts';
import { fieldOfPath } from './form-spec.ts';
import { closeUpRows } from './form-values.ts';

const word = fc.stringMatching(/^[a-zа-я]{1,8}$/);
const day = fc.constantFrom('2026-01-31', '2026-11-21');
const figure = fc.record({ value: fc.constantFrom('8', '-60', '1234.5', '8–12', 'при нагреве'), unit: word });
const rows = fc.array(fc.tuple(word, figure, word), { maxLength: 4 });

const draft = fc
  .record({
    title: word,
    sourceLanguage: fc.constantFrom(...languages),
    advantages: rows,
    keywords: fc.uniqueArray(fc.record({ conceptId: fc.constant(null), words: word }), {
      maxLength: 4,
      selector: ({ words }) => words,
    }),
    level: fc.option(fc.record({ level: fc.integer({ min: 1, max: 9 }), assessedOn: day })),
    scope: word,
    price: fc.option(fc.tuple(fc.nat(1e9), fc.nat(1e9)).map(([low, more]) => ({ low, high: low + more }))),
    stateFunded: fc.option(fc.boolean()),
    cooperation: fc.subarray(['licence', 'jointRnd', 'consulting'] as const),
    rights: fc.array(
      fc.record({ form: fc.constantFrom('sole', 'exclusive'), territory: fc.subarray(['CN', 'RU']) }),
      {
        maxLength: 3,
      },
    ),
  })
  .map((given) => ({
    sourceLanguage: given.sourceLanguage,
    stewardship: { ownerOrganisationId: null, visibility: 'registered', validUntil: null },
    facts: offerFactsShape.parse({
      keywords: given.keywords,
      advantages: given.advantages.map(([, own]) => own),
      trlClaimed: given.level ? { ...given.level, scheme: 'gostr58048', scope: given.scope } : null,
      marketLevel: given.level,
      price: given.price ? { minMinor: given.price.low, maxMinor: given.price.high, currency: 'RUB' } : null,
      stateFunded: given.stateFunded,
      cooperationTypes: given.cooperation,
      rightsOffered: given.rights.map((right) => ({ ...right, field: '' })),
    }),
    text: offerTextShape.parse({
      title: given.title,
      advantages: given.advantages.map(([measure, , comparedWith]) => ({ measure, comparedWith })),
    }),
    declaration: offerDeclarationShape.parse({ dualUse: 'no' }),
  }));

describe('the form and the draft', () => {
  it('are the same thing: a draft shown and read again has not changed, in any language of the reader', () => {
    fc.assert(
      fc.property(draft, fc.constantFrom(...languages), (given, reader) => {
        const values = formOfDraft(given as DraftParts, offerFormSpec, reader);
        const read = draftOfForm(closeUpRows(values, offerFormSpec), offerFormSpec, reader);
        expect(read.problems).toEqual([]);
        const { input } = offers.save;
        const id = '01900000-0000-7000-8000-000000000000';
        const parsed = input.parse({ ...read.draft, id, revision: 1 }) as typeof given;
        expect(parsed.facts).toEqual(given.facts);
        expect(parsed.text).toEqual(given.text);
        expect(parsed.declaration).toEqual(given.declaration);
        expect(parsed.sourceLanguage).toBe(given.sourceLanguage);
      }),
      { numRuns: 60 },
    );
  });

  it('takes an empty form as an empty draft the API accepts', () => {
    for (const [spec, endpoint] of [
      [offerFormSpec, offers.create],
      [requestFormSpec, requests.create],
    ] as const) {
      const { draft: empty } = draftOfForm({ 'stewardship.visibility': ['registered'] }, spec, 'ru');
      expect(endpoint.input.safeParse(empty).error).toBeUndefined();
    }
  });

  it('closes up empty rows, so that a refusal names the row it stands in', () => {
    const values = {
      'text.advantages.0.measure': [''],
      'text.advantages.2.measure': ['strength'],
      'facts.advantages.2.value': ['5'],
    };
    const closed = closeUpRows(values, offerFormSpec);
    expect(closed['text.advantages.0.measure']).toEqual(['strength']);
    expect(closed['facts.advantages.0.value']).toEqual(['5']);
    expect(closed['text.advantages.2.measure']).toBeUndefined();
  });

  it('tells which money could not be read and keeps the rest', () => {
    const read = draftOfForm({ 'facts.price.minMinor': ['много'], 'text.title': ['t'] }, offerFormSpec, 'ru');
    expect(read.problems).toEqual([{ path: 'facts.price.minMinor', code: 'moneyUnreadable' }]);
  });
});

describe('fieldOfPath', () => {
  it('finds the field of a row, a part and a whole', () => {
    expect(fieldOfPath(offerFormSpec, 'text.advantages.3.measure')?.name).toBe('facts.advantages');
    expect(fieldOfPath(offerFormSpec, 'text.advantages')?.name).toBe('facts.advantages');
    expect(fieldOfPath(offerFormSpec, 'facts.trlClaimed.assessedOn')?.name).toBe('facts.trlClaimed');
    expect(fieldOfPath(offerFormSpec, 'nothing.here')).toBeUndefined();
  });
});

describe('compareWithSaved', () => {
  it('names what differs, in the order of the form', () => {
    const differences = compareWithSaved(
      { 'text.title': ['A'], 'facts.ipStatus': ['none'] },
      { 'text.title': ['B'], 'facts.ipStatus': ['secret'], 'text.summary': [''] },
      offerFormSpec,
    );
    expect(differences.map(({ name, saved, typed }) => [name, saved, typed])).toEqual([
      ['text.title', 'A', 'B'],
      ['facts.ipStatus', 'none', 'secret'],
    ]);
  });
});
