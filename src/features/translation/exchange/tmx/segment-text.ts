import type { XmlElement } from '../xml/xml-element.ts';

/** Codes of the original file's formatting; what they contain is code of that file, not text. */
const formattingCodes = new Set(['bpt', 'ept', 'it', 'ut']);

/**
 * The plain text of a segment. Our texts hold no formatting, so its codes are left out and counted; a placeholder
 * (`ph`: a variable, a picture, a line break) stands for something that the text needs and stays visible as `{1}`,
 * numbered by its `x`, the number that joins it to its counterpart, or else in order. Highlighted text (`hi`) is text.
 */
export function readSegmentText(segment: XmlElement): { text: string; codesDropped: number } {
  let codesDropped = 0;
  let placeholders = 0;
  const read = (element: XmlElement): string =>
    element.children.map((child) => (typeof child === 'string' ? child : readChild(child))).join('');
  const readChild = (child: XmlElement): string => {
    if (child.name === 'ph') return `{${child.attributes.get('x') ?? ++placeholders}}`;
    if (!formattingCodes.has(child.name)) return read(child);
    codesDropped++;
    return '';
  };
  return { text: read(segment), codesDropped };
}
