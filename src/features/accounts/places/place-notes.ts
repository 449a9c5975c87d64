import type { TrilingualText } from '../../../shared/language.ts';

/**
 * The compilers write of crossings and stretches of the border in English; the same in the other two languages. `source`:
 * their words where they are not English throughout.
 */
const said: readonly (TrilingualText & { source?: string })[] = [
  {
    en: 'largest land crossing, China-Europe trains',
    zh: '最大的陆路口岸，中欧班列通行',
    ru: 'крупнейший сухопутный переход, поезда Китай — Европа',
  },
  { en: 'passenger and freight', zh: '客运和货运', ru: 'пассажирский и грузовой' },
  { en: 'over the Argun', zh: '跨额尔古纳河', ru: 'через Аргунь' },
  {
    en: 'Russian border station Kamyshovaya (Камышовая)',
    zh: '俄方边境站为卡梅绍瓦亚（Камышовая）',
    ru: 'российская пограничная станция Камышовая',
  },
  { en: 'bridge over the Songacha river', zh: '松阿察河上的桥', ru: 'мост через реку Сунгача' },
  { en: 'seasonal', zh: '季节性', ru: 'сезонный' },
  { en: 'seasonal passenger and freight', zh: '季节性客货运', ru: 'сезонный, пассажирский и грузовой' },
  {
    en: 'not open as of February 2026: Chinese passenger part planned 2026 and freight 2027, Russian temporary passenger part 2027, full operation 2028',
    zh: '截至2026年2月未开通：中方旅检计划2026年、货检2027年，俄方临时旅检2027年，2028年全面运行',
    ru: 'на февраль 2026 года не открыт: китайская пассажирская часть планируется в 2026 году, грузовая — в 2027-м, российская временная пассажирская — в 2027-м, полная работа — в 2028-м',
  },
  {
    en: 'railway bridge opened in November 2022',
    zh: '铁路大桥于2022年11月开通',
    ru: 'железнодорожный мост открыт в ноябре 2022 года',
  },
  {
    en: 'closed on the Russian side in early 2026; reopening under discussion',
    zh: '2026年初俄方一侧关闭，正在商议恢复',
    ru: 'в начале 2026 года закрыт с российской стороны; обсуждается возобновление работы',
  },
  {
    en: 'low activity; check present status',
    zh: '通行量小，请核实现状',
    ru: 'малая загрузка; уточните нынешнее состояние',
  },
  {
    en: 'passengers year-round by ship, hovercraft or bus over the pontoon',
    zh: '旅客全年通行：客船、气垫船或经浮箱固冰通道乘客车',
    ru: 'пассажиры круглый год: теплоход, судно на воздушной подушке или автобус по понтонному мосту',
  },
  {
    en: 'highway bridge opened for freight in June 2022; passenger traffic added later',
    zh: '公路大桥2022年6月开通货运，其后增加客运',
    ru: 'автомобильный мост открыт для грузов в июне 2022 года; пассажирское движение добавлено позже',
  },
  { en: 'land and Argun river', zh: '陆地和额尔古纳河', ru: 'суша и река Аргунь' },
  {
    en: 'short stretch at the Shilka-Argun confluence (Mohe)',
    zh: '石勒喀河与额尔古纳河汇合处的一小段（漠河）',
    ru: 'короткий участок у слияния Шилки и Аргуни (Мохэ)',
  },
  { en: 'Amur (Heilongjiang) river', zh: '黑龙江（阿穆尔河）', ru: 'река Амур (Хэйлунцзян)' },
  { en: 'Amur and Ussuri rivers', zh: '黑龙江（阿穆尔河）和乌苏里江', ru: 'реки Амур и Уссури' },
  {
    en: 'Ussuri river, Lake Khanka (Xingkai), land',
    zh: '乌苏里江、兴凯湖（汉卡湖）和陆地',
    ru: 'река Уссури, озеро Ханка (Синкай), суша',
  },
  { en: 'land (Hunchun)', zh: '陆地（珲春）', ru: 'суша (Хуньчунь)' },
  {
    en: 'mountain border, no permanent crossing',
    zh: '山地边界，无常设口岸',
    ru: 'горная граница, постоянного перехода нет',
  },
  {
    source:
      '胡列也图 and 二卡 (Inner Mongolia, limited or dormant) and the inland river ports 哈尔滨, 佳木斯, 富锦, 桦川, 绥滨: no fixed Russian pair we could verify.',
    en: 'Huliyetu and Erka (Inner Mongolia, limited or dormant) and the inland river ports Harbin, Jiamusi, Fujin, Huachuan and Suibin: no fixed Russian pair we could verify.',
    zh: '胡列也图和二卡（内蒙古，通行有限或停用），以及内河口岸哈尔滨、佳木斯、富锦、桦川、绥滨：未能核实固定的俄方对应口岸。',
    ru: 'Хулеету и Эрка (Внутренняя Монголия, ограниченно или не работают) и речные порты Харбин, Цзямусы, Фуцзинь, Хуачуань, Суйбинь: постоянная российская пара не подтверждена.',
  },
  { en: 'Air and sea ports.', zh: '航空口岸和海港。', ru: 'Воздушные и морские порты.' },
];
const bySource = new Map(said.map(({ source, ...text }) => [source ?? text.en, text]));

/** The note in three languages; one we have no words for stays English in all three. */
export function sayPlaceNote(english: string): TrilingualText {
  return bySource.get(english) ?? { zh: english, ru: english, en: english };
}

/** Whether the note is known in three languages. */
export function isNoteKnown(english: string): boolean {
  return bySource.has(english);
}
