/** A tree of source files: path from the repository's root, with slashes → text. */
export type SourceTree = ReadonlyMap<string, string>;

export type Fault = { file: string; line: number; message: string };

/** A rule of the house: the same tree, the same faults. */
export type Rule = (tree: SourceTree) => Fault[];

export function describeFaults(faults: readonly Fault[]): string {
  return faults.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n');
}

/** Faults of all places where a text matches; `explain` is given the matched words. */
export function findMatches(
  file: string,
  text: string,
  pattern: RegExp,
  explain: (match: string) => string,
): Fault[] {
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: lineAt(text, match.index),
    message: explain(match[0]),
  }));
}

export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
