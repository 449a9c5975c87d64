import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { nameOfSource, type DocumentSource } from './document-source.ts';
import { mendSource, outdatedSources } from './keep-in-step.ts';
import { hasDocuments } from './views.ts';

const mendKind = 'search.mendSources';
/** Names of sources; none means all. */
const mendPayload = z.object({ sources: z.array(z.string()) });

/** Background work that keeps the documents of these sources in step with their records. */
export function sourceWork(sources: readonly DocumentSource[]): { jobs: Job[]; schedules: Schedule[] } {
  const mend = defineJob({
    kind: mendKind,
    payload: mendPayload,
    handle: async (ctx, { sources: names }) => {
      for (const source of sources) {
        const name = nameOfSource(source);
        if (names.length > 0 && !names.includes(name)) continue;
        const { put, removed } = await mendSource(ctx, source);
        if (put + removed > 0) ctx.log.info({ source: name, put, removed }, 'search documents mended');
      }
    },
  }) as Job;
  return {
    jobs: [mend],
    schedules: [{ id: 'search.mendSources', cron: '37 2 * * *', job: mend, payload: { sources: [] } }],
  };
}

/** Asks for these sources to be compared with their records soon; joins the running transaction. */
export async function askToMend(ctx: Ctx, names: readonly string[]): Promise<void> {
  // Only kind and payload of a job are stored; the one who runs it has the sources.
  const job = defineJob({ kind: mendKind, payload: mendPayload, handle: () => Promise.resolve() });
  await enqueueJob(ctx, job, { sources: [...names] }, { uniqueKey: names.toSorted().join(' ') });
}

/**
 * At a start: documents made by another version of the code are made anew. Where there are some, they answer until
 * the background work has replaced them; a kind that has none yet is filled before this returns.
 */
export async function ensureSources(ctx: Ctx, sources: readonly DocumentSource[]): Promise<void> {
  const behind: string[] = [];
  for (const source of await outdatedSources(ctx, sources)) {
    if (await hasDocuments(ctx, source)) behind.push(nameOfSource(source));
    else await mendSource(ctx, source);
  }
  if (behind.length > 0) await askToMend(ctx, behind);
}
