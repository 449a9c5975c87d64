/** The months since the year 0 of a month, or of the first or last month of a year. */
export function monthNumber(text: string, end: 'first' | 'last'): number {
  const [year = 0, month = end === 'first' ? 1 : 12] = text.split('-').map(Number);
  return year * 12 + month - 1;
}
