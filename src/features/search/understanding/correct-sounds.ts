import { analyseText, isLightWord } from '../../translation/public-text.ts';
import type { EditSink, Knowledge } from './correction.ts';
import { soundAlike, soundsOf } from './pinyin-words.ts';

/** Characters between words: no term begins or ends with one typed for another, whatever it sounds like. */
const functionCharacters =
  '和的与及在对为中用从由以或之于向到其是等被把将了并且也都而则使让给按经自当因所此该各每只又才就还再很太却虽但均仅已曾正刚得着过';
/** Characters that stand before any word, and are not typed for others. */
const looseCharacters =
  '高低大小新旧多少无非超一二三四五六七八九十两上下内外前后左右首不有可能须需要求未更最个种台套件';
/** Names of elements: one is never typed for another unseen. */
const elements =
  '氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂汞铊铅铋钋铀钍镎钚';
const neverTypedForOthers = new Set(functionCharacters + looseCharacters + elements);
/** Other ways of writing a character that the normal form of texts does not know. */
const variants = [
  '黏粘',
  '籽子',
  '銲焊',
  '釬焊',
  '燐磷',
  '鑪炉',
  '錬炼',
  '鎗枪',
  '喫吃',
  '砲炮',
  '礮炮',
  '塩盐',
  '硷碱',
  '鉄铁',
  '銃铳',
  '燿耀',
  '缾瓶',
  '焿羹',
];
/** Words of three characters and fewer share sounds by chance too often to be put over a known word. */
const longEnoughToCover = 4;
const timesRarer = 8;
const timesRarerInShort = 2;

/** What is known of each character of a run. */
type Marks = {
  /** 1 where nothing is known: neither a word nor a pair of characters that some text has. */
  readonly loose: Uint8Array;
  /** 1 where it belongs to a word of the termbase or a general word. */
  readonly inWord: Uint8Array;
  /** 1 where such a word begins, and behind its end. */
  readonly border: Uint8Array;
  /** The whole query is a few characters. */
  readonly isShort: boolean;
};

/** 激光汗接 → 激光焊接: the longest stretch that sounds like a word of the termbase and differs where nothing is known. */
export function correctSounds(
  run: string,
  start: number,
  isShort: boolean,
  knowledge: Knowledge,
  sink: EditSink,
): void {
  const { pinyinWords } = knowledge;
  const marks = { ...markKnown(run, knowledge), isShort };
  if (!marks.loose.includes(1)) return;
  const sounds = soundsOf(run);
  if (sounds.length !== run.length) return;
  for (let length = Math.min(pinyinWords.longestWord, run.length); length >= 2; length--) {
    for (let from = 0; from + length <= run.length; from++) {
      const end = from + length;
      if (!marks.loose.subarray(from, end).includes(1)) continue;
      const written = run.slice(from, end);
      const to = pinyinWords
        .soundsLike(written, sounds.slice(from, end))
        .find((word) => isLikelySlip(word, run, from, marks, knowledge));
      if (to === undefined) continue;
      const kind = isVariant(written, to) ? 'traditional' : 'homophone';
      sink({ kind, start: start + from, end: start + end, to });
      marks.loose.fill(0, from, end);
    }
  }
}

function markKnown(run: string, { pinyinWords, knowsTerm }: Knowledge): Omit<Marks, 'isShort'> {
  const loose = new Uint8Array(run.length).fill(1);
  const inWord = new Uint8Array(run.length);
  const border = new Uint8Array(run.length + 1);
  for (let from = 0; from < run.length; from++) {
    for (let length = Math.min(pinyinWords.longestWord, run.length - from); length >= 2; length--) {
      const word = run.slice(from, from + length);
      if (!pinyinWords.isWord(word) && !isLightWord(word)) continue;
      loose.fill(0, from, from + length);
      inWord.fill(1, from, from + length);
      border[from] = border[from + length] = 1;
      break;
    }
  }
  for (const token of analyseText(run).tokens) {
    if (token.kind === 'bigram' && token.end - token.start === 2 && knowsTerm(token.value))
      loose.fill(0, token.start, token.end);
  }
  return { loose, inWord, border };
}

/**
 * At most half of the characters change, and only those of which nothing is known; no function character is taken in
 * at the ends. Short stretches, or those that cover a known word, need more to speak for them.
 */
function isLikelySlip(word: string, run: string, from: number, marks: Marks, knowledge: Knowledge): boolean {
  const end = from + word.length;
  const changed: number[] = [];
  for (let at = from; at < end; at++) {
    const typed = run[at] as string;
    if (typed === word[at - from]) continue;
    if (marks.loose[at] !== 1 || neverTypedForOthers.has(typed)) return false;
    changed.push(at);
  }
  if (changed.length * 2 > word.length || changed.length === 0) return false;
  if (functionCharacters.includes(run[from] as string)) return false;
  if (functionCharacters.includes(run[end - 1] as string)) return false;
  const times = marks.isShort ? timesRarerInShort : timesRarer;
  const isRare = changed.every((at) =>
    isRarer(run[at] as string, word[at - from] as string, times, knowledge),
  );
  if (marks.inWord.subarray(from, end).includes(1)) {
    const isLong = word.length >= longEnoughToCover && changed.length === 1;
    return (isLong || isRare) && !isCut(from, marks) && !isCut(end, marks);
  }
  if (word.length > 2) return true;
  const isBound = (at: number): boolean => at === 0 || at === run.length || marks.border[at] === 1;
  return isBound(from) && isBound(end) && (isRare || isLikelyPair(word, run, from, marks.isShort, knowledge));
}

/** A known word goes on over the place. */
function isCut(at: number, { inWord, border }: Marks): boolean {
  return inWord[at - 1] === 1 && inWord[at] === 1 && border[at] !== 1;
}

/** A character that hardly stands in any term was typed for one that often does. */
function isRarer(typed: string, meant: string, times: number, { pinyinWords }: Knowledge): boolean {
  return pinyinWords.countCharacter(typed) * times <= pinyinWords.countCharacter(meant);
}

/**
 * Any two characters may be a word that nobody has listed: they must sound the same, tones and all, and what comes out
 * must stand beside one of its neighbours in some text or term.
 */
function isLikelyPair(
  word: string,
  run: string,
  from: number,
  isShort: boolean,
  knowledge: Knowledge,
): boolean {
  const end = from + word.length;
  if (!soundAlike(word, run.slice(from, end))) return false;
  const beside = [run.slice(from - 1, from) + word.charAt(0), word.charAt(1) + run.slice(end, end + 1)];
  return (
    (run.length === 2 && isShort) || beside.some((pair) => pair.length === 2 && isKnownPair(pair, knowledge))
  );
}

function isKnownPair(pair: string, { pinyinWords, knowsTerm }: Knowledge): boolean {
  const key = analyseText(pair).tokens.find(({ kind }) => kind === 'bigram')?.value;
  return pinyinWords.isPair(pair) || (key !== undefined && knowsTerm(key));
}

/** The same word in characters of another tradition. */
function isVariant(written: string, word: string): boolean {
  return [...written].every((typed, at) => typed === word[at] || variants.includes(typed + (word[at] ?? '')));
}
