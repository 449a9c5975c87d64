const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Characters that XML 1.0 cannot hold in any spelling (most control characters, half a surrogate pair, U+FFFE,
 * U+FFFF) become U+FFFD, the visible replacement character: a file that no tool opens would help nobody.
 */
export function replaceForbidden(text: string): string {
  return text.toWellFormed().replace(forbidden, '\ufffd');
}
