import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job } from '../../../platform/jobs/jobs.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { expertChanged } from '../events.ts';
import { refreshSearchWords } from '../practices/store.ts';
import type { DraftWords } from '../products/service.ts';
import { putWording } from './store.ts';
import { wordingsOf } from './views.ts';
import type { WordedRecord, WordedSubject, Wording } from './wording.ts';

const kind = 'accounts.draftWordings';
const payload = z.object({ subject: z.enum(['expert', 'practice', 'answer']), id: idShape });

/** The outline by which drafts are asked for; the one that can draft is made by `wordingWork`. */
const askedDrafts: Job<WordedRecord> = defineJob({
  kind,
  payload,
  handle: () => Promise.reject(new Error('The job runner was not given wordingWork')),
});

/** Asks an engine for the words of a record in the other languages, in the running transaction. */
export async function askForDrafts(ctx: Ctx, { subject, id }: WordedRecord): Promise<void> {
  await enqueueJob(ctx, askedDrafts, { subject, id }, { uniqueKey: `${subject}/${id}` });
}

/**
 * Drafts the words of records in the languages nobody wrote them in. What a person wrote is never overwritten; without
 * an engine there is nothing, and readers see the original.
 */
export function wordingWork({ draft }: { draft: DraftWords }): { jobs: Job[] } {
  const job = defineJob({ kind, payload, handle: (ctx, record) => draftWordings(ctx, record, draft) });
  return { jobs: [job as Job] };
}

async function draftWordings(ctx: Ctx, record: WordedRecord, draft: DraftWords): Promise<void> {
  const wordings = (await wordingsOf(ctx, record.subject, [record.id])).get(record.id) ?? [];
  const source = wordings.find(({ state }) => state === 'own');
  if (!source) return;
  for (const language of languages) {
    const before = wordings.find((one) => one.language === language);
    const isThere = before && before.ofSource >= source.sourceRevision;
    if (language === source.language || before?.state === 'human' || isThere) continue;
    const made = await draftOne(ctx, source, language, draft);
    if (made) await keepDraft(ctx, record, source.sourceRevision, language, made);
  }
}

type Made = { words: Record<string, string>; engine: string };

async function draftOne(
  ctx: Ctx,
  source: Wording,
  language: Language,
  draft: DraftWords,
): Promise<Made | undefined> {
  const words: Record<string, string> = {};
  let engine = 'memory';
  for (const [name, text] of Object.entries(source.words)) {
    if (text === '') {
      words[name] = '';
      continue;
    }
    const made = await draft(ctx, { text, from: source.language, to: language, isPrivate: false });
    if (!made) return undefined;
    words[name] = made.text;
    engine = made.engine;
  }
  return { words, engine };
}

/** Unless the record went, or somebody wrote meanwhile: an engine may take long. */
async function keepDraft(
  ctx: Ctx,
  record: WordedRecord,
  ofSource: number,
  language: Language,
  { words, engine }: Made,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const now = (await wordingsOf(tx, record.subject, [record.id])).get(record.id) ?? [];
    const source = now.find(({ state }) => state === 'own');
    const before = now.find((one) => one.language === language);
    if (source?.sourceRevision !== ofSource || before?.state === 'human') return;
    const made = { language, words, engine, state: 'machine' as const, sourceRevision: 1, ofSource };
    await putWording(tx, record, { ...made, personId: null });
    await findByDraft[record.subject]?.(tx, record.id);
  });
}

/** What finds a record by its words has to know of new ones. */
const findByDraft: Partial<Record<WordedSubject, (ctx: Ctx, id: string) => Promise<void>>> = {
  expert: (ctx, expertId) => tellEvent(ctx, expertChanged, { expertId }),
  practice: refreshSearchWords,
};
