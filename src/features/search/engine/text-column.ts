import { reserveMemory } from './reserve-memory.ts';

/** Collects texts by record as bytes in one growing piece. */
export class TextColumn {
  #bytes: Buffer = Buffer.alloc(4096);
  #length = 0;
  readonly #starts: number[] = [0];

  push(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length, 'utf8');
    this.#starts.push(this.#length);
  }

  pushBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    this.#starts.push(this.#length);
  }

  finish(): { starts: Uint32Array; bytes: Uint8Array } {
    return { starts: Uint32Array.from(this.#starts), bytes: this.#bytes.subarray(0, this.#length) };
  }

  sections(name: string): Record<string, Uint8Array | Uint32Array> {
    const { starts, bytes } = this.finish();
    return { [`${name}.starts`]: starts, [`${name}.bytes`]: bytes };
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.from(reserveMemory(Math.max(this.#length + more, this.#bytes.length * 2)));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
