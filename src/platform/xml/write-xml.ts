import { replaceForbidden } from '../../shared/replace-forbidden.ts';

/** An element to write, with either text or other elements in it; attributes that are undefined are left out. */
export type XmlNode = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly text?: string;
  readonly children?: readonly XmlNode[];
};

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The element with its children indented; within an element that holds text no space is added. */
export function renderXml(node: XmlNode, indent = ''): string {
  const { name, text, children = [] } = node;
  if (text !== undefined) return `${indent}${startTag(node)}${escapeText(text)}</${name}>\n`;
  if (children.length === 0) return `${indent}${startTag(node, '/')}\n`;
  const inner = children.map((child) => renderXml(child, `${indent}  `)).join('');
  return `${indent}${startTag(node)}\n${inner}${indent}</${name}>\n`;
}

/** The start tag alone, for an element whose children are written one by one. */
export function startTag(node: XmlNode, slash = ''): string {
  const attributes = Object.entries(node.attributes ?? {})
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<${node.name}${attributes.join('')}${slash}>`;
}

/** An element with text. */
export function textNode(name: string, text: string, attributes: XmlNode['attributes'] = {}): XmlNode {
  return { name, attributes, text };
}

/** A bare carriage return would be read back as a line feed, so it is written as a reference. */
function escapeText(text: string): string {
  return replaceForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
