/** Zones of the regions of Russia that do not live by Moscow time. */
const russianZones: Readonly<Record<string, string>> = {
  ...zone('Europe/Kaliningrad', 'KGD'),
  ...zone('Europe/Samara', 'SAM UD'),
  ...zone('Europe/Astrakhan', 'AST'),
  ...zone('Europe/Saratov', 'SAR'),
  ...zone('Europe/Ulyanovsk', 'ULY'),
  ...zone('Asia/Yekaterinburg', 'BA PER ORE KGN SVE TYU KHM YAN CHE'),
  ...zone('Asia/Omsk', 'OMS'),
  ...zone('Asia/Novosibirsk', 'NVS'),
  ...zone('Asia/Tomsk', 'TOM'),
  ...zone('Asia/Barnaul', 'AL ALT'),
  ...zone('Asia/Novokuznetsk', 'KEM'),
  ...zone('Asia/Krasnoyarsk', 'KYA KK TY'),
  ...zone('Asia/Irkutsk', 'IRK BU'),
  ...zone('Asia/Chita', 'ZAB'),
  ...zone('Asia/Yakutsk', 'AMU SA'),
  ...zone('Asia/Vladivostok', 'PRI KHA YEV'),
  ...zone('Asia/Sakhalin', 'SAK'),
  ...zone('Asia/Magadan', 'MAG'),
  ...zone('Asia/Kamchatka', 'KAM'),
  ...zone('Asia/Anadyr', 'CHU'),
};

function zone(name: string, codes: string): Record<string, string> {
  return Object.fromEntries(codes.split(' ').map((code) => [`RU-${code}`, name]));
}

export const beijing = 'Asia/Shanghai';
export const moscow = 'Europe/Moscow';

/** The zone of a place by its ISO codes: all of China lives by Beijing time. Undefined elsewhere. */
export function zoneOfPlace(country: string | null, region: string | null): string | undefined {
  if (country === 'CN') return beijing;
  if (country === 'RU') return russianZones[region ?? ''] ?? moscow;
  return undefined;
}
