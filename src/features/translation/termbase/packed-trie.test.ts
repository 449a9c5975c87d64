import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseText } from '../text/analyse.ts';
import type { Concept } from './concepts.ts';
import { openTrie } from './packed-trie.ts';
import { compileRecogniser, openRecogniser } from './recognise.ts';
import { createTrieWriter } from './term-trie.ts';

const word = fc.constantFrom(
  'сварка',
  'сталь',
  'трубы',
  'лазерная',
  '钢',
  '焊接',
  '低温',
  'laser',
  'weld',
  'РАН',
  '10',
  'X80',
);
const term = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const concept = fc.record({
  kind: fc.constantFrom('component', 'compound'),
  zh: fc.array(term, { maxLength: 2 }),
  ru: fc.array(term, { maxLength: 2 }),
});
const toConcept = ({ kind, zh, ru }: { kind: string; zh: string[]; ru: string[] }, at: number): Concept => ({
  id: `c${at}`,
  domain: '',
  kind,
  words: { zh, ru, en: [] },
});

describe('a termbase that another thread has compiled', () => {
  it('recognises just what it does where it was compiled, in the same memory', () => {
    fc.assert(
      fc.property(
        fc.array(concept, { maxLength: 12 }),
        fc.array(fc.oneof(word, fc.constantFrom('.', ',')), { maxLength: 12 }),
        (made, words) => {
          const concepts = made.map(toConcept);
          const here = compileRecogniser(concepts);
          const there = openRecogniser(concepts, structuredClone(here.packed));
          const analysis = analyseText(words.join(' '));
          expect(there.match(analysis)).toEqual(here.match(analysis));
        },
      ),
    );
    const { packed } = compileRecogniser([]);
    expect(packed.exact.keys.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('is compiled once', () => {
    const concepts: Concept[] = [];
    expect(compileRecogniser(concepts)).toBe(compileRecogniser(concepts));
  });
});

describe('a trie', () => {
  const keys = fc.array(
    fc.oneof(fc.constantFrom('a', 'b', 'constructor', '__proto__'), fc.constantFrom(7, 8)),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('finds every term that begins at a place, shortest first, with its surest weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ keys, concept: fc.nat(3), weight: fc.constantFrom(0.7, 1) })),
        keys,
        (terms, text) => {
          const writer = createTrieWriter();
          for (const { keys: own, concept: number, weight } of terms)
            writer.add(own, { concept: number, weight }, false, false);
          const trie = openTrie(writer.finish());
          const atoms = text.map((key, at) => ({
            key,
            kind: 'word' as const,
            surface: '',
            start: at,
            end: at + 1,
            isBroken: false,
            isStop: false,
          }));
          const found: [number, number][] = [];
          trie.walk(atoms, trie.keysOf(atoms), 0, (group, _, end) => {
            for (const member of group.members) found.push([end * 10 + member.concept, member.weight]);
          });
          const wanted = new Map<number, number>();
          for (const { keys: own, concept: number, weight } of terms) {
            if (JSON.stringify(own) !== JSON.stringify(text.slice(0, own.length))) continue;
            const name = own.length * 10 + number;
            wanted.set(name, Math.max(weight, wanted.get(name) ?? 0));
          }
          expect(new Map(found)).toEqual(wanted);
          expect(found.map(([name]) => Math.floor(name / 10))).toEqual(
            found.map(([name]) => Math.floor(name / 10)).sort((a, b) => a - b),
          );
          const [first] = text;
          expect(trie.find(first as string)?.members.length ?? 0).toBe(
            [...wanted.keys()].filter((name) => name < 20).length,
          );
        },
      ),
    );
  });
});
