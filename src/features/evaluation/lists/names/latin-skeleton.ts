/** Letters of scholarly transliteration (ISO 9, GOST 7.79 A) and others that stand for two in the everyday ones. */
const letters: Readonly<Record<string, string>> = {
  ž: 'zh',
  č: 'ch',
  š: 'sh',
  ŝ: 'shch',
  û: 'yu',
  â: 'ya',
  ĭ: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'e',
  đ: 'd',
};

/**
 * Spellings that go back to the same sound, one sign for each, in this order: what passports, ISO 9, BGN and habit write
 * differently (ж zh ž j, х kh h x, ц ts c, ю iu yu û, ий iy ij y) comes out the same.
 */
const folds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'S'],
  [/dzh/g, 'J'],
  [/zh/g, 'J'],
  [/tch|ch/g, 'C'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'Z'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/c(?=[eiy])/g, 'Z'],
  [/c/g, 'k'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/i[eo]/g, 'e'],
  [/([a-zA-Z])\1+/g, '$1'],
];

/** A Latin text in small letters as its skeleton; everything but letters and digits is lost, spaces too. */
export function skeletonOf(text: string): string {
  const spelled = [...text.normalize('NFC')].map((letter) => letters[letter] ?? letter).join('');
  const plain = spelled.normalize('NFD').replace(/[^a-z0-9]/g, '');
  return folds.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), plain);
}
