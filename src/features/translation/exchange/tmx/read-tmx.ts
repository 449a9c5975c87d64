import { optionalText } from '../optional-text.ts';
import { ExchangeError } from '../xml/exchange-error.ts';
import { readElements, type XmlPart } from '../xml/read-elements.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import {
  childrenNamed,
  requireAttribute,
  requireChild,
  textOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import { readSegmentText } from './segment-text.ts';
import { readTmxDate } from './tmx-date.ts';
import type { TmxEntry, TmxHeader, TmxUnit, TmxVariant } from './tmx-unit.ts';

const unitNames: ReadonlySet<string> = new Set(['header', 'tu']);

/**
 * The header and the units of a translation memory (TMX 1.1 to 1.4b), one after the other with their places.
 * Units with one language or with languages that are not ours are given too: the importer decides.
 */
export async function* readTmx(bytes: Uint8Array, options: ReadOptions = {}): AsyncGenerator<TmxEntry> {
  for await (const part of readElements(bytes, unitNames, options)) {
    if (part.kind === 'start') refuseOtherFormat(part);
    else if (part.element.name === 'header') yield { kind: 'header', header: readHeader(part.element) };
    else {
      const { line, column } = part.element;
      yield { kind: 'unit', unit: readUnit(part.element), line, column };
    }
  }
}

function refuseOtherFormat({ element, depth }: XmlPart): void {
  if (depth > 0) return;
  const version = element.attributes.get('version') ?? '';
  if (element.name === 'tmx' && version.startsWith('1.')) return;
  throw new ExchangeError('formatUnexpected', element, {
    expected: 'TMX 1.4',
    found: `${element.name} ${version}`.trim(),
  });
}

function readHeader(element: XmlElement): TmxHeader {
  const attribute = (name: string) => element.attributes.get(name) ?? '';
  return {
    tool: attribute('creationtool'),
    toolVersion: attribute('creationtoolversion'),
    sourceTag: attribute('srclang') || '*all*',
    adminTag: attribute('adminlang'),
  };
}

function readUnit(element: XmlElement): TmxUnit {
  const variants = childrenNamed(element, 'tuv').map(readVariant);
  if (variants.length === 0) requireChild(element, 'tuv');
  return {
    ...optionalText('id', element.attributes.get('tuid')),
    ...optionalText('sourceTag', element.attributes.get('srclang')),
    ...readAnnotations(element),
    variants,
  };
}

function readVariant(element: XmlElement): TmxVariant {
  return {
    tag: requireAttribute(element, 'xml:lang', 'lang'),
    ...readSegmentText(requireChild(element, 'seg')),
    ...readAnnotations(element),
  };
}

function readAnnotations(element: XmlElement) {
  const stamp = (date: string, person: string) => ({
    ...optionalText('at', readTmxDate(element.attributes.get(date))),
    ...optionalText('by', element.attributes.get(person)),
  });
  return {
    created: stamp('creationdate', 'creationid'),
    changed: stamp('changedate', 'changeid'),
    properties: childrenNamed(element, 'prop').map((property) => ({
      type: requireAttribute(property, 'type'),
      value: textOf(property),
    })),
    notes: childrenNamed(element, 'note').map(textOf),
  };
}
