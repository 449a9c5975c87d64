import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoAccounts, demoPassword } from '../../src/features/accounts/public.ts';
import { settings } from '../../src/platform/config/settings.ts';
import { readTree, root } from './read-tree.ts';

const tree = readTree();
const documents = [...tree.keys()].filter((file) => /^(docs\/.*|[A-Z]+)\.md$/.test(file));
const read = (file: string) => tree.get(file) ?? '';

describe('the documents are true', () => {
  it.each(documents)('%s links and names files that exist', (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target]) => target ?? '');
    const local = links
      .filter((link) => !/^https?:/.test(link))
      .map((link) => posix.join(dirname(file), link));
    const named = [...read(file).matchAll(/`((?:src|tests|scripts|data|docs|bench)\/[\w./-]+)`/g)];
    const missing = [...local, ...named.map(([, path]) => path ?? '')].filter(
      (path) => !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names commands that package.json has', (file) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const asked = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('docs/operations.md lists every setting', () => {
    const missing = Object.values(settings).filter(
      ({ variable }) => !read('docs/operations.md').includes(`\`${variable}\``),
    );
    expect(missing).toEqual([]);
  });

  it('the decisions give every package its line', () => {
    const decisions = [...tree.keys()]
      .filter((file) => file.startsWith('docs/decisions/'))
      .map(read)
      .join('\n');
    const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', object>;
    const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(packages.filter((name) => !decisions.includes(`- \`${name}\`: `))).toEqual([]);
    expect(packages.filter((name) => !name.startsWith('@types/')).length).toBeLessThan(40);
  });

  it('docs/mission.md names screens that exist', () => {
    const pattern = (path: string) => path.replaceAll(/:\w+/g, ':');
    const screens = [...tree]
      .filter(([file]) => /^src\/features\/\w+\/web\/screens\.ts$/.test(file))
      .flatMap(([, text]) => [...text.matchAll(/path: '([^']+)'/g)].map(([, path]) => pattern(`/${path}`)));
    const named = [...read('docs/mission.md').matchAll(/`(\/[\w/:-]+)`/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((path) => !/^\/(zh|ru|en)$/.test(path) && !screens.includes(pattern(path)))).toEqual(
      [],
    );
  });

  it('README.md names the demonstration accounts', () => {
    expect(
      demoAccounts.map(({ email }) => email).filter((email) => !read('README.md').includes(email)),
    ).toEqual([]);
    expect(read('README.md')).toContain(demoPassword);
  });
});
