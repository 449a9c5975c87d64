import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

type Names = { zh: string; ru: string; en: string };
type RegionItem = { code: string; name: Names };
type LevelItem = { level: number; name: Names };

const banner = '// Written by scripts/generate-vocabularies.ts from data/; do not edit.\n';

/**
 * Writes the vocabularies both sides of the house show by name (regions, GRNTI rubrics, maturity levels) from the
 * data files. Returns the files written; with `check` nothing is written and the stale ones are returned.
 */
export async function generateVocabularies({ check }: { check: boolean }): Promise<string[]> {
  const files: Record<string, string> = {
    'src/shared/region-names.ts': await regionNames(),
    'src/shared/grnti-names.ts': await grntiNames(),
    'src/features/catalogue/listings/level-names.ts': await levelNames(),
  };
  const different: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path);
    if (existsSync(file) && (await readFile(file, 'utf8')) === text) continue;
    if (!check) await writeFile(file, text);
    different.push(path);
  }
  return different;
}

async function readData<Shape>(name: string): Promise<Shape> {
  return JSON.parse(await readFile(join(root, 'data', name), 'utf8')) as Shape;
}

async function regionNames(): Promise<string> {
  type Part = { items: RegionItem[] };
  const data =
    await readData<Record<'cn_regions' | 'ru_regions' | 'by_regions' | 'countries', Part>>('regions.json');
  const regions = [...data.cn_regions.items, ...data.ru_regions.items, ...data.by_regions.items];
  return (
    banner +
    `import type { TrilingualText } from './language.ts';\n\n` +
    `/** Regions by ISO 3166-2 code. */\n` +
    table(
      'regionNames',
      regions.map(({ code, name }) => [code, name]),
    ) +
    `\n/** Countries by ISO 3166-1 alpha-2 code. */\n` +
    table(
      'countryNames',
      data.countries.items.map(({ code, name }) => [code, name]),
    )
  );
}

/** Military science is outside the scope of the platform and is not offered. */
const excludedRubrics = ['78'];

async function grntiNames(): Promise<string> {
  const data = await readData<{ grnti: { items: (Names & { code: string })[] } }>('grnti.json');
  const rubrics = data.grnti.items.filter(({ code }) => !excludedRubrics.includes(code));
  return (
    banner +
    `import type { TrilingualText } from './language.ts';\n\n` +
    `/** Rubrics of the first level of the State Rubricator (GRNTI) by their two-digit code, civil ones only. */\n` +
    table(
      'grntiNames',
      rubrics.map(({ code, ...names }) => [code, names]),
    )
  );
}

async function levelNames(): Promise<string> {
  const data = await readData<{ trl_levels: { items: LevelItem[] }; market_levels: { items: LevelItem[] } }>(
    'trl.json',
  );
  return (
    banner +
    `import type { TrilingualText } from '../../../shared/language.ts';\n\n` +
    `/** What a technical level says, in our words: the common core of the schemes. */\n` +
    table(
      'technicalLevelNames',
      data.trl_levels.items.map(({ level, name }) => [String(level), name]),
    ) +
    `\n/** What a level of market maturity says. */\n` +
    table(
      'marketLevelNames',
      data.market_levels.items.map(({ level, name }) => [String(level), name]),
    )
  );
}

function table(name: string, rows: readonly (readonly [string, Names])[]): string {
  const lines = rows.map(([code, { zh, ru, en }]) => {
    const key = /^[1-9]$/.test(code) ? code : quote(code);
    return `  ${key}: { zh: ${quote(zh)}, ru: ${quote(ru)}, en: ${quote(en)} },`;
  });
  return (
    `// prettier-ignore\nexport const ${name}: Readonly<Record<string, TrilingualText>> = {\n` +
    `${lines.join('\n')}\n};\n`
  );
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const different = await generateVocabularies({ check });
  for (const file of different) console.log(`${check ? 'stale' : 'written'}: ${file}`);
  if (check && different.length > 0) process.exitCode = 1;
}
