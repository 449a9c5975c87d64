/** Themes that put strengths and weaknesses of both countries on one line. The grouping is the platform's own. */
export const themes = [
  'basic',
  'commercialisation',
  'people',
  'aerospace',
  'nuclear',
  'digital',
  'life',
  'materials',
  'energy',
  'quantum',
  'transport',
  'polar',
  'other',
] as const;
export type Theme = (typeof themes)[number];

const themeOfEntry: Readonly<Record<string, readonly Theme[]>> = {
  'ru-str-basic': ['basic'],
  'cn-weak-basic': ['basic'],
  'cn-str-industrialisation': ['commercialisation'],
  'ru-weak-transfer': ['commercialisation'],
  'ru-weak-aging': ['people'],
  'ru-str-aerospace': ['aerospace'],
  'cn-str-lunar': ['aerospace'],
  'cn-str-beidou': ['aerospace'],
  'cn-str-c919': ['aerospace'],
  'cn-str-science-satellites': ['aerospace'],
  'ru-str-nuclear': ['nuclear'],
  'cn-str-nuclear-power': ['nuclear'],
  'ru-str-algorithms': ['digital'],
  'cn-str-5g': ['digital'],
  'cn-str-ai': ['digital'],
  'cn-str-blockchain': ['digital'],
  'cn-str-supercomputer': ['digital'],
  'cn-str-digital-yuan': ['digital'],
  'cn-str-cnc': ['digital'],
  'ru-str-materials-biotech': ['materials', 'life'],
  'cn-str-iron-superconductor': ['materials'],
  'cn-str-stem-cells': ['life'],
  'cn-str-synthetic-biology': ['life'],
  'cn-str-new-drugs': ['life'],
  'cn-str-hybrid-rice': ['life'],
  'ru-str-power': ['energy'],
  'cn-str-new-energy': ['energy'],
  'cn-str-quantum': ['quantum'],
  'cn-str-high-speed-rail': ['transport'],
  'ru-str-polar': ['polar'],
};

/** The themes of an entry of the list of strengths. */
export function themesOf(key: string): readonly Theme[] {
  return themeOfEntry[key] ?? ['other'];
}

/**
 * How a line reads: `complementary`: one is strong where the other is weak; `both`: both are named as strong; `onlyCn`,
 * `onlyRu`: the sources name one only, which says nothing of the other; `weakness`: nobody is named as strong.
 */
export const readings = ['complementary', 'both', 'onlyCn', 'onlyRu', 'weakness'] as const;
export type Reading = (typeof readings)[number];

type Side = { country: 'CN' | 'RU' };

export function readLine(strengths: readonly Side[], weaknesses: readonly Side[]): Reading {
  const isStrong = (country: Side['country']) => strengths.some((one) => one.country === country);
  const isWeak = (country: Side['country']) => weaknesses.some((one) => one.country === country);
  if ((isStrong('CN') && isWeak('RU')) || (isStrong('RU') && isWeak('CN'))) return 'complementary';
  if (isStrong('CN') && isStrong('RU')) return 'both';
  if (isStrong('CN')) return 'onlyCn';
  return isStrong('RU') ? 'onlyRu' : 'weakness';
}
