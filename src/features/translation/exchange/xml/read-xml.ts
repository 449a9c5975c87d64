import { setImmediate } from 'node:timers/promises';
import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { decodeBytes } from './decode-bytes.ts';
import { findBareAmpersand } from './bare-ampersand.ts';
import { detectXmlEncoding, type Encoding } from './detect-encoding.ts';
import { ExchangeError, type Place } from './exchange-error.ts';
import type { XmlElement } from './xml-element.ts';

export type XmlEvent =
  | { kind: 'open'; element: XmlElement }
  | { kind: 'text'; text: string }
  | { kind: 'close'; element: XmlElement };

export type ExchangeLimits = {
  /** The size of the whole file. */
  bytes: number;
  depth: number;
  /** Attributes of one element. */
  attributes: number;
  /** UTF-16 units of one text between two tags, or of one attribute value. */
  textLength: number;
  /** Elements of one unit (a segment, a concept). */
  unitElements: number;
};

export type ReadOptions = {
  signal?: AbortSignal;
  onProgress?: (progress: { bytesRead: number; bytesTotal: number }) => void;
  limits?: Partial<ExchangeLimits>;
  /** No DOCTYPE at all, also none that declares nothing: for formats no tool writes it into. */
  refusesDoctype?: boolean;
};

const defaultLimits: ExchangeLimits = {
  bytes: 128 * 1024 * 1024,
  depth: 64,
  attributes: 64,
  textLength: 1_000_000,
  unitElements: 10_000,
};

export function limitsOf(options: ReadOptions): ExchangeLimits {
  return { ...defaultLimits, ...options.limits };
}

const start = { line: 1, column: 1 } as const;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * The events of an XML 1.0 file with namespaces, a chunk of 64 KiB at a time; between chunks other work of the
 * process gets its turn, progress is told and the signal is looked at. A DOCTYPE may name an outside definition, as
 * tools write it (`<!DOCTYPE tmx SYSTEM "tmx11.dtd">`), which is never fetched; one that declares anything is
 * refused. Throws ExchangeError for everything it does not take.
 */
export async function* readXml(bytes: Uint8Array, options: ReadOptions = {}): AsyncGenerator<XmlEvent[]> {
  const limits = limitsOf(options);
  refuseTooMany('bytes', bytes.length, limits, start);
  const { encoding, declared } = detectXmlEncoding(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const events = listenTo(parser, limits, options.refusesDoctype ?? false);
  for (const { text, bytesRead } of decodeBytes(bytes, encoding, declared)) {
    explainAmpersand(bytes, encoding, () => parser.write(text));
    yield events.splice(0);
    options.onProgress?.({ bytesRead, bytesTotal: bytes.length });
    await setImmediate();
    if (options.signal?.aborted) throw new ExchangeError('cancelled', placeOf(parser));
  }
  explainAmpersand(bytes, encoding, () => closeParser(parser));
  yield events;
}

/** Runs the parser; if a bare ampersand made it fail, the failure is told with the place of that. */
function explainAmpersand(bytes: Uint8Array, encoding: Encoding, run: () => void): void {
  try {
    run();
  } catch (error) {
    const isOfEntity = error instanceof ExchangeError && String(error.detail.reason).includes('entity');
    const isTruncated = error instanceof ExchangeError && error.code === 'truncated';
    const place = isOfEntity || isTruncated ? findBareAmpersand(bytes, encoding) : undefined;
    throw place ? new ExchangeError('malformed', place, { reason: 'bare ampersand' }) : error;
  }
}

type Parser = SaxesParser<{ xmlns: true }>;

function listenTo(parser: Parser, limits: ExchangeLimits, refusesDoctype: boolean): XmlEvent[] {
  const events: XmlEvent[] = [];
  const open: XmlElement[] = [];
  let place: Place = start;
  let attributeCount = 0;
  const takeText = (text: string) => {
    refuseTooMany('textLength', text.length, limits, placeOf(parser));
    if (open.length > 0) events.push({ kind: 'text', text });
  };
  refuseDangers(parser, refusesDoctype);
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('opentagstart', (tag) => {
    place = startOfTag(parser, tag.name);
    attributeCount = 0;
    refuseTooMany('depth', open.length + 1, limits, place);
  });
  parser.on('attribute', (attribute) => {
    refuseTooMany('attributes', ++attributeCount, limits, place);
    refuseTooMany('textLength', attribute.value.length, limits, place);
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, place);
    open.push(element);
    events.push({ kind: 'open', element });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) events.push({ kind: 'close', element });
  });
  return events;
}

/** A name with the address of a definition, and no declarations of its own. */
const outsideDefinition =
  /^\s*[\p{L}_][\p{L}\p{N}_.:-]*\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*')\s*$/u;

function refuseDangers(parser: Parser, refusesDoctype: boolean): void {
  parser.on('xmldecl', ({ version = '1.0' }) => {
    if (version !== '1.0') throw new ExchangeError('xmlVersionUnsupported', placeOf(parser), { version });
  });
  parser.on('doctype', (doctype) => {
    if (!refusesDoctype && outsideDefinition.test(doctype)) return;
    const { line } = placeOf(parser);
    const name = doctype.trim().split(/[\s[>]/, 1)[0] ?? '';
    throw new ExchangeError('dtdRefused', { line: line - countBreaks(doctype), column: 1 }, { name });
  });
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    const isDoctype = reason.includes('doctype');
    throw new ExchangeError(isDoctype ? 'dtdRefused' : 'malformed', placeOf(parser), { reason });
  });
}

/** What is wrong only at the end of the file is that the rest of it is missing. */
function closeParser(parser: Parser): void {
  const place = placeOf(parser);
  parser.on('error', (error) => {
    throw new ExchangeError('truncated', place, { reason: error.message.replace(/^\d+:\d+: /, '') });
  });
  parser.close();
}

function elementOf(tag: SaxesTagNS, place: Place): XmlElement {
  const attributes = new Map<string, string>();
  for (const attribute of Object.values(tag.attributes)) attributes.set(keyOf(attribute), attribute.value);
  return { name: tag.local, namespace: tag.uri, attributes, children: [], ...place };
}

function keyOf({ prefix, uri, local }: SaxesAttributeNS): string {
  if (prefix === '' || uri === '') return local;
  return uri === xmlNamespace ? `xml:${local}` : `{${uri}}${local}`;
}

function placeOf(parser: Parser): Place {
  return { line: parser.line, column: parser.column + 1 };
}

/** The parser has just read the name and the character after it, which may be a line break. */
function startOfTag(parser: Parser, name: string): Place {
  if (parser.column === 0) return { line: parser.line - 1, column: 1 };
  return { line: parser.line, column: Math.max(1, parser.column - Array.from(name).length - 1) };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** Throws when a file goes beyond a limit. */
export function refuseTooMany(
  limit: keyof ExchangeLimits,
  found: number,
  limits: ExchangeLimits,
  place: Place,
): void {
  if (found > limits[limit]) {
    throw new ExchangeError('limitExceeded', place, { limit, allowed: limits[limit] });
  }
}
