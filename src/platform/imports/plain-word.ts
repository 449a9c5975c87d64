import { simplifyHan } from './simplify-han.ts';

/** Letters and digits alone, as words are compared: case, spaces, marks, ё and traditional characters do not count. */
export const plainWord = (text: string) =>
  simplifyHan(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
