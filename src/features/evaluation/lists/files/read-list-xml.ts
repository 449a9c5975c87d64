import { AppError } from '../../../../shared/app-error.ts';
import { ExchangeError, readElements, textOf, type XmlElement } from '../../../translation/public.ts';
import { fileBytesMax, rowsMax, type ListKind } from '../vocabulary.ts';
import { columnsOf } from './columns.ts';
import type { RawEntry, RowFault } from './raw-entry.ts';

const rootName = 'screeningList';
const unitNames: Record<ListKind, string> = { parties: 'party', technologies: 'technology' };
const limits = {
  bytes: fileBytesMax,
  depth: 8,
  attributes: 8,
  textLength: 20_000,
  unitElements: 1_000,
};

/** Columns by element; `{lang}` stands for its language. An owner has attributes and is read apart. */
const columnsByElement: Readonly<Record<ListKind, Readonly<Record<string, string>>>> = {
  parties: {
    name: 'name_{lang}',
    otherName: 'other_names',
    country: 'country',
    note: 'note',
    owner: 'owner_name',
    registration: '{kind}',
  },
  technologies: {
    title: 'title_{lang}',
    word: 'words_{lang}',
    grnti: 'grnti',
    ipc: 'ipc',
    note: 'note',
  },
};
const columnsByAttribute: Readonly<Record<string, string>> = {
  key: 'key',
  code: 'code',
  class: 'class',
  validFrom: 'valid_from',
  validTo: 'valid_to',
};

/**
 * The entries of a list in XML: `<screeningList kind="parties"><party key="…"><name lang="ru">…`. A DOCTYPE is refused,
 * whatever it says. Errors: ExchangeError with the place; `evaluation.lists.rootUnexpected`, `…kindOther`.
 */
export async function* readListXml(bytes: Uint8Array, kind: ListKind): AsyncGenerator<RawEntry> {
  let isRootSeen = false;
  let rowCount = 0;
  const parts = readElements(bytes, new Set([unitNames[kind]]), { limits, refusesDoctype: true });
  for await (const { kind: part, element, depth } of parts) {
    if (part === 'start') {
      if (isRootSeen)
        throw new ExchangeError('formatUnexpected', element, { found: element.name, expected: rootName });
      isRootSeen = true;
      requireRoot(element, kind);
      continue;
    }
    if (!isRootSeen || depth !== 1)
      throw new ExchangeError('formatUnexpected', element, { found: element.name, expected: rootName });
    if (++rowCount > rowsMax) {
      const params = { max: rowsMax, line: element.line };
      throw new AppError('invalid', 'evaluation.lists.tooManyRows', { params });
    }
    yield readUnit(element, kind);
  }
}

function requireRoot(root: XmlElement, kind: ListKind): void {
  if (root.name !== rootName) {
    const params = { element: root.name.slice(0, 60), expected: rootName };
    throw new AppError('invalid', 'evaluation.lists.rootUnexpected', { params });
  }
  if (root.attributes.get('kind') !== kind) {
    const params = { found: (root.attributes.get('kind') ?? '').slice(0, 60), expected: kind };
    throw new AppError('invalid', 'evaluation.lists.kindOther', { params });
  }
}

function readUnit(unit: XmlElement, kind: ListKind): RawEntry {
  const values = new Map<string, string[]>();
  const faults: RowFault[] = [];
  const known = columnsOf(kind);
  const put = (column: string | undefined, value: string, said: string): void => {
    const isKnown = column !== undefined && known.has(column);
    const isRepeated = isKnown && values.has(column) && !known.get(column)?.isMany;
    if (!isKnown || isRepeated)
      faults.push({ code: 'elementUnknown', params: { element: said.slice(0, 60) } });
    else values.set(column, [...(values.get(column) ?? []), value.replace(/\s+/gu, ' ').trim()]);
  };
  for (const [attribute, value] of unit.attributes) put(columnsByAttribute[attribute], value, attribute);
  for (const child of unit.children) {
    if (typeof child === 'string') continue;
    const lang = child.attributes.get('lang') ?? '';
    const pattern = columnsByElement[kind][child.name];
    const column = pattern
      ?.replace('{lang}', lang)
      .replace(/_$/, '')
      .replace('{kind}', numberColumn(child.attributes.get('kind')));
    put(column, textOf(child), `${child.name} ${lang}`.trim());
    if (child.name === 'owner') {
      put('owner_number', child.attributes.get('registration') ?? '', child.name);
      put('owner_share', child.attributes.get('share') ?? '', child.name);
    }
  }
  return { line: unit.line, values, faults };
}

function numberColumn(kind: string | undefined): string {
  return kind === undefined || kind === 'other' ? 'other_number' : kind;
}
