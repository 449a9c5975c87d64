import { russianFamily } from '../text/russian-family.ts';
import { script } from '../text/scripts.ts';
import { stemWord } from '../text/stem.ts';

/** First halves of compounds that are no words themselves, with the word they stand for (as a stem). */
const combiningForms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    электро: 'электричество',
    гидро: 'вода',
    аэро: 'воздух',
    термо: 'тепловой',
    тепло: 'тепло',
    крио: 'криогенный',
    био: 'биологический',
    нано: 'нанометровый',
    микро: 'микро',
    радио: 'радио',
    фото: 'свет',
    магнито: 'магнитный',
    газо: 'газ',
    нефте: 'нефть',
    водо: 'вода',
    угле: 'уголь',
    метал: 'металл',
    металло: 'металл',
    стале: 'сталь',
    машино: 'машина',
    судо: 'судно',
    авиа: 'авиация',
    авто: 'автомобиль',
    энерго: 'энергия',
    агро: 'сельское хозяйство',
    лесо: 'лес',
    дерево: 'древесина',
    рыбо: 'рыба',
    зерно: 'зерно',
    почво: 'почва',
    гео: 'геология',
    морозо: 'мороз',
    хладо: 'холод',
    износо: 'износ',
    коррозионно: 'коррозия',
    жаро: 'жаропрочный',
    высоко: 'высокий',
    низко: 'низкий',
    много: 'множество',
    одно: 'один',
    быстро: 'быстрый',
    само: 'автоматический',
    ультра: 'сверх',
    вибро: 'вибрация',
    пневмо: 'воздух',
    турбо: 'турбина',
    тонко: 'тонкий',
    толсто: 'толстый',
    мало: 'малый',
    крупно: 'крупный',
    мелко: 'мелкий',
    твердо: 'твёрдый',
    стекло: 'стекло',
    порошко: 'порошок',
    ядерно: 'ядерный',
    спектро: 'спектр',
    видео: 'видео',
    звуко: 'звук',
    свето: 'свет',
    влаго: 'влага',
    пыле: 'пыль',
    шумо: 'шум',
    грузо: 'груз',
  }).map(([form, word]) => [form, stemWord(word.replace('ё', 'е'), script.cyrillic)]),
);

const shortestHalf = 4;

/**
 * The keys of the two halves of a compound word, as far as `isKnown` knows them; the halves meet in о or е
 * (тепл-о-обменник), or the first half is a known combining form. Empty when the word does not come apart.
 */
export function splitRussianCompound(word: string, isKnown: (key: string) => boolean): string[] {
  if (word.length < 8 || word.length > 40) return [];
  let best: string[] = [];
  for (let at = 3; at <= word.length - shortestHalf; at++) {
    const vowel = word[at];
    if (vowel !== 'о' && vowel !== 'е') continue;
    const first = firstHalf(word.slice(0, at), vowel, isKnown);
    const second = secondHalf(word.slice(at + 1), isKnown);
    if (first !== undefined && second !== undefined) return [first, second];
    if (second !== undefined && second.length >= 5 && best.length === 0) best = [second];
  }
  return best;
}

function firstHalf(base: string, vowel: string, isKnown: (key: string) => boolean): string | undefined {
  const form = combiningForms[base + vowel];
  if (form !== undefined) return isKnown(form) ? form : undefined;
  if (base.length < shortestHalf) return undefined;
  return knownKey(base, isKnown);
}

function secondHalf(rest: string, isKnown: (key: string) => boolean): string | undefined {
  if (rest.length < shortestHalf) return undefined;
  return knownKey(stemWord(rest, script.cyrillic), isKnown);
}

function knownKey(stem: string, isKnown: (key: string) => boolean): string | undefined {
  if (isKnown(stem)) return stem;
  const family = russianFamily(stem);
  return family !== undefined && family.length >= shortestHalf && isKnown(family) ? family : undefined;
}
