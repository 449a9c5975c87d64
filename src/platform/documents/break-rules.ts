/**
 * Signs no line begins with and no line ends with (GB/T 15834-2011 section 5.1 for Chinese; a Russian dash stays with
 * the word before it).
 */
const neverFirst = new Set([...'。，、；：？！）》」』】〕〉｝］’”…—–·～％‰℃°％々ー', ...'.,;:?!)]}%»›/']);
const neverLast = new Set([...'（《「『【〔〈｛［‘“', ...'([{«‹№¥￥$€§']);

export function mayBeginLine(text: string): boolean {
  return !neverFirst.has(String.fromCodePoint(text.codePointAt(0) ?? 32));
}

export function mayEndLine(text: string): boolean {
  const last = text.at(-1) ?? ' ';
  return !neverLast.has(last);
}

/** Han characters and what is set on the same square: Chinese punctuation, kana, full-width forms. */
export function isSquare(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

/** Signs that Chinese sets on a full square and Russian and English do not; the language of the run decides. */
const sharedSigns = new Set('“”‘’—…·'.split('').map((sign) => sign.codePointAt(0)));

export function isSharedSign(codePoint: number): boolean {
  return sharedSigns.has(codePoint);
}

/** Directions, choosers between pictures and other signs without one; the joiner of emoji and U+200B stay. */
const invisible = /[\p{Cc}\p{Cf}]/u;

function isChooser(codePoint: number): boolean {
  return codePoint <= 0xfe0f || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/**
 * One sign as a reader counts it: letters with the marks that combine with them, emoji with their joiners. Faster than
 * `Intl.Segmenter`, which costs more than all the rest of setting a line.
 */
export function splitSigns(text: string): string[] {
  const signs: string[] = [];
  let isJoining = false;
  for (const char of text.toWellFormed().normalize('NFC')) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (codePoint >= 0xfe00 && isChooser(codePoint)) continue;
    if (codePoint >= 0x300 && signs.length > 0 && (isJoining || joinsBefore(char, codePoint, signs.at(-1)))) {
      signs[signs.length - 1] += char;
      isJoining = codePoint === 0x200d;
      continue;
    }
    if (char === '\n' || char === '\u200b' || !invisible.test(char)) signs.push(char);
    else if (char === '\t') signs.push(' ');
  }
  return signs;
}

const combining = /\p{M}/u;

function joinsBefore(char: string, codePoint: number, before: string | undefined): boolean {
  if (codePoint === 0x200d || (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)) return true;
  if (isFlagLetter(codePoint)) {
    return before?.length === 2 && isFlagLetter(before.codePointAt(0) ?? 0);
  }
  return combining.test(char);
}

function isFlagLetter(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}
