import { regionNames } from '../../../../shared/region-names.ts';

/** Cities of institutes whose names have a Chinese and a Russian form that sound rules do not give. */
const cities: readonly (readonly [zh: string, ru: string])[] = [
  ['北京', 'пекин'],
  ['哈尔滨', 'харбин'],
  ['西安', 'сиан'],
  ['莫斯科', 'москов'],
  ['圣彼得堡', 'петербург'],
  ['新西伯利亚', 'новосибирск'],
  ['符拉迪沃斯托克', 'владивосток'],
  ['海参崴', 'владивосток'],
  ['哈巴罗夫斯克', 'хабаровск'],
  ['伯力', 'хабаровск'],
  ['布拉戈维申斯克', 'благовещенск'],
  ['海兰泡', 'благовещенск'],
  ['伊尔库茨克', 'иркутск'],
  ['托木斯克', 'томск'],
  ['叶卡捷琳堡', 'екатеринбург'],
  ['喀山', 'казан'],
  ['雅库茨克', 'якутск'],
  ['克拉斯诺亚尔斯克', 'красноярск'],
  ['南萨哈林斯克', 'южно-сахалинск'],
  ['车里雅宾斯克', 'челябинск'],
  ['鄂木斯克', 'омск'],
  ['杜布纳', 'дубн'],
  ['赤塔', 'чит'],
  ['西伯利亚', 'сибир'],
  ['远东', 'дальневосточн'],
  ['乌拉尔', 'урал'],
  ['太平洋', 'тихоокеан'],
  ['贝加尔', 'байкал'],
  ['阿穆尔', 'амур'],
  ['黑龙江', 'амур'],
  ['黑龙江', 'хэйлунцзян'],
];

const generic = /(省|市|自治区|壮族|回族|维吾尔|特别行政区)/gu;
const russianGeneric = /(область|край|республика|автономный|автономная|округ|город|\(.*\))/giu;

/** Places as a Chinese name holds them, each with the beginning of the Russian word for it. */
export const placeWords: readonly (readonly [zh: string, ru: string])[] = [
  ...cities,
  ...Object.values(regionNames).flatMap(({ zh, ru }): [string, string][] => {
    const [han, word] = [zh.replace(generic, ''), ru.replace(russianGeneric, '').trim().toLowerCase()];
    const stem = stemOf(word.split(/\s+/)[0] ?? '');
    return han.length < 2 || stem.length < 4 ? [] : [[han, stem]];
  }),
];

/** A Russian place word without the ending that its adjective changes. */
export function stemOf(word: string): string {
  return word.replace(/(ский|ская|ское|кий|кая|кое|ия|ий|ая|ое|ь|а|я|й|о)$/u, '');
}
