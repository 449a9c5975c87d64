import ts from 'typescript';
import { rooms } from '../../../src/house.ts';
import type { Fault, SourceTree } from '../fault.ts';
import { isTest, isTypeScript, lineOf, parseSource, visitAll } from '../parse-source.ts';
import { placeOf } from '../place.ts';

const changing = new Set(['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto']);
const changingSql = /\b(insert\s+into|update\s+[a-z_]+\s+(as\s+\w+\s+)?set|delete\s+from|truncate)\b/i;

/**
 * A room's SQL is typed with its own tables (`tablesOf<CatalogueTables>`); only views may name tables of rooms it may
 * import. Views never write, neither by the query builder nor in plain SQL.
 */
export function findTableFaults(tree: SourceTree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    const place = isTypeScript(file) && !isTest(file) ? placeOf(file) : undefined;
    if (!place?.room) continue;
    const { room, layer } = place;
    const source = parseSource(file, text);
    visitAll(source, (node) => {
      const message = layer === 'views' ? writingOf(node) : undefined;
      if (message) faults.push({ file, line: lineOf(source, node), message });
      for (const owner of tableOwners(node)) {
        if (owner === room || (layer === 'views' && mayRead(room, owner))) continue;
        faults.push({
          file,
          line: lineOf(source, node),
          message: `${layer ?? 'a file'} of ${room} uses tables of ${owner}`,
        });
      }
    });
  }
  return faults;
}

function writingOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && changing.has(node.name.text))
    return `views never write (${node.name.text})`;
  if (ts.isTemplateLiteral(node) || ts.isStringLiteral(node)) {
    const sql = changingSql.exec(node.getText());
    if (sql) return `views never write (${sql[0]})`;
  }
  return undefined;
}

/** The rooms whose tables `tablesOf<…>` is typed with. */
function tableOwners(node: ts.Node): string[] {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'tablesOf')
    return [];
  const names = (node.typeArguments ?? []).flatMap(
    (type) => type.getText().match(/\b\w+(?=Tables\b)/g) ?? [],
  );
  return names.map((name) => name.toLowerCase());
}

function mayRead(room: string, owner: string): boolean {
  return rooms.find(({ name }) => name === room)?.mayImport.includes(owner) ?? false;
}
