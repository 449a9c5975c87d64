import { caseStages, type CaseStage } from './vocabulary.ts';

/** A loose day (year, month or day) never lies after another one if it may be the same. */
function mayPrecede(earlier: string, later: string): boolean {
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

/** Why a stage cannot be put on record: it would lie before an earlier one or after a later one, or in time to come. */
export function stageFault(
  reached: readonly { stage: CaseStage; reachedOn: string }[],
  wish: { stage: CaseStage; reachedOn: string },
  today: string,
): 'programmes.case.stageToCome' | 'programmes.case.stagesOutOfOrder' | undefined {
  if (!mayPrecede(wish.reachedOn, today)) return 'programmes.case.stageToCome';
  const at = caseStages.indexOf(wish.stage);
  const isInOrder = reached
    .filter(({ stage }) => stage !== wish.stage)
    .every(({ stage, reachedOn }) =>
      caseStages.indexOf(stage) < at
        ? mayPrecede(reachedOn, wish.reachedOn)
        : mayPrecede(wish.reachedOn, reachedOn),
    );
  return isInOrder ? undefined : 'programmes.case.stagesOutOfOrder';
}
