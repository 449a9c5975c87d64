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
import type { EventStreamRoute } from '../../platform/live/event-stream-route.ts';
import type { LiveFeed } from '../../platform/live/follow-feeds.ts';
import {
  accountsListeners,
  accountsRoutes,
  directoryDownloads,
  directoryWork,
  equipmentDownloads,
  enterpriseDownloads,
  expertDownloads,
  expertWork,
  mergingWork,
  listDownloads,
  parkDownloads,
  personDownloads,
  placeDownloads,
  practiceDownloads,
  productRoutes,
  wordingWork,
} from '../../features/accounts/public.ts';
import {
  catalogueDownloads,
  catalogueJobs,
  catalogueListeners,
  catalogueRoutes,
  catalogueSchedules,
  catalogueSources,
} from '../../features/catalogue/public.ts';
import {
  conversationFileRoutes,
  conversationListeners,
  conversationRoutes,
  fileDownload,
  interpreterListExport,
  prepareWork,
  talkExport,
  talkListExport,
  talkFeed,
  talkStream,
  talkTranslating,
  talkWork,
} from '../../features/conversations/public.ts';
import {
  agreementDownloads,
  agreementRoutes,
  agreementWork,
  bookingDownloads,
  bookingListeners,
  bookingRoutes,
  cooperationListDownloads,
  parkResultDownloads,
  parkResultRoutes,
  funnelRoutes,
  funnelWork,
  interestListeners,
  interestRoutes,
  interestWork,
  landingRoutes,
  landingWork,
  modeRoutes,
  projectDownloads,
  projectListeners,
  projectRoutes,
  projectWork,
  rightsDownloads,
  rightsRoutes,
} from '../../features/cooperation/public.ts';
import {
  gateDownloads,
  gateJobs,
  gateListeners,
  gateRoutes,
  gateSchedules,
  listWork,
  openLists,
} from '../../features/evaluation/public.ts';
import { fundDownloads, fundRoutes, fundSource } from '../../features/funding/public.ts';
import {
  insightsDownloads,
  insightsRoutes,
  queryListeners,
  recordWork,
  reportWork,
} from '../../features/insights/public.ts';
import {
  interopDownloads,
  interopListeners,
  interopRoutes,
  interopWork,
  openTableImports,
} from '../../features/interop/public.ts';
import {
  matchingDownloads,
  matchingListeners,
  matchingRoutes,
  matchingWork,
} from '../../features/matching/public.ts';
import {
  programmesDownloads,
  programmesListeners,
  programmesRoutes,
  programmesSources,
  programmesWork,
} from '../../features/programmes/public.ts';
import {
  ownSources,
  savedListeners,
  savedRoutes,
  savedWork,
  searchDownloads,
  searchListeners,
  searchRoutes,
  sourceWork,
  type DenseSearch,
  type DocumentSource,
  type SearchIndex,
} from '../../features/search/public.ts';
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
import { draftWords } from './draft-words.ts';
import { translateError } from './translate-error.ts';

/** What the rooms need of the running process besides their ctx. */
export type Living = {
  termbase: LiveTermbase;
  index: SearchIndex;
  translator: ConfiguredEngine;
  files: FileStore;
  dense?: Pick<DenseSearch, 'find'>;
};

/** All routes of all rooms. */
export function collectRoutes({ termbase, index, translator, files, dense }: Living): Route[] {
  return [
    ...accountsRoutes,
    ...productRoutes({ files, draft: draftWords({ termbase, translator }) }),
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
    ...interopRoutes,
    ...openTableImports({ files, sayRefusal: translateError }).routes,
    ...catalogueRoutes,
    ...conversationRoutes({ sayRefusal: translateError }),
    ...conversationFileRoutes({ sayRefusal: translateError }),
    ...gateRoutes,
    ...openLists({ files }).routes,
    ...matchingRoutes({ termbase, index }),
    ...interestRoutes({ termbase, translator }),
    ...projectRoutes({ termbase, translator, sayRefusal: translateError }),
    ...rightsRoutes,
    ...agreementRoutes,
    ...landingRoutes,
    ...modeRoutes,
    ...funnelRoutes,
    ...bookingRoutes({ termbase, translator }),
    ...parkResultRoutes,
    ...insightsRoutes,
    ...fundRoutes,
    ...programmesRoutes({ termbase, translator, files }),
  ];
}

