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
  /миров\p{L}{1,3} уровн|не име\p{L}{1,6} (?:миров\p{L}{1,3} )?аналог|аналогов (?:в мире )?н(?:ет|е им)|лучш\p{L}{1,3} в мире|国际领先|世界领先|国际先进|世界一流|填补.{0,4}空白|world[- ](?:class|leading)|world level|unrivalled|no (?:known )?analog|best in the world/iu;

export function holdsBareSuperlative(text: string): boolean {
  return superlatives.test(text);
}

const contactPattern =
  /[\w.+-]+@[\w-]+\.[\w.]+|https?:\/\/\S+|www\.\S+|\+\d{1,3}[\s(-]*\d{2,4}[\s)-]*\d{3,4}[\s-]*\d{2,4}|(?<!\d)8[\s-]*\(\d{3,5}\)[\s-]*\d{1,3}(?:[\s-]?\d{2}){2}|(?<!\d)8-\d{3}-\d{3}-\d{2}-\d{2}|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}|微信|wechat|whatsapp|telegram/iu;

/** What would give an anonymous owner away: its names, also inflected or without the legal form, and contacts. */
export function checkAnonymity(texts: readonly string[], around: Surroundings): Omit<Gap, 'path'> | undefined {
  const whole = fold(texts.join('\n'));
  if (around.ownerNames.some((name) => namesOwner(whole, name))) return gap('anonymousNamesOwner');
  return contactPattern.test(texts.join('\n')) ? gap('anonymousContacts') : undefined;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/[«»"“”'’\s]+/g, ' ');
}

const hanLegalForm = /(?:股份)?有限(?:责任)?公司|集团|研究(?:院|所)$/g;

/** A name stands in a text when its core does: for Chinese without the legal form, else all its telling word stems. */
function namesOwner(foldedText: string, name: string): boolean {
  const core = fold(name.replace(/[（(][^（）()]*[）)]/g, ' ')).trim();
  if (/\p{Script=Han}/u.test(core)) {
    const short = core.replace(hanLegalForm, '').trim();
    return [core, short].some((part) => part.length >= 3 && foldedText.includes(part));
  }
  const stems = (core.match(/[\p{L}\d]{4,}/gu) ?? []).map((word) => word.slice(0, Math.max(4, word.length - 3)));
  return stems.length > 0 && stems.every((stem) => foldedText.includes(stem));
}
