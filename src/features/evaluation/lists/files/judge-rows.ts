import { createHash } from 'node:crypto';
import type { EntryContent } from '../entry-content.ts';
import { titleOfEntry } from '../entry-content.ts';
import type { ListKind, RowOutcome } from '../vocabulary.ts';
import { valuesOfRow } from './entry-values.ts';
import type { RawEntry, RowFault } from './raw-entry.ts';
import { readParty } from './read-party.ts';
import { readTechnology } from './read-technology.ts';

/** A row of the file with what becomes of it; line 0 for an entry that the file lacks. */
export type JudgedRow = {
  line: number;
  key: string;
  title: string;
  outcome: RowOutcome;
  content: EntryContent | null;
  hash: string | null;
  faults: RowFault[];
};

/** What an entry reads as now: its hash, and its title for those the file lacks. */
export type KnownEntry = { hash: string; title: string };

const keyLengthMax = 200;
const titleLengthMax = 500;

/** Judges row after row against the entries as they are; what the file lacks comes from `lacking` at the end. */
export function openJudge(kind: ListKind, known: ReadonlyMap<string, KnownEntry>) {
  const lines = new Map<string, number>();
  const judge = (raw: RawEntry): JudgedRow => {
    const values = valuesOfRow(raw, kind);
    const { key: whole, content } = kind === 'parties' ? readParty(values) : readTechnology(values);
    const key = storable(whole, keyLengthMax);
    const earlier = lines.get(key);
    if (earlier === undefined) lines.set(key, raw.line);
    else if (key !== '') values.refuse('keyRepeated', { key, line: earlier });
    const row = { line: raw.line, key, title: storable(titleOfEntry(content), titleLengthMax) };
    if (values.faults.length > 0)
      return { ...row, outcome: 'fault', content: null, hash: null, faults: values.faults.map(tellable) };
    const hash = hashOfContent(content);
    const before = known.get(key);
    const outcome = before === undefined ? 'added' : before.hash === hash ? 'same' : 'changed';
    return { ...row, outcome, content, hash, faults: [] };
  };
  const lacking = (): JudgedRow[] =>
    [...known].flatMap(([key, { title }]) =>
      lines.has(key)
        ? []
        : [{ line: 0, key, title, outcome: 'removed' as const, content: null, hash: null, faults: [] }],
    );
  return { judge, lacking };
}

/** Contents are made with their fields in the same order, so that the same content has the same text. */
export function hashOfContent(content: EntryContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
}

/** Cut, and without what the database does not take. */
function storable(text: string, lengthMax: number): string {
  return text.slice(0, lengthMax).replaceAll('\u0000', '').toWellFormed();
}

function tellable({ code, params }: RowFault): RowFault {
  const told = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? storable(value, keyLengthMax) : value,
  ]);
  return { code, params: Object.fromEntries(told) as RowFault['params'] };
}
