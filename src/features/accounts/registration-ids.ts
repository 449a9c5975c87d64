/** `uscc`: Chinese unified social credit code (18 signs). The others are the Russian ОГРН, ОГРНИП and ИНН (10 or 12). */
export type RegistrationIdKind = 'uscc' | 'ogrn' | 'ogrnip' | 'inn';
export type RegistrationIdFault = 'length' | 'characters' | 'checkDigit';
export type RegistrationIdCheck =
  { ok: true; normalised: string } | { ok: false; reason: RegistrationIdFault };

// GB 32100-2015: 31 signs, no I, O, S, V, Z; the weight of place i is 3^(i-1) mod 31.
const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
// Order of the Russian tax service on the structure of the ИНН.
const INN_10_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_FIRST_WEIGHTS = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_SECOND_WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

const LENGTHS: Readonly<Record<RegistrationIdKind, readonly number[]>> = {
  uscc: [18],
  ogrn: [13],
  ogrnip: [15],
  inn: [10, 12],
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

function isCheckDigitRight(kind: RegistrationIdKind, code: string): boolean {
  if (kind === 'uscc') return isUsccValid(code);
  if (kind === 'inn') return isInnValid(code);
  return isRestValid(code, kind === 'ogrn' ? 11n : 13n);
}

/**
 * Checks the form and check digits of a company's registration number; it does not ask any register whether the
 * number is in use. Spaces and hyphens are dropped, full-width signs and lower case are accepted; `normalised` is
 * what to store. A number of zeros only is refused as `characters`, though its sums agree.
 */
export function checkRegistrationId(kind: RegistrationIdKind, text: string): RegistrationIdCheck {
  const normalised = text
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015\u200b\ufeff]/gu, '')
    .toUpperCase();
  const signs = kind === 'uscc' ? USCC_SIGNS : '0123456789';
  if (normalised === '') return { ok: false, reason: 'length' };
  if (![...normalised].every((sign) => signs.includes(sign))) return { ok: false, reason: 'characters' };
  if (!LENGTHS[kind].includes(normalised.length)) return { ok: false, reason: 'length' };
  if (/^0+$/u.test(normalised)) return { ok: false, reason: 'characters' };
  return isCheckDigitRight(kind, normalised) ? { ok: true, normalised } : { ok: false, reason: 'checkDigit' };
}
