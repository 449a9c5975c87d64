import type { Fault, SourceTree } from '../fault.ts';
import { importsOf, isTypeScript } from '../parse-source.ts';

/**
 * No file imports itself by way of others. Only imports that exist at run time count: a type that two files share is
 * erased, costs nothing and may go in a circle.
 */
export function findCycleFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  const isDone = new Set<string>();
  const way: string[] = [];

  const walk = (file: string): void => {
    const at = way.indexOf(file);
    if (at !== -1) {
      const circle = [...way.slice(at), file];
      faults.push({
        file,
        line: lineOfImport(tree, file, circle[1] ?? ''),
        message: `imports itself: ${circle.join(' → ')}`,
      });
      return;
    }
    if (isDone.has(file)) return;
    way.push(file);
    for (const target of targetsOf(tree, file)) walk(target);
    way.pop();
    isDone.add(file);
  };

  for (const file of tree.keys()) if (isTypeScript(file)) walk(file);
  return faults;
}

function targetsOf(tree: SourceTree, file: string): string[] {
  return importsOf(tree, file).flatMap(({ target, isTypeOnly }) =>
    target !== undefined && !isTypeOnly && isTypeScript(target) && tree.has(target) ? [target] : [],
  );
}

function lineOfImport(tree: SourceTree, file: string, target: string): number {
  return importsOf(tree, file).find((found) => found.target === target && !found.isTypeOnly)?.line ?? 1;
}
