import { Readable } from 'node:stream';
import { z } from 'zod';
import { newId } from '../../../shared/ids.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import type { listEndpoints } from './contract.ts';
import type { EntryContent, PartyContent, TechnologyContent } from './entry-content.ts';
import { insertEntries } from './entry-store.ts';
import { hashOfContent } from './files/judge-rows.ts';
import { openLists } from './routes.ts';
import { insertList, writeUse, writeVersion } from './store.ts';
import type { ListKind } from './vocabulary.ts';

const kept = new Map<string, Uint8Array>();
const { routes, jobs } = openLists({
  files: {
    read: (id) => {
      const bytes = kept.get(id);
      return Promise.resolve(bytes && { stream: Readable.from([Buffer.from(bytes)]), size: bytes.length });
    },
  },
});

export const callLists = callerOf(routes);

/** Keeps a file as if the actor had uploaded it. */
export async function uploadFile(ctx: Ctx, bytes: Uint8Array | string, name = 'list.csv'): Promise<string> {
  const personId = z.uuid().parse(ctx.actor.kind === 'person' ? ctx.actor.personId : '');
  const id = newId();
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  kept.set(id, content);
  const saved = { id, size: content.length, contentType: 'text/csv', sha256: id };
  await recordFile(ctx, saved, name, personId);
  return id;
}

/** Does the imports that are due, as a process of its own would. */
export async function workOffImports(database: Database): Promise<void> {
  const runner = createJobRunner({ database, jobs, schedules: [], log: silentLog, lanes: 1 });
  await runner.drain();
  await runner.stop();
}

export const someHead = {
  names: { zh: '测试名单', ru: 'Пробный перечень', en: 'Test list' },
} satisfies Partial<InputOf<typeof listEndpoints.create>>;

export function buildParty(overrides: Partial<PartyContent> = {}): PartyContent {
  return {
    kind: 'party',
    names: ['Quartz Heron Instruments Ltd'],
    otherNames: [],
    registrationNumbers: [],
    country: null,
    owners: [],
    note: '',
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

export function buildTechnology(overrides: Partial<TechnologyContent> = {}): TechnologyContent {
  return {
    kind: 'technology',
    code: 'T-1',
    class: 'restricted',
    titles: { en: 'Test technology' },
    words: {},
    grnti: [],
    ipc: [],
    note: '',
    validFrom: null,
    validTo: null,
    ...overrides,
  };
}

/** A list with these entries, in use unless said otherwise; gives its id. */
export async function buildList(
  ctx: Ctx,
  entries: readonly EntryContent[],
  more: { isInUse?: boolean; country?: string | null } = {},
): Promise<string> {
  const kind: ListKind = entries[0]?.kind === 'technology' ? 'technologies' : 'parties';
  const head = { publisher: {}, country: more.country ?? null, datedOn: null, sourceUrl: '', note: {} };
  const id = await insertList(
    ctx,
    { ...someHead, ...head, statedCount: null },
    { kind, externalKey: null, isDemo: false, createdBy: null },
  );
  const rows = entries.map((content, at) => ({
    key: content.kind === 'party' ? `p${at + 1}` : content.code,
    hash: hashOfContent(content),
    content,
  }));
  await insertEntries(ctx, id, 1, rows);
  const counts = { added: rows.length, changed: 0, removed: 0 };
  await writeVersion(ctx, id, 1, {
    label: 'first',
    datedOn: null,
    fileName: 'x',
    importedBy: null,
    ...counts,
  });
  if (more.isInUse ?? true) await writeUse(ctx, id, { isInUse: true, reason: 'test', personId: null });
  return id;
}
