import type { PolicyContent } from './contract.ts';

/** Letters of designations that look or sound alike in the two scripts: ГОСТ Р is typed GOST R. */
const latinOf: Readonly<Record<string, string>> = {
  гост: 'gost',
  исо: 'iso',
  мэк: 'iec',
  гб: 'gb',
  р: 'r',
};

/** A designation as it is searched: small letters, Latin names of the systems, no marks between. */
export function designationKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[а-яё]+/gu, (word) => latinOf[word] ?? word)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A comparison says something of at least one side. */
export function contentFault(
  content: Pick<PolicyContent, 'title' | 'cn' | 'ru'>,
): { path: string; code: 'field.required' } | undefined {
  const isEmpty = (text: object | undefined) =>
    text === undefined || Object.values(text).every((words) => words === undefined || words === '');
  if (isEmpty(content.title)) return { path: 'title.zh', code: 'field.required' };
  if (isEmpty(content.cn?.rule) && isEmpty(content.ru?.rule))
    return { path: 'cn.rule.zh', code: 'field.required' };
  return undefined;
}
