import type { Language } from '../../../shared/language.ts';
import { pluralRu } from '../../../shared/messages.ts';
import type { Templates, Value, Values, Variable } from './template-shapes.ts';
import type { TextSide } from './vocabulary.ts';

const blank = /\{\{(\w+)\}\}/g;

/** Names of the blanks in a text, each once. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(blank)].map(([, name]) => name ?? ''))];
}

/** The blank of that name; names of what every object has are none. */
export function findVariable({ variables }: Templates, name: string): Variable | undefined {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

const partyNames = { zh: { zh: '甲方', ru: '乙方' }, ru: { zh: 'Сторона 1', ru: 'Сторона 2' } } as const;

/** A text with its blanks filled; what is not given stays visible as the label of the blank in brackets. */
export function fillBlanks(text: string, language: TextSide, values: Values, templates: Templates): string {
  return text.replace(blank, (whole, name: string) => {
    const variable = findVariable(templates, name);
    if (!variable) return whole;
    const said = sayValue(variable, values[name], language);
    if (said !== '') return said;
    const label = variable.labels[language];
    return language === 'zh' ? `【${label}】` : `[${label}]`;
  });
}

/** A value in words of a language; empty when it is not given. */
export function sayValue(variable: Variable, value: Value | undefined, language: TextSide): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'object') {
    if ('amountMinor' in value) return sayMoney(value.amountMinor, value.currency, language);
    return value[language].trim();
  }
  if (typeof value === 'number') return `${sayNumber(value, language)}${sayUnit(variable, value, language)}`;
  if (variable.type === 'day') return sayDay(value, language);
  if (variable.type === 'party') return value === 'zh' || value === 'ru' ? partyNames[language][value] : '';
  if (variable.type === 'choice') return variable.choices?.[value]?.[language] ?? '';
  return value;
}

const locales: Record<TextSide, string> = { zh: 'zh-CN', ru: 'ru-RU' };

function sayNumber(value: number, language: TextSide): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value);
}

/** The Russian clauses say «в течение», so the unit stands in the genitive: 1 года, 2 лет, 21 дня. */
function sayUnit({ unit }: Variable, value: number, language: TextSide): string {
  if (unit === undefined) return '';
  if (language === 'zh') return unit === 'years' ? '年' : '日';
  const isOne = pluralRu(value, 'one', 'few', 'many') === 'one';
  return unit === 'years' ? (isOne ? ' года' : ' лет') : isOne ? ' дня' : ' дней';
}

const currencyNames: Record<TextSide, Record<string, string>> = {
  zh: { CNY: '元人民币', RUB: '卢布', USD: '美元' },
  ru: { CNY: 'юаней', RUB: 'рублей', USD: 'долларов США' },
};

function sayMoney(amountMinor: number, currency: string, language: TextSide): string {
  const amount = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: amountMinor % 100 === 0 ? 0 : 2,
  }).format(amountMinor / 100);
  const name = currencyNames[language][currency] ?? currency;
  return language === 'zh' ? `${amount}${name}` : `${amount} ${name}`;
}

function sayDay(day: string, language: TextSide): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Whether a required blank that the texts use is still open in either language. */
export function openBlanks(texts: readonly string[], values: Values, templates: Templates): string[] {
  const used = [...new Set(texts.flatMap(blanksOf))];
  return used.filter((name) => {
    const variable = findVariable(templates, name);
    if (!variable?.isRequired) return false;
    const sides: readonly TextSide[] = ['zh', 'ru'];
    return sides.some((side) => sayValue(variable, values[name], side) === '');
  });
}

/** The label of a blank for a reader. */
export function labelOf(name: string, language: Language, templates: Templates): string {
  return findVariable(templates, name)?.labels[language] ?? name;
}
