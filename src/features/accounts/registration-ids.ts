/**
 * `uscc`: Chinese unified social credit code (18 signs). ОГРН, ОГРНИП and ИНН (10 or 12) are Russian. `ror`: the
 * identifier of research organisations, nine signs, also written as the address https://ror.org/….
 */
export const registrationIdKinds = ['uscc', 'ogrn', 'ogrnip', 'inn', 'ror'] as const;
export type RegistrationIdKind = (typeof registrationIdKinds)[number];
export type RegistrationIdFault = 'length' | 'characters' | 'checkDigit';
export type RegistrationIdCheck =
  { ok: true; normalised: string } | { ok: false; reason: RegistrationIdFault };

// GB 32100-2015: 31 signs, no I, O, S, V, Z; the weight of place i is 3^(i-1) mod 31.
const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// Crockford's alphabet of 32 signs, no I, L, O, U.
const ROR_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// Order of the Russian tax service on the structure of the ИНН.
const INN_10_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_FIRST_WEIGHTS = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_SECOND_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

const DIGITS = '0123456789';
const SIGNS: Readonly<Record<RegistrationIdKind, string>> = {
  uscc: USCC_SIGNS,
  ogrn: DIGITS,
  ogrnip: DIGITS,
  inn: DIGITS,
  ror: ROR_SIGNS,
};
const LENGTHS: Readonly<Record<RegistrationIdKind, readonly number[]>> = {
  uscc: [18],
  ogrn: [13],
  ogrnip: [15],
  inn: [10, 12],
  ror: [9],
};

function sumWeighted(values: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0);
}

function isUsccValid(code: string): boolean {
  const values = [...code].map((sign) => USCC_SIGNS.indexOf(sign));
  const expected = (31 - (sumWeighted(values, USCC_WEIGHTS) % 31)) % 31;
  return values[17] === expected;
}

// The last digit is the rest of the number before it, by 11 for ОГРН and by 13 for ОГРНИП, of which one digit is kept.
function isRestValid(code: string, divisor: bigint): boolean {
  const rest = BigInt(code.slice(0, -1)) % divisor;
  return Number(rest % 10n) === Number(code.at(-1));
}

function isInnValid(code: string): boolean {
  const digits = [...code].map(Number);
  const checkBy = (weights: readonly number[]): boolean =>
    (sumWeighted(digits, weights) % 11) % 10 === digits[weights.length];
  return code.length === 10
    ? checkBy(INN_10_WEIGHTS)
    : checkBy(INN_12_FIRST_WEIGHTS) && checkBy(INN_12_SECOND_WEIGHTS);
}

// 0, six signs, two check digits by ISO 7064 mod 97-10 of the number the signs stand for.
function isRorValid(code: string): boolean {
  let value = 0n;
  for (const sign of code.slice(0, 7)) value = value * 32n + BigInt(ROR_SIGNS.indexOf(sign));
  return 98n - ((value * 100n) % 97n) === BigInt(code.slice(7));
}

function isCheckDigitRight(kind: RegistrationIdKind, code: string): boolean {
  if (kind === 'uscc') return isUsccValid(code);
  if (kind === 'inn') return isInnValid(code);
  if (kind === 'ror') return isRorValid(code);
  return isRestValid(code, kind === 'ogrn' ? 11n : 13n);
}

/**
 * Checks the form and check digits of a company's registration number; it does not ask any register whether the
 * number is in use. Spaces and hyphens are dropped, full-width signs and lower case are accepted; `normalised` is
 * what to store. A number of zeros only is refused as `characters`, though its
 * sums agree; so is a ROR id that does not begin with 0 or end with two digits. A ROR id is kept in small letters.
 */
export function checkRegistrationId(kind: RegistrationIdKind, text: string): RegistrationIdCheck {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u200b\ufeff]/gu, '')
    .toUpperCase();
  const normalised = kind === 'ror' ? typed.replace(/^(HTTPS?:\/\/)?(WWW\.)?ROR\.ORG\//u, '') : typed;
  const signs = SIGNS[kind];
  if (normalised === '') return { ok: false, reason: 'length' };
  if (![...normalised].every((sign) => signs.includes(sign))) return { ok: false, reason: 'characters' };
  if (!LENGTHS[kind].includes(normalised.length)) return { ok: false, reason: 'length' };
  if (/^0+$/u.test(normalised)) return { ok: false, reason: 'characters' };
  if (kind === 'ror' && !/^0.{6}[0-9]{2}$/u.test(normalised)) return { ok: false, reason: 'characters' };
  if (!isCheckDigitRight(kind, normalised)) return { ok: false, reason: 'checkDigit' };
  return { ok: true, normalised: kind === 'ror' ? normalised.toLowerCase() : normalised };
}
