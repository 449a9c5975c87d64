import { ExchangeError } from '../xml/exchange-error.ts';
import { readElements } from '../xml/read-elements.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import { requireAttribute, type XmlElement } from '../xml/xml-element.ts';
import { makeTaskCheck, type FileClaims } from './check-task.ts';
import { readUnit12, readUnit2 } from './read-unit.ts';
import { namespace12 } from './xliff-names.ts';
import type { ExpectedTask, XliffSegment, XliffTask } from './xliff-task.ts';

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

/**
 * A returned task (XLIFF 1.2 or 2.x), whole or not at all: a file of another task, of other languages, of another
 * revision, with sources changed, with segments unknown, repeated, missing or divided is refused with the line.
 * Sources are given back exactly as they are expected.
 */
export async function readXliff(
  bytes: Uint8Array,
  expected: ExpectedTask,
  options: ReadOptions = {},
): Promise<XliffTask> {
  const { checkFile, checkSegment, checkEnd } = makeTaskCheck(expected);
  const segments: XliffSegment[] = [];
  let root: XmlElement | undefined;
  let dialect = dialect2;
  for await (const { kind, element, depth } of readElements(bytes, unitNames, options)) {
    if (!root) {
      root = element;
      dialect = chooseDialect(element);
    } else if (kind === 'unit') {
      const segment = dialect.readUnit(element);
      segments.push({ ...segment, source: checkSegment(element, segment) });
    } else if (depth === 1 && element.name === 'file') checkFile(element, dialect.claimsOf(root, element));
  }
  checkEnd(root ?? { line: 1, column: 1 });
  const { taskId, sourceLanguage, targetLanguage } = expected;
  return { taskId, sourceLanguage, targetLanguage, segments };
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
