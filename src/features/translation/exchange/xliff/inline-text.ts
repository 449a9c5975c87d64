import { ExchangeError } from '../xml/exchange-error.ts';
import { replaceForbidden } from '../../../../shared/replace-forbidden.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Spans around text and empty marks that tools add for segments, terms and comments: they hold no text of their own. */
const transparent = new Set(['mrk', 'g', 'pc', 'sm', 'em']);

/**
 * The text of a source or target. We send plain text; a code that stands for something else (a picture,
 * a line break, a variable) cannot come from us, and to leave it out would lose what it stands for.
 */
export function readInlineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'cp') return replaceForbidden(characterOf(child));
      if (transparent.has(child.name)) return readInlineText(child);
      throw new ExchangeError('inlineCodeUnexpected', child, { element: child.name });
    })
    .join('');
}

/** XLIFF 2 spells characters that XML cannot hold by their code in hexadecimal digits. */
function characterOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes.get('hex') ?? '', 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
