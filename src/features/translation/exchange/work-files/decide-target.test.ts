import { describe, expect, it } from 'vitest';
import { decideTarget, type ReturnedTarget, type TargetDecision } from './decide-target.ts';

const base: ReturnedTarget = {
  returned: 'б',
  isConfirmed: true,
  stored: 'а',
  storedState: 'human',
  isStoredByHim: false,
  sent: { isReturned: false, isStored: true },
};

describe('a returned translation', () => {
  it.each<[string, Partial<ReturnedTarget>, TargetDecision]>([
    ['that the translator changed', {}, 'write'],
    ['that he left alone', { sent: { isReturned: true, isStored: true }, stored: 'б' }, 'same'],
    ['that he left alone while others wrote', { sent: { isReturned: true, isStored: false } }, 'same'],
    ['that both changed', { sent: { isReturned: false, isStored: false } }, 'newerText'],
    ['that both made the same', { stored: 'б', sent: { isReturned: false, isStored: false } }, 'same'],
    ['that he emptied', { returned: '' }, 'targetEmptied'],
    [
      'that was never there',
      { returned: '', stored: '', sent: { isReturned: true, isStored: true } },
      'same',
    ],
    ['of a verified segment', { storedState: 'verified' }, 'segmentLocked'],
    ['of a verified segment, unchanged', { storedState: 'verified', stored: 'б' }, 'same'],
    ['of a machine, which he stands by', { stored: 'б', storedState: 'machine' }, 'confirm'],
    ['of a machine, which he does not', { stored: 'б', storedState: 'machine', isConfirmed: false }, 'same'],
    ['that is stale, which he stands by', { stored: 'б', storedState: 'stale' }, 'confirm'],
    ['of a file no longer known, his own', { sent: undefined, isStoredByHim: true }, 'write'],
    ['of a file no longer known, another’s', { sent: undefined }, 'newerText'],
    ['of a file no longer known, where none stood', { sent: undefined, stored: '' }, 'write'],
  ])('%s', (_what, change, decision) => {
    expect(decideTarget({ ...base, ...change })).toBe(decision);
  });
});
