import ts from 'typescript';
import { posix } from 'node:path';
import type { SourceTree } from './fault.ts';

/** An import, an export from, or an `import()` of a file. */
export type Import = {
  specifier: string;
  line: number;
  /** Erased before it runs: `import type`, or only `type` names. */
  isTypeOnly: boolean;
  /** The file of the tree it means; undefined for packages. */
  target: string | undefined;
};

type Parsed = { text: string; source: ts.SourceFile };

const parsedByPath = new Map<string, Parsed>();

export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path);
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing(-[a-z]+)*\.ts$/.test(path);
}

/** The syntax tree of a file; parsed once for as long as its text stays the same. */
export function parseSource(path: string, text: string): ts.SourceFile {
  const known = parsedByPath.get(path);
  if (known?.text === text) return known.source;
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  parsedByPath.set(path, { text, source });
  return source;
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

export function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

export function importsOf(tree: SourceTree, path: string): Import[] {
  const source = parseSource(path, tree.get(path) ?? '');
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const target = specifier.text.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(path), specifier.text.replace(/\?.*$/, '')))
      : undefined;
    imports.push({ specifier: specifier.text, line: lineOf(source, specifier), isTypeOnly, target });
  };
  visitAll(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErasedImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isErasedExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
  });
  return imports;
}

function isErasedImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function isErasedExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  const clause = node.exportClause;
  return (
    clause !== undefined &&
    ts.isNamedExports(clause) &&
    clause.elements.length > 0 &&
    clause.elements.every((element) => element.isTypeOnly)
  );
}
