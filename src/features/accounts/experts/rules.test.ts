import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkResearcherId } from './researcher-ids.ts';
import { approvedUntil, classesOf, isField, stateAfter, stepsOf } from './rules.ts';
import { expertStates, expertSteps, type ExpertMover, type ExpertState } from './vocabulary.ts';

const movers: ExpertMover[] = ['self', 'organisation', 'clock'];
const move = fc.record({ step: fc.constantFrom(...expertSteps), by: fc.constantFrom(...movers) });

describe('the walk of an expert', () => {
  it('leads to approved by the institution alone, and out of it whenever he says so', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let state: ExpertState = 'claimed';
        for (const { step, by } of moves) {
          const next = stateAfter(state, step, by);
          expect(next !== undefined).toBe(stepsOf(state, by).includes(step));
          if (next === undefined) continue;
          if (next === 'approved') expect(by).toBe('organisation');
          if (next === 'lapsed') expect(by).toBe('clock');
          if (next === 'withdrawn' || next === 'claimed') expect(by).toBe('self');
          // Once away from the list only he himself brings the entry back to waiting.
          if (['refused', 'lapsed', 'withdrawn'].includes(state) && next !== 'withdrawn') {
            expect(next).toBe('claimed');
          }
          state = next;
        }
        if (state !== 'withdrawn') expect(stateAfter(state, 'withdraw', 'self')).toBe('withdrawn');
        else expect(stepsOf(state, 'self')).toEqual(['claim']);
      }),
    );
  });

  it('never leaves the known states and gives nobody the steps of another', () => {
    for (const state of expertStates) {
      expect(stepsOf(state, 'self')).not.toContain('approve');
      expect(stepsOf(state, 'organisation')).not.toContain('withdraw');
    }
    expect(approvedUntil('2028-02-29')).toBe('2029-02-28');
  });
});

describe('fields', () => {
  it('are civil rubrics of three levels, found below all classes above them', () => {
    expect(['81', '81.35', '81.35.17'].every(isField)).toBe(true);
    expect(['78', '78.25', '8', '81.3', '81.35.17.19', '99'].some(isField)).toBe(false);
    expect(classesOf(['81.35.17', '81.33', '29'])).toEqual(['29', '81', '81.33', '81.35', '81.35.17']);
  });
});

describe('identifiers of researchers', () => {
  it.each([
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['orcid', '000000021694233x', '0000-0002-1694-233X'],
    ['spin', '1234 5678', '1234-5678'],
    ['researcherId', 'aab-1234-2020', 'AAB-1234-2020'],
    ['scopusId', '57189012345', '57189012345'],
  ] as const)('%s %s is kept as %s', (kind, typed, normalised) => {
    expect(checkResearcherId(kind, typed)).toEqual({ ok: true, normalised });
  });

  it.each([
    ['orcid', '0000-0002-1825-0098', 'checkDigit'],
    ['orcid', '0000-0000-0000-0000', 'form'],
    ['orcid', '1825-0097', 'form'],
    ['spin', '123-45678', 'form'],
    ['researcherId', 'A-1234-1820', 'form'],
    ['scopusId', '123', 'form'],
  ] as const)('%s %s is refused: %s', (kind, typed, fault) => {
    expect(checkResearcherId(kind, typed)).toEqual({ ok: false, fault });
  });

  it('of ORCID tell every single wrong digit', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.nat(14), fc.integer({ min: 1, max: 9 }), (first, at, more) => {
        const right = '0123456789X'
          .split('')
          .find((last) => checkResearcherId('orcid', first.join('') + last).ok);
        if (right === undefined) return;
        const wrong = first.map((digit, place) => (place === at ? (digit + more) % 10 : digit));
        expect(checkResearcherId('orcid', wrong.join('') + right).ok).toBe(false);
      }),
    );
  });
});
