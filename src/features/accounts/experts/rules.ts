import { addMonths } from '../../../shared/day.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import {
  approvalMonths,
  expertWays,
  type ExpertMover,
  type ExpertState,
  type ExpertStep,
} from './vocabulary.ts';

/** Where a step leads from a state, taken by somebody; undefined where it cannot be taken. */
export function stateAfter(from: ExpertState, step: ExpertStep, by: ExpertMover): ExpertState | undefined {
  return expertWays.find((way) => way.from === from && way.step === step && way.by === by)?.to;
}

export function stepsOf(from: ExpertState, by: ExpertMover): ExpertStep[] {
  return expertWays.filter((way) => way.from === from && way.by === by).map(({ step }) => step);
}

/** The last day an approval of this day holds. */
export function approvedUntil(today: string): string {
  return addMonths(today, approvalMonths);
}

/** A rubric of GRNTI, of the first level or finer (81.35, 81.35.17), whose first level is a civil one. */
export function isField(code: string): boolean {
  return /^\d{2}(\.\d{2}){0,2}$/.test(code) && code.slice(0, 2) in grntiNames;
}

/** The fields with the classes above them, once each: whoever knows 81.35.17 is found below 81.35 and 81. */
export function classesOf(fields: readonly string[]): string[] {
  const all = fields.flatMap((code) =>
    code.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.')),
  );
  return [...new Set(all)].sort();
}
