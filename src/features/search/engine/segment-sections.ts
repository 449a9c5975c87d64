/**
 * How arrays lie in one piece of memory: a count of bytes, a table of contents as JSON, then the arrays, each at a
 * multiple of 8. The same bytes are shared between threads and written to disk.
 */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float64Array;
export type Sections = Readonly<Record<string, Section>>;

type Row = readonly [name: string, width: number, length: number];
type Contents<Facts> = { readonly facts: Facts; readonly rows: readonly Row[] };

const alignment = 8;
const alignUp = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

export function packSections<Facts>(facts: Facts, sections: Sections): SharedArrayBuffer {
  const rows = Object.entries(sections).map(([name, array]): Row => [
    name,
    array.BYTES_PER_ELEMENT,
    array.length,
  ]);
  const contents = Buffer.from(JSON.stringify({ facts, rows } satisfies Contents<Facts>));
  const first = alignUp(4 + contents.length);
  const size = rows.reduce((sum, [, width, length]) => sum + alignUp(width * length), first);
  const memory = new SharedArrayBuffer(size);
  new Uint32Array(memory, 0, 1)[0] = contents.length;
  new Uint8Array(memory, 4, contents.length).set(contents);
  let at = first;
  for (const array of Object.values(sections)) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(memory, at, bytes.length).set(bytes);
    at += alignUp(bytes.length);
  }
  return memory;
}

/** Arrays are views: nothing is copied. Throws when the memory is shorter than its table of contents says. */
export function openSections<Facts>(memory: SharedArrayBuffer): { facts: Facts; sections: Sections } {
  const length = new Uint32Array(memory, 0, 1)[0] ?? 0;
  const { facts, rows } = JSON.parse(
    Buffer.from(new Uint8Array(memory, 4, length)).toString('utf8'),
  ) as Contents<Facts>;
  const sections: Record<string, Section> = {};
  let at = alignUp(4 + length);
  for (const [name, width, count] of rows) {
    sections[name] = viewOf(memory, at, width, count);
    at += alignUp(width * count);
  }
  return { facts, sections };
}

function viewOf(memory: SharedArrayBuffer, at: number, width: number, length: number): Section {
  if (width === 1) return new Uint8Array(memory, at, length);
  if (width === 2) return new Uint16Array(memory, at, length);
  if (width === 4) return new Uint32Array(memory, at, length);
  return new Float64Array(memory, at, length);
}
