/** The beginning of a text, at most `charactersMax` long, cut between words (or after a Chinese stop), with an ellipsis. */
export function shortenText(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  const cut = text.slice(0, charactersMax).replace(/[\ud800-\udbff]$/, '');
  const end = Math.max(
    cut.lastIndexOf(' '),
    cut.lastIndexOf('\n'),
    cut.lastIndexOf('。'),
    cut.lastIndexOf('，'),
  );
  return `${cut.slice(0, end > charactersMax / 2 ? end : cut.length).trimEnd()}…`;
}
