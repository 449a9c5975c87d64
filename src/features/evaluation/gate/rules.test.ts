import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOfHits } from './assess-case.ts';
import { caseTransitions, findCaseTransition } from './life-cycle.ts';
import {
  afterWorkingDays,
  isAskedOf,
  propose,
  refusalByConditions,
  refusalOfOutcome,
  workingDaysBetween,
  type GivenAnswer,
} from './rules.ts';
import { questionsOn, screeningData } from './screening-data.ts';
import { holdsWord } from './suggest-answers.ts';
import { caseStates, conditionKinds, outcomes, purposes, type AnswerCode } from './vocabulary.ts';

const questions = questionsOn('2026-11-21').filter(({ answers }) => answers.length > 0);
const answered = (given: Record<string, AnswerCode>): GivenAnswer[] =>
  Object.entries(given).map(([questionId, answer]) => ({ questionId, answer, note: 'Seen' }));

/** What the domain says of each question, `screening_questions` of the workflow: answer → outcome and condition. */
const domain: [string, AnswerCode, string, string[]][] = [
  ['SC01', 'yes', 'blocked', []],
  ['SC02', 'yes', 'blocked', []],
  ['SC02', 'unknown', 'conditional', ['identificationConclusion']],
  ['SC03', 'prohibited', 'blocked', []],
  ['SC03', 'restricted', 'conditional', ['letterOfIntent', 'licenceNumber']],
  ['SC04', 'prohibited', 'blocked', []],
  ['SC04', 'restricted', 'conditional', ['licenceNumber']],
  ['SC05', 'no', 'conditional', ['identificationConclusion']],
  ['SC06', 'no', 'conditional', ['publicationClearance']],
  ['SC07', 'yes', 'conditional', ['securityApproval']],
  ['SC08', 'yes', 'conditional', ['ipOutboundReview']],
  ['SC09', 'yes', 'blocked', []],
  ['SC10', 'unclear', 'moreInformation', []],
  ['SC12', 'yes', 'conditional', ['reexportConsent']],
  ['SC13', 'missing', 'moreInformation', []],
  ['SC14', 'no', 'moreInformation', []],
  ['SC15', 'none', 'moreInformation', []],
  ['SC16', 'yes', 'conditional', ['permitNumber']],
  ['SC17', 'yes', 'conditional', ['permitNumber']],
  ['SC18', 'no', 'conditional', ['ethicsApproval']],
  ['SC19', 'no', 'conditional', ['secrecyCheck']],
  ['SC20', 'unknown', 'conditional', ['ownershipProof']],
  ['SC21', 'unknown', 'clear', []],
];

describe('the questions', () => {
  it('are the twenty-one of the domain, in three languages, dated and with a source', () => {
    const ids = screeningData.questions.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 21 }, (_, at) => `SC${String(at + 1).padStart(2, '0')}`));
    for (const { question, help, source } of screeningData.questions) {
      for (const text of [question, help, source].flatMap((words) => Object.values(words)))
        expect(text).not.toBe('');
    }
    expect(Object.keys(screeningData.conditions).sort()).toEqual([...conditionKinds].sort());
  });

  it.each(domain)('%s answered %s leads to %s', (id, answer, outcome, conditions) => {
    const own = questions.filter((question) => question.id === id);
    const proposal = propose(own, answered({ [id]: answer }));
    expect(proposal).toMatchObject({ outcome, unanswered: [] });
    expect(proposal.conditions.map(({ kind }) => kind)).toEqual(conditions);
  });

  it('are asked by direction, record and deal', () => {
    const asked = (about: Partial<Parameters<typeof isAskedOf>[1]>) => {
      const whole = { kind: 'catalogue/offer', from: [], to: [], deals: [], ...about };
      return questions.filter((question) => isAskedOf(question, whole)).map(({ id }) => id);
    };
    expect(asked({ from: ['CN'], to: ['RU'] })).toContain('SC03');
    expect(asked({ from: ['RU'], to: ['CN'] })).not.toContain('SC03');
    expect(asked({ from: ['CN'], deals: ['assignment'] })).toContain('SC08');
    expect(asked({ from: ['CN'], deals: ['licence'] })).not.toContain('SC08');
    expect(asked({ from: ['RU'] })).not.toContain('SC07');
    expect(asked({ kind: 'cooperation/interest', to: ['RU'] })).toContain('SC07');
  });

  it('need a note where the answer alone says nothing', () => {
    const own = questions.filter(({ id }) => id === 'SC13');
    expect(propose(own, [{ questionId: 'SC13', answer: 'yes', note: ' ' }]).unanswered).toEqual(['SC13']);
  });
});

