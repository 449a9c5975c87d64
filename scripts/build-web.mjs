import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './install-packages.mjs';

const folders = ['public', 'src/app/web', 'src/features', 'src/shared', 'src/ui'];
const files = ['package-lock.json', 'react-router.config.ts', 'tsconfig.json', 'vite.config.ts'];
const stamp = join(root, 'build/.stamp');

/** Builds the web unless what stands in `build/` was built from the same sources. Tells whether the web is there. */
export function buildWeb() {
  const hash = hashOfSources();
  const isBuilt = ['client/assets', 'server/index.js'].every((path) => existsSync(join(root, 'build', path)));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    console.log('The web is built already.');
    return true;
  }
  console.log('Building the web …');
  const cli = join(root, 'node_modules/@react-router/dev/bin.cjs');
  const { status } = spawnSync(pinnedNode, [cli, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) return false;
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

/** Everything a screen can import; tests and migrations are no part of the web. */
function hashOfSources() {
  const hash = createHash('sha256');
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.sql$|\.md$|\.tsv$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const path of [...paths.sort(), ...files.map((name) => join(root, name))]) {
    hash
      .update(`${path.slice(root.length)}\n`)
      .update(readFileSync(path))
      .update('\n');
  }
  return hash.digest('hex');
}
