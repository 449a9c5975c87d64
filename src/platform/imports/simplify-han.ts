import { Converter } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | undefined;

/** Traditional characters as simplified ones (decision 0016): files in Big5 mean the same words. */
export function simplifyHan(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const simplify = (converter ??= Converter({ from: 't', to: 'cn' }));
  return simplify(text);
}
