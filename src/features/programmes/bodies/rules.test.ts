import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterWriting,
  bodyKindOf,
  isOverdue,
  numberItems,
  parentAmong,
  printedOrder,
  protocolCycle,
  protocolTransition,
  textGaps,
  type SpokenText,
} from './rules.ts';
import { itemKinds, protocolStates, type BodyKind } from './vocabulary.ts';

type Placed = { id: string; kind: BodyKind };

const languages = ['zh', 'ru'] as const;
const human = (language: 'zh' | 'ru' | 'en', text: string, isStale = false): SpokenText => ({
  language,
  text,
  state: 'human',
  isStale,
});

describe('the states of a protocol', () => {
  it('lead to publication only through an agreement of both and a signature', () => {
    const before = (to: string) => protocolCycle.filter((one) => one.to === to && one.from !== to);
    expect(before('published').map(({ from }) => from)).toEqual(['signed']);
    expect(before('signed').map(({ from }) => from)).toEqual(['agreed']);
    expect(before('agreed').every(({ needsBoth }) => needsBoth === true)).toBe(true);
    expect(before('published').every(({ isByOtherBank }) => isByOtherBank === true)).toBe(true);
  });

  it('leave nothing to change once it is signed', () => {
    for (const state of ['signed', 'published'] as const) {
      expect(protocolTransition(state, 'change')).toBeUndefined();
    }
    expect(protocolCycle.filter(({ from }) => from === 'published')).toEqual([]);
    expect(new Set(protocolCycle.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(protocolStates));
  });
});

describe('the languages of an item', () => {
  it('become stale when another one is worded anew, and are set right by writing them', () => {
    const texts = [human('zh', '成立工作组'), human('ru', 'Создать группу')];
    const changed = afterWriting(texts, human('zh', '成立两个工作组'));
    expect(changed.find(({ language }) => language === 'ru')?.isStale).toBe(true);
    expect(textGaps([{ id: 'a', kind: 'decision', texts: changed }], languages)).toEqual([
      { itemId: 'a', language: 'ru', gap: 'stale' },
    ]);
    const followed = afterWriting(changed, human('ru', 'Создать две группы'));
    expect(textGaps([{ id: 'a', kind: 'decision', texts: followed }], languages)).toEqual([]);
  });

  it('need a person where a machine drafted them', () => {
    const drafted = afterWriting([human('zh', '成立工作组')], {
      ...human('ru', 'Создать группу'),
      state: 'machine',
    });
    expect(drafted.find(({ language }) => language === 'zh')?.isStale).toBe(false);
    expect(textGaps([{ id: 'a', kind: 'decision', texts: drafted }], languages)).toMatchObject([
      { language: 'ru', gap: 'machine' },
    ]);
    const looked = afterWriting(drafted, human('ru', 'Создать рабочую группу'));
    expect(textGaps([{ id: 'a', kind: 'decision', texts: looked }], languages)).toEqual([]);
  });

  it('never lose a text, and the written one is always fresh', () => {
    const text = fc.record({
      language: fc.constantFrom('zh' as const, 'ru' as const, 'en' as const),
      text: fc.string({ minLength: 1 }),
      state: fc.constantFrom('human' as const, 'machine' as const),
      isStale: fc.boolean(),
    });
    const some = fc.uniqueArray(text, { selector: ({ language }) => language });
    fc.assert(
      fc.property(some, text, (texts, written) => {
        const after = afterWriting(texts, written);
        expect(after.find(({ language }) => language === written.language)).toEqual({
          ...written,
          isStale: false,
        });
        for (const one of texts.filter(({ language }) => language !== written.language)) {
          expect(after.find(({ language }) => language === one.language)?.text).toBe(one.text);
        }
      }),
    );
  });
});

describe('the numbers of a protocol', () => {
  it('do not depend on the order rows come in', () => {
    const item = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...itemKinds),
      position: fc.integer({ min: 0, max: 5 }),
      underId: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ id }) => id }), (items) => {
        const numbers = numberItems(printedOrder(items, itemKinds));
        expect(numberItems(printedOrder(items.toReversed(), itemKinds))).toEqual(numbers);
        expect(new Set(numbers.values()).size).toBe(numbers.size);
      }),
    );
  });
});

describe('what a body is', () => {
  it.each([
    ['mechanism', '中俄总理定期会晤委员会科技合作分委会', 'subcommittee'],
    ['mechanism', '中俄总理定期会晤委员会', 'committee'],
    ['mechanism', '中俄创新对话机制', 'dialogue'],
    ['working-group', '科技合作分委会军转民技术合作工作组', 'workingGroup'],
    ['mechanism', '哈尔滨政府引导型科技风险投资机制', 'mechanism'],
  ])('%s %s is a %s', (kind, name, expected) => {
    expect(bodyKindOf(kind, name)).toBe(expected);
  });

  it('hangs under the nearest above it, and under none where two are as near', () => {
    const group: Placed = { id: 'g', kind: 'workingGroup' };
    const sub: Placed = { id: 's', kind: 'subcommittee' };
    const top: Placed = { id: 'c', kind: 'committee' };
    expect(parentAmong(group, [top, sub])).toBe(sub);
    expect(parentAmong(group, [sub, { ...sub, id: 't' }])).toBeUndefined();
    expect(parentAmong(top, [sub, group])).toBeUndefined();
  });

  it('counts an action as overdue the day after, while it is open', () => {
    expect(isOverdue({ status: 'open', dueOn: '2026-11-21' }, '2026-11-22')).toBe(true);
    expect(isOverdue({ status: 'open', dueOn: '2026-11-22' }, '2026-11-22')).toBe(false);
    expect(isOverdue({ status: 'done', dueOn: '2020-01-01' }, '2026-11-22')).toBe(false);
  });
});
