import { join } from 'node:path';
import { createForgetExpiredJob } from '../../platform/auth/forget-expired-job.ts';
import type { Config } from '../../platform/config/read-config.ts';
import type { Listener } from '../../platform/events/events.ts';
import type { Job, Schedule } from '../../platform/jobs/jobs.ts';
import { maintenanceJobs, maintenanceSchedules } from '../../platform/jobs/maintenance.ts';
import { createMailer } from '../../platform/mail/mailer.ts';
import { createSendMailJob } from '../../platform/mail/send-mail-job.ts';
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
import { termbaseRoutes, type LiveTermbase } from '../../features/translation/public.ts';
import { translationWords } from '../../features/translation/messages/translation-words.ts';

/** What the rooms need of the running process besides their ctx. */
export type Living = { termbase: LiveTermbase; index: SearchIndex; dense?: Pick<DenseSearch, 'find'> };

/** All routes of all rooms. */
export function collectRoutes({ termbase, index, dense }: Living): Route[] {
  return [
    ...accountsRoutes,
    ...termbaseRoutes(termbase),
    ...searchRoutes(index, termbase, dense),
    ...savedRoutes(index, termbase),
    ...catalogueRoutes,
    ...matchingRoutes({ termbase, index }),
  ];
}

export const listeners: Listener[] = [
  ...searchListeners,
  ...savedListeners,
  ...catalogueListeners,
  ...matchingListeners,
];

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
  return {
    jobs: [
      ...maintenanceJobs,
      sendMail,
      forgetExpired,
      ...sources.jobs,
      ...saved.jobs,
      ...catalogueJobs,
      ...matching.jobs,
    ],
    schedules: [
      ...maintenanceSchedules,
      ...sources.schedules,
      ...saved.schedules,
      { id: 'platform.forgetExpired', cron: '27 1 * * *', job: forgetExpired, payload: {} },
      ...catalogueSchedules,
      ...matching.schedules,
    ],
  };
}

export const translateError = createErrorTranslator([
  platformWords,
  accountsWords,
  translationWords,
  searchWords,
  savedWords,
  catalogueWords,
  matchingWords,
]);
