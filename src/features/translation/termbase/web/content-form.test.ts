import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptKinds, inLanguages, wordStatuses } from '../concept-content.ts';
import type { ContentView } from '../contract.ts';
import { toContentView } from '../present-proposal.ts';
import { buildContent } from '../testing.ts';
import { changesOf } from './content-changes.ts';
import { contentOfForm, valuesOfContent } from './content-of-form.ts';

const text = fc.stringMatching(/^[a-zа-я焊接]{1,6}$/u);
const word = fc.record({ text, status: fc.constantFrom(...wordStatuses), note: fc.constantFrom('', 'n') });
const words = fc.uniqueArray(word, { maxLength: 4, selector: (one) => one.text });
const definition = fc.record({ text: fc.constantFrom('', 'd'), source: fc.constantFrom('', 's') });
const anyContent: fc.Arbitrary<ContentView> = fc
  .record({
    domain: fc.constantFrom('55', '81'),
    kind: fc.constantFrom(...conceptKinds),
    words: fc.record({ zh: words, ru: words, en: words }),
    definitions: fc.record({ zh: definition, ru: definition, en: definition }),
    source: fc.constantFrom('', 'ISO'),
    reliability: fc.option(fc.integer({ min: 1, max: 10 })),
    note: fc.constantFrom('', 'n'),
  })
  .map((content) => ({
    ...content,
    words: inLanguages((language) =>
      wordStatuses.flatMap((status) => content.words[language].filter((one) => one.status === status)),
    ),
  }));

describe('the form of a concept', () => {
  it('sent as it was shown says the same, notes of words included', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(contentOfForm(valuesOfContent(content), content)).toEqual(content);
      }),
    );
  });

  it('takes lines of any system, and what was left out as nothing', () => {
    const typed = contentOfForm({ 'content.words.zh.preferred': ' 焊接 \r\n\r\n熔接\r\n' }, null);
    expect(typed.words.zh.map((one) => one.text)).toEqual(['焊接', '熔接']);
    expect(typed).toMatchObject({ domain: '', reliability: null, words: { ru: [] } });
    expect(contentOfForm({ 'content.reliability': 'ten' }, null).reliability).toBeNull();
  });
});

describe('changes of a concept', () => {
  it('are none where both say the same, and one at least where they do not', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        expect(changesOf(one, one)).toEqual([]);
        const isSame = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(changesOf(one, other).length === 0).toBe(isSame);
      }),
    );
  });

  it('name what was added, taken away and moved', () => {
    const before = toContentView(buildContent({ zh: '焊接|~熔接', ru: 'сварка' }));
    const after = toContentView(buildContent({ zh: '焊接|!熔接', en: 'welding' }, { source: 'ISO' }));
    expect(changesOf(before, after)).toEqual([
      { what: 'word', language: 'zh', word: '熔接', before: 'admitted', after: 'forbidden' },
      { what: 'word', language: 'ru', word: 'сварка', before: 'preferred', after: null },
      { what: 'word', language: 'en', word: 'welding', before: null, after: 'preferred' },
      { what: 'source', before: '', after: 'ISO' },
    ]);
    expect(changesOf(null, after)).toHaveLength(5 + 1);
  });

  function sorted(content: ContentView) {
    const order = (one: { text: string }, two: { text: string }) => (one.text < two.text ? -1 : 1);
    return { ...content, words: inLanguages((language) => content.words[language].toSorted(order)) };
  }
});
