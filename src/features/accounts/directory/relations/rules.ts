/** What a row may say of another, as its field is called in the starting content. */
export const namings = ['related', 'parties', 'founders', 'organizers', 'owners'] as const;
export type Naming = (typeof namings)[number];

/** Kinds of records of all rooms that rows of the starting content become, in the order they are shown. */
export const recordKinds = [
  'organisation',
  'facility',
  'agreement',
  'body',
  'plan',
  'case',
  'event',
  'fund',
  'moment',
  'contradiction',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Whose members are counted, in the order they are shown. */
export const memberSides = ['CN', 'RU', 'all'] as const;
type Side = (typeof memberSides)[number];

/** Whose members an indicator of the starting content counts: `alliance-members-cn` those of China; undefined for others. */
export function sideOfMembers({ indicator, unit }: { indicator: string; unit: string }): Side | undefined {
  const found = unit === 'members' ? /-members(?:-(cn|ru))?$/.exec(indicator) : null;
  if (!found) return undefined;
  return found[1] === undefined ? 'all' : found[1] === 'cn' ? 'CN' : 'RU';
}

/** Chinese members for one Russian, to two decimals; null where a side is not told or has none. */
export function balanceOf(figures: readonly { value: number; side: Side }[]): number | null {
  const [cn, ru] = (['CN', 'RU'] as const).map((side) => figures.find((one) => one.side === side)?.value);
  return cn === undefined || !ru ? null : Math.round((cn / ru) * 100) / 100;
}
