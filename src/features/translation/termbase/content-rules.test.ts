import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conceptKinds,
  contentKey,
  findingWords,
  toConcept,
  wordStatuses,
  type ConceptContent,
} from './concept-content.ts';
import { findContentFaults, guessKind, tidyContent, wordKeys } from './content-rules.ts';
import { findDuplicates, type WordHolder } from './find-duplicates.ts';
import { mergeFile, type StandingConcept } from './merge-file.ts';
import { rebaseContent } from './rebase-content.ts';
import { buildConcept, buildContent } from './testing.ts';

const text = fc.oneof(
  fc.constantFrom('焊接', '熔接', 'сварка', 'Сварка', 'weld', ' weld ', '', '钢'),
  fc.string({ maxLength: 6 }),
);
const word = fc.record({ text, status: fc.constantFrom(...wordStatuses), note: fc.constantFrom('', 'n') });
const words = fc.array(word, { maxLength: 4 });
const definition = fc.record({ text, source: text });
const anyContent: fc.Arbitrary<ConceptContent> = fc.record({
  domain: fc.constantFrom('55', '81', '00'),
  kind: fc.constantFrom(...conceptKinds),
  words: fc.record({ zh: words, ru: words, en: words }),
  definitions: fc.record({ zh: definition, ru: definition, en: definition }),
  source: text,
  reliability: fc.option(fc.integer({ min: 1, max: 10 })),
  note: text,
});
const tidy = anyContent.map(tidyContent);

describe('content tidied', () => {
  it('stays as it is when tidied again, and keeps every word', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const once = tidyContent(content);
        expect(tidyContent(once)).toEqual(once);
        expect(wordKeys(once).toSorted()).toEqual(
          wordKeys(content)
            .filter((key) => key.length > 3)
            .toSorted(),
        );
      }),
    );
  });

  it('never lets a forbidden word be found by', () => {
    fc.assert(
      fc.property(tidy, (content) => {
        const concept = toConcept('P1', content);
        for (const language of ['zh', 'ru', 'en'] as const) {
          expect(concept.words[language]).toEqual(findingWords(content.words[language]));
          const allowed = content.words[language].filter(({ status }) => status !== 'forbidden');
          expect(concept.words[language].length).toBe(new Set(allowed.map((each) => each.text)).size);
        }
      }),
    );
  });

  it('has a kind where nobody said one', () => {
    expect(guessKind(buildContent({ zh: '钢', ru: 'сталь' }))).toBe('component');
    expect(guessKind(buildContent({ zh: '激光熔覆' }))).toBe('compound');
    expect(guessKind(buildContent({ ru: 'сварной шов' }))).toBe('compound');
  });

  it('may keep a foreign word as it is', () => {
    const kept = buildContent({ zh: '=АМУР', ru: '=АМУР' }, { kind: 'name' });
    expect(findContentFaults(kept)).toEqual([]);
    expect(findContentFaults(buildContent({ zh: 'АМУР', ru: 'АМУР' }, { kind: 'name' }))).toHaveLength(1);
  });
});

describe('a change done to the concept as it is now', () => {
  it('is the change where nothing moved, and nothing where nothing was changed', () => {
    fc.assert(
      fc.property(tidy, tidy, (before, proposed) => {
        fc.pre(isUnambiguous(before) && isUnambiguous(proposed));
        expect(contentKey(rebaseContent(before, proposed, before))).toBe(contentKey(proposed));
        expect(rebaseContent(before, before, proposed)).toEqual(proposed);
      }),
    );
  });

  it('loses no word added meanwhile', () => {
    fc.assert(
      fc.property(tidy, tidy, tidy, (before, proposed, now) => {
        const outcome = rebaseContent(before, proposed, now);
        for (const language of ['zh', 'ru', 'en'] as const) {
          const texts = (content: ConceptContent) => content.words[language].map((each) => each.text);
          const added = [...texts(proposed), ...texts(now)].filter((each) => !texts(before).includes(each));
          expect(texts(outcome)).toEqual(expect.arrayContaining(added));
        }
      }),
    );
  });

  function isUnambiguous(content: ConceptContent): boolean {
    return Object.values(content.words).every(
      (each) => new Set(each.map((one) => one.text)).size === each.length,
    );
  }
});

