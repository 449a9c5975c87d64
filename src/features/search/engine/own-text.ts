/** The same letters in memory of their own: a slice keeps the whole text alive that it was cut from. */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
