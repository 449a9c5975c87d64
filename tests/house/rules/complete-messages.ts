import type { Fault } from '../fault.ts';

export type MessagesByLanguage = Record<'zh' | 'ru' | 'en', unknown>;

const scripts = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u, en: /\p{Script=Latin}/u };

/** Names and codes that are written alike in all languages: TRL, GB/T 22900, ORCID iD, Amur, me@example.org. */
const sameEverywhere =
  /^(?:[^\p{L}]|\{\w+\}|https?:\S+|\S+@\S+|[\p{Lu}\p{N}][\p{Lu}\p{N}./+-]*s?(?!\p{Ll})|ORCID iD|Amur|GitHub|PostgreSQL|OpenAPI|JSON|WeChat|Telegram)+$/u;

/** Texts in another language on purpose: the languages' own names. */
const ownNames = new Set(['中文', 'Русский', 'русский', 'English']);

/**
 * The same keys in all three languages, each in its own script. A sentence that is empty in all three says nothing on
 * purpose; empty in one it is forgotten.
 */
export function findMessageFaults(file: string, messages: MessagesByLanguage): Fault[] {
  const texts = { zh: textsOf(messages.zh), ru: textsOf(messages.ru), en: textsOf(messages.en) };
  const keys = new Set([...texts.zh.keys(), ...texts.ru.keys(), ...texts.en.keys()]);
  const faults: Fault[] = [];
  const isSilent = (key: string) => Object.values(texts).every((byKey) => byKey.get(key) === '');
  for (const language of ['zh', 'ru', 'en'] as const) {
    for (const key of keys) {
      if (isSilent(key)) continue;
      const text = texts[language].get(key);
      const message = faultOf(language, text);
      if (message) faults.push({ file, line: 1, message: `${language} ${key} ${message}` });
    }
  }
  return faults;
}

function faultOf(language: 'zh' | 'ru' | 'en', text: string | undefined): string | undefined {
  if (text === undefined) return 'is missing';
  if (text.trim() === '') return 'is empty';
  if (scripts[language].test(text) || sameEverywhere.test(text) || ownNames.has(text)) return undefined;
  return `is not written in ${language}: “${text.slice(0, 60)}”`;
}

/** All sentences by their path. A sentence that takes figures is asked with figures. */
function textsOf(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'function') found.set(path, say(value as (...given: unknown[]) => unknown));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      textsOf(inner, path === '' ? key : `${path}.${key}`, found);
  }
  return found;
}

function say(sentence: (...given: unknown[]) => unknown): string {
  const figures = [7, 5, 3, 2];
  try {
    return String(sentence(...figures));
  } catch {
    return String(sentence(...figures.map(String)));
  }
}
