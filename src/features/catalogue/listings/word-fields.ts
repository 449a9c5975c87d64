import type { Words } from './kinds.ts';

type Field = { path: string; text: string };
type Tree = string | readonly Tree[] | { readonly [name: string]: Tree };

/** The texts of a listing by path (`advantages.0.measure`), in reading order; empty ones are left out. */
export function fieldsOfWords(words: Words): Field[] {
  const fields: Field[] = [];
  visit(words as Tree, '', (path, text) => {
    if (text.trim() !== '') fields.push({ path, text });
    return text;
  });
  return fields;
}

/** The same words in another language; what is missing there is empty, never the original. */
export function wordsWithFields(words: Words, fields: ReadonlyMap<string, string>): Words {
  return visit(words as Tree, '', (path) => fields.get(path) ?? '') as Words;
}

function visit(tree: Tree, path: string, write: (path: string, text: string) => string): Tree {
  if (typeof tree === 'string') return write(path, tree);
  const below = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`);
  if (Array.isArray(tree)) return tree.map((part: Tree, at) => visit(part, below(at), write));
  return Object.fromEntries(
    Object.entries(tree).map(([name, part]) => [name, visit(part as Tree, below(name), write)]),
  );
}
