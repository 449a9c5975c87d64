import type { Language } from '../../../shared/language.ts';

/** What is harvested: nothing about people, and no concepts of the termbase, which has its own export. */
export const harvestKinds = ['offer', 'request', 'organisation', 'facility'] as const;
export type HarvestKind = (typeof harvestKinds)[number];

export function isHarvestKind(kind: string): kind is HarvestKind {
  return harvestKinds.some((one) => one === kind);
}

const places: Record<HarvestKind, string> = {
  offer: 'offers',
  request: 'requests',
  organisation: 'partners',
  facility: 'facilities',
};

/** The address of a record's page below the root of the site. */
export function pathOfHarvested(kind: HarvestKind, id: string, language: Language): string {
  return `/${language}/${places[kind]}/${id}`;
}
