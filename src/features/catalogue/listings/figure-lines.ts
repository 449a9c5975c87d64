import type { Language } from '../../../shared/language.ts';
import { writeUnit } from './write-unit.ts';

/** Words and figures of the same rows; either may have more rows than the other. */
export function pairRows<Words, Figures>(
  words: readonly Words[],
  figures: readonly Figures[],
): [Words | undefined, Figures | undefined][] {
  const count = Math.max(words.length, figures.length);
  return Array.from({ length: count }, (_, at) => [words[at], figures[at]]);
}

/** A value with its unit as the language writes it. */
export function valueOf(figure: { value: string; unit: string } | undefined, language: Language): string {
  return figure === undefined ? '' : `${figure.value} ${writeUnit(figure.unit, language)}`.trim();
}

/** `label: value unit (condition)` with the marks of the language; parts that are not given are left out. */
export function writeFigureLine(language: Language, label = '', value = '', condition = ''): string {
  const [colon, open, close] = language === 'zh' ? ['：', '（', '）'] : [': ', ' (', ')'];
  const head = [label, value].filter((part) => part !== '').join(colon);
  if (condition === '') return head;
  return head === '' ? condition : `${head}${open}${condition}${close}`;
}
