import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateTableTypes } from '../../scripts/generate-table-types.ts';
import { generateVocabularies } from '../../scripts/generate-vocabularies.ts';
import { printHouse } from '../../scripts/print-house.ts';
import { printOpenApi } from '../../scripts/print-openapi.ts';
import { describeFaults, type Fault, type Rule, type SourceTree } from './fault.ts';
import { isTest } from './parse-source.ts';
import { readTree, root } from './read-tree.ts';
import { findBuiltFileFaults, findBundleFaults } from './rules/browser-bundle.ts';
import { findMessageFaults, type MessagesByLanguage } from './rules/complete-messages.ts';
import { findCycleFaults } from './rules/cycles.ts';
import { findLengthFaults } from './rules/file-length.ts';
import { findNameFaults } from './rules/file-names.ts';
import { findForeignPlaceFaults } from './rules/foreign-places.ts';
import { findLayerFaults } from './rules/layers.ts';
import { findLiteralTextFaults } from './rules/literal-text.ts';
import { findTableFaults } from './rules/own-tables.ts';
import { findTypeFaults } from './rules/plain-types.ts';
import { findReadmeFaults } from './rules/room-readme.ts';
import { findRoomOrderFaults } from './rules/room-order.ts';
import { findStoreyFaults } from './rules/storeys.ts';
import { findUnfinishedFaults } from './rules/unfinished-words.ts';

let tree: SourceTree;
beforeAll(() => {
  tree = readTree();
});

const rules: [name: string, rule: Rule][] = [
  ['storeys import only those below them', findStoreyFaults],
  ['rooms import only rooms they may, through their doors', findRoomOrderFaults],
  ['files of a room keep to their layer', findLayerFaults],
  ['rooms use their own tables, and views never write', findTableFaults],
  ['no file imports itself by way of others', findCycleFaults],
  ['no server code can reach a browser', findBundleFaults],
  ['no file is too long', findLengthFaults],
  ['nothing is typed any', findTypeFaults],
  ['screens hold no literal text', findLiteralTextFaults],
  ['every room has its short README', findReadmeFaults],
  ['file names say what is inside', findNameFaults],
  ['no file names a machine or a registry', findForeignPlaceFaults],
  ['nothing is unfinished', findUnfinishedFaults],
];

describe('the house', () => {
  it.each(rules)('%s', (_name, rule) => {
    expectNone(rule(tree));
  });

  it('every message stands in zh, ru and en', async () => {
    const files = [...tree.keys()].filter(
      (file) => /^src\/.+\/messages\/[a-z-]+\.ts$/.test(file) && !isTest(file),
    );
    const found = await Promise.all(files.map(loadMessages));
    expect(found.flat().length).toBeGreaterThan(4);
    expectNone(found.flat().flatMap(({ file, messages }) => findMessageFaults(file, messages)));
  });

  it('the built files of the browser hold no server code', () => {
    const folder = join(root, 'build/client/assets');
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
    expectNone(
      findBuiltFileFaults(new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))),
    );
  });
});

describe('generated files are fresh (npm run generate)', () => {
  it('table types', { timeout: 30_000 }, async () => {
    expect(await generateTableTypes({ check: true })).toEqual([]);
  });

  it('vocabularies', async () => {
    expect(await generateVocabularies({ check: true })).toEqual([]);
  });

  it('docs/house.md', () => {
    expect(tree.get('docs/house.md')).toBe(printHouse());
  });

  it('docs/openapi.json', { timeout: 30_000 }, async () => {
    expect(tree.get('docs/openapi.json')).toBe(await printOpenApi());
  });
});

function expectNone(faults: readonly Fault[]): void {
  expect(faults.length, describeFaults(faults)).toBe(0);
}

/** The exports of a file that hold all three languages, e.g. `catalogueWords`. */
async function loadMessages(file: string): Promise<{ file: string; messages: MessagesByLanguage }[]> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)) as Record<
    string,
    unknown
  >;
  return Object.values(module).flatMap((value) => (holdsLanguages(value) ? [{ file, messages: value }] : []));
}

function holdsLanguages(value: unknown): value is MessagesByLanguage {
  return (
    typeof value === 'object' && value !== null && ['zh', 'ru', 'en'].some((language) => language in value)
  );
}
