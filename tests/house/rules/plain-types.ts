import ts from 'typescript';
import type { Fault, SourceTree } from '../fault.ts';
import { isTypeScript, lineOf, parseSource, visitAll } from '../parse-source.ts';

/** No `any`, no compiler silenced by a comment, no `export *` that hides what a file gives away. */
export function findTypeFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    if (!isTypeScript(file)) continue;
    const source = parseSource(file, text);
    visitAll(source, (node) => {
      const message = messageFor(node);
      if (message) faults.push({ file, line: lineOf(source, node), message });
    });
    const silenced = /^\s*\/\/\s*@ts-(ignore|nocheck|expect-error)/m.exec(text);
    if (silenced)
      faults.push({
        file,
        line: text.slice(0, silenced.index).split('\n').length,
        message: 'silences the compiler',
      });
  }
  return faults;
}

function messageFor(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'has the type any';
  if (ts.isExportDeclaration(node) && !node.exportClause) return 'exports * : name what the file gives away';
  return undefined;
}
