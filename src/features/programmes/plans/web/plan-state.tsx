import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { planWords } from '../../messages/plans-words.ts';
import { writeLooseDay } from '../../web/fact-parts.tsx';
import type { PlanBrief } from '../contract.ts';

type Stated = Pick<PlanBrief, 'status' | 'sourceStatus'>;

/** The state in one of four words, with the word of the source where it says more. */
export function PlanState({ plan }: { plan: Stated }) {
  const words = useWords(planWords);
  const says = plan.sourceStatus;
  return (
    <>
      {words.statuses[plan.status]}
      {says !== null && says !== plan.status ? (
        <span className="quiet"> ({words.sourceSays(words.sourceStatuses[says])})</span>
      ) : null}
    </>
  );
}

/** From when to when, as exactly as it is known; undefined where neither is. */
export function usePeriod({ starts, ends }: Pick<PlanBrief, 'starts' | 'ends'>): string | undefined {
  const words = useWords(planWords);
  const language = useLanguage();
  const written = (day: string) => writeLooseDay(day, language);
  if (starts !== null && ends !== null)
    return starts === ends ? written(starts) : words.periodOf(written(starts), written(ends));
  if (starts !== null) return words.since(written(starts));
  return ends === null ? undefined : words.until(written(ends));
}

/** Fresh or old: the day somebody last confirmed it. */
export function Confirmation({ confirmedOn }: { confirmedOn: string | null }) {
  const words = useWords(planWords);
  const language = useLanguage();
  return confirmedOn === null ? words.neverConfirmed : words.confirmedOn(formatDay(confirmedOn, language));
}