/** Files that rooms write for saving. */
export function collectDownloads(
  living: Pick<Living, 'termbase' | 'files' | 'index' | 'dense'> & { publicUrl: string },
): DownloadRoute[] {
  return [
    ...translationDownloads(living),
    fileDownload(living.files),
    talkExport({ sayRefusal: translateError }),
    talkListExport,
    interpreterListExport,
    ...searchDownloads(living),
    ...catalogueDownloads,
    ...matchingDownloads(living),
    ...gateDownloads(living),
    ...projectDownloads(living),
    ...rightsDownloads,
    ...agreementDownloads(living),
    ...bookingDownloads,
    ...parkResultDownloads,
    ...cooperationListDownloads,
    ...listDownloads,
    ...personDownloads,
    ...placeDownloads,
    ...directoryDownloads(living),
    ...equipmentDownloads,
    ...parkDownloads,
    ...expertDownloads,
    ...practiceDownloads,
    ...insightsDownloads,
    ...enterpriseDownloads(living.files),
    ...fundDownloads,
    ...programmesDownloads(living),
    ...openTableImports({ files: living.files, sayRefusal: translateError }).downloads,
    ...interopDownloads,
  ];
}

/** Addresses that stay open and tell what happens. */
export function collectStreams(): EventStreamRoute[] {
  return [talkStream];
}

/** What the open streams are fed by. */
export const liveFeeds: readonly LiveFeed[] = [talkFeed];

export const listeners: Listener[] = [
  ...accountsListeners,
  ...termbaseListeners,
  ...subjectListeners,
  ...engineListeners,
  ...memoryListeners,
  ...searchListeners,
  ...savedListeners,
  ...catalogueListeners,
  ...conversationListeners,
  ...gateListeners,
  ...matchingListeners,
  ...interestListeners,
  ...projectListeners,
  ...bookingListeners,
  ...interopListeners,
  ...queryListeners,
  ...programmesListeners,
];

/** Those that need something of the running process. */
export function livingListeners({ termbase }: Pick<Living, 'termbase'>): Listener[] {
  return taskListeners(termbase);
}

/** Everything that can be found. */
export const searchSources: readonly DocumentSource[] = [
  ...ownSources,
  ...catalogueSources,
  ...programmesSources,
  fundSource,
];

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
  const talks = talkWork(living);
  return {
    jobs: [
      ...maintenanceJobs,
      sendMail,
      forgetExpired,
      createUseCounter(living.termbase),
      ...mergingWork.jobs,
      ...directoryWork.jobs,
      ...expertWork.jobs,
      ...sources.jobs,
      ...subjectWork.jobs,
      ...taskWork.jobs,
      ...engines.jobs,
      ...memoryWork.jobs,
      ...saved.jobs,
      ...catalogueJobs,
      ...talks.jobs,
      ...prepareWork(living.files),
      ...gateJobs,
      ...listWork.jobs,
      ...matching.jobs,
      ...interestWork.jobs,
      ...projectWork.jobs,
      ...agreementWork.jobs,
      ...landingWork.jobs,
      ...funnelWork.jobs,
      ...interopWork.jobs,
      ...recordWork.jobs,
      ...reportWork.jobs,
      ...programmesWork.jobs,
    ],
    schedules: [
      ...maintenanceSchedules,
      ...mergingWork.schedules,
      ...directoryWork.schedules,
      ...expertWork.schedules,
      ...sources.schedules,
      ...subjectWork.schedules,
      ...taskWork.schedules,
      ...engines.schedules,
      ...memoryWork.schedules,
      ...saved.schedules,
      { id: 'platform.forgetExpired', cron: '27 1 * * *', job: forgetExpired, payload: {} },
      ...catalogueSchedules,
      ...talks.schedules,
      ...gateSchedules,
      ...listWork.schedules,
      ...matching.schedules,
      ...interestWork.schedules,
      ...projectWork.schedules,
      ...agreementWork.schedules,
      ...landingWork.schedules,
      ...funnelWork.schedules,
      ...interopWork.schedules,
      ...recordWork.schedules,
      ...reportWork.schedules,
      ...programmesWork.schedules,
    ],
  };
}

/** What an engine drafts has a lane of its own: a slow one holds up no mail. */
export function draftJobs(living: Living): Job[] {
  return [...draftingWork(living).jobs, ...wordingWork({ draft: draftWords(living) }).jobs];
}

/** Talks do not wait behind long drafts, nor behind each other's engine. */
export function talkJobs(living: Living): Job[] {
  return talkTranslating(living);
}

/** So have long imports: two of them leave everything else its lanes. */
export function importJobs(living: Living): Job[] {
  const tables = openTableImports({ files: living.files, sayRefusal: translateError });
  return [...openImports(living).jobs, ...openLists(living).jobs, ...tables.jobs];
}
