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
    'src/shared/ford-names.ts': await fordNames(),
    'src/shared/gbt-names.ts': await gbtNames(),
    'src/shared/crosswalk-table.ts': await crosswalkTable(),
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

async function fordNames(): Promise<string> {
  type Part = { major: (Names & { code: string })[]; minor: (Names & { code: string })[] };
  const { ford } = await readData<{ ford: Part }>('grnti.json');
  return (
    banner +
    `import type { TrilingualText } from './language.ts';\n\n` +
    `/** Fields of research and development (FORD 2015): six broad ones by one digit, the others by two numbers. */\n` +
    table(
      'fordNames',
      [...ford.major, ...ford.minor].map(({ code, ...names }) => [code, names]),
    )
  );
}

/** GB/T 13745 disciplines outside civil science: military medicine and military science. */
const excludedDisciplines = ['340', '830'];

async function gbtNames(): Promise<string> {
  const data = await readData<{ gbt13745_2009: { items: (Names & { code: string })[] } }>('grnti.json');
  const disciplines = data.gbt13745_2009.items.filter(({ code }) => !excludedDisciplines.includes(code));
  return (
    banner +
    `import type { TrilingualText } from './language.ts';\n\n` +
    `/** Disciplines of the first level of GB/T 13745-2009 by their three-digit code, civil ones only. */\n` +
    table(
      'gbtNames',
      disciplines.map(({ code, ...names }) => [code, names]),
    )
  );
}

async function crosswalkTable(): Promise<string> {
  type Counterpart = { code: string; match: 'primary' | 'secondary' };
  type Item = { grnti: string; ford: Counterpart[]; gbt13745: Counterpart[] };
  const data = await readData<{ crosswalk: { items: Item[] } }>('grnti.json');
  const codes = (list: Counterpart[], match: Counterpart['match']) =>
    `[${list
      .filter((one) => one.match === match)
      .map(({ code }) => quote(code))
      .join(', ')}]`;
  const both = (list: Counterpart[]) =>
    `{ primary: ${codes(list, 'primary')}, secondary: ${codes(list, 'secondary')} }`;
  const lines = data.crosswalk.items.map(
    ({ grnti, ford, gbt13745 }) => `  ${quote(grnti)}: { ford: ${both(ford)}, gbt: ${both(gbt13745)} },`,
  );
  return (
    banner +
    `import type { Counterparts } from './classification-crosswalk.ts';\n\n` +
    `/** Counterparts of GRNTI rubrics of the first level in FORD and GB/T 13745. */\n` +
    `// prettier-ignore\n` +
    `export const crosswalkTable: Readonly<Record<string, { ford: Counterparts; gbt: Counterparts }>> = {\n` +
    `${lines.join('\n')}\n};\n`
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
