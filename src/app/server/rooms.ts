import { join } from 'node:path';
import { createForgetExpiredJob } from '../../platform/auth/forget-expired-job.ts';
import type { Config } from '../../platform/config/read-config.ts';
import type { Listener } from '../../platform/events/events.ts';
import type { Job, Schedule } from '../../platform/jobs/jobs.ts';
import { maintenanceJobs, maintenanceSchedules } from '../../platform/jobs/maintenance.ts';
import { createMailer } from '../../platform/mail/mailer.ts';
import { createSendMailJob } from '../../platform/mail/send-mail-job.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { Route } from '../../platform/http/route.ts';
import { createErrorTranslator } from '../../platform/i18n/translate-error.ts';
import { platformWords } from '../../platform/i18n/messages/platform-words.ts';
import { accountsRoutes } from '../../features/accounts/public.ts';
import { accountsWords } from '../../features/accounts/messages/accounts-words.ts';
import {
  catalogueJobs,
  catalogueListeners,
  catalogueRoutes,
  catalogueSchedules,
  catalogueSources,
} from '../../features/catalogue/public.ts';
import { catalogueWords } from '../../features/catalogue/messages/catalogue-words.ts';
import { matchingListeners, matchingRoutes, matchingWork } from '../../features/matching/public.ts';
import { matchingWords } from '../../features/matching/messages/matching-words.ts';
import {
  ownSources,
  savedListeners,
  savedRoutes,
  savedWork,
  searchListeners,
  searchRoutes,
  sourceWork,
  type DenseSearch,
  type DocumentSource,
  type SearchIndex,
} from '../../features/search/public.ts';
import { savedWords } from '../../features/search/messages/saved-words.ts';
import { searchWords } from '../../features/search/messages/search-words.ts';
import {
  createUseCounter,
  draftingWork,
  engineListeners,
  engineRoutes,
  engineWork,
  interfaceWordRoutes,
  memoryListeners,
  memoryRoutes,
  memoryWork,
  openImports,
  subjectListeners,
  subjectWork,
  termbaseListeners,
  termbaseRoutes,
  taskListeners,
  taskRoutes,
  taskWork,
  translationDownloads,
  type ConfiguredEngine,
  type LiveTermbase,
  workbenchRoutes,
  workFileRoutes,
} from '../../features/translation/public.ts';
import { enginesWords } from '../../features/translation/messages/engines-words.ts';
import { exchangeWords } from '../../features/translation/messages/exchange-words.ts';
import { memoryWords } from '../../features/translation/messages/memory-words.ts';
import { phrasesWords } from '../../features/translation/messages/phrases-words.ts';
import { termbaseWords } from '../../features/translation/messages/termbase-words.ts';
import { taskWords } from '../../features/translation/messages/task-words.ts';
import { tenderWords } from '../../features/translation/messages/tender-words.ts';
import { translationWords } from '../../features/translation/messages/translation-words.ts';
import { versionWords } from '../../features/translation/messages/version-words.ts';
import { workbenchWords } from '../../features/translation/messages/workbench-words.ts';

/** What the rooms need of the running process besides their ctx. */
export type Living = {
  termbase: LiveTermbase;
  index: SearchIndex;
  translator: ConfiguredEngine;
  files: Pick<FileStore, 'read'>;
  dense?: Pick<DenseSearch, 'find'>;
};

/** All routes of all rooms. */
export function collectRoutes({ termbase, index, translator, files, dense }: Living): Route[] {
  return [
    ...accountsRoutes,
    ...termbaseRoutes(termbase),
    ...taskRoutes(termbase),
    ...workbenchRoutes(termbase),
    ...engineRoutes({ termbase, translator }),
    ...memoryRoutes(termbase),
    ...openImports({ termbase, files }).routes,
    ...workFileRoutes,
    ...interfaceWordRoutes({ files }),
    ...searchRoutes(index, termbase, dense),
    ...savedRoutes(index, termbase),
    ...catalogueRoutes,
    ...matchingRoutes({ termbase, index }),
  ];
}

/** Files that rooms write for saving. */
export function collectDownloads(living: Pick<Living, 'termbase' | 'files'>): DownloadRoute[] {
  return [...translationDownloads(living)];
}

export const listeners: Listener[] = [
  ...termbaseListeners,
  ...subjectListeners,
  ...engineListeners,
  ...memoryListeners,
  ...searchListeners,
  ...savedListeners,
  ...catalogueListeners,
  ...matchingListeners,
];

/** Those that need something of the running process. */
export function livingListeners({ termbase }: Pick<Living, 'termbase'>): Listener[] {
  return taskListeners(termbase);
}

/** Everything that can be found. */
export const searchSources: readonly DocumentSource[] = [...ownSources, ...catalogueSources];

/** Background work of all rooms, and when it comes due by itself. */
export function roomWork(config: Config, living: Living): { jobs: Job[]; schedules: Schedule[] } {
  const mailer = createMailer({
    ...(config.smtpUrl === undefined ? {} : { smtpUrl: config.smtpUrl }),
    from: config.mailFrom,
    folder: join(config.dataFolder, 'mail'),
  });
  const sendMail = createSendMailJob({ mailer, publicUrl: config.publicUrl });
  const forgetExpired = createForgetExpiredJob({ sessionDays: config.sessionDays });
  const sources = sourceWork(searchSources);
  const saved = savedWork({ termbase: living.termbase, publicUrl: config.publicUrl });
  const matching = matchingWork(living);
  const engines = engineWork(living);
  return {
    jobs: [
      ...maintenanceJobs,
      sendMail,
      forgetExpired,
      createUseCounter(living.termbase),
      ...sources.jobs,
      ...subjectWork.jobs,
      ...taskWork.jobs,
      ...engines.jobs,
      ...memoryWork.jobs,
      ...saved.jobs,
      ...catalogueJobs,
      ...matching.jobs,
    ],
    schedules: [
      ...maintenanceSchedules,
      ...sources.schedules,
      ...subjectWork.schedules,
      ...taskWork.schedules,
      ...engines.schedules,
      ...memoryWork.schedules,
      ...saved.schedules,
      { id: 'platform.forgetExpired', cron: '27 1 * * *', job: forgetExpired, payload: {} },
      ...catalogueSchedules,
      ...matching.schedules,
    ],
  };
}

/** What an engine drafts has a lane of its own: a slow one holds up no mail. */
export function draftJobs(living: Living): Job[] {
  return draftingWork(living).jobs;
}

/** So have long imports: two of them leave everything else its lanes. */
export function importJobs(living: Living): Job[] {
  return openImports(living).jobs;
}

export const translateError = createErrorTranslator([
  platformWords,
  accountsWords,
  versionWords,
  translationWords,
  termbaseWords,
  workbenchWords,
  enginesWords,
  memoryWords,
  exchangeWords,
  phrasesWords,
  taskWords,
  tenderWords,
  searchWords,
  savedWords,
  catalogueWords,
  matchingWords,
]);
