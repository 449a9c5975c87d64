/** Kinds of documents of the register, as the starting content names them. */
export const agreementKinds = [
  'treaty',
  'intergovernmental-agreement',
  'agreement',
  'programme-outline',
  'roadmap',
  'work-plan',
  'interministerial-agreement',
  'interagency-agreement',
  'regional-agreement',
  'memorandum',
  'plan',
  'protocol',
  'session-protocol',
  'institutional-agreement',
  'contract',
  'letter-of-intent',
  'technical-inquiry',
  'national-strategy-cn',
  'national-strategy-ru',
  'national-decision',
] as const;
/** Documents in which one country says what it wants of cooperation. */
export const policyDocumentKinds = [
  'national-strategy-cn',
  'national-strategy-ru',
  'national-decision',
] as const satisfies readonly (typeof agreementKinds)[number][];
export type AgreementKind = (typeof agreementKinds)[number];

/** Between governments; between departments and regions; between research bodies and enterprises. */
export const agreementLevels = ['central', 'agencyRegion', 'institution'] as const;
export type AgreementLevel = (typeof agreementLevels)[number];

export const standings = ['inForce', 'lapsed', 'superseded', 'unknown'] as const;
export type Standing = (typeof standings)[number];

export const agreementOrders = ['newest', 'oldest'] as const;

/** The tree of those that carry something, or with those on which nothing rests. */
export const treeScopes = ['carrying', 'whole'] as const;

/** What waits for whom: a draft nobody sees yet, or a change of what everybody sees. */
export const waitingKinds = ['draft', 'change'] as const;

export const agreementNameMax = 400;
export const agreementTextMax = 4000;
export const partiesMax = 12;
export const basesMax = 20;
/** Before the end of an agreement its parties are reminded so many days. */
export const renewalDays = 180;
