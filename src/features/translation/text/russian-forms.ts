import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const formsFile = new URL('../../../../data/russian-forms.txt', import.meta.url);

const comment = 0x23;
const hyphen = 0x2d;

let table: ReadonlyMap<string, string> | undefined;

/**
 * The key of a Russian word form that the stemmer would part from its word (система – систему), or undefined where the
 * plain stem will do. Lower case, ё folded. Reads data/russian-forms.txt at the first call.
 */
export function knownFormKey(form: string): string | undefined {
  table ??= readForms(readFileSync(formsFile, 'utf8'));
  return table.get(form);
}

/** Reads by hand, since the split of every line takes twice as long. */
function readForms(text: string): Map<string, string> {
  const forms = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let from = text.indexOf(' ', at);
    if (text.charCodeAt(at) !== comment && from > at && from < end) {
      const key = text.slice(at, from);
      while (from < end) {
        const next = Math.min(text.indexOf(' ', from + 1) >>> 0, end);
        const isTail = text.charCodeAt(from + 1) === hyphen;
        forms.set(isTail ? key + text.slice(from + 2, next) : text.slice(from + 1, next), key);
        from = next;
      }
    }
    at = end + 1;
  }
  return forms;
}

/** Another one whenever the table is another: what was stemmed with the former one no longer meets its words. */
export function wordFormsFingerprint(): string {
  return createHash('sha256').update(readFileSync(formsFile)).digest('hex');
}
