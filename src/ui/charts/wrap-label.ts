const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** About how wide a text is, in em of its own size: a Han character is 1, others are about 0.56. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : 0.56;
  return width;
}

/** A label in lines of at most `widthMax` em: SVG text does not wrap by itself. Words break only where one is too long. */
export function wrapLabel(text: string, widthMax: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, widthMax)) {
    const longer = line + piece;
    if (line !== '' && widthOf(longer.trimEnd()) > widthMax) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line = longer;
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}

/** Words with the space before them, Han characters one by one with the mark behind; longer words than a line in parts. */
function piecesOf(text: string, widthMax: number): string[] {
  const words = text.match(/\s*[\p{Script=Han}][，。；：、！？”》）]*|\s*[^\s\p{Script=Han}]+/gu) ?? [];
  return words.flatMap((word) => (widthOf(word) <= widthMax ? [word] : cut(word, widthMax)));
}

function cut(word: string, widthMax: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > widthMax) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
