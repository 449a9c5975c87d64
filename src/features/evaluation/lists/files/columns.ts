import type { ListKind } from '../vocabulary.ts';

/** The fields of a row, named as in tables; `many`: several values, in tables parted by `|`. */
type Column = { readonly isMany?: true; readonly lengthMax: number; readonly otherNames?: readonly string[] };

const dates = {
  valid_from: { lengthMax: 10, otherNames: ['生效日期', 'действует с'] },
  valid_to: { lengthMax: 10, otherNames: ['失效日期', 'действует по'] },
} as const satisfies Record<string, Column>;
const note = { note: { lengthMax: 2_000, otherNames: ['备注', 'примечание'] } } as const;

export const partyColumns = {
  key: { lengthMax: 100, otherNames: ['编号', 'номер записи'] },
  name: { lengthMax: 300, otherNames: ['名称', 'наименование'] },
  name_zh: { lengthMax: 300, otherNames: ['中文名称', 'наименование на китайском'] },
  name_ru: { lengthMax: 300, otherNames: ['俄文名称', 'наименование на русском'] },
  name_en: { lengthMax: 300, otherNames: ['英文名称', 'наименование на английском'] },
  other_names: { isMany: true, lengthMax: 300, otherNames: ['其他名称', 'другие наименования'] },
  uscc: { isMany: true, lengthMax: 40, otherNames: ['统一社会信用代码'] },
  ogrn: { isMany: true, lengthMax: 40, otherNames: ['огрн'] },
  ogrnip: { isMany: true, lengthMax: 40, otherNames: ['огрнип'] },
  inn: { isMany: true, lengthMax: 40, otherNames: ['инн'] },
  other_number: { isMany: true, lengthMax: 40, otherNames: ['其他注册号', 'другой номер'] },
  country: { lengthMax: 2, otherNames: ['国家', 'страна'] },
  owner_name: { isMany: true, lengthMax: 300, otherNames: ['股东名称', 'владелец'] },
  owner_number: { isMany: true, lengthMax: 40, otherNames: ['股东注册号', 'номер владельца'] },
  owner_share: { isMany: true, lengthMax: 10, otherNames: ['持股比例', 'доля владельца'] },
  ...note,
  ...dates,
} as const satisfies Record<string, Column>;

export const technologyColumns = {
  code: { lengthMax: 60, otherNames: ['编号', 'код'] },
  class: { lengthMax: 40, otherNames: ['类别', 'класс'] },
  title_zh: { lengthMax: 500, otherNames: ['中文名称', 'название на китайском'] },
  title_ru: { lengthMax: 500, otherNames: ['俄文名称', 'название на русском'] },
  title_en: { lengthMax: 500, otherNames: ['英文名称', 'название на английском'] },
  words_zh: { isMany: true, lengthMax: 100, otherNames: ['中文词语', 'слова на китайском'] },
  words_ru: { isMany: true, lengthMax: 100, otherNames: ['俄文词语', 'слова на русском'] },
  words_en: { isMany: true, lengthMax: 100, otherNames: ['英文词语', 'слова на английском'] },
  grnti: { isMany: true, lengthMax: 8, otherNames: ['грнти'] },
  ipc: { isMany: true, lengthMax: 12, otherNames: ['国际专利分类', 'мпк'] },
  ...note,
  ...dates,
} as const satisfies Record<string, Column>;

export type PartyColumn = keyof typeof partyColumns;
export type TechnologyColumn = keyof typeof technologyColumns;
export type ColumnName = PartyColumn | TechnologyColumn;

export const valuesMax = 60;

export function columnsOf(kind: ListKind): ReadonlyMap<string, Column> {
  return new Map<string, Column>(Object.entries(kind === 'parties' ? partyColumns : technologyColumns));
}

/** The column a heading means, in any of the three languages; undefined where there is none. */
export function columnByHeading(kind: ListKind, heading: string): string | undefined {
  const folded = heading.normalize('NFKC').trim().toLowerCase();
  const asName = folded.replace(/[\s-]+/g, '_');
  for (const [name, { otherNames }] of columnsOf(kind)) {
    if (name === asName || otherNames?.includes(folded)) return name;
  }
  return undefined;
}
