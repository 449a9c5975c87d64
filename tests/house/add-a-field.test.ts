import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './read-tree.ts';

const editsMax = 8;
const walk = readFileSync(join(root, 'docs/add-a-field.md'), 'utf8');
const edits = [...walk.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file]) => file ?? '');

describe('docs/add-a-field.md', () => {
  it(`takes at most ${editsMax} edits in one folder`, () => {
    expect(edits.length).toBeGreaterThanOrEqual(5);
    expect(edits.length).toBeLessThanOrEqual(editsMax);
    expect(edits.filter((file) => !file.startsWith('src/features/catalogue/'))).toEqual([]);
    expect(new Set(edits).size).toBe(edits.length);
  });

  it.each(edits)('%s is there and knows the field of the walk', (file) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain('ipcCodes');
  });

  it('names every other file of the room it speaks of', () => {
    const others = [...walk.matchAll(/`(listings\/[\w-]+\.ts)`/g)].map(
      ([, file]) => `src/features/catalogue/${file}`,
    );
    expect(others.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
