/**
 * `npm run words:export -- LANGUAGE FORMAT FILE [SOURCE]`: the words of the interface for translation into a language,
 * as `xliff2` (2.1), `xliff1` (1.2) or `csv`, from English (Russian for English) or the language named. `-` as FILE
 * writes to the output. Says how many words are in the file, and which are not and why.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCatalogues, sourceFolder } from '../src/features/translation/interface-words/read-catalogues.ts';
import {
  carriedWords,
  sourcesFor,
  usualSource,
  writeWordsFile,
} from '../src/features/translation/interface-words/words-file.ts';
import { wordFormats } from '../src/features/translation/interface-words/vocabulary.ts';
import { isLanguage } from '../src/shared/language.ts';

const [to, format, file, source] = process.argv.slice(2);
const known = wordFormats.find((name) => name === format);
const from = source ?? (isLanguage(to) ? usualSource(to) : undefined);
if (!isLanguage(to) || !known || file === undefined || !isLanguage(from) || !sourcesFor(to).includes(from)) {
  console.error('npm run words:export -- (zh|ru|en) (xliff2|xliff1|csv) FILE [zh|ru|en]');
  process.exit(2);
}

const catalogues = await readCatalogues(fileURLToPath(sourceFolder));
const words = carriedWords(catalogues, { from, to });
const text = writeWordsFile(words, { from, to }, known);
if (file === '-') process.stdout.write(text);
else writeFileSync(file, text);
const left = catalogues.flatMap((catalogue) => catalogue.left).filter(({ language }) => language === to);
console.error(`${words.length} words, ${from} → ${to}; ${left.length} not exportable`);
for (const { id, reason } of left) console.error(`  ${id}: ${reason}`);
