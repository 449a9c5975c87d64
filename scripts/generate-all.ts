import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateTableTypes } from './generate-table-types.ts';
import { printHouse } from './print-house.ts';
import { generateRussianForms } from './generate-russian-forms.ts';
import { generateVocabularies } from './generate-vocabularies.ts';
import { printOpenApi } from './print-openapi.ts';

// npm run generate            writes every generated file anew
// npm run generate -- --check writes nothing and fails when one is stale

const root = fileURLToPath(new URL('../', import.meta.url));
const check = process.argv.includes('--check');

const different = [
  ...(await generateVocabularies({ check })),
  ...generateRussianForms({ check }),
  ...(await generateTableTypes({ check })),
  ...keep('docs/house.md', printHouse()),
  ...keep('docs/openapi.json', await printOpenApi()),
];
for (const file of different) console.log(`${check ? 'stale' : 'written'}: ${file}`);
if (different.length === 0) console.log('All generated files are fresh.');
if (check && different.length > 0) process.exitCode = 1;

function keep(file: string, text: string): string[] {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return [file];
}
