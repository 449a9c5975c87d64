import type { FieldError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';

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

export function checkText(
  text: string,
  minimum: number,
  language: Language,
): Omit<Gap, 'path'> | undefined {
  if (text === '') return missing();
  const least = minimumFor(minimum, language);
  return [...text].length < least ? gap('tooShort', { minimum: least }) : undefined;
}

/** GRNTI codes are strings; rubrics outside the platform (78, military) are refused. */
export function checkField(code: string | null): Omit<Gap, 'path'> | undefined {
  if (code === null || code === '') return missing();
  if (excludedFields.includes(code)) return gap('fieldExcluded');
  return grntiNames[code] === undefined ? gap('fieldUnknown') : undefined;
}

/** Military science has no place here: civil only. */
const excludedFields: readonly string[] = ['78'];

/** Praise without a figure, in the three languages; a figure of the offer has to carry it. */
const superlatives =
  /мировой уровень|мирового уровня|не имеет аналогов|аналогов нет|лучш(?:ий|ая|ее) в мире|国际领先|世界领先|国际先进|世界一流|填补.{0,4}空白|world[- ]class|world level|unrivalled|no analogues?|best in the world/iu;

export function holdsBareSuperlative(text: string): boolean {
  return superlatives.test(text);
}

const contactPattern =
  /[\w.+-]+@[\w-]+\.[\w.]+|https?:\/\/\S+|www\.\S+|(?:\+?\d[\s()-]?){10,}|微信|wechat|whatsapp|telegram/iu;

/** What would give an anonymous owner away: its names (also without the legal form) and ways to reach it. */
export function checkAnonymity(texts: readonly string[], around: Surroundings): Omit<Gap, 'path'> | undefined {
  const whole = fold(texts.join('\n'));
  if (around.ownerNames.some((name) => nameParts(name).some((part) => whole.includes(part)))) {
    return gap('anonymousNamesOwner');
  }
  return contactPattern.test(texts.join('\n')) ? gap('anonymousContacts') : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/[«»"“”'’（）()\s]+/g, ' ');
}

/** A name as written and its quoted core: ООО «Сварка-ДВ» is also known as Сварка-ДВ. */
function nameParts(name: string): string[] {
  const quoted = [...name.matchAll(/[«"“]([^»"”]{3,})[»"”]/g)].map((found) => found[1] ?? '');
  return [name, ...quoted].map((part) => fold(part).trim()).filter((part) => part.length >= 3);
}
