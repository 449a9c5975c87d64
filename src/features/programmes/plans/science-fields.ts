import type { Language, TrilingualText } from '../../../shared/language.ts';

/** Fields of science as the starting content names them (data/facts/taxonomies.json). */
// prettier-ignore
const scienceFields: Readonly<Record<string, TrilingualText>> = {
  'agriculture': { zh: '农业', ru: 'Сельское хозяйство', en: 'Agriculture' },
  'ai': { zh: '人工智能', ru: 'Искусственный интеллект', en: 'Artificial intelligence' },
  'applied-chemistry': { zh: '应用化学', ru: 'Прикладная химия', en: 'Applied chemistry' },
  'astronomy': { zh: '天文', ru: 'Астрономия', en: 'Astronomy' },
  'auto-control': { zh: '自动控制', ru: 'Автоматическое управление', en: 'Automatic control' },
  'aviation': { zh: '航空', ru: 'Авиация', en: 'Aviation' },
  'big-data': { zh: '大数据', ru: 'Большие данные', en: 'Big data' },
  'bio-safety': { zh: '生物安全', ru: 'Биобезопасность', en: 'Biosafety' },
  'biotech': { zh: '生物技术', ru: 'Биотехнологии', en: 'Biotechnology' },
  'chemistry': { zh: '化工', ru: 'Химия и химическая промышленность', en: 'Chemistry' },
  'climate': { zh: '气候变化', ru: 'Изменение климата', en: 'Climate change' },
  'cloud-economy': { zh: '云经济', ru: 'Облачная экономика', en: 'Cloud economy' },
  'construction': { zh: '建筑工程', ru: 'Строительство', en: 'Construction' },
  'ecology': { zh: '生态环境', ru: 'Экология и окружающая среда', en: 'Ecology and environment' },
  'electromechanics': { zh: '机电', ru: 'Электромеханика', en: 'Electromechanics' },
  'electronics': { zh: '电子', ru: 'Электроника', en: 'Electronics' },
  'energy': { zh: '能源', ru: 'Энергетика', en: 'Energy' },
  'genetic-engineering': { zh: '基因工程', ru: 'Генная инженерия', en: 'Genetic engineering' },
  'geology': { zh: '地质', ru: 'Геология', en: 'Geology' },
  'health': { zh: '医疗卫生', ru: 'Здравоохранение', en: 'Health care' },
  'ict': { zh: '信息技术', ru: 'Информационные технологии', en: 'Information technology' },
  'instruments': { zh: '仪器制造', ru: 'Приборостроение', en: 'Instrument making' },
  'iot': { zh: '物联网', ru: 'Интернет вещей', en: 'Internet of things' },
  'laser': { zh: '激光', ru: 'Лазеры', en: 'Lasers' },
  'life-science': { zh: '生命科学', ru: 'Науки о жизни', en: 'Life sciences' },
  'logistics': { zh: '物流与跨境运输', ru: 'Логистика и трансграничные перевозки', en: 'Logistics and cross-border transport' },
  'machinery': { zh: '机械', ru: 'Машиностроение', en: 'Machinery' },
  'mathematics': { zh: '数学', ru: 'Математика', en: 'Mathematics' },
  'mechatronics': { zh: '机电一体化', ru: 'Мехатроника', en: 'Mechatronics' },
  'metallurgy': { zh: '冶金', ru: 'Металлургия', en: 'Metallurgy' },
  'mining': { zh: '矿业', ru: 'Горное дело', en: 'Mining' },
  'natural-resources': { zh: '自然资源', ru: 'Природные ресурсы', en: 'Natural resources' },
  'new-materials': { zh: '新材料', ru: 'Новые материалы', en: 'New materials' },
  'nuclear-energy': { zh: '核能', ru: 'Ядерная энергетика', en: 'Nuclear energy' },
  'nuclear-physics': { zh: '核物理', ru: 'Ядерная физика', en: 'Nuclear physics' },
  'ocean': { zh: '海洋', ru: 'Морские науки и технологии', en: 'Ocean' },
  'optics': { zh: '光学', ru: 'Оптика', en: 'Optics' },
  'pharma': { zh: '医药', ru: 'Медицина и фармацевтика', en: 'Medicine and pharmaceuticals' },
  'physics': { zh: '物理', ru: 'Физика', en: 'Physics' },
  'polar': { zh: '极地', ru: 'Полярные исследования', en: 'Polar studies' },
  'satnav': { zh: '卫星导航', ru: 'Спутниковая навигация', en: 'Satellite navigation' },
  'seismology': { zh: '地震', ru: 'Сейсмология', en: 'Seismology' },
  'space': { zh: '航天', ru: 'Космос', en: 'Space' },
  'superconductivity': { zh: '超导质子', ru: 'Сверхпроводящие протонные технологии', en: 'Superconducting proton technology' },
  'textile': { zh: '纺织', ru: 'Текстиль', en: 'Textiles' },
  'transport': { zh: '交通装备', ru: 'Транспортное оборудование', en: 'Transport equipment' },
  'water': { zh: '水利', ru: 'Водное хозяйство', en: 'Water management' },
  'welding': { zh: '焊接', ru: 'Сварка', en: 'Welding' },
};

export const scienceFieldCodes = Object.keys(scienceFields);

/** The name of a field of science; a code without one is told as it is. */
export function scienceFieldName(code: string, language: Language): string {
  return scienceFields[code]?.[language] ?? code;
}
