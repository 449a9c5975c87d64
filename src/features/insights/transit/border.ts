export const province = 'CN-HL';

/** ISO 3166-2 of the Russian regions across the border, by their entry in the list of the sources. */
const regionOfEntry: Readonly<Record<string, string>> = {
  'ru-primorsky': 'RU-PRI',
  'ru-khabarovsk': 'RU-KHA',
  'ru-jewish-ao': 'RU-YEV',
  'ru-amur': 'RU-AMU',
  'ru-zabaykalsky': 'RU-ZAB',
};

/** The region an entry of the list stands for; undefined for one that is new. */
export function regionOf(entry: string): string | undefined {
  return regionOfEntry[entry];
}

/** Indicators that speak of a good. The sources give none of the province itself: these are of whole countries. */
const indicatorsOfGood: Readonly<Record<string, readonly string[]>> = {
  'goods-energy': [
    'oil-imports',
    'oil-import-russia-share',
    'oil-consumption',
    'gas-exports',
    'gas-supplier-rank',
  ],
};

export function indicatorsOf(good: string): readonly string[] {
  return indicatorsOfGood[good] ?? [];
}

/** Indicators of the border itself. */
export const borderIndicators = ['border-length', 'border-ports-class1', 'border-markets'] as const;
