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
} from '../../features/catalogue/public.ts';
import { catalogueWords } from '../../features/catalogue/messages/catalogue-words.ts';
import { searchRoutes, type SearchIndex } from '../../features/search/public.ts';
import { searchWords } from '../../features/search/messages/search-words.ts';
import { termbaseRoutes, type LiveTermbase } from '../../features/translation/public.ts';
import { translationWords } from '../../features/translation/messages/translation-words.ts';

/** What the rooms need of the running process besides their ctx. */
export type Living = { termbase: LiveTermbase; index: SearchIndex };

/** All routes of all rooms. */
export function collectRoutes({ termbase, index }: Living): Route[] {
  return [
    ...accountsRoutes,
    ...termbaseRoutes(termbase),
    ...searchRoutes(index, termbase),
    ...catalogueRoutes,
  ];
}

export const listeners: Listener[] = [...catalogueListeners];

/** Background work of all rooms, and when it comes due by itself. */
export function roomWork(config: Config): { jobs: Job[]; schedules: Schedule[] } {
  const mailer = createMailer({
    ...(config.smtpUrl === undefined ? {} : { smtpUrl: config.smtpUrl }),
    from: config.mailFrom,
    folder: join(config.dataFolder, 'mail'),
  });
  const sendMail = createSendMailJob({ mailer, publicUrl: config.publicUrl });
  const forgetExpired = createForgetExpiredJob({ sessionDays: config.sessionDays });
  return {
    jobs: [...maintenanceJobs, sendMail, forgetExpired, ...catalogueJobs],
    schedules: [
      ...maintenanceSchedules,
      { id: 'platform.forgetExpired', cron: '27 1 * * *', job: forgetExpired, payload: {} },
      ...catalogueSchedules,
    ],
  };
}

export const translateError = createErrorTranslator([
  platformWords,
  accountsWords,
  translationWords,
  searchWords,
  catalogueWords,
]);
