import { linesPerFileMax } from '../../../src/house.ts';
import type { Fault, SourceTree } from '../fault.ts';

/** No hand-written file of code or style is longer than a reader can hold. */
export function findLengthFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    if (!/\.(tsx?|css|m?js|sql)$/.test(file) || /\.gen\.tsx?$/.test(file)) continue;
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > linesPerFileMax)
      faults.push({ file, line: lines, message: `has ${lines} lines of ${linesPerFileMax}` });
  }
  return faults;
}
