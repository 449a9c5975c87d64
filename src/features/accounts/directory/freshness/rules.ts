import { daysBetween } from '../../../../shared/day.ts';
import type { FacilityBrief } from '../../facilities/contract.ts';
import type { OrganisationKind } from '../../organisations/kinds.ts';

/** Whole days after which its people are asked whether a profile is still true, asked again, and it counts as stale. */
export const askAfterDays = 335;
export const askAgainAfterDays = 365;
export const staleAfterDays = 400;
/** A request to bring a profile up to date is not repeated sooner. */
export const askAgainDays = 30;

export const freshnessStates = ['never', 'fresh', 'due', 'stale'] as const;
export type FreshnessState = (typeof freshnessStates)[number];

export function freshnessOf(confirmedOn: string | null, today: string): FreshnessState {
  if (confirmedOn === null) return 'never';
  const ageDays = daysBetween(confirmedOn, today);
  if (ageDays > staleAfterDays) return 'stale';
  return ageDays >= askAfterDays ? 'due' : 'fresh';
}

/** How often its people should have been asked by now; `lastOn`: when they last said something of it. */
export function asksDue(lastOn: string, today: string): 0 | 1 | 2 {
  const ageDays = daysBetween(lastOn, today);
  if (ageDays >= askAgainAfterDays) return 2;
  return ageDays >= askAfterDays ? 1 : 0;
}

export const subjects = ['organisation', 'facility'] as const;
export type Subject = (typeof subjects)[number];
export type Profile = { subject: Subject; id: string };

export const profileFields = [
  'nameZh',
  'nameRu',
  'nameEn',
  'region',
  'city',
  'registrationId',
  'website',
  'contacts',
  'profile',
  'responsibilities',
  'status',
  'opened',
  'fields',
  'founders',
  'figures',
  'operator',
  'residents',
] as const;
export type ProfileField = (typeof profileFields)[number];

const names = ['nameZh', 'nameRu', 'nameEn'] as const;
const place = ['region', 'city'] as const;
const reach = ['website', 'contacts'] as const;
const registered: readonly ProfileField[] = [...names, ...place, 'registrationId', ...reach, 'profile'];
const official: readonly ProfileField[] = [...names, ...place, ...reach, 'responsibilities'];

/** What the profile of an organisation should tell, by its kind. */
export const organisationFields: Readonly<Record<OrganisationKind, readonly ProfileField[]>> = {
  institute: registered,
  university: registered,
  company: registered,
  park: registered,
  intermediary: [...registered, 'responsibilities'],
  fund: registered,
  authority: official,
  association: registered,
  government: [...names, 'website'],
  ministry: official,
  agency: official,
  'local-government': official,
  'leading-group': official,
  academy: registered,
  'think-tank': registered,
  alliance: [...names, ...reach, 'profile'],
  'service-center': [...registered, 'responsibilities'],
  'fund-manager': registered,
  'international-org': [...names, 'website'],
  media: [...names, ...place, 'website'],
  publisher: [...names, ...place, 'website'],
};

const site: readonly ProfileField[] = [
  ...names,
  ...place,
  'status',
  'opened',
  'fields',
  'founders',
  'operator',
];
const park: readonly ProfileField[] = [...site, 'figures', 'residents'];

/** What the page of a facility should tell, by its kind. */
export const facilityFields: Readonly<Record<FacilityBrief['kind'], readonly ProfileField[]>> = {
  'science-park': park,
  incubator: park,
  'joint-lab': site,
  'joint-centre': site,
  'cooperation-centre': site,
  'cooperation-base': [...site, 'figures'],
  'innovation-centre': [...site, 'figures'],
  'service-platform': [...site, 'figures'],
  'industrial-base': park,
  'rd-centre': site,
  'joint-campus': site,
  'mega-science': site,
  'mega-science-international': site,
  infrastructure: [...names, ...place, 'status', 'operator'],
  'border-port': [...names, ...place, 'status'],
  'reference-zone': [...names, ...place, 'figures'],
};

/** The state of a facility whose source looked for word of its operation and found none. */
export const unfoundStatus = 'no-operating-data-found';
/** What such a source has looked for in vain. */
export const operatingFields = ['status', 'figures', 'residents'] as const satisfies ProfileField[];

/** Whole per cent; a profile of which nothing is expected is complete. */
export function completenessPercent(filled: number, expected: number): number {
  return expected === 0 ? 100 : Math.floor((filled / expected) * 100);
}
