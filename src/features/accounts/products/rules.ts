import type { FieldError } from '../../../shared/app-error.ts';
import type { StandardSystem } from './vocabulary.ts';

/** Sections of the Harmonised System by their chapters (WCO, HS 2022). */
export const hsSections: readonly (readonly [from: number, to: number])[] = [
  [1, 5], [6, 14], [15, 15], [16, 24], [25, 27], [28, 38], [39, 40], [41, 43], [44, 46], [47, 49], [50, 63],
  [64, 67], [68, 70], [71, 71], [72, 83], [84, 85], [86, 89], [90, 92], [93, 93], [94, 96], [97, 97],
]; // prettier-ignore

/** The section a code belongs to, counted from 1; undefined where the system has no such chapter. */
export function sectionOf(code: string): number | undefined {
  const chapter = Number(code.slice(0, 2));
  // Chapter 77 is kept free.
  if (chapter === 77) return undefined;
  const at = hsSections.findIndex(([from, to]) => chapter >= from && chapter <= to);
  return at === -1 ? undefined : at + 1;
}

/** A code as it is stored: digits alone; what separates its groups falls away. */
export function plainCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s.\-]/g, '');
}

/** What is wrong with a code of the Harmonised System or of a tariff that refines it; undefined for nothing. */
export function faultOfCode(code: string): string | undefined {
  if (!/^\d+$/.test(code)) return 'accounts.product.hsDigits';
  // The tariffs of both countries refine six digits to eight and ten.
  if (![6, 8, 10].includes(code.length)) return 'accounts.product.hsLength';
  if (code.slice(2, 4) === '00' || sectionOf(code) === undefined) return 'accounts.product.hsUnknown';
  // Arms and ammunition: the platform is for civil goods.
  return code.startsWith('93') ? 'accounts.product.hsMilitary' : undefined;
}

const numberForms: Record<StandardSystem, RegExp> = {
  GB: /^(GB|GB\/T|GB\/Z|[A-Z]{2}\/T|[A-Z]{2})\s?\d{1,6}(\.\d{1,3})?([-—–]\d{4})?$/,
  GOST: /^(ГОСТ|GOST)( ?(Р|R))?( (ИСО|МЭК|ISO|IEC|ЕН|EN))*\s\d{1,6}(\.\d{1,4}){0,3}([-–]\d{1,4}){0,2}$/i,
  ISO: /^ISO(\/[A-Z]{2,3})*\s\d{1,6}([-–]\d{1,3})?(:\d{4})?$/,
  IEC: /^IEC(\/[A-Z]{2,3})*\s\d{1,6}([-–]\d{1,3}){0,3}(:\d{4})?$/,
  // Certificate or declaration of the Eurasian Economic Union.
  EAC: /^(ЕАЭС|ТС|EAEU)\s(N|№)?\s?[A-ZА-Я]{2}\s?[A-ZА-Я0-9.\-/\s]{4,60}$/i,
  other: /\S/,
};

/** What is wrong with numbers of standards, by their place. */
export function faultsOfStandards(
  standards: readonly { system: StandardSystem; number: string }[],
): FieldError[] {
  return standards.flatMap(({ system, number }, at) =>
    numberForms[system].test(number.trim())
      ? []
      : [{ path: `standards.${at}.number`, code: 'accounts.product.standardForm' }],
  );
}

export type EnterpriseFacts = {
  names: { zh?: string | undefined; ru?: string | undefined; en?: string | undefined };
  region: string | null;
  city: string | null;
  hasNumber: boolean;
  hasWebsite: boolean;
  hasProfile: boolean;
  hasContacts: boolean;
  products: number;
  productsWithSpecification: number;
  productsWithStandards: number;
};

/** What an entry of the enterprise databases should tell; each counts the same. */
export const completenessChecks = {
  nameZh: ({ names }) => Boolean(names.zh),
  nameRu: ({ names }) => Boolean(names.ru),
  place: ({ region, city }) => region !== null && city !== null,
  number: ({ hasNumber }) => hasNumber,
  website: ({ hasWebsite }) => hasWebsite,
  profile: ({ hasProfile }) => hasProfile,
  contacts: ({ hasContacts }) => hasContacts,
  products: ({ products }) => products > 0,
  specification: ({ productsWithSpecification }) => productsWithSpecification > 0,
  standards: ({ productsWithStandards }) => productsWithStandards > 0,
} satisfies Record<string, (facts: EnterpriseFacts) => boolean>;
export const completenessKeys = Object.keys(completenessChecks) as (keyof typeof completenessChecks)[];

/** How complete an entry is, in per cent, and what it lacks. */
export function completenessOf(facts: EnterpriseFacts) {
  const missing = completenessKeys.filter((key) => !completenessChecks[key](facts));
  return {
    percent: Math.round((100 * (completenessKeys.length - missing.length)) / completenessKeys.length),
    missing,
  };
}
