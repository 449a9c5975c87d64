import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { collect, utf8 } from '../exchange/testing.ts';
import { importKind } from '../imports/import-kind.ts';
import { createImportJob } from '../imports/run-import.ts';
import { showImport, startImport } from '../imports/service.ts';
import { createTestFiles, workOff } from '../imports/testing.ts';
import { memoryDownload } from './export-tmx.ts';
import { tmxImport } from './import-tmx.ts';
import { lookUpMemory } from './look-up.ts';
import { putApproved } from './store.ts';
import { approvedUnit } from './testing.ts';
import { countUnits } from './views.ts';

const { ctx: system, database } = await useTestDatabase();
const kinds = [importKind(tmxImport)];
const files = createTestFiles();
const job = createImportJob(files.files, kinds);
let translator: Ctx;
beforeEach(async () => {
  await clearTestDatabase(database);
  translator = (await buildPerson(system, { roles: ['translator'] })).ctx;
});

const bring = async (bytes: Uint8Array, options = {}) => {
  const fileId = await files.upload(translator, bytes);
  const { id } = await startImport(translator, job, kinds, { kind: 'tmx', fileId, options });
  await workOff(database, job);
  return showImport(translator, { id, page: 1, pageSize: 50 });
};
const seg = (tag: string, text: string) => `<tuv xml:lang="${tag}"><seg>${text}</seg></tuv>`;
const tmx = (units: readonly string[], source = 'ru-RU') =>
  utf8(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header srclang="${source}"/><body>
${units.map((unit) => `<tu>${unit}</tu>`).join('\n')}
</body></tmx>`);
const exported = async (input: object) => {
  const { body } = await memoryDownload.handle(translator, memoryDownload.input.parse(input));
  return (await collect(body as AsyncIterable<string>)).join('');
};

describe('TMX into the memory', { timeout: 60_000 }, () => {
  it('takes pairs of our languages, a unit of three languages as three, and says what it did not take', async () => {
    const result = await bring(
      tmx([
        seg('RU-RU', 'Сварка труб') + seg('ZH-CN', '管道焊接') + seg('EN-GB', 'Pipe welding'),
        seg('ru', 'Только русский') + seg('de', 'Nur Deutsch'),
        seg('ru', ' ') + seg('zh', '空'),
        seg('ru', 'Резка') + seg('zh', '切割'),
        seg('ru', 'Резка') + seg('zh', '切割'),
      ]),
      { domain: '55' },
    );
    expect(result.import).toMatchObject({
      state: 'done',
      itemCount: 7,
      writtenCount: 4,
      sameCount: 1,
      refusedCount: 2,
    });
    expect(result.refusals.items).toMatchObject([
      { line: 5, code: 'translation.import.languagesMissing' },
      { line: 6, code: 'translation.import.textMissing' },
    ]);
    expect(result.refusals.items[0]?.message).toContain('ru, de');
    expect(await lookUpMemory(system, { from: 'zh', to: 'en', source: '管道焊接' })).toMatchObject([
      { target: 'Pipe welding', domain: '55', origin: { kind: 'import', importId: result.import.id } },
    ]);
    expect(await lookUpMemory(system, { from: 'en', to: 'ru', source: 'Pipe welding' })).toMatchObject([
      { target: 'Сварка труб', isSameDirection: false },
    ]);
  });

  it('refuses a broken file whole, with its line in the words of the reader', async () => {
    const whole = new TextDecoder().decode(tmx([seg('ru', 'Сварка') + seg('zh', '焊接')]));
    const { import: failed } = await bring(utf8(whole.replace('</seg>', '</sag>')));
    expect(failed).toMatchObject({ state: 'failed', writtenCount: 0 });
    expect(failed.fault).toContain('4');
    expect((await bring(tmx([]))).import).toMatchObject({ state: 'failed' });
    expect(await countUnits(system)).toEqual([]);
  });

  it('is for those who translate', async () => {
    const member = (await buildPerson(system, { roles: ['enterprise'] })).ctx;
    const fileId = await files.upload(member, tmx([]));
    await expect(startImport(member, job, kinds, { kind: 'tmx', fileId, options: {} })).rejects.toMatchObject(
      { kind: 'forbidden' },
    );
  });

  it('gives back what went out, all of it, in either direction', async () => {
    await putApproved(
      system,
      Array.from({ length: 1_203 }, (_, at) =>
        approvedUnit(
          { from: 'ru', to: 'zh', source: `Насос «${at}» & <клапан>`, target: `泵“${at}”` },
          { domain: at % 2 === 0 ? '55' : null },
        ),
      ),
    );
    const file = await exported({ from: 'zh', to: 'ru' });
    const half = await exported({ from: 'ru', to: 'zh', domain: '55' });
    expect(half.match(/<tu /g)).toHaveLength(602);
    await clearTestDatabase(database);
    translator = (await buildPerson(system, { roles: ['translator'] })).ctx;
    expect((await bring(utf8(file))).import).toMatchObject({ state: 'done', writtenCount: 1_203 });
    expect(
      await lookUpMemory(system, { from: 'ru', to: 'zh', source: 'Насос «4» & <клапан>', limit: 1 }),
    ).toMatchObject([{ kind: 'exact', target: '泵“4”', domain: '55', isSameDirection: true }]);
    expect((await bring(utf8(half))).import).toMatchObject({ writtenCount: 0, sameCount: 602 });
  });
});
