import { remember } from '../../../shared/remember.ts';
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

/** Where a compound may come apart, with what its halves may be known by, the likelier key first. */
type Joint = { readonly firstKeys: readonly string[]; readonly secondKeys: readonly string[] };

const wordsRemembered = 5000;

/**
 * The keys of the two halves of a compound word, as far as `isKnown` knows them; the halves meet in о or е
 * (тепл-о-обменник), or the first half is a known combining form. Empty when the word does not come apart.
 */
export function splitRussianCompound(word: string, isKnown: (key: string) => boolean): string[] {
  if (word.length < 8 || word.length > 40) return [];
  let best: string[] = [];
  for (const { firstKeys, secondKeys } of findJoints(word)) {
    const second = secondKeys.find(isKnown);
    if (second === undefined) continue;
    const first = firstKeys.find(isKnown);
    if (first !== undefined) return [first, second];
    if (second.length >= 5 && best.length === 0) best = [second];
  }
  return best;
}

const findJoints = remember(wordsRemembered, (word): readonly Joint[] => {
  const joints: Joint[] = [];
  for (let at = 3; at <= word.length - shortestHalf; at++) {
    const vowel = word[at];
    const rest = word.slice(at + 1);
    if ((vowel !== 'о' && vowel !== 'е') || rest.length < shortestHalf) continue;
    const secondKeys = keysOf(stemWord(rest, script.cyrillic));
    joints.push({ firstKeys: firstKeys(word.slice(0, at), vowel), secondKeys });
  }
  return joints;
});

function firstKeys(base: string, vowel: string): readonly string[] {
  const form = combiningForms[base + vowel];
  if (form !== undefined) return [form];
  return base.length < shortestHalf ? [] : keysOf(base);
}

function keysOf(stem: string): readonly string[] {
  const family = russianFamily(stem);
  return family !== undefined && family.length >= shortestHalf ? [stem, family] : [stem];
}
