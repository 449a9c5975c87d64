import { ExchangeError } from './exchange-error.ts';
import { limitsOf, readXml, refuseTooMany, type ReadOptions, type XmlEvent } from './read-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** A part of a file: the start of an element that holds units, or a whole unit with all it contains. */
export type XmlPart = { kind: 'start' | 'unit'; element: XmlElement; depth: number };

/**
 * The parts of an XML file in their order, so that only one unit is held at a time. Units are the elements
 * of these names in the namespace of the root.
 */
export async function* readElements(
  bytes: Uint8Array,
  unitNames: ReadonlySet<string>,
  options: ReadOptions = {},
): AsyncGenerator<XmlPart> {
  const assemble = makeAssembler(unitNames, limitsOf(options));
  for await (const events of readXml(bytes, options)) {
    for (const event of events) {
      const part = assemble(event);
      if (!part) continue;
      if (options.signal?.aborted) throw new ExchangeError('cancelled', part.element);
      yield part;
    }
  }
}

function makeAssembler(unitNames: ReadonlySet<string>, limits: ReturnType<typeof limitsOf>) {
  const within: XmlElement[] = [];
  let depth = 0;
  let rootNamespace: string | undefined;
  let elementCount = 0;

  const open = (element: XmlElement): XmlPart | undefined => {
    rootNamespace ??= element.namespace;
    depth++;
    const parent = within.at(-1);
    if (!parent && !(unitNames.has(element.name) && element.namespace === rootNamespace)) {
      return { kind: 'start', element, depth: depth - 1 };
    }
    elementCount = parent ? elementCount + 1 : 1;
    refuseTooMany('unitElements', elementCount, limits, element);
    parent?.children.push(element);
    within.push(element);
    return undefined;
  };
  const close = (): XmlPart | undefined => {
    depth--;
    const element = within.pop();
    return element && within.length === 0 ? { kind: 'unit', element, depth } : undefined;
  };
  return (event: XmlEvent): XmlPart | undefined => {
    if (event.kind === 'open') return open(event.element);
    if (event.kind === 'close') return close();
    within.at(-1)?.children.push(event.text);
    return undefined;
  };
}
