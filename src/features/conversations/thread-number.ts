/** How a talk is named on paper and on marks: the last, random part of its id. */
export function threadNumber(threadId: string): string {
  return `T-${threadId.slice(-8).toUpperCase()}`;
}
