/** Closed lists of the rights sheet: codes are stored, labels stand in the messages. */

export const backgroundKinds = [
  'patent',
  'utilityModel',
  'design',
  'software',
  'database',
  'layoutDesign',
  'plantVariety',
  'knowHow',
  'copyright',
  'other',
] as const;
/** Whether others hold rights in it: licences, pledges, co-owners. Unknown is not none. */
export const encumbrances = ['none', 'encumbered', 'unknown'] as const;
export const workAccesses = ['free', 'onTerms', 'none'] as const;
export const useAccesses = ['free', 'fairTerms', 'onTerms', 'none'] as const;

/** Where results are used; `third` is every other country. */
export const territories = ['CN', 'RU', 'third'] as const;
export type Territory = (typeof territories)[number];

/** Who may use joint results in a territory. */
export const exploiters = ['cn', 'ru', 'both', 'jointDecision'] as const;
/** What it takes to license third parties there. */
export const thirdPartyRules = ['jointConsent', 'ordinaryAlone', 'free'] as const;
export const incomeRules = ['byShares', 'exploiterKeeps', 'asStated'] as const;

/** Whose a result is that one side made alone, and what the other may do with it. */
export const soleOwners = ['creator', 'jointly'] as const;
export const partnerUses = ['projectOnly', 'ownTerritory', 'none'] as const;
export const remunerationPayers = ['ownEmployer', 'sharedByShares', 'asStated'] as const;

export const dispositionKinds = ['assignment', 'exclusive', 'sole', 'ordinary'] as const;
export const prices = ['free', 'paid'] as const;

/** Where an invention was made, and where it is filed first. */
export const places = ['CN', 'RU', 'both', 'other'] as const;
export const filingCountries = ['CN', 'RU', 'other'] as const;
export const checkStates = ['notAsked', 'asked', 'passed', 'refused', 'notNeeded'] as const;
/** How Russian law is met: a permission, or six months after the Russian filing without a notice. */
export const russianWays = ['permission', 'sixMonths'] as const;

/** What each side confirms by itself. */
export const sheetParts = ['annex', 'rules'] as const;
export type SheetPart = (typeof sheetParts)[number];

export const confidences = ['H', 'M', 'L'] as const;

/** Shares are whole thousandths: 333 is 33.3 per cent. */
export const wholePerMille = 1000;
export const itemsPerPartyMax = 60;
export const dispositionsMax = 40;
export const noteCharactersMax = 2000;
