import { columnsOf, fieldsOf, type FormSpec } from './form-spec.ts';

/** What stands in the controls of a form, by control name; repeated controls have several values. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

export function firstValue(values: FormValues, name: string): string {
  return values[name]?.[0] ?? '';
}

export function valuesOfForm(pairs: Iterable<[string, unknown]>): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    if (typeof value !== 'string') continue;
    const plain = value.replaceAll('\r\n', '\n');
    values.set(name, [...(values.get(name) ?? []), plain]);
  }
  return Object.fromEntries(values);
}

/** How many rows a repeated field has, counting up to the last one with something in it. */
export function rowCount(values: FormValues, paths: readonly string[]): number {
  let count = 0;
  for (const [name, [value = '']] of Object.entries(values)) {
    const at = rowOf(name, paths);
    if (at !== undefined && value !== '' && at >= count) count = at + 1;
  }
  return count;
}

function rowOf(name: string, paths: readonly string[]): number | undefined {
  const match = /^(.*?)\.(\d{1,3})(\..*)?$/.exec(name);
  return match && paths.includes(`${match[1]}.*${match[3] ?? ''}`) ? Number(match[2]) : undefined;
}

/** Empty rows between filled ones are closed up, so that rows of the form and of the draft have the same numbers. */
export function closeUpRows(values: FormValues, spec: FormSpec): FormValues {
  const closed: Record<string, readonly string[]> = { ...values };
  for (const field of fieldsOf(spec)) {
    const paths = columnsOf(field).map(({ path }) => path);
    if (paths.length === 0) continue;
    const rows = Array.from({ length: rowCount(values, paths) }, (_, at) =>
      paths.map((path) => firstValue(values, path.replace('*', String(at)))),
    );
    for (const name of Object.keys(closed)) if (rowOf(name, paths) !== undefined) delete closed[name];
    const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
    filled.forEach((row, at) =>
      row.forEach((value, column) => {
        closed[(paths[column] ?? '').replace('*', String(at))] = [value];
      }),
    );
  }
  return closed;
}
