/** What parks count, each narrower than the one before; the definitions stand in the words. */
export const parkCounters = ['introduced', 'matched', 'operated', 'landed'] as const;
export type ParkCounter = (typeof parkCounters)[number];

/** Figures of the starting content that speak of the same as a counter, by their metric. */
export const counterOfMetric: Readonly<Record<string, ParkCounter>> = {
  'cis-projects-presented': 'introduced',
  'projects-matched': 'matched',
  'cooperation-projects-operated': 'operated',
};

/** A park that has told nothing for longer is silent. */
export const silentAfterDays = 31;
