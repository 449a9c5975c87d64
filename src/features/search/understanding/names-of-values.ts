import { analyseText } from '../../translation/public-text.ts';

/** Takes names to the values they stand for, whatever their case, ending or script. */
export type NameTable = {
  add(name: string, value: string): void;
  /** The values of exactly this name. */
  find(name: string): readonly string[] | undefined;
};

/** The form under which a name is looked up: Chinese characters as they are, other words by their stems. */
export function nameKey(name: string): string {
  return analyseText(name)
    .atoms.map((atom) => (atom.kind === 'han' ? String.fromCharCode(Number(atom.key)) : ` ${atom.key}`))
    .join('')
    .trim();
}

export function createNameTable(rows: Readonly<Record<string, string>> = {}): NameTable {
  const values = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    const key = nameKey(name);
    if (key === '') return;
    const known = values.get(key);
    if (known === undefined) values.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  };
  for (const [value, names] of Object.entries(rows)) for (const name of names.split('|')) add(name, value);
  return { add, find: (name) => values.get(nameKey(name)) };
}
