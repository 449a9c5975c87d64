import type { FieldError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import type { z } from 'zod';
import { grntiNames } from '../../../shared/grnti-names.ts';
import type { stewardship } from './contract.ts';

/** What is still missing from a draft: every gap at once, none hides another. */
export type Gap = FieldError;

/** Facts about the owner and the day that some requirements depend on. */
export type Surroundings = {
  sourceLanguage: Language;
  ownerCountry: string | null;
  /** Names of the owner in all languages and its contacts, for anonymous listings. */
  ownerNames: readonly string[];
  today: string;
};

/** One requirement: its path in the draft and what is wrong, or undefined when it is met. */
export type Requirement<Draft> = {
  path: string;
  check(draft: Draft, around: Surroundings): Omit<Gap, 'path'> | undefined;
};

export function findGaps<Draft>(
  requirements: readonly Requirement<Draft>[],
  draft: Draft,
  around: Surroundings,
): Gap[] {
  return requirements.flatMap(({ path, check }) => {
    const gap = check(draft, around);
    return gap ? [{ path, ...gap }] : [];
  });
}

const gap = (code: string, params?: Gap['params']): Omit<Gap, 'path'> =>
  params ? { code: `catalogue.gap.${code}`, params } : { code: `catalogue.gap.${code}` };

export const missing = (): Omit<Gap, 'path'> => gap('required');
export { gap };

/** Chinese says the same in about half the characters, so its minimum is half. */
export function minimumFor(minimum: number, language: Language): number {
  return language === 'zh' ? Math.ceil(minimum / 2) : minimum;
}

export function checkText(text: string, minimum: number, language: Language): Omit<Gap, 'path'> | undefined {
  if (text === '') return missing();
  const least = minimumFor(minimum, language);
  return [...text].length < least ? gap('tooShort', { minimum: least }) : undefined;
}

/** GRNTI codes are strings; rubrics outside the platform (78, military) are refused with everything below them. */
export function checkField(code: string | null): Omit<Gap, 'path'> | undefined {
  if (code === null || code === '') return missing();
  if (excludedFields.some((field) => code.startsWith(field))) return gap('fieldExcluded');
  return Object.hasOwn(grntiNames, code) ? undefined : gap('fieldUnknown');
}

/** Military science has no place here: civil only. */
const excludedFields: readonly string[] = ['78'];

/** Different words count once: the same one thrice describes nothing. */
export function checkKeywords(keywords: readonly { words: string }[]): Omit<Gap, 'path'> | undefined {
  const different = new Set(keywords.map(({ words }) => words.normalize('NFKC').toLowerCase()));
  return different.size < keywordsMin ? gap('tooFew', { minimum: keywordsMin }) : undefined;
}

const keywordsMin = 3;

/** The last day of validity may be left open, but must not be over. */
export function checkValidUntil(day: string | null, today: string): Omit<Gap, 'path'> | undefined {
  return day !== null && day < today ? gap('dateInPast') : undefined;
}

/** Praise without a figure, in the three languages and their endings; a figure of the offer has to carry it. */
const superlatives: readonly RegExp[] = [
  /миров\p{L}{1,3} (?:уровн|класс|стандарт)/u,
  /не име\p{L}{1,8} (?:\p{L}+ )?аналог|аналогов (?:\p{L}+ ){0,3}(?:нет|не име|не существ)|нет (?:\p{L}+ )?аналогов|безаналогов|не уступа\p{L}{1,6} мировым/u,
  /(?:лучш|первоклассн|передов)\p{L}{1,3} в мире|(?:лучш|передов)\p{L}{1,3} миров|мирово\p{L}{1,3} лидер/u,
  /(?:国际|世界|全球|国内)(?:上)?(?:领先|先进|一流|首创)|填补.{0,6}空白|举世无双|无与伦比/u,
  /world[- ](?:class|leading|beating)|world[- ]level|world.?s (?:best|leading|first)|best in (?:the world|class)|best-in-class/u,
  /unrivall?ed|unparalleled|unmatched|unsurpassed|no (?:known )?analog|without analog|second to none/u,
];

export function holdsBareSuperlative(text: string): boolean {
  const folded = text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
  return superlatives.some((pattern) => pattern.test(folded));
}

/** What every listing needs of those who answer for it. */
export const stewardshipRequirements: readonly Requirement<{ stewardship: z.output<typeof stewardship> }>[] =
  [
    {
      path: 'stewardship.ownerOrganisationId',
      check: ({ stewardship: s }) => (s.ownerOrganisationId ? undefined : missing()),
    },
    {
      path: 'stewardship.contactPersonId',
      check: ({ stewardship: s }) => (s.contactPersonId ? undefined : missing()),
    },
    {
      path: 'stewardship.validUntil',
      check: ({ stewardship: s }, { today }) => checkValidUntil(s.validUntil, today),
    },
  ];
