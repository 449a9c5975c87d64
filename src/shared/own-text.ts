/** The same letters in memory of their own: a slice keeps the whole text alive that it was cut from, 2 KB a word. */
export function ownText(text: string): string {
  return [...text].join('');
}
