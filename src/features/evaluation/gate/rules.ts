import { dayOf } from '../../../shared/day.ts';
import type { CaseSubject } from './case-subject.ts';
import type { Question } from './screening-data.ts';
import type { AnswerCode, Bank, ConditionKind, Outcome, ProposedOutcome, Purpose } from './vocabulary.ts';
import { proposedOutcomes, workingDaysToDecide } from './vocabulary.ts';

export type Directions = {
  kind: string;
  from: readonly Bank[];
  to: readonly Bank[];
  deals: readonly string[];
};

export function directionsOf(about: CaseSubject): Directions {
  const { room, kind } = about.subject;
  return { kind: `${room}/${kind}`, from: about.from, to: about.to, deals: about.kindOfDeal ?? [] };
}

/** Whether a question is asked of a record: by who gives, who gets, what it is and which deal is meant. */
export function isAskedOf({ applies, answers }: Question, about: Directions): boolean {
  if (answers.length === 0) return false;
  if (!applies) return true;
  const { from, to, anyway, subjects, notSubjects, deals } = applies;
  const meets = (wanted: readonly string[] | undefined, own: readonly string[]) =>
    wanted === undefined || wanted.some((one) => own.includes(one));
  return (
    meets(from, about.from) &&
    meets(to, about.to) &&
    meets(anyway, [...about.from, ...about.to]) &&
    meets(subjects, [about.kind]) &&
    meets(deals, about.deals) &&
    !notSubjects?.includes(about.kind)
  );
}

export type GivenAnswer = { questionId: string; answer: AnswerCode; note: string };

export type Proposal = {
  outcome: ProposedOutcome;
  /** The question behind the outcome. */
  reasons: string[];
  conditions: { kind: ConditionKind; rule: string }[];
  /** Questions whose answer is worth a note without consequence. */
  notes: string[];
  unanswered: string[];
};

/** What the answers lead to by the data; a person decides, and never milder than this. */
export function propose(questions: readonly Question[], answers: readonly GivenAnswer[]): Proposal {
  const given = new Map(answers.map((one) => [one.questionId, one]));
  const proposal: Proposal = { outcome: 'clear', reasons: [], conditions: [], notes: [], unanswered: [] };
  for (const question of questions) {
    const found = given.get(question.id);
    if (!found || (question.needsNote.includes(found.answer) && found.note.trim() === '')) {
      proposal.unanswered.push(question.id);
      continue;
    }
    const effect = question.effects[found.answer];
    if (!effect) continue;
    if (effect.isNoted) proposal.notes.push(question.id);
    if (isStronger(effect.outcome, proposal.outcome)) proposal.reasons = [];
    if (effect.outcome !== 'clear' && !isStronger(proposal.outcome, effect.outcome)) {
      proposal.outcome = effect.outcome;
      proposal.reasons.push(question.id);
    }
    proposal.conditions.push(...effect.conditions.map((kind) => ({ kind, rule: question.id })));
  }
  return proposal;
}

function isStronger(one: ProposedOutcome, other: ProposedOutcome): boolean {
  return proposedOutcomes.indexOf(one) > proposedOutcomes.indexOf(other);
}

/** Why an outcome must not be decided; undefined when it may. A block needs no answers: one reason is enough. */
export function refusalOfOutcome(
  outcome: Outcome,
  proposal: Proposal,
  hasConditions: boolean,
): 'unanswered' | 'informationFirst' | 'mustBlock' | 'needsConditions' | 'noConditions' | undefined {
  if (outcome === 'blocked') return undefined;
  if (proposal.unanswered.length > 0) return 'unanswered';
  if (proposal.outcome === 'blocked') return 'mustBlock';
  if (proposal.outcome === 'moreInformation') return 'informationFirst';
  if (outcome === 'clear') return hasConditions ? 'needsConditions' : undefined;
  return hasConditions ? undefined : 'noConditions';
}

const dayMs = 86_400_000;
const isWeekend = (at: Date) => at.getUTCDay() === 0 || at.getUTCDay() === 6;

/** The day so many working days (Monday to Friday) after a day. */
export function afterWorkingDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  for (let left = count; left > 0;) {
    at.setTime(at.getTime() + dayMs);
    if (!isWeekend(at)) left -= 1;
  }
  return dayOf(at);
}

/** Working days after `from` up to and with `until`; none when it has passed. */
export function workingDaysBetween(from: string, until: string): number {
  let count = 0;
  for (const at = new Date(`${from}T00:00:00Z`); dayOf(at) < until;) {
    at.setTime(at.getTime() + dayMs);
    if (!isWeekend(at)) count += 1;
  }
  return count;
}

export const dueAfterOpening = (today: string) => afterWorkingDays(today, workingDaysToDecide);

export type StandingCondition = {
  kind: ConditionKind;
  rule: string;
  blocks: readonly Purpose[];
  isMet: boolean;
};

export type GateRefusal = {
  code: 'notScreened' | 'blocked' | 'conditionOpen' | 'letterOfIntentMissing';
  /** Null: no single question is the reason. */
  rule: string | null;
  kind?: ConditionKind;
};

/** The open condition that stands in the way of a purpose, the letter of intent before all others. */
export function refusalByConditions(
  conditions: readonly StandingCondition[],
  purpose: Purpose,
): GateRefusal | undefined {
  const open = conditions.filter(({ isMet, blocks }) => !isMet && blocks.includes(purpose));
  const found = open.find(({ kind }) => kind === 'letterOfIntent') ?? open[0];
  if (!found) return undefined;
  const code = found.kind === 'letterOfIntent' ? 'letterOfIntentMissing' : 'conditionOpen';
  return { code, rule: found.rule, kind: found.kind };
}
