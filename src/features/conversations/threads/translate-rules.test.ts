import { describe, expect, it } from 'vitest';
import { stateOf, waitMsAfter, type TranslationFault } from './translate-rules.ts';

const minutes = (fault: TranslationFault, failures: number) => {
  const waitMs = waitMsAfter(fault, failures);
  return waitMs === undefined ? undefined : waitMs / 60_000;
};

describe('when a text is tried again', () => {
  it('soon, then later and later, after a fault of the engine', () => {
    expect([0, 1, 2, 3, 4, 99].map((failures) => minutes('busy', failures))).toEqual([1, 2, 4, 8, 15, 15]);
    expect(minutes('circuitOpen', 0)).toBe(1);
  });

  it('when the operator may have changed something, or another day, or never', () => {
    expect([minutes('notConfigured', 5), minutes('keptInside', 0)]).toEqual([10, 10]);
    expect([minutes('notTranslated', 0), minutes('badAnswer', 3)]).toEqual([1440, 1440]);
    expect([minutes('textTooLong', 0), minutes('textRefused', 0)]).toEqual([undefined, undefined]);
  });
});

it.each([
  ['machine', 'mixed', ['memory', 'machine']],
  ['machine', 'mixed', ['none', 'machine']],
  ['memory', 'mixed', ['memory', 'none']],
  ['memory', 'memory', ['memory']],
  ['none', 'none', ['none']],
  ['machine', 'original', []],
] as const)('a text is %s where the answer is %s of %j', (expected, state, parts) => {
  const segments = parts.map((part) => ({ source: 's', target: null, state: part, origin: null }));
  expect(stateOf({ state, segments })).toBe(expected);
});
