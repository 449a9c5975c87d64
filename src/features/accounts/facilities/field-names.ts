import type { Language, TrilingualText } from '../../../shared/language.ts';

/** Fields of science the starting content names for facilities, by its codes. */
// prettier-ignore
const fieldNames: Readonly<Record<string, TrilingualText>> = {
  'agriculture': { zh: '农业', ru: 'Сельское хозяйство', en: 'Agriculture' },
  'ai': { zh: '人工智能', ru: 'Искусственный интеллект', en: 'Artificial intelligence' },
  'astronomy': { zh: '天文', ru: 'Астрономия', en: 'Astronomy' },
  'biotech': { zh: '生物技术', ru: 'Биотехнологии', en: 'Biotechnology' },
  'chemistry': { zh: '化工', ru: 'Химия и химическая промышленность', en: 'Chemistry' },
  'ecology': { zh: '生态环境', ru: 'Экология и окружающая среда', en: 'Ecology and environment' },
  'electronics': { zh: '电子', ru: 'Электроника', en: 'Electronics' },
  'energy': { zh: '能源', ru: 'Энергетика', en: 'Energy' },
  'health': { zh: '医疗卫生', ru: 'Здравоохранение', en: 'Health care' },
  'ict': { zh: '信息技术', ru: 'Информационные технологии', en: 'Information technology' },
  'instruments': { zh: '仪器制造', ru: 'Приборостроение', en: 'Instrument making' },
  'laser': { zh: '激光', ru: 'Лазеры', en: 'Lasers' },
  'logistics': { zh: '物流与跨境运输', ru: 'Логистика и трансграничные перевозки', en: 'Logistics and cross-border transport' },
  'mathematics': { zh: '数学', ru: 'Математика', en: 'Mathematics' },
  'metallurgy': { zh: '冶金', ru: 'Металлургия', en: 'Metallurgy' },
  'new-materials': { zh: '新材料', ru: 'Новые материалы', en: 'New materials' },
  'nuclear-physics': { zh: '核物理', ru: 'Ядерная физика', en: 'Nuclear physics' },
  'ocean': { zh: '海洋', ru: 'Морские науки и технологии', en: 'Ocean' },
  'optics': { zh: '光学', ru: 'Оптика', en: 'Optics' },
  'pharma': { zh: '医药', ru: 'Медицина и фармацевтика', en: 'Medicine and pharmaceuticals' },
  'polar': { zh: '极地', ru: 'Полярные исследования', en: 'Polar studies' },
  'space': { zh: '航天', ru: 'Космос', en: 'Space' },
  'welding': { zh: '焊接', ru: 'Сварка', en: 'Welding' },
};

/** The codes of these fields. */
export const facilityFields: readonly string[] = Object.keys(fieldNames);

/** A field of science by the code of the starting content; an unknown code as it is. */
export function fieldName(code: string, language: Language): string {
  return fieldNames[code]?.[language] ?? code;
}

/**
 * The GRNTI rubric a field of the starting content belongs to: our reading of the field's name, not the source's.
 * A field that lies across rubrics has none.
 */
const rubricOfField: Readonly<Record<string, string>> = {
  agriculture: '68',
  ai: '28',
  astronomy: '41',
  biotech: '62',
  chemistry: '61',
  ecology: '87',
  electronics: '47',
  energy: '44',
  health: '76',
  ict: '20',
  instruments: '59',
  laser: '29',
  logistics: '73',
  mathematics: '27',
  metallurgy: '53',
  'nuclear-physics': '29',
  ocean: '37',
  optics: '29',
  pharma: '76',
  space: '89',
  welding: '81',
};

/** GRNTI rubrics of fields of science by the codes of the starting content, each once. */
export function rubricsOf(fields: readonly string[]): string[] {
  return [...new Set(fields.flatMap((field) => rubricOfField[field] ?? []))];
}
