import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { idShape } from '../../../shared/ids.ts';
import {
  facilitiesChanged,
  factsLoaded,
  listSubjectIds,
  organisationChanged,
  organisationsChanged,
} from '../../accounts/public.ts';
import { versionChanged } from '../events.ts';
import { placeOfRef } from './places.ts';
import { putSubjects } from './put-subjects.ts';
import { takeBack } from './take-back.ts';
import { isDirectoryTold } from './views.ts';

const recordsPerPage = 50;

/** Where the pass over the directory is; from the beginning with `afterId` null. */
const pageShape = z.object({ subject: z.enum(['organisation', 'facility']), afterId: idShape.nullable() });
type PageOfSubjects = z.output<typeof pageShape>;

/** Takes the words of a page of the directory and asks for the next one; going over all again changes nothing. */
const putPage: Job<PageOfSubjects> = defineJob({
  kind: 'translation.putSubjects',
  payload: pageShape,
  handle: async (ctx, { subject, afterId }) => {
    const ids = await listSubjectIds(ctx, subject, { afterId, limit: recordsPerPage });
    await putSubjects(ctx, subject, ids);
    const last = ids.at(-1);
    if (last !== undefined && ids.length === recordsPerPage) {
      await askForPage(ctx, { subject, afterId: last });
    } else if (subject === 'organisation') await askForPage(ctx, { subject: 'facility', afterId: null });
  },
});

async function askForPage(ctx: Ctx, page: PageOfSubjects): Promise<void> {
  await enqueueJob(ctx, putPage, page, { uniqueKey: `${page.subject}/${page.afterId ?? ''}` });
}

/** Asks for a pass over all organisations and facilities; joins the running transaction. */
function askForAll(ctx: Ctx): Promise<void> {
  return askForPage(ctx, { subject: 'organisation', afterId: null });
}

/** At a start: a database filled before there were language versions gets those of its directory in the background. */
export async function ensureSubjects(ctx: Ctx): Promise<void> {
  if (!(await isDirectoryTold(ctx))) await askForAll(ctx);
}

export const subjectListeners: Listener[] = [
  listenTo(organisationChanged, 'translation.putOrganisation', async (ctx, { organisationId, change }) => {
    if (change !== 'members' && change !== 'texts') await putSubjects(ctx, 'organisation', [organisationId]);
  }),
  listenTo(organisationsChanged, 'translation.putOrganisations', (ctx, { organisationIds }) =>
    putSubjects(ctx, 'organisation', organisationIds),
  ),
  listenTo(facilitiesChanged, 'translation.putFacilities', (ctx, { wordedIds }) =>
    putSubjects(ctx, 'facility', wordedIds),
  ),
  listenTo(factsLoaded, 'translation.putDirectory', askForAll),
  listenTo(versionChanged, 'translation.takeBackSubject', async (ctx, { ref }) => {
    const place = placeOfRef(ref);
    if (place) await takeBack(ctx, place);
  }),
];

/** The words of the directory, taken again every night in case a change was missed. */
export const subjectWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [putPage as Job],
  schedules: [
    {
      id: 'translation.putSubjects',
      cron: '52 2 * * *',
      job: putPage as Job,
      payload: { subject: 'organisation', afterId: null },
    },
  ],
};
