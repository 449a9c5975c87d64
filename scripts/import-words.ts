/**
 * `npm run words:import -- FILE [--check]`: writes the changed words of a file that words:export made (or the page of
 * the interface words) back into the catalogues, and formats them. `--check` only says what would change. Rows that
 * cannot be taken are listed with their line and end with exit code 1; the others are written all the same.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ExchangeError } from '../src/features/translation/exchange/xml/exchange-error.ts';
import { compareWords } from '../src/features/translation/interface-words/compare-words.ts';
import { putWords } from '../src/features/translation/interface-words/put-words.ts';
import { readCatalogues, sourceFolder } from '../src/features/translation/interface-words/read-catalogues.ts';
import { readWordsFile } from '../src/features/translation/interface-words/read-words-file.ts';
import { exchangeErrorsEn } from '../src/features/translation/messages/exchange-errors-en.ts';
import { fillSentence } from '../src/shared/messages.ts';

const isCheck = process.argv.includes('--check');
const file = process.argv.slice(2).find((word) => word !== '--check');
if (file === undefined) {
  console.error('npm run words:import -- FILE [--check]');
  process.exit(2);
}

const folder = fileURLToPath(sourceFolder);
const catalogues = await readCatalogues(folder);
const read = await readWordsFile(readFileSync(file)).catch(tellRefusal);
const { changes, same, refused } = compareWords(catalogues, read);
for (const { word, before, after } of changes) console.log(`${word.id}\n  - ${before}\n  + ${after}`);
for (const { line, id, reason, part } of refused)
  console.error(`line ${line}: ${id}: ${reason} ${part}`.trim());
if (!isCheck) {
  for (const path of await putWords(folder, catalogues, read.pair, changes, formatCode))
    console.log(`wrote ${path}`);
}
console.log(`${changes.length} changed, ${same} as before, ${refused.length} refused`);
process.exitCode = refused.length > 0 ? 1 : 0;

async function formatCode(path: string, code: string): Promise<string> {
  return format(code, { ...(await resolveConfig(path)), filepath: path });
}

function tellRefusal(error: unknown): never {
  if (!(error instanceof ExchangeError)) throw error;
  const { code, line, column, detail } = error;
  console.error(
    fillSentence(exchangeErrorsEn[`translation.exchange.${code}`] ?? code, { ...detail, line, column }),
  );
  process.exit(1);
}
