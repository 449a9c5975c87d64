import type { OrganisationKind } from '../../organisations/kinds.ts';

/** The steps of a transfer of technology between the two countries, in the order in which they are met. */
export const processSteps = [
  'policy',
  'coordination',
  'information',
  'brokerage',
  'evaluation',
  'translation',
  'nomination',
  'funding',
  'expertInvitation',
  'education',
  'openPublication',
  'secrecyCheck',
  'patent',
  'dualUse',
  'technologyExport',
  'foreignParticipation',
  'contractRegistration',
  'workRegistration',
  'personalData',
  'standards',
  'customs',
  'incubation',
] as const;
export type ProcessStep = (typeof processSteps)[number];

export const banks = ['CN', 'RU'] as const;
export type Bank = (typeof banks)[number];

/** H: confirmed by a source or firm knowledge; M: knowledge that no source confirms; L: a pattern or our own reading. */
export const confidences = ['H', 'M', 'L'] as const;

/** The three levels of the cooperation: governments, departments and regions, institutes and enterprises. */
export const cooperationLevels = ['central', 'agencyRegion', 'institutionEnterprise'] as const;
export type CooperationLevel = (typeof cooperationLevels)[number];

const centralKinds: readonly OrganisationKind[] = ['government', 'international-org'];
const agencyKinds: readonly OrganisationKind[] = [
  'ministry',
  'agency',
  'authority',
  'local-government',
  'leading-group',
];

/** On which level an organisation works, by its kind. */
export function levelOf(kind: OrganisationKind): CooperationLevel {
  if (centralKinds.includes(kind)) return 'central';
  return agencyKinds.includes(kind) ? 'agencyRegion' : 'institutionEnterprise';
}

/** The bank a region (ISO 3166-2) lies on; undefined for a third country. */
export function bankOfRegion(region: string): Bank | undefined {
  return banks.find((bank) => region.startsWith(`${bank}-`));
}

/** How many of each step and bank the finder shows while no step is chosen; the rest is one link away. */
export const shownPerStep = 6;
export const textMax = 500;
