import { ExchangeError, type Place } from './exchange-error.ts';

/**
 * An element as read. Attributes are keyed by their local name; those of the XML namespace as `xml:lang`,
 * those of other namespaces as `{namespace}name`.
 */
export type XmlElement = Place & {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
};

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).filter((child) => child.name === name);
}

/** All character data within the element, that of its children included. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export function requireAttribute(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    const value = element.attributes.get(name);
    if (value !== undefined && value !== '') return value;
  }
  throw new ExchangeError('attributeMissing', element, { element: element.name, attribute: names[0] ?? '' });
}

export function requireChild(element: XmlElement, name: string): XmlElement {
  const found = childrenNamed(element, name)[0];
  if (found) return found;
  throw new ExchangeError('elementMissing', element, { parent: element.name, element: name });
}
