/** Codes of the checklist of registrations; the rules themselves stand in data/project-registrations.json. */
export const confidences = ['H', 'M', 'L'] as const;
export const registrationCountries = ['CN', 'RU', 'both'] as const;
export const dueStarts = [
  'effectiveOn',
  'firstRoyaltyOn',
  'laterRoyaltyOn',
  'startsOn',
  'checkedOn',
  'firstPaymentOn',
] as const;
export type DueStart = (typeof dueStarts)[number];

export const registrationFacts = [
  'technologyFrom',
  'rightsPassed',
  'royalty',
  'registrableRights',
  'russianPublicMoney',
  'chineseTaxRelief',
  'crossBorderPayment',
  'aboveBankThreshold',
  'gateAsks',
] as const;
export type RegistrationFact = (typeof registrationFacts)[number];
