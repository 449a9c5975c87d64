import { AppError } from '../../../../shared/app-error.ts';
import type { TenderState } from '../vocabulary.ts';

export type TenderMoment = { state: Exclude<TenderState, 'closed'>; bidsUntil: Date };

/** What readers are told: an open tender whose time for bids is over is closed. */
export function shownState({ state, bidsUntil }: TenderMoment, now: Date): TenderState {
  return state === 'open' && bidsUntil <= now ? 'closed' : state;
}

export function takesBids(tender: TenderMoment, now: Date): boolean {
  return shownState(tender, now) === 'open';
}

/** Bids are opened for those who decide when nobody can make one any more, and stay open to them afterwards. */
export function areBidsOpened({ state, bidsUntil }: TenderMoment, now: Date): boolean {
  return state !== 'draft' && bidsUntil <= now;
}

/** Bids come before the delivery, and for publication after now. */
export function refuseWrongDates(
  { bidsUntil, deliverOn }: { bidsUntil: string; deliverOn: string },
  now: Date | undefined,
): void {
  const until = new Date(bidsUntil);
  const fields = [
    ...(deliverOn <= until.toISOString().slice(0, 10)
      ? [{ path: 'deliverOn', code: 'translation.tender.deliveryTooEarly' }]
      : []),
    ...(now !== undefined && until <= now
      ? [{ path: 'bidsUntil', code: 'translation.tender.deadlinePast' }]
      : []),
  ];
  if (fields.length > 0) throw new AppError('invalid', 'translation.tender.datesWrong', { fields });
}
