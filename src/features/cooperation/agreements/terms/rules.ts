import { addDays, daysBetween } from '../../../../shared/day.ts';
import type { Answer, OfferState, TextSide } from './vocabulary.ts';

/** What becomes of an open offer by an answer of a side; undefined where that side may not give it. */
export function stateAfterAnswer(
  offer: { state: OfferState; side: TextSide },
  answer: Answer,
  side: TextSide,
): OfferState | undefined {
  if (offer.state !== 'open') return undefined;
  if (answer === 'withdraw') return offer.side === side ? 'withdrawn' : undefined;
  if (offer.side === side) return undefined;
  return answer === 'accept' ? 'accepted' : 'declined';
}

/** What a new offer makes of the open one. */
export function stateAfterOffer(open: { side: TextSide }, side: TextSide): OfferState {
  return open.side === side ? 'withdrawn' : 'countered';
}

/** Days before the deadline on which the side that must answer is written to. */
export const alarmDays = [2, 0] as const;

/** The last day of offers an alarm of so many days ahead is about. */
export const alarmUntil = (today: string, days: number) => addDays(today, days);

/** The alarm that is due; undefined when none is, or it was given. */
export function alarmDue(
  offer: { decideBy: string; alarmedDays: number | null },
  today: string,
): number | undefined {
  const left = daysBetween(today, offer.decideBy);
  const due = alarmDays.filter((days) => left <= days).at(-1);
  return due !== undefined && (offer.alarmedDays === null || due < offer.alarmedDays) ? due : undefined;
}
