/** The LIKE pattern (escape character \) of texts that hold `part` as it is written. */
export function patternHolding(part: string): string {
  return `%${escapeLike(part)}%`;
}

/** A text with the signs that mean something to LIKE taken as they are (escape character \). */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
