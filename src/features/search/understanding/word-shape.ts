/** Whether a text or the vocabulary has a word that is part of another. */
export type PartCheck = { isWord(part: string): boolean; isBeginning(part: string): boolean };

const prefixes =
  /^(?:авто|анти|без|бес|био|в|взаимо|вне|воз|вос|вы|за|из|ис|на|над|пол|полу|у|внутри|высоко|гидро|гипер|до|меж|микро|мини|много|моно|мульти|нано|не|низко|о|об|обес|от|пере|по|под|поли|после|пост|пре|пред|при|про|противо|раз|рас|с|само|сверх|со|супер|теле|тепло|термо|транс|ультра|фото|экзо|электро|эндо|anti|auto|bi|bio|co|counter|cyber|de|dis|electro|en|ex|fore|hydro|hyper|in|inter|intra|macro|mal|meta|micro|mid|mini|mis|mono|multi|nano|non|out|over|para|photo|poly|post|pre|pro|pseudo|re|semi|sub|super|tele|thermo|trans|ultra|un|under|up)/;
const suffixes =
  /(?:ность|ности|ование|ования|ирование|ирования|изация|изации|ировать|овать|ация|ации|ский|ская|ские|ческий|ческая|овый|овая|овые|евый|истый|чатый|альный|альная|щик|чик|тель|тельный|ability|able|ably|ally|ance|ation|ations|ator|ed|ence|er|ers|ful|ible|ical|ise|ised|iser|ish|ism|ist|ity|ive|ize|ized|izer|less|like|ly|ment|ness|or|ors|ous|ship|tion|wise|y|ing|ings)$/;
const longestPrefix = 7;
const shortestPart = 4;
/** What a prefix of so many letters stands before. */
const shortestRest = (prefixLength: number): number => (prefixLength > 2 ? shortestPart : shortestPart + 1);

const endings =
  /^(?:|[аеийоуыьюяю]|ам|ами|ам|ах|ая|его|ее|ей|ем|ею|её|ие|ий|им|ими|их|ия|ию|ии|ием|иях|иям|иями|ев|ов|ого|ое|ой|ом|ому|ему|ою|ую|ые|ый|ым|ыми|ых|юю|яя|ям|ями|ях|ью|а?сь|ся|ен|ена|ено|ены|нн?ый|нн?ая|нн?ое|нн?ые|s|es|ed|d|ing|er|ers|y|ies|ly|al|ic|e|r|rs)$/;

/**
 * Whether a word of which nothing is known is made of known parts in a regular way: a prefix or the first half of a
 * compound before a known word, a suffix behind one.
 */
export function isRegularlyMade(word: string, { isWord, isBeginning }: PartCheck): boolean {
  const longest = prefixes.exec(word)?.[0].length ?? 0;
  for (let length = Math.min(longest, longestPrefix); length > 0; length--) {
    const isPrefix = prefixes.exec(word.slice(0, length))?.[0].length === length;
    if (isPrefix && word.length - length >= shortestRest(length) && isWord(word.slice(length))) return true;
  }
  for (let at = shortestPart; at + shortestPart <= word.length; at++) {
    const isJoined = /[а-я]/.test(word) ? /[оеи]/.test(word[at - 1] as string) : isWord(word.slice(0, at));
    if (isJoined && isWord(word.slice(at)) && isBeginning(word.slice(0, at - 1))) return true;
  }
  const suffix = suffixes.exec(word)?.[0];
  const base = suffix === undefined ? '' : word.slice(0, -suffix.length);
  return base.length > shortestPart && isWord(base);
}

/** Whether two words differ in their endings alone: forms of one word as far as can be told. */
export function areForms(first: string, second: string): boolean {
  if (foldBritish(first) === foldBritish(second)) return true;
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  if (same < shortestPart) return false;
  for (let at = same; at >= Math.max(shortestPart, same - 2); at--)
    if (endings.test(first.slice(at)) && endings.test(second.slice(at))) return true;
  return false;
}

function foldBritish(word: string): string {
  return word.replace(/re(s?)$/, 'er$1').replace(/our|ogh|is|yz|ll/g, (part) => american[part] ?? part);
}
const american: Readonly<Record<string, string>> = { our: 'or', ogh: 'og', is: 'iz', yz: 'ys', ll: 'l' };
