import type { Piece } from './piece.ts';
import { readPrefixName, type PrefixName } from './prefixes.ts';
import { signedLevelLength } from './read-level.ts';
import { isLevelName, readValue } from './read-value.ts';

const longestValue = 200;
const wordsTogether = 5;

type Found = { readonly values: readonly string[]; readonly end: number };

/**
 * The prefix that begins at `from` with its value (quoted or not, several parted by commas); `start` is the place of
 * its minus when it has one. Undefined where there is no prefix, or nothing follows it.
 */
export function readPrefixed(
  text: string,
  start: number,
  from: number,
  quotes: ReadonlyMap<number, number>,
  isExcluded: boolean,
): Piece | undefined {
  const prefix = readPrefixName(text, from);
  if (prefix === undefined) return undefined;
  const { name } = prefix;
  const valueAt =
    prefix.end + (/^[ \t\u3000]{0,3}/.exec(text.slice(prefix.end, prefix.end + 3))?.[0].length ?? 0);
  const closing = quotes.get(valueAt);
  const end = closing === undefined ? endOfValue(text, valueAt, name, quotes) : closing + 1;
  const value = (closing === undefined ? text.slice(valueAt, end) : text.slice(valueAt + 1, closing)).trim();
  if (!/[\p{L}\p{N}]/u.test(value)) return undefined;
  if (name === 'owner') {
    if (isExcluded) return { kind: 'excluded', text: value, start, end };
    return { kind: 'owner', text: value, isQuoted: closing !== undefined, start, end };
  }
  const found =
    closing === undefined
      ? readList(text, valueAt, end, name)
      : wholeValue(readValue(name, value, false), end);
  // People write of markets and put a colon behind: only a level after it makes it a filter.
  if (found === undefined && name === 'market' && !signedLevelLength(value)) return undefined;
  if (found === undefined) return { kind: 'unread', name, text: value, isExcluded, start, end };
  return { kind: 'filter', name, values: found.values, isExcluded, start, end: found.end };
}

function wholeValue(values: readonly string[] | undefined, end: number): Found | undefined {
  return values === undefined ? undefined : { values, end };
}

/** An unquoted value ends at a space, a quotation or a mark that ends a phrase. */
function endOfValue(
  text: string,
  from: number,
  name: PrefixName,
  quotes: ReadonlyMap<number, number>,
): number {
  const stops = name === 'owner' ? /[\s，。；、！？,;()（）]/ : /[\s。！？()（）]/;
  let end = from + (isLevelName(name) ? signedLevelLength(text.slice(from, from + 16)) : 0);
  while (
    end < text.length &&
    end - from < longestValue &&
    !quotes.has(end) &&
    !stops.test(text[end] as string)
  )
    end++;
  return end - (/[.,;:!?，；、：]+$/.exec(text.slice(from, end))?.[0].length ?? 0);
}

/** Values parted by commas, as many as mean something; the words after the first may belong to its name. */
function readList(
  text: string,
  from: number,
  end: number,
  name: Exclude<PrefixName, 'owner'>,
): Found | undefined {
  const long = readLongName(text, from, end, name);
  if (long !== undefined) return long;
  const values: string[] = [];
  let at = from;
  let readTo = from;
  for (const part of text.slice(from, end).split(/[,，、;；]/)) {
    const found = readValue(name, part.trim(), false);
    if (found === undefined) break;
    values.push(...found);
    at += part.length;
    readTo = at;
    at++;
  }
  return values.length === 0 ? undefined : { values: [...new Set(values)], end: readTo };
}

/** region:Московская область, field:power engineering: the longest run of words that is a whole name. */
function readLongName(
  text: string,
  from: number,
  end: number,
  name: Exclude<PrefixName, 'owner'>,
): Found | undefined {
  if (isLevelName(name) || name === 'ford' || name === 'gbt') return undefined;
  const line = text.slice(from, from + longestValue);
  const ends: number[] = [];
  for (const match of line.matchAll(/[^\s"«“„]+(?=\s|$)/g)) {
    if (ends.length === wordsTogether || /[\n\r]/.test(line.slice(0, match.index))) break;
    ends.push(from + match.index + match[0].length);
  }
  for (const last of ends.reverse()) {
    if (last <= end) break;
    const written = text.slice(from, last).replace(/[.,;:!?，；、：]+$/, '');
    const values = readValue(name, written, true);
    if (values !== undefined) return { values, end: from + written.length };
  }
  return undefined;
}
