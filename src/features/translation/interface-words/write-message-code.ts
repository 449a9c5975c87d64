import type { WordMessage, WordPart } from './word-message.ts';

/** The expression of a catalogue that makes this sentence; the formatter breaks its lines. */
export function writeMessageCode(message: WordMessage): string {
  const joined = joinTexts(message);
  const [first] = joined;
  if (first === undefined) return "''";
  if (joined.length > 1) return `\`${joined.map(writeInTemplate).join('')}\``;
  if (first.kind === 'text') return writeString(first.text);
  if (first.kind === 'choice') return writeChoice(first);
  return first.isAlone ? first.code : `\`\${${first.code}}\``;
}

/** A string literal as the formatter leaves it: the quote that needs fewer escapes, single ones where it is equal. */
export function writeString(text: string): string {
  const isDouble = count(text, "'") > count(text, '"');
  const quote = isDouble ? '"' : "'";
  return `${quote}${escapeInvisible(text.replaceAll('\\', '\\\\')).replaceAll(quote, `\\${quote}`)}${quote}`;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

function escapeInvisible(text: string): string {
  return text
    .replaceAll('\n', '\\n')
    .replace(
      /[\u0000-\u001f\u007f\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

function writeInTemplate(part: WordPart): string {
  if (part.kind === 'text') return escapeInvisible(part.text.replace(/[\\`]|\$(?=\{)/g, '\\$&'));
  return `\${${part.kind === 'value' ? part.code : writeChoice(part)}}`;
}

function writeChoice(part: Extract<WordPart, { kind: 'choice' }>): string {
  const forms = part.branches.map(({ message }) => writeMessageCode(message));
  if (part.sort === 'plural') return `${part.chooser}(${[part.code, ...forms].join(', ')})`;
  return part.sort === 'choose' ? `${part.code} ? ${forms.join(' : ')}` : `${part.code} && ${forms.join('')}`;
}

function joinTexts(message: WordMessage): WordPart[] {
  const joined: WordPart[] = [];
  for (const part of message) {
    const last = joined.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + part.text };
    } else if (part.kind !== 'text' || part.text !== '') joined.push(part);
  }
  return joined;
}
