export const bookingStates = ['requested', 'approved', 'declined', 'cancelled', 'used', 'unused'] as const;
export type BookingState = (typeof bookingStates)[number];

export const bookingSteps = ['approve', 'decline', 'cancel', 'markUsed', 'markUnused'] as const;
export type BookingStep = (typeof bookingSteps)[number];

/** `user`: who wants to work with it; `owner`: whose it is. */
export type BookingSide = 'owner' | 'user';

/** States in which the time is taken. */
export const standingStates: readonly BookingState[] = ['approved', 'used'];

export const purposeMax = 2000;
export const reasonMax = 1000;
/** One booking takes at most so many days; longer work is several. */
export const bookingDaysMax = 31;
/** Nobody books further ahead. */
export const aheadDaysMax = 366;
/** A page of the calendar of free times. */
export const calendarDaysMax = 42;
