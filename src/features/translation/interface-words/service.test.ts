import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { utf8 } from '../exchange/testing.ts';
import { createTestFiles } from '../imports/testing.ts';
import { interfaceWords } from './contract.ts';
import { listWords } from './list-words.ts';
import { readWordsFile } from './read-words-file.ts';
import { interfaceWordDownloads } from './routes.ts';
import { checkUpload, presentCheck, readOwnCatalogues } from './service.ts';

const { ctx: system, database } = await useTestDatabase();
const { files, upload } = createTestFiles();
const downloads = interfaceWordDownloads({ files });
const catalogues = await readOwnCatalogues();
let moderator: Ctx;

beforeEach(async () => {
  await clearTestDatabase(database);
  moderator = (await buildPerson(system, { roles: ['moderator'] })).ctx;
});

function list(wish: Record<string, unknown>) {
  return listWords(catalogues, interfaceWords.list.input.parse(wish), new Date());
}

async function take(ctx: Ctx, id: string, input: Record<string, unknown>) {
  const door = downloads.find((one) => one.id === id);
  if (!door) throw new Error(id);
  const { body, name } = await door.handle(ctx, door.input.parse(input));
  return { name, text: String(body) };
}

describe('the list of words', () => {
  it('finds a word by its text in either language and by its name', () => {
    for (const q of ['Найти на другом берегу', 'FIND ACROSS', 'app.web:home:title']) {
      const { items } = list({ q, to: 'ru' });
      expect(
        items.map(({ id }) => id),
        q,
      ).toContain('app.web:home:title');
    }
    expect(list({ q: 'no such word anywhere' }).total).toBe(0);
  });

  it('marks words that are the same as the original, and those no file carries', () => {
    const equal = list({ mark: 'equal', to: 'zh', pageSize: 100 });
    expect(equal.items.every(({ source, target }) => source === target)).toBe(true);
    expect(equal.total).toBeLessThan(list({ to: 'zh' }).total / 10);
    const left = list({ mark: 'left', to: 'zh', catalogue: 'search' });
    expect(left.items.find(({ path }) => path === 'tabs:offer')?.leftReason).toBe('shared');
    expect(list({ mark: 'missing', to: 'ru' }).total).toBe(0);
  });

  it('pages through all words of a catalogue', () => {
    const whole = list({ catalogue: 'ui', pageSize: 100 });
    const second = list({ catalogue: 'ui', pageSize: 20, page: 2 });
    expect(second.items).toEqual(whole.items.slice(20, 40));
    expect(second.total).toBe(whole.total);
  });
});

describe('a translated file of words', () => {
  it('is held against the program, and what it changes goes to the developers', async () => {
    const whole = await take(moderator, 'translation.words.file', {
      to: 'ru',
      catalogue: 'ui',
      format: 'csv',
    });
    expect(whole.name).toBe('amur-words-en-ru.csv');
    const changed = whole.text.replace(/не указано/, 'не заполнено');
    expect(changed).not.toBe(whole.text);
    const fileId = await upload(moderator, utf8(changed), 'words.csv');
    const report = presentCheck(await checkUpload(moderator, files, fileId));
    expect(report).toMatchObject({ from: 'en', to: 'ru', changed: 1, refusedCount: 0 });
    expect(report.changes[0]).toMatchObject({ id: 'ui:missing', after: 'не заполнено' });
    for (const format of ['xliff2', 'xliff1', 'csv']) {
      const { text } = await take(moderator, 'translation.words.changes', { fileId, format });
      const { rows } = await readWordsFile(utf8(text));
      expect(rows).toMatchObject([{ id: 'ui:missing', target: 'не заполнено' }]);
    }
  });

  it('is refused with its line when it is something else', async () => {
    const fileId = await upload(moderator, utf8('<?xml version="1.0"?>\n<tmx version="1.4"/>'), 'a.tmx');
    await expect(checkUpload(moderator, files, fileId)).rejects.toMatchObject({
      code: 'translation.exchange.formatUnexpected',
      params: { line: 2 },
    });
  });

  it('is only for coordinators, and only their own upload', async () => {
    const fileId = await upload(moderator, utf8('id,en,ru,note\r\n'), 'words.csv');
    const translator = (await buildPerson(system, { roles: ['translator'] })).ctx;
    await expect(checkUpload(translator, files, fileId)).rejects.toMatchObject({
      code: 'translation.words.coordinatorsOnly',
    });
    const other = (await buildPerson(system, { roles: ['moderator'] })).ctx;
    await expect(checkUpload(other, files, fileId)).rejects.toMatchObject({ code: 'platform.fileNotFound' });
  });
});
