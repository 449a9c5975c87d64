/**
 * `npm run check:omegat`: a text is taken out as a project of OmegaT, two of its segments are translated in OmegaT's
 * own project, OmegaT's console mode writes the translated file, and that file is brought back: exactly these two have
 * arrived. OmegaT also takes over a pair of our memory, we read the memory OmegaT writes, and xmllint reads all that we
 * write. Needs Debian's packages omegat, a JRE and libxml2-utils; a database in memory. Takes about 15 seconds.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ctx } from '../src/platform/db/context.ts';
import { openTestDatabase, testContext } from '../src/platform/testing/test-database.ts';
import { buildPerson } from '../src/features/accounts/testing.ts';
import { omegatFileName } from '../src/features/translation/exchange/omegat/omegat-project.ts';
import { readTmx } from '../src/features/translation/exchange/tmx/read-tmx.ts';
import { xliffImport } from '../src/features/translation/exchange/work-files/import-xliff.ts';
import {
  takeOut,
  takeOutMatches,
  takeOutProject,
  takeOutTerms,
} from '../src/features/translation/exchange/work-files/service.ts';
import { putApproved } from '../src/features/translation/memory/store.ts';
import { approvedUnit } from '../src/features/translation/memory/testing.ts';
import { fixedTermbase } from '../src/features/translation/termbase/live-termbase.ts';
import { putBuiltSource } from '../src/features/translation/testing.ts';
import { draftTargets } from '../src/features/translation/texts/draft-targets.ts';
import { takeVersionStep } from '../src/features/translation/texts/move-version.ts';
import { saveTarget } from '../src/features/translation/texts/save-target.ts';
import { segmentsOf } from '../src/features/translation/texts/views.ts';

const jar = '/usr/share/omegat/OmegaT.jar';
const terms = fixedTermbase([
  { id: 'T1', domain: '00', kind: 'component', words: { zh: ['焊接'], ru: ['сварка'], en: ['welding'] } },
]);
/** A name, signs that XML spells otherwise, an abbreviation within a sentence, one sentence twice. */
const sentences = [
  'Сварка идёт без присадки.',
  'Швы <прочные> & «ровные», т. е. без дефектов.',
  'Потерь нет.',
  'Срок службы велик.',
  'Потерь нет.',
];
const byPerson = ['钢的激光焊接', '焊接无需填充材料。'];
const byMachine = '使用寿命很长。';
const inOmegat = new Map([
  ['Швы <прочные> & «ровные», т. е. без дефектов.', '焊缝<牢固>且“平整”，即没有缺陷。'],
  ['Срок службы велик.', '使用年限长。'],
]);
const inMemory = { source: 'Потерь нет.', target: '没有损失。' };

