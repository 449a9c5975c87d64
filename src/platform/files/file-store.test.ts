import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownNameOf } from './file-records.ts';
import { createFileStore, type FileStore } from './file-store.ts';
import { allowedFileTypes, exchangeTypeOf } from './file-types.ts';

const limits = { maxBytes: 1024 * 1024, allowedTypes: allowedFileTypes };
const text = (words: string) => new TextEncoder().encode(words);

describe('file store', () => {
  let folder: string;
  let store: FileStore;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amur-files-'));
    store = createFileStore({ folder });
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives back what was saved, with its digest', async () => {
    const bytes = text('Протокол испытаний\n试验报告\n');
    const saved = await store.save(bytes, limits);
    expect(saved).toMatchObject({ size: bytes.length, contentType: 'text/plain' });
    expect(saved.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const found = await store.read(saved.id);
    const parts: Buffer[] = [];
    for await (const part of found!.stream) parts.push(part as Buffer);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    await store.remove(saved.id);
    expect(await store.read(saved.id)).toBeUndefined();
  });

  it('reads the type from the bytes', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwAChAGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    expect((await store.save(png, limits)).contentType).toBe('image/png');
    const program = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(64)]);
    await expect(store.save(program, limits)).rejects.toMatchObject({ code: 'platform.fileTypeRefused' });
    await expect(store.save(Buffer.from([1, 2, 3, 4]), limits)).rejects.toMatchObject({ status: 415 });
  });

  it('takes files of translators by their names in any encoding, but nothing that tells another type', async () => {
    const save = (bytes: Uint8Array, name: string) =>
      store.save(bytes, { ...limits, exchangeType: exchangeTypeOf(name) });
    const gb = Uint8Array.of(0xba, 0xb8, 0xbd, 0xd3, 0x2c, 0x31, 0x0a);
    expect((await save(gb, 'Термины.CSV')).contentType).toBe('text/csv');
    const declared = text('<?xml version="1.0" encoding="windows-1251"?><tmx/>');
    for (const name of ['a.tmx', 'a.tbx', 'a.xlf', 'a.xliff', 'a.xml']) {
      expect((await save(declared, name)).contentType).toBe('application/xml');
    }
    const utf16 = Buffer.from('\ufeff<tmx/>', 'utf16le');
    expect((await save(utf16, 'память.tmx')).contentType).toBe('application/xml');
    await expect(save(gb, 'a.tmx.exe')).rejects.toMatchObject({ code: 'platform.fileTypeRefused' });
    await expect(save(declared, 'a.doc')).rejects.toMatchObject({ code: 'platform.fileTypeRefused' });
    const program = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(64)]);
    await expect(save(program, 'a.tmx')).rejects.toMatchObject({ code: 'platform.fileTypeRefused' });
  });

  it('stops at the limit while the file streams, and leaves nothing behind', async () => {
    let pulled = 0;
    async function* endless() {
      for (;;) {
        pulled += 1;
        yield new Uint8Array(64 * 1024).fill(65);
      }
    }
    await expect(store.save(endless(), limits)).rejects.toMatchObject({
      code: 'platform.fileTooLarge',
      status: 413,
    });
    expect(pulled).toBe(17);
    expect(await readdir(join(folder, 'unfinished'))).toEqual([]);
  });

  it('refuses an empty file and knows nothing of paths', async () => {
    await expect(store.save(new Uint8Array(), limits)).rejects.toMatchObject({ code: 'platform.fileEmpty' });
    expect(await store.read('../../etc/passwd')).toBeUndefined();
    await store.remove('../x');
  });

  it('shows a name without folders and invisible characters', () => {
    expect(shownNameOf('C:\\тайна\\отчёт\u202Efdp.exe')).toBe('отчётfdp.exe');
    expect(shownNameOf('///')).toBe('file');
  });
});
