export const equipmentKinds = ['equipment', 'service'] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

/** `paused` is shown and takes no bookings; `draft` and `withdrawn` are seen by its people only. */
export const equipmentStates = ['draft', 'open', 'paused', 'withdrawn'] as const;
export type EquipmentState = (typeof equipmentStates)[number];
export const shownStates: readonly EquipmentState[] = ['open', 'paused'];

export const equipmentSteps: readonly { from: EquipmentState; to: EquipmentState }[] = [
  { from: 'draft', to: 'open' },
  { from: 'open', to: 'paused' },
  { from: 'paused', to: 'open' },
  { from: 'draft', to: 'withdrawn' },
  { from: 'open', to: 'withdrawn' },
  { from: 'paused', to: 'withdrawn' },
];

/** Who may book: kinds of organisations, or the residents of the facility it stands in. */
export const userGroups = ['anyone', 'institutes', 'enterprises', 'residents'] as const;
export type UserGroup = (typeof userGroups)[number];

export const accessTerms = ['onSite', 'operatorRuns', 'trainingFirst', 'samplesSent', 'remote'] as const;
export type AccessTerm = (typeof accessTerms)[number];

export const priceKinds = ['free', 'fixed', 'onRequest'] as const;
export type PriceKind = (typeof priceKinds)[number];
/** What is booked and what a price is for. */
export const bookingUnits = ['hour', 'day'] as const;
export type BookingUnit = (typeof bookingUnits)[number];

/** Kinds of organisations behind the groups. */
export const instituteKinds: readonly string[] = ['institute', 'university', 'academy', 'think-tank'];
export const enterpriseKinds: readonly string[] = ['company'];