describe('duplicates', () => {
  const holdersOf = (conceptId: string, content: ConceptContent): WordHolder[] =>
    wordKeys(content).map((key) => ({ conceptId, domain: content.domain, key, word: key.slice(3) }));

  it('are found for every content that is there already, whatever the case of its letters', () => {
    fc.assert(
      fc.property(tidy, (content) => {
        const found = findDuplicates(content, holdersOf('T1', content));
        expect(found.map(({ conceptId }) => conceptId)).toEqual(wordKeys(content).length > 0 ? ['T1'] : []);
      }),
    );
  });

  it('are asked of a change only for what it adds', () => {
    fc.assert(
      fc.property(tidy, tidy, (content, other) => {
        expect(findDuplicates(content, holdersOf('T1', other), content)).toEqual([]);
      }),
    );
    const weld = buildContent({ zh: '焊缝', ru: 'шов', en: 'weld' });
    const shared = holdersOf('T1', buildContent({ zh: '焊接', ru: 'сварка', en: 'weld' }));
    const changed = buildContent({ zh: '焊缝', ru: 'шов|~сварка', en: 'weld' });
    expect(findDuplicates(changed, shared, weld)).toEqual([
      { conceptId: 'T1', word: 'сварка', because: 'sameField' },
    ]);
    expect(findDuplicates(changed, shared)[0]).toMatchObject({ conceptId: 'T1' });
  });

  it('say the pair rather than the field', () => {
    const content = buildContent({ zh: '焊接', ru: 'сварка' });
    expect(findDuplicates(content, holdersOf('T1', content))).toEqual([
      { conceptId: 'T1', word: '焊接', because: 'samePair' },
    ]);
    const elsewhere = holdersOf('T1', { ...content, domain: '29' });
    expect(findDuplicates(buildContent({ zh: '焊接', ru: 'шов' }), elsewhere)).toEqual([]);
  });
});

describe('a data file merged', () => {
  const id = fc.constantFrom('T1', 'T2', 'T3', 'P1', 'P2');
  const concept = fc.record({
    id,
    zh: fc.constantFrom('焊接', '钢'),
    ru: fc.constantFrom('сварка', 'сталь'),
  });
  const file = fc
    .uniqueArray(concept, { selector: (one) => one.id })
    .map((all) =>
      all.filter((one) => one.id.startsWith('T')).map((one) => buildConcept(one.id, one.zh, one.ru, '')),
    );
  const standing = fc.uniqueArray(
    fc.record({ concept, state: fc.constantFrom('file', 'imported', 'decided') }),
    { selector: (one) => one.concept.id },
  );

  it('touches nothing people said, and takes everything else over', () => {
    fc.assert(
      fc.property(file, standing, (concepts, rows) => {
        const there = rows.map(
          ({ concept: { id: own, zh, ru }, state }) =>
            ({ ...buildConcept(own, zh, ru, ''), state }) as StandingConcept,
        );
        const { put, gone, passedOver } = mergeFile(there, concepts);
        const peoples = there.filter(({ state }) => state !== 'file').map((one) => one.id);
        for (const own of peoples) {
          expect(put.map((one) => one.id)).not.toContain(own);
          expect(gone).not.toContain(own);
        }
        const after = new Map<string, unknown>(there.map((one) => [one.id, one.words]));
        for (const own of gone) after.delete(own);
        for (const one of put) after.set(one.id, one.words);
        for (const one of concepts) {
          const passed = passedOver.find((each) => each.id === one.id);
          if (passed) expect(peoples).toContain(passed.inFavourOf);
          else expect(after.get(one.id)).toEqual(one.words);
        }
        const known = new Set([...peoples, ...concepts.map((one) => one.id)]);
        expect([...after.keys()].every((own) => known.has(own))).toBe(true);
      }),
    );
  });
});
