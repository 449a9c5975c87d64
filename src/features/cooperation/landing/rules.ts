import { addMonths, daysBetween } from '../../../shared/day.ts';
import {
  absorptionStages,
  ageLevels,
  followUpMonths,
  type AbsorptionStage,
  type AgeLevel,
  type FollowUpMonths,
} from './vocabulary.ts';

/** When each question is due. */
export function followUpDays(landedOn: string): { months: FollowUpMonths; dueOn: string }[] {
  return followUpMonths.map((months) => ({ months, dueOn: addMonths(landedOn, months) }));
}

/** How a question stands on a day; it may be answered from thirty days before. */
export function followUpState(
  dueOn: string,
  answeredAt: Date | null,
  today: string,
): 'answered' | 'overdue' | 'due' | 'later' {
  if (answeredAt) return 'answered';
  const daysLeft = daysBetween(today, dueOn);
  return daysLeft < 0 ? 'overdue' : daysLeft <= 30 ? 'due' : 'later';
}

/** How old a talk is called that has had no step since a day; undefined while it is young. */
export function ageLevelOf(lastStepOn: string, today: string): { level: AgeLevel; days: number } | undefined {
  const days = daysBetween(lastStepOn, today);
  const reached = ageLevels.filter((one) => days >= one.days).at(-1);
  return reached && { level: reached.level, days };
}

/** Why a stage cannot be entered yet: an earlier one is missing, or would lie after it. */
export function stageFault(
  reached: readonly { stage: AbsorptionStage; reachedOn: string }[],
  wish: { stage: AbsorptionStage; reachedOn: string },
): 'cooperation.landing.earlierStageMissing' | 'cooperation.landing.stagesOutOfOrder' | undefined {
  const at = absorptionStages.indexOf(wish.stage);
  const dayOfStage = (stage: AbsorptionStage) => reached.find((one) => one.stage === stage)?.reachedOn;
  const before = at === 0 ? undefined : absorptionStages[at - 1];
  if (before !== undefined && dayOfStage(before) === undefined)
    return 'cooperation.landing.earlierStageMissing';
  const isAfterEarlier = absorptionStages
    .slice(0, at)
    .every((stage) => (dayOfStage(stage) ?? '') <= wish.reachedOn);
  const isBeforeLater = absorptionStages
    .slice(at + 1)
    .every((stage) => (dayOfStage(stage) ?? '9999') >= wish.reachedOn);
  return isAfterEarlier && isBeforeLater ? undefined : 'cooperation.landing.stagesOutOfOrder';
}
