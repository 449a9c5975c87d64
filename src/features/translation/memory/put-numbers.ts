import type { Language } from '../../../shared/language.ts';
import { replacePlaces, type MemoryText } from './memory-text.ts';
import { writeNumber, type NumberPlace } from './numbers.ts';

export type ReplacedNumber = { from: string; to: string };

/**
 * The stored translation with the numbers of the new source. Undefined where it is not clear which number of the
 * translation stands for which of the source (one is written as a word there, or has two meanings), or where the word
 * after it would need another form.
 */
export function putNumbers(
  asked: MemoryText,
  stored: MemoryText,
  target: MemoryText,
  language: Language,
): { target: string; replaced: ReplacedNumber[] } | undefined {
  if (asked.numbers.length !== stored.numbers.length) return undefined;
  const wanted = new Map<string, NumberPlace>();
  for (const [at, number] of stored.numbers.entries()) {
    const next = asked.numbers[at] as NumberPlace;
    const earlier = wanted.get(number.value);
    if (earlier && earlier.value !== next.value) return undefined;
    wanted.set(number.value, next);
  }
  const changed = [...wanted].filter(([value, next]) => value !== next.value);
  for (const [value, next] of changed) {
    const places = target.numbers.filter((number) => number.value === value);
    if (places.length !== stored.numbers.filter((number) => number.value === value).length) return undefined;
    if (places.some((place) => needsOtherForm(target.text, place, next, language))) return undefined;
  }
  const isWanted = new Map(changed);
  const text = replacePlaces(target.text, target.numbers, (place) => {
    const next = isWanted.get(place.value);
    if (!next) return target.text.slice(place.start, place.end);
    return writeNumber({ value: next.value, isGrouped: next.isGrouped || place.isGrouped }, language);
  });
  const replaced = changed.map(([value, next]) => ({
    from: writeNumber({ value, isGrouped: false }, language),
    to: writeNumber({ value: next.value, isGrouped: false }, language),
  }));
  return { target: text, replaced };
}

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** «1 установка», but «5 установок». Signs of units do not change. */
function needsOtherForm(text: string, place: NumberPlace, next: NumberPlace, language: Language): boolean {
  if (language === 'zh' || !/^\s\p{L}{3,}/u.test(text.slice(place.end))) return false;
  const form = (number: NumberPlace) => rules[language].select(Number(number.value));
  return form(place) !== form(next);
}