const anyAnswers = fc.record(
  Object.fromEntries(questions.map(({ id, answers }) => [id, fc.option(fc.constantFrom(...answers))])),
);

describe('what the answers lead to', () => {
  it('is never milder than its strongest answer, and nothing passes with a question open', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...outcomes), (given, outcome) => {
        const answers = questions.flatMap(({ id }) => {
          const answer = given[id];
          return answer ? answered({ [id]: answer }) : [];
        });
        const proposal = propose(questions, answers);
        const effects = answers.flatMap(({ questionId, answer }) => {
          const question = questions.find(({ id }) => id === questionId);
          return question?.effects[answer] ?? [];
        });
        const forbids = effects.some((effect) => effect.outcome === 'blocked');
        const refusal = refusalOfOutcome(outcome, proposal, proposal.conditions.length > 0);
        if (outcome === 'blocked') expect(refusal).toBeUndefined();
        else if (answers.length < questions.length || forbids) expect(refusal).toBeDefined();
        if (outcome === 'clear' && refusal === undefined) expect(proposal.conditions).toEqual([]);
        if (outcome === 'conditional' && refusal === undefined) {
          const asked = effects.flatMap(({ conditions }) => conditions);
          expect(proposal.conditions.map(({ kind }) => kind).sort()).toEqual([...asked].sort());
        }
      }),
    );
  });
});

describe('hits', () => {
  const hit = (answer: string | null) => ({ kind: 'party', answer });
  it.each([
    [[], 'noHit'],
    [[hit(null), hit('same')], undefined],
    [[hit('notSame'), hit('same')], 'theSame'],
    [[hit('notSame'), hit('unclear')], 'unclear'],
    [[hit('notSame')], 'notTheSame'],
  ])('of %j say %s', (hits, answer) => expect(answerOfHits(hits)).toBe(answer));
});

describe('the life cycle', () => {
  it('is that of the domain, and the way back from a block by appeal', () => {
    const lines = caseTransitions.map(({ from, to, by }) => `${from} → ${to}: ${by}`);
    expect([...lines].sort()).toEqual(
      [
        'open → more_information: officer',
        'more_information → open: owner',
        'open → clear: officer',
        'open → conditional: officer',
        'open → blocked: officer',
        'clear → open: system',
        'conditional → open: system',
        'blocked → open: officer',
      ].sort(),
    );
    for (const state of caseStates) expect(findCaseTransition(state, 'clear')?.from ?? 'open').toBe('open');
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i of them is %s', (day, count, due) => expect(afterWorkingDays(day, count)).toBe(due));

  it('between two days are those that lead from one to the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 40 }), (offset, count) => {
        const day = new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        expect(workingDaysBetween(day, afterWorkingDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('an open condition', () => {
  it('refuses exactly what it blocks, the letter of intent first', () => {
    for (const kind of conditionKinds) {
      const { blocks } = screeningData.conditions[kind];
      for (const purpose of purposes) {
        const standing = { kind, rule: 'SC03', blocks };
        expect(refusalByConditions([{ ...standing, isMet: true }], purpose)).toBeUndefined();
        const refused = refusalByConditions([{ ...standing, isMet: false }], purpose);
        expect(refused !== undefined).toBe(blocks.includes(purpose));
      }
    }
    const both = (['licenceNumber', 'letterOfIntent'] as const).map((kind) => ({
      kind,
      rule: 'SC03',
      blocks: screeningData.conditions[kind].blocks,
      isMet: false,
    }));
    expect(refusalByConditions(both, 'files')).toMatchObject({ code: 'letterOfIntentMissing' });
  });
});

describe('words that speak for an answer', () => {
  it.each([
    ['Плита ДСП для мебели', 'ДСП', true, true],
    ['плита дсп', 'ДСП', true, false],
    ['Несекретно', 'секретно', true, false],
    ['гриф «Секретно»', 'секретно', true, true],
    ['本技术属于机密', '机密', true, true],
    ['Детали артиллерийских систем', 'артиллер', false, true],
    ['the weaponry', 'weapon', false, true],
  ])('%s: %s', (text, word, isWhole, holds) => expect(holdsWord(text, word, isWhole)).toBe(holds));
});
