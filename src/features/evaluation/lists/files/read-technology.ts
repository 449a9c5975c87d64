import { languages, type Language } from '../../../../shared/language.ts';
import type { TechnologyContent } from '../entry-content.ts';
import type { TechnologyClass } from '../vocabulary.ts';
import { readValidity, type EntryValues } from './entry-values.ts';

const classes: Readonly<Record<string, TechnologyClass>> = {
  prohibited: 'prohibited',
  禁止: 'prohibited',
  禁止出口: 'prohibited',
  запрещено: 'prohibited',
  запрещённая: 'prohibited',
  запрещенная: 'prohibited',
  restricted: 'restricted',
  限制: 'restricted',
  限制出口: 'restricted',
  ограничено: 'restricted',
  ограниченная: 'restricted',
  dualuse: 'dualUse',
  'dual-use': 'dualUse',
  dual_use: 'dualUse',
  'dual use': 'dualUse',
  两用: 'dualUse',
  两用物项: 'dualUse',
  'двойного назначения': 'dualUse',
};

const grntiCode = /^\d{2}(?:\.\d{2}){0,2}$/;
const ipcCode = /^[A-H](?:\d{2}(?:[A-Z](?:\d{1,4}(?:\/\d{2,6})?)?)?)?$/;

/** The key and content of a technology; what is wrong with it is noted in the values. */
export function readTechnology(values: EntryValues): { key: string; content: TechnologyContent } {
  const code = values.one('code');
  if (code === '') values.refuse('codeMissing');
  const titles = byLanguage((language) => values.one(`title_${language}`) || undefined);
  if (Object.keys(titles).length === 0) values.refuse('titleMissing');
  const content: TechnologyContent = {
    kind: 'technology',
    code,
    class: readClass(values),
    titles,
    words: byLanguage((language) => {
      const words = values.many(`words_${language}`);
      return words.length === 0 ? undefined : words;
    }),
    grnti: readCodes(values, 'grnti', grntiCode),
    ipc: readCodes(values, 'ipc', ipcCode),
    note: values.one('note'),
    ...readValidity(values),
  };
  return { key: code, content };
}

function byLanguage<T>(read: (language: Language) => T | undefined): Partial<Record<Language, T>> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const value = read(language);
      return value === undefined ? [] : [[language, value]];
    }),
  );
}

function readClass(values: EntryValues): TechnologyClass {
  const text = values.one('class');
  const found = classes[text.toLowerCase()];
  if (text === '') values.refuse('classMissing');
  else if (found === undefined) values.refuse('classUnknown', { value: text.slice(0, 40) });
  return found ?? 'restricted';
}

function readCodes(values: EntryValues, column: 'grnti' | 'ipc', form: RegExp): string[] {
  const codes = values.many(column).map((code) => code.replace(/\s+/gu, '').toUpperCase());
  for (const code of codes) {
    if (!form.test(code)) values.refuse(`${column}Wrong`, { value: code.slice(0, 20) });
  }
  return codes;
}
