import { ExchangeError, type Place } from '../xml/exchange-error.ts';
import { readElements } from '../xml/read-elements.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import { requireAttribute, type XmlElement } from '../xml/xml-element.ts';
import type { FileClaims } from './check-task.ts';
import { isCopyLeftAlone, readUnit12, readUnit2, saysState } from './read-unit.ts';
import { namespace12 } from './xliff-names.ts';
import type { XliffSegment } from './xliff-task.ts';

const unitNames: ReadonlySet<string> = new Set(['unit', 'trans-unit']);

type Dialect = {
  readUnit: (unit: XmlElement) => XliffSegment;
  claimsOf: (root: XmlElement, file: XmlElement) => FileClaims;
};

const dialect12: Dialect = {
  readUnit: readUnit12,
  claimsOf: (_root, file) => ({
    original: file.attributes.get('original') ?? '',
    sourceTag: requireAttribute(file, 'source-language'),
    targetTag: requireAttribute(file, 'target-language'),
  }),
};

const dialect2: Dialect = {
  readUnit: readUnit2,
  claimsOf: (root, file) => ({
    original: file.attributes.get('original') ?? '',
    sourceTag: requireAttribute(root, 'srcLang'),
    targetTag: requireAttribute(root, 'trgLang'),
  }),
};

/** What a file is held against while it is read; each part throws ExchangeError for what it does not take. */
export type FileCheck = {
  checkFile: (place: Place, claims: FileClaims) => void;
  /** Gives the source as we know it. */
  checkSegment: (place: Place, segment: XliffSegment) => string;
  checkEnd: (root: Place) => void;
};

export type ReadUnit = {
  readonly segment: XliffSegment;
  /** Where it begins. */
  readonly line: number;
  /** The file says how far it is; else the state is a guess. */
  readonly saysState: boolean;
  /** The translator's tool gave back the copy of the source that it was sent: he left it alone. */
  readonly isLeftAlone: boolean;
};

/** The segments of an XLIFF file (1.2 or 2.x) in their order. */
export async function* readUnits(
  bytes: Uint8Array,
  check: FileCheck,
  options: ReadOptions = {},
): AsyncGenerator<ReadUnit> {
  let root: XmlElement | undefined;
  let dialect = dialect2;
  for await (const { kind, element, depth } of readElements(bytes, unitNames, options)) {
    if (!root) {
      root = element;
      dialect = chooseDialect(element);
    } else if (kind === 'unit') {
      const segment = dialect.readUnit(element);
      yield {
        segment: { ...segment, source: check.checkSegment(element, segment) },
        line: element.line,
        saysState: saysState(element),
        isLeftAlone: isCopyLeftAlone(element),
      };
    } else if (depth === 1 && element.name === 'file') {
      check.checkFile(element, dialect.claimsOf(root, element));
    }
  }
  check.checkEnd(root ?? { line: 1, column: 1 });
}

/** By the version; some tools leave the namespace of 1.2 out. */
function chooseDialect(root: XmlElement): Dialect {
  const version = root.attributes.get('version') ?? '';
  if (root.name === 'xliff') {
    if (version === '1.2' && (root.namespace === namespace12 || root.namespace === '')) return dialect12;
    if (version.startsWith('2.') && root.namespace.startsWith('urn:oasis:names:tc:xliff:document:2.'))
      return dialect2;
  }
  throw new ExchangeError('formatUnexpected', root, {
    expected: 'XLIFF 1.2, 2.1',
    found: `${root.name} ${version}`.trim(),
  });
}
