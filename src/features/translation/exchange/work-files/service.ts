import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import type { Download } from '../../../../platform/http/download-route.ts';
import type { LiveTermbase } from '../../termbase/live-termbase.ts';
import { readContents } from '../../termbase/content-views.ts';
import { toExchangeConcept } from '../../termbase/exchange-content.ts';
import type { Version, VersionSegment } from '../../texts/version.ts';
import { segmentsOf } from '../../texts/views.ts';
import { openDesk } from '../../workbench/access.ts';
import { omegatProject } from '../omegat/omegat-project.ts';
import { splitSettled } from '../omegat/settled-pairs.ts';
import { writeZip, type ZipEntry } from '../omegat/write-zip.ts';
import { writeTbx } from '../tbx/write-tbx.ts';
import type { ExchangeConcept } from '../tbx/exchange-concept.ts';
import type { TmxUnit } from '../tmx/tmx-unit.ts';
import { writeTmx } from '../tmx/write-tmx.ts';
import { writeXliff } from '../xliff/write-xliff.ts';
import { collectTask } from './collect-task.ts';
import { workFormats, type WorkFormat, type workFiles } from './contract.ts';
import { memoryHeader, memoryUnits, ownUnits } from './memory-file.ts';
import { conceptsMet } from './met-concepts.ts';
import { taskIdOf } from './read-returned.ts';
import { keepSentFile, listOwnSentFiles } from './sent-files.ts';

const conceptsAtOnce = 500;

export async function readOverview(
  ctx: Ctx,
  versionId: string,
): Promise<OutputOf<typeof workFiles.overview>> {
  const { version, mayEdit } = await openDesk(ctx, versionId);
  const segments = await segmentsOf(ctx, versionId);
  const takenOut = await listOwnSentFiles(ctx, versionId);
  return {
    versionId,
    title: version.text.title,
    from: version.from,
    to: version.to,
    segments: segments.length,
    mayBringBack: mayEdit,
    takenOut: takenOut.flatMap(({ format, sent_at }) => {
      const known = workFormats.find((name) => name === format);
      return known ? [{ format: known, at: sent_at.toISOString() }] : [];
    }),
  };
}

/** The version in one of the formats of a translator's tool; that it was taken out is noted, with its texts. */
export async function takeOut(
  ctx: Ctx,
  termbase: LiveTermbase,
  { versionId, format }: { versionId: string; format: WorkFormat },
): Promise<Download> {
  if (format === 'omegat') {
    const { name, entries } = await takeOutProject(ctx, termbase, versionId);
    const inFolder = entries.map(({ path, text }) => ({ path: `${name}/${path}`, text }));
    return {
      name: `${name}.zip`,
      contentType: 'application/zip',
      body: writeZip(inFolder, ctx.clock()),
    };
  }
  const { task, version } = await openTask(ctx, termbase, versionId, format);
  return {
    name: `${nameOf(version)}.xlf`,
    contentType: 'application/xliff+xml; charset=utf-8',
    body: writeXliff(task, format === 'xliff2' ? '2.1' : '1.2'),
  };
}

/** The version as a project of OmegaT: its files by their path in the project's folder. */
export async function takeOutProject(
  ctx: Ctx,
  termbase: LiveTermbase,
  versionId: string,
): Promise<{ name: string; entries: ZipEntry[] }> {
  const { task, version, segments } = await openTask(ctx, termbase, versionId, 'omegat');
  const { settled, others } = splitSettled(segments);
  const matches: TmxUnit[] = [];
  for await (const unit of memoryUnits(ctx, version, segments)) matches.push(unit);
  const entries = await omegatProject(task, {
    own: ownUnits(settled, version),
    drafts: ownUnits(others, version),
    matches,
  });
  return { name: nameOf(version), entries };
}

async function openTask(ctx: Ctx, termbase: LiveTermbase, versionId: string, format: WorkFormat) {
  const { version } = await openDesk(ctx, versionId);
  const segments = await segmentsOf(ctx, versionId);
  const targets = segments.map(({ id, target }) => ({ segmentId: id, target }));
  const sentFileId = await keepSentFile(ctx, { versionId, format, targets });
  const taskId = taskIdOf(versionId, sentFileId);
  const task = await collectTask(taskId, { version, segments, termbase, reader: ctx.language });
  return { task, version, segments };
}

/** The concepts met in the originals of a version, in all three languages. */
export async function takeOutTerms(ctx: Ctx, termbase: LiveTermbase, versionId: string): Promise<Download> {
  const { version } = await openDesk(ctx, versionId);
  const ids = await conceptsMet(termbase, version, await segmentsOf(ctx, versionId));
  return {
    name: `${nameOf(version)}.tbx`,
    contentType: 'application/xml; charset=utf-8',
    body: writeTbx(`Amur: ${version.text.title}`, exchangeConcepts(ctx, ids)),
  };
}

async function* exchangeConcepts(ctx: Ctx, ids: readonly string[]): AsyncGenerator<ExchangeConcept> {
  for (let at = 0; at < ids.length; at += conceptsAtOnce) {
    const contents = await readContents(ctx, ids.slice(at, at + conceptsAtOnce));
    for (const [id, { content }] of contents) yield toExchangeConcept(id, content);
  }
}

/** What the memory has for the segments of a version. */
export async function takeOutMatches(ctx: Ctx, versionId: string): Promise<Download> {
  const { version } = await openDesk(ctx, versionId);
  const segments: VersionSegment[] = await segmentsOf(ctx, versionId);
  return {
    name: `${nameOf(version)}.tmx`,
    contentType: 'application/xml; charset=utf-8',
    body: writeTmx(memoryHeader(version), memoryUnits(ctx, version, segments)),
  };
}

function nameOf({ from, to, text, id }: Version): string {
  return `amur-${text.number ?? id.slice(-12)}-${from}-${to}`;
}
