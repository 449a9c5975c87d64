import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding, personNamesOf, transliterateRussian } from '../../accounts/public.ts';

/** Shorter words of a person's name are too common to tell anything. */
const lettersMin = { han: 2, other: 4 };

/**
 * The name of his own, or of one of his organisations, that a masked sender's file name tells; undefined: none. Names
 * of people are looked for word by word, names of organisations as a whole, in all their scripts.
 */
export async function toldName(
  ctx: Ctx,
  fileName: string,
  { personId, organisationIds }: { personId: string; organisationIds: readonly string[] },
): Promise<string | undefined> {
  const inName = wordsOf(fileName);
  const organisations = await namesForFinding(ctx, organisationIds);
  for (const name of [...organisations.values()].flat()) {
    for (const spelling of spellingsOf(name)) if (holds(inName, wordsOf(spelling))) return name;
  }
  for (const language of ['zh', 'ru', 'en'] as const) {
    const name = (await personNamesOf({ ...ctx, language }, [personId])).get(personId);
    for (const spelling of name === undefined ? [] : spellingsOf(name)) {
      const isTold = wordsOf(spelling).some((word) => isTelling(word) && holds(inName, [word]));
      if (isTold) return name;
    }
  }
  return undefined;
}

function spellingsOf(name: string): string[] {
  return /\p{Script=Cyrillic}/u.test(name) ? [name, transliterateRussian(name)] : [name];
}

const isHan = (word: string) => /\p{Script=Han}/u.test(word);

function isTelling(word: string): boolean {
  return word.length >= (isHan(word) ? lettersMin.han : lettersMin.other);
}

/** Letters and digits in small form; Chinese stands apart from what it is written together with. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ё', 'е');
  return plain.match(/\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv) ?? [];
}

/** The words stand in the name one after the other; Chinese ones also inside a longer run. */
function holds(inName: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0 || words.join('').length < 2) return false;
  const [first] = words;
  if (words.length === 1 && first !== undefined && isHan(first))
    return inName.some((word) => word.includes(first));
  return inName.some((_, at) => words.every((word, step) => inName[at + step] === word));
}
