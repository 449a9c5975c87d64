import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAt, takeStep, type TaskStanding, type TaskStep } from './rules.ts';
import { taskOutcomes } from './vocabulary.ts';

const reason = fc.constantFrom('', '  ', 'Нет финансирования');
const step: fc.Arbitrary<TaskStep> = fc.oneof(
  fc.record({
    to: fc.constant('done' as const),
    outcome: fc.option(fc.constantFrom(...taskOutcomes), { nil: undefined }),
    reason,
  }),
  fc.record({ to: fc.constant('dropped' as const), reason }),
  fc.record({ to: fc.constant('open' as const) }),
);

describe('a task', () => {
  it('has an outcome exactly when it is done, and a reason where nothing came of it, whatever was tried', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (tries) => {
        let task: TaskStanding = { state: 'open', outcome: null, reason: '' };
        for (const one of tries) {
          const next = takeStep(task, one);
          if ('fault' in next) {
            // What is refused for its words is refused for nothing else: the same step with all words is taken.
            const whole: TaskStep =
              one.to === 'open'
                ? one
                : { ...one, ...(one.to === 'done' && { outcome: 'talks' }), reason: 'x' };
            const isStepRefused = next.fault === 'programmes.followUp.noSuchStep';
            expect('fault' in takeStep(task, whole)).toBe(isStepRefused);
            expect(isStepRefused).toBe((task.state === 'open') === (one.to === 'open'));
            continue;
          }
          expect(next.state).toBe(one.to);
          expect(next.state === 'done').toBe(next.outcome !== null);
          if (next.state === 'dropped' || next.outcome === 'nothing') expect(next.reason).not.toBe('');
          if (next.state === 'open') expect(next.reason).toBe('');
          task = next;
        }
      }),
    );
  });
});

describe('the address of a record', () => {
  const id = '0192f0c1-7b1d-7e55-8a11-0a0b0c0d0e0f';
  it.each([
    [`/ru/projects/${id}`, 'project', `/projects/${id}`],
    [`https://amur.example/zh/interests/${id}?tab=log#end`, 'interest', `/interests/${id}`],
    [`/programmes/agreements/${id}`, 'agreement', `/programmes/agreements/${id}`],
    [`/en/agreements/${id.toUpperCase()}`, 'contract', `/agreements/${id}`],
    [`/conversations/${id}/files`, 'talk', `/conversations/${id}`],
  ])('%s is found', (typed, kind, path) => {
    expect(recordAt(typed)).toEqual({ kind, id, path });
  });
  it.each(
    [
      [
        '',
        `/projects`,
        `/projects/new`,
        `javascript:alert(1)`,
        `/ru/offers/${id}`,
        `projects/${id}`,
        'https://',
      ],
    ].flat(),
  )('%j is none', (typed) => {
    expect(recordAt(typed)).toBeUndefined();
  });
});
