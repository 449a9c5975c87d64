/** Nested form values from dotted control names: `facts.parameters.0.unit` → {facts: {parameters: [{unit}]}}. */
export type FormValue = string | File | FormValue[] | { [name: string]: FormValue };

const pathPart = /^[A-Za-z][A-Za-z0-9_]*$|^\d{1,3}$/;

/** A path with a part that is no plain name (`__proto__` is none) is dropped, not stored. */
export function nestFormFields(pairs: Iterable<[string, string | File]>): Record<string, FormValue> {
  const root = new Map<string, unknown>();
  for (const [path, value] of pairs) {
    const parts = path.split('.');
    if (parts.length > 6 || !parts.every((part) => pathPart.test(part))) continue;
    let node = root;
    for (const part of parts.slice(0, -1)) {
      let next = node.get(part);
      if (!(next instanceof Map)) node.set(part, (next = new Map<string, unknown>()));
      node = next as Map<string, unknown>;
    }
    const leaf = parts.at(-1) ?? '';
    const earlier = node.get(leaf);
    if (earlier === undefined) node.set(leaf, value);
    else node.set(leaf, Array.isArray(earlier) ? [...(earlier as unknown[]), value] : [earlier, value]);
  }
  return settle(root) as Record<string, FormValue>;
}

function settle(node: unknown): unknown {
  if (!(node instanceof Map)) return node;
  const keys = [...(node as Map<string, unknown>).keys()];
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => settle(node.get(key)));
  }
  return Object.fromEntries(keys.map((key) => [key, settle(node.get(key))]));
}

/** The fields of a posted form, nested; files are kept as files. */
export async function readForm(request: Request): Promise<Record<string, FormValue>> {
  const form = await request.formData();
  return nestFormFields(form.entries() as Iterable<[string, string | File]>);
}

/** What was typed into a field of a posted form, as it was typed; '' where there is none. */
export function textOfField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
