import { z } from 'zod';
import { newId } from '../../src/shared/ids.ts';

export const scriptText = '<script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} ${7*7}';
export const sqlText = "Robert'); drop table catalogue_listing; --";

/** What no program would send and some person will. */
export const nastyValues: readonly unknown[] = [
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\ufffd',
  sqlText,
  scriptText,
  '%00',
  '../../etc/passwd',
  'constructor',
  'hasOwnProperty toString __proto__',
  '李',
  'Я'.repeat(180),
  '\u202Egnp.exe',
  'x'.repeat(20_000),
  -1,
  0,
  1e308,
  1.5,
  9_007_199_254_740_993,
  true,
  null,
  [],
  [[[]]],
  {},
  JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {}}}'),
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🀄️',
];

/** The fields an endpoint reads, by name; where it takes no object there is nothing to vary. */
export function fieldNames(shape: z.ZodType): string[] {
  const json = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as { properties?: object };
  return Object.keys(json.properties ?? {});
}

/** The address of an endpoint; what is not given is an id of nothing. */
export function addressOf(path: string, values: Record<string, unknown> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return encodeURIComponent((text ?? newId()).toWellFormed().slice(0, 500)) || '%20';
  });
}

export function queryOf(values: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    params.set(name, typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value));
  }
  return params.size > 0 ? `?${params.toString()}` : '';
}

/** The value with one part replaced, once for every part at any depth. */
export function withEachPartReplaced(whole: unknown, nasty: unknown): { path: string; value: unknown }[] {
  if (typeof whole !== 'object' || whole === null) return [{ path: '', value: nasty }];
  return Object.entries(whole).flatMap(([name, part]) => {
    const put = (value: unknown): unknown =>
      Array.isArray(whole)
        ? (whole as unknown[]).map((item, at) => (String(at) === name ? value : item))
        : { ...whole, [name]: value };
    const inside = withEachPartReplaced(part, nasty).map(({ path, value }) => ({
      path: path === '' ? name : `${name}.${path}`,
      value: put(value),
    }));
    return typeof part === 'object' && part !== null
      ? [{ path: name, value: put(nasty) }, ...inside]
      : inside;
  });
}

/** Does the work for all items, eight at a time. */
export async function inEights<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += 8) await Promise.all(items.slice(at, at + 8).map(work));
}
