import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceTree } from './fault.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const folders = ['.ci', 'bench', 'data', 'docs', 'public', 'scripts', 'src', 'tests'];
const binary = new Set(['.png', '.jpg', '.gif', '.ico', '.woff', '.woff2', '.pdf', '.gz', '.zip', '.tar']);

/** Every text file that is committed: the folders above and the files at the root. */
export function readTree(): SourceTree {
  const tree = new Map<string, string>();
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (entry.isFile() && !entry.name.endsWith('.log')) read(tree, entry.name);
  }
  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of found) {
      if (entry.isFile())
        read(tree, join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
    }
  }
  return tree;
}

function read(tree: Map<string, string>, path: string): void {
  if (!binary.has(extname(path))) tree.set(path, readFileSync(join(root, path), 'utf8'));
}
