import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const formsFile = new URL('../../../../data/russian-forms.txt', import.meta.url);

const comment = '#';
const hyphen = '-';

/** The table as its text, with one row of two numbers for each form; a map of strings took three times the memory. */
type Forms = {
  readonly text: string;
  /** Where the form's line begins + 1, and where the form itself does; rows by the form's hash, at most half are taken. */
  readonly rows: Uint32Array;
};

let forms: Forms | undefined;

/**
 * The key of a Russian word form that the stemmer would part from its word (система – систему), or undefined where the
 * plain stem will do. Lower case, ё folded. Reads data/russian-forms.txt at the first call.
 */
export function knownFormKey(form: string): string | undefined {
  forms ??= readForms(readFileSync(formsFile, 'utf8'));
  const { text, rows } = forms;
  const line = rows[findRow(forms, form)] as number;
  return line === 0 ? undefined : text.slice(line - 1, text.indexOf(' ', line));
}

/** Each line is a key and some forms of its word; a form that begins with a hyphen goes on from the key. */
function readForms(text: string): Forms {
  const table = { text, rows: new Uint32Array(2 ** Math.ceil(Math.log2(countForms(text) * 4))) };
  for (let line = 0, end = 0; line < text.length; line = end + 1) {
    end = endOf(text, '\n', line);
    if (text[line] === comment) continue;
    const key = text.slice(line, endOf(text, ' ', line));
    for (let from = line + key.length + 1; from < end; from = Math.min(end, endOf(text, ' ', from)) + 1) {
      const written = text.slice(from, Math.min(end, endOf(text, ' ', from)));
      const row = findRow(table, written.startsWith(hyphen) ? key + written.slice(1) : written);
      table.rows[row] = line + 1;
      table.rows[row + 1] = from;
    }
  }
  return table;
}

/** At least as many as there are. */
function countForms(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
}

/** The row of a form, or the free one it would take. */
function findRow({ text, rows }: Forms, form: string): number {
  const mask = rows.length - 1;
  let row = (hashOf(form) << 1) & mask;
  while (rows[row] !== 0 && !isWritten(text, (rows[row] as number) - 1, rows[row + 1] as number, form))
    row = (row + 2) & mask;
  return row;
}

function hashOf(form: string): number {
  let hash = form.length;
  for (let at = 0; at < form.length; at++)
    hash = Math.imul(hash ^ form.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

function isWritten(text: string, line: number, from: number, form: string): boolean {
  const isTail = text[from] === hyphen;
  const keyLength = isTail ? text.indexOf(' ', line) - line : 0;
  if (isTail && !(form.length >= keyLength && text.startsWith(form.slice(0, keyLength), line))) return false;
  const tail = form.slice(keyLength);
  const start = isTail ? from + 1 : from;
  const after = text[start + tail.length];
  return text.startsWith(tail, start) && (after === ' ' || after === '\n' || after === undefined);
}

/** Another one whenever the table is another: what was stemmed with the former one no longer meets its words. */
export function wordFormsFingerprint(): string {
  return createHash('sha256').update(readFileSync(formsFile)).digest('hex');
}