const folder = mkdtempSync(join(tmpdir(), 'amur-omegat-'));
const database = await openTestDatabase();
try {
  await checkRoundTrip(testContext(database));
  console.log('OmegaT: taken out, translated, brought back.');
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

async function checkRoundTrip(system: Ctx): Promise<void> {
  const translator = await buildPerson(system, { roles: ['translator'] });
  const versionId = await prepareVersion(system, translator);
  await checkFiles(translator.ctx, versionId);

  const before = await segmentsOf(system, versionId);
  const project = join(folder, 'project');
  const { entries } = await takeOutProject(translator.ctx, terms, versionId);
  for (const { path, text } of entries) write(join(project, path), text);
  translateInProject(join(project, 'omegat/project_save.tmx'));
  const returned = runOmegat(project);
  assert.deepEqual(await bringBack(translator.ctx, versionId, returned), {
    written: 2,
    same: 4,
    refused: [],
  });

  const after = await segmentsOf(system, versionId);
  for (const [at, segment] of after.entries()) {
    const target = inOmegat.get(segment.source);
    if (target === undefined) assert.deepEqual(segment, before[at]);
    else
      assert.deepEqual(
        [segment.target, segment.state, segment.writtenBy],
        [target, 'human', translator.personId],
      );
  }
  assert.deepEqual(await bringBack(translator.ctx, versionId, returned), {
    written: 0,
    same: 6,
    refused: [],
  });
  await checkMemories(translator.ctx, versionId, project);
}

/** Two segments are a person's, one a machine's; the memory knows another. */
async function prepareVersion(system: Ctx, translator: { personId: string; ctx: Ctx }): Promise<string> {
  const { versionId } = await putBuiltSource(system, {
    fields: [
      { path: 'title', text: 'Лазерная сварка сталей' },
      { path: 'description', text: sentences.join(' ') },
    ],
  });
  await putApproved(system, [approvedUnit({ from: 'ru', to: 'zh', ...inMemory })]);
  const segments = await segmentsOf(system, versionId);
  assert.deepEqual(
    segments.slice(1).map(({ source }) => source),
    sentences,
  );
  const drafted = segments.filter(({ source }) => source === 'Срок службы велик.');
  const drafts = drafted.map(({ id, source }) => ({
    segmentId: id,
    ofSource: source,
    target: byMachine,
    origin: 'machine' as const,
    originDetail: 'check',
  }));
  await draftTargets(system, versionId, drafts);
  await takeVersionStep(system, terms, versionId, { step: 'assign', translatorId: translator.personId });
  for (const [at, target] of byPerson.entries()) {
    const segmentId = segments[at]?.id ?? '';
    await saveTarget(translator.ctx, terms, {
      versionId,
      segmentId,
      target,
      ofRevision: 0,
      isConfirmed: true,
    });
  }
  return versionId;
}

/** Everything that goes out is XML to a reader that is not ours. */
async function checkFiles(ctx: Ctx, versionId: string): Promise<void> {
  const files = {
    'task-2.xlf': await takeOut(ctx, terms, { versionId, format: 'xliff2' }),
    'task-1.xlf': await takeOut(ctx, terms, { versionId, format: 'xliff1' }),
    'terms.tbx': await takeOutTerms(ctx, terms, versionId),
    'memory.tmx': await takeOutMatches(ctx, versionId),
  };
  for (const [name, { body }] of Object.entries(files)) {
    const pieces: (string | Uint8Array)[] = [];
    if (typeof body === 'string' || body instanceof Uint8Array) pieces.push(body);
    else for await (const piece of body) pieces.push(piece);
    write(join(folder, name), pieces.join(''));
    lint(join(folder, name));
  }
}

/** As a translator's work stands in OmegaT's own file of the project. */
function translateInProject(path: string): void {
  const save = readFileSync(path, 'utf8');
  const units = [...inOmegat].map(
    ([source, target]) =>
      `<tu><tuv xml:lang="ru-RU"><seg>${escape(source)}</seg></tuv><tuv xml:lang="zh-CN"><seg>${escape(target)}</seg></tuv></tu>`,
  );
  writeFileSync(path, save.replace('</body>', `${units.join('\n')}</body>`));
}

/** The translated file. */
function runOmegat(project: string): Uint8Array {
  const words = ['-Djava.awt.headless=true', `-Duser.home=${folder}`, '-jar', jar, project];
  const settings = ['--mode=console-translate', `--config-dir=${join(folder, 'config')}`];
  for (const name of ['tm', 'glossary', 'dictionary', 'target'])
    mkdirSync(join(project, name), { recursive: true });
  execFileSync('java', [...words, ...settings], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 120_000 });
  const path = join(project, 'target', omegatFileName);
  lint(path);
  return readFileSync(path);
}

async function bringBack(ctx: Ctx, versionId: string, bytes: Uint8Array) {
  const kind = xliffImport(terms);
  await kind.mayImport(ctx, { versionId });
  return kind.apply(ctx, await kind.read(ctx, bytes, { versionId }, ''), { versionId }, '');
}

/** A pair of ours that OmegaT inserts by itself comes back; the memory that OmegaT writes can be read. */
async function checkMemories(ctx: Ctx, versionId: string, project: string): Promise<void> {
  mkdirSync(join(project, 'tm/auto'), { recursive: true });
  copyFileSync(join(folder, 'memory.tmx'), join(project, 'tm/auto/memory.tmx'));
  assert.deepEqual(await bringBack(ctx, versionId, runOmegat(project)), { written: 2, same: 4, refused: [] });
  const taken = (await segmentsOf(ctx, versionId)).filter(({ source }) => source === inMemory.source);
  assert.deepEqual(
    taken.map(({ target }) => target),
    [inMemory.target, inMemory.target],
  );

  const pairs = new Map<string, string>();
  for await (const entry of readTmx(readFileSync(join(project, 'project-omegat.tmx')))) {
    if (entry.kind !== 'unit') continue;
    const [source, target] = entry.unit.variants;
    pairs.set(source?.text ?? '', target?.text ?? '');
  }
  for (const [source, target] of inOmegat) assert.equal(pairs.get(source), target);
}

function lint(path: string): void {
  execFileSync('xmllint', ['--noout', '--nonet', path], { stdio: 'inherit' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
