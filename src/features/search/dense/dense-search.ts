import type { EmbeddingsConfig } from '../../../platform/config/embeddings-config.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Job, Schedule } from '../../../platform/jobs/jobs.ts';
import type { SearchQuery } from '../engine/search-record.ts';
import { createEmbedDocumentsJob } from './embed-documents-job.ts';
import type { EmbeddingReport } from './embedding-report.ts';
import { runDenseSearch } from './run-dense-search.ts';

/** off: no model, or one of no weight. used: its list is in the answer. late, away: answered without it. */
export type DenseState = 'off' | 'used' | 'late' | 'away';

/** The optional embedding model beside the search of words and concepts. */
export type DenseSearch = {
  /** For `SearchQuery.extraList`; never throws, and takes 300 ms at most. */
  find(text: string): Promise<{ state: DenseState; extraList?: NonNullable<SearchQuery['extraList']> }>;
  /** For the health page; `off` without a model. From memory, at once. */
  report(): EmbeddingReport;
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  /** Opens the model and follows documents and vectors; returns at once. */
  start(database: Pick<Database, 'listen'>): void;
  stop(): Promise<void>;
};

const noModel: DenseSearch = {
  find: () => Promise.resolve({ state: 'off' }),
  report: () => 'off',
  jobs: [],
  schedules: [],
  start: () => undefined,
  stop: () => Promise.resolve(),
};

/** Without settings of a model: one that is off, costs nothing and asks nobody. */
export function createDenseSearch(
  ctx: Ctx,
  config: { readonly embeddings?: EmbeddingsConfig | undefined; readonly dataFolder: string },
): DenseSearch {
  const { embeddings, dataFolder } = config;
  if (!embeddings) return noModel;
  const running = runDenseSearch(ctx, embeddings, dataFolder);
  const { job, enqueue } = createEmbedDocumentsJob(running.embedder);
  return {
    find: running.find,
    report: running.report,
    jobs: [job],
    // Should a notification have been lost, or the model have been away for longer than a job is tried.
    schedules: [{ id: 'search.embedDocuments', cron: '*/10 * * * *', job, payload: {} }],
    start: (database) => running.start(database, enqueue),
    stop: running.stop,
  };
}
