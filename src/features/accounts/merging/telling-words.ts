import { pinyin } from 'pinyin-pro';
import { citiesInAll } from '../city-names.ts';
import { readPalladiusWord } from '../names/palladius-to-pinyin.ts';
import { transliterateRussian } from '../names/russian-to-latin.ts';
import { foldName } from '../name-search.ts';
import { genericHan, genericLatin, genericRussian } from './generic-words.ts';

/** The words of a name that tell which organisation it is, each in the ways it may sound in Latin letters, in order. */
export type TellingWord = { sounds: string[]; isCity: boolean };

const cityMark = 'city ';
const hanWords = new Intl.Segmenter('zh', { granularity: 'word' });

export function tellingWordsOf(name: string): TellingWord[] {
  const words =
    foldName(name).match(/\p{Script=Han}+|[\p{Script=Cyrillic}ʼ]+|[\p{Script=Latin}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (/^\p{Script=Han}/u.test(word)) return readHan(word);
    if (/^\p{Script=Cyrillic}/u.test(word)) return readCyrillic(word);
    return readLatin(word);
  });
}

function readHan(text: string): TellingWord[] {
  const city = citiesInAll.find(({ zh }) => text.includes(zh));
  if (city) {
    const [before = '', after = ''] = [
      text.slice(0, text.indexOf(city.zh)),
      text.slice(text.indexOf(city.zh) + city.zh.length),
    ];
    return [...readHan(before), cityWord(city.en), ...readHan(after)];
  }
  const rest = genericHan.reduce((left, generic) => left.replaceAll(generic, ' '), text).trim();
  return rest
    .split(/\s+/)
    .filter((part) => [...part].length > 1)
    .map((part) => ({ sounds: soundsOfHan(part), isCity: false }));
}

/** The whole part, its words, and its beginning: what is peculiar to a firm stands first, what it does after. */
function soundsOfHan(part: string): string[] {
  const words = [...hanWords.segment(part)]
    .map(({ segment }) => segment)
    .filter((word) => [...word].length > 1);
  const beginnings = [2, 3].map((length) => [...part].slice(0, length).join(''));
  return unique(
    [part, ...words, ...beginnings].map((word) =>
      skeleton(pinyin(word, { toneType: 'none', type: 'array' }).join('')),
    ),
  );
}

/** What only Chinese words written by Palladius have. */
const palladiusMark = /цз|чж|юй|вэй|сянь|синь|цзя|хуа|тянь|ъ/u;

function readCyrillic(word: string): TellingWord[] {
  if (word.length < 3 || genericRussian.some((generic) => word.startsWith(generic))) return [];
  const city = citiesInAll.find(({ ru }) => {
    const stem = foldName(ru).replace(/[аяьейи]$/u, '');
    return stem.length > 3 && word.startsWith(stem);
  });
  if (city) return [cityWord(city.en)];
  const stem = word.replace(
    /(?:ическ|ск|н)?(?:ого|ому|ыми|ими|ая|яя|ое|ее|ые|ие|ый|ий|ой|ых|их|ым|им|ую|юю)$/u,
    '',
  );
  const chinese = readPalladiusWord(word)[0]?.join('');
  const written = (stem.length > 2 ? [stem, word] : [word]).map(transliterateRussian);
  if (chinese === undefined) return [{ sounds: unique(written.map(skeleton)), isCity: false }];
  const sounds = palladiusMark.test(word) ? [chinese] : [chinese, ...written];
  return [{ sounds: unique(sounds.map(skeleton)), isCity: false }];
}

function readLatin(word: string): TellingWord[] {
  if (word.length < 3 || /^\d+$/.test(word) || genericLatin.has(word)) return [];
  const city = citiesInAll.find(({ en }) => foldName(en).replace(/[^a-z]/g, '') === word);
  return [city ? cityWord(city.en) : { sounds: [skeleton(word)], isCity: false }];
}

function cityWord(english: string): TellingWord {
  return { sounds: [`${cityMark}${english.toLowerCase()}`], isCity: true };
}

export function isCityWord(sound: string): boolean {
  return sound.startsWith(cityMark);
}

/** Latin letters as the ways of writing them sound alike: Khuavei, Huawei; Sergey, Sergei. */
export function skeleton(latin: string): string {
  return latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ck/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/[iyj](?=[aeou])/g, 'y')
    .replace(/[iy]+(?![aeou])/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)].filter((one) => one.length > 1);
}
