import type { Language, TrilingualText } from '../../shared/language.ts';

/** Cities of the starting and demonstration content, which names them in English only. */
// prettier-ignore
const cityNames: Readonly<Record<string, Omit<TrilingualText, 'en'>>> = {
  'Moscow': { zh: '莫斯科', ru: 'Москва' },
  'Beijing': { zh: '北京', ru: 'Пекин' },
  'Harbin': { zh: '哈尔滨', ru: 'Харбин' },
  'Saint Petersburg': { zh: '圣彼得堡', ru: 'Санкт-Петербург' },
  'Wuxi': { zh: '无锡', ru: 'Уси' },
  'Shenzhen': { zh: '深圳', ru: 'Шэньчжэнь' },
  'Shanghai': { zh: '上海', ru: 'Шанхай' },
  'Xixian New Area': { zh: '西咸新区', ru: 'Новый район Сисянь' },
  'Wuhan': { zh: '武汉', ru: 'Ухань' },
  'Yantai': { zh: '烟台', ru: 'Яньтай' },
  'Xi’an': { zh: '西安', ru: 'Сиань' },
  'Dalian': { zh: '大连', ru: 'Далянь' },
  'Hangzhou': { zh: '杭州', ru: 'Ханчжоу' },
  'Changchun': { zh: '长春', ru: 'Чанчунь' },
  'Shenyang': { zh: '沈阳', ru: 'Шэньян' },
  'Tomsk': { zh: '托木斯克', ru: 'Томск' },
  'Quzhou': { zh: '衢州', ru: 'Цюйчжоу' },
  'Nantong': { zh: '南通', ru: 'Наньтун' },
  'Guangzhou': { zh: '广州', ru: 'Гуанчжоу' },
  'Qingdao': { zh: '青岛', ru: 'Циндао' },
  'Novosibirsk': { zh: '新西伯利亚', ru: 'Новосибирск' },
  'Vladivostok': { zh: '符拉迪沃斯托克', ru: 'Владивосток' },
  'Yekaterinburg': { zh: '叶卡捷琳堡', ru: 'Екатеринбург' },
  'Dubna': { zh: '杜布纳', ru: 'Дубна' },
  'Dandong': { zh: '丹东', ru: 'Даньдун' },
  'Changxing': { zh: '长兴', ru: 'Чансин' },
  'Heihe': { zh: '黑河', ru: 'Хэйхэ' },
  'Jinan': { zh: '济南', ru: 'Цзинань' },
  'Suzhou': { zh: '苏州', ru: 'Сучжоу' },
  'Irkutsk': { zh: '伊尔库茨克', ru: 'Иркутск' },
  'Chernogolovka': { zh: '切尔诺戈洛夫卡', ru: 'Черноголовка' },
  'Samara': { zh: '萨马拉', ru: 'Самара' },
  'Novocherkassk': { zh: '新切尔卡斯克', ru: 'Новочеркасск' },
  'Kazan': { zh: '喀山', ru: 'Казань' },
  'Daqing': { zh: '大庆', ru: 'Дацин' },
  'Nizhny Novgorod': { zh: '下诺夫哥罗德', ru: 'Нижний Новгород' },
  'Chelyabinsk': { zh: '车里雅宾斯克', ru: 'Челябинск' },
  'Tianjin': { zh: '天津', ru: 'Тяньцзинь' },
  'Luoyang': { zh: '洛阳', ru: 'Лоян' },
  'Zhenjiang': { zh: '镇江', ru: 'Чжэньцзян' },
  'Tongjiang': { zh: '同江', ru: 'Тунцзян' },
  'Suifenhe': { zh: '绥芬河', ru: 'Суйфэньхэ' },
  'Manzhouli': { zh: '满洲里', ru: 'Маньчжурия' },
  'Blagoveshchensk': { zh: '布拉戈维申斯克', ru: 'Благовещенск' },
  'Jiamusi': { zh: '佳木斯', ru: 'Цзямусы' },
  'Khabarovsk': { zh: '哈巴罗夫斯克', ru: 'Хабаровск' },
  'Krasnoyarsk': { zh: '克拉斯诺亚尔斯克', ru: 'Красноярск' },
  'Yakutsk': { zh: '雅库茨克', ru: 'Якутск' },
  'Khorgos': { zh: '霍尔果斯', ru: 'Хоргос' },
};

const knownCities = new Map<string, TrilingualText>(
  Object.entries(cityNames).flatMap(([en, { zh, ru }]) => {
    const names = { zh, ru, en };
    return [en, zh, ru].map((name) => [name, names] as const);
  }),
);

/** The city in the reader’s language where it is known, in whatever language it was typed; otherwise as written. */
export function cityName(city: string, language: Language): string {
  return knownCities.get(city)?.[language] ?? city;
}

/** The city in all languages; one that is not known as it was written. */
export function cityInAll(city: string): TrilingualText {
  return { zh: cityName(city, 'zh'), ru: cityName(city, 'ru'), en: cityName(city, 'en') };
}

/** All cities that are known in three languages. */
export const citiesInAll: readonly TrilingualText[] = Object.entries(cityNames).map(([en, { zh, ru }]) => ({
  zh,
  ru,
  en,
}));
