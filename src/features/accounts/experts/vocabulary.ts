/** `claimed` waits for the institution; `lapsed`: membership or the year of the approval ended; `withdrawn`: by himself. */
export const expertStates = ['claimed', 'approved', 'refused', 'lapsed', 'withdrawn'] as const;
export type ExpertState = (typeof expertStates)[number];

/** Who moves an expert: himself, who decides for his organisation, the clock. */
export type ExpertMover = 'self' | 'organisation' | 'clock';
export const expertSteps = ['claim', 'approve', 'refuse', 'lapse', 'withdraw'] as const;
export type ExpertStep = (typeof expertSteps)[number];

/** Every way from one state to another; what does not stand here cannot be. */
export const expertWays: readonly {
  from: ExpertState;
  step: ExpertStep;
  by: ExpertMover;
  to: ExpertState;
}[] = [
  { from: 'claimed', step: 'approve', by: 'organisation', to: 'approved' },
  { from: 'claimed', step: 'refuse', by: 'organisation', to: 'refused' },
  { from: 'claimed', step: 'lapse', by: 'clock', to: 'lapsed' },
  { from: 'claimed', step: 'withdraw', by: 'self', to: 'withdrawn' },
  // Another year.
  { from: 'approved', step: 'approve', by: 'organisation', to: 'approved' },
  { from: 'approved', step: 'refuse', by: 'organisation', to: 'refused' },
  // With another organisation.
  { from: 'approved', step: 'claim', by: 'self', to: 'claimed' },
  { from: 'approved', step: 'lapse', by: 'clock', to: 'lapsed' },
  { from: 'approved', step: 'withdraw', by: 'self', to: 'withdrawn' },
  { from: 'refused', step: 'claim', by: 'self', to: 'claimed' },
  { from: 'refused', step: 'withdraw', by: 'self', to: 'withdrawn' },
  { from: 'lapsed', step: 'claim', by: 'self', to: 'claimed' },
  { from: 'lapsed', step: 'withdraw', by: 'self', to: 'withdrawn' },
  { from: 'withdrawn', step: 'claim', by: 'self', to: 'claimed' },
];

/** An approval holds for a year. */
export const approvalMonths = 12;

/** What an expert can be asked for. */
export const expertServices = [
  'review',
  'consult',
  'lecture',
  'jointResearch',
  'interpretTerms',
  'supervise',
  'judge',
] as const;
export type ExpertService = (typeof expertServices)[number];

/** ISO 639-1 of the languages of work, those of the platform first. */
export const workingLanguages = ['zh', 'ru', 'en', 'be', 'kk', 'mn', 'uz', 'ja', 'ko', 'de', 'fr'] as const;
export type WorkingLanguage = (typeof workingLanguages)[number];
/** From the strongest; `reading` is no speaking. */
export const languageLevels = ['native', 'fluent', 'working', 'reading'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export const fieldsMax = 5;

/** The wording of the consent that is given today; a changed one gets another name and is asked for anew. */
export const consentWording = '2026-11-22';
