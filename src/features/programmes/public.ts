import type { Ctx } from '../../platform/db/context.ts';
import type { Listener } from '../../platform/events/events.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { TableImport } from '../../platform/imports/table-import.ts';
import type { Job, Schedule } from '../../platform/jobs/jobs.ts';
import { askToMend, nameOfSource } from '../search/public.ts';
import type { TranslationTools } from '../translation/public.ts';
import { agreementRegisterDownloads } from './agreements/downloads.ts';
import { agreementRegisterWork } from './agreements/jobs.ts';
import { loadAgreements } from './agreements/load-agreements.ts';
import { agreementRegisterRoutes } from './agreements/routes.ts';
import { loadDemoSession, removeDemoSessions } from './bodies/demo/load-demo.ts';
import { bodyDownloads } from './bodies/downloads.ts';
import { bodyWork } from './bodies/jobs.ts';
import { loadBodies } from './bodies/load-bodies.ts';
import { bodyRoutes } from './bodies/routes.ts';
import { caseDownloads } from './cases/downloads.ts';
import { loadCases } from './cases/load-cases.ts';
import { caseRoutes } from './cases/routes.ts';
import { calendarDownloads } from './events/calendar.ts';
import { eventDownloads } from './events/downloads.ts';
import { eventImport } from './events/importing/import-plan.ts';
import { followUpDownloads } from './events/follow-up/downloads.ts';
import { followUpWork } from './events/follow-up/jobs.ts';
import { followUpRoutes } from './events/follow-up/routes.ts';
import { loadEvents } from './events/load-events.ts';
import { materialDownloads, materialRoutes } from './events/materials/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { loadDemoEvents } from './events/demo/load-demo.ts';
import { removeDemoEvents } from './events/demo/remove-demo.ts';
import { feedRoutes } from './finding/event-feed.ts';
import { findingListeners, programmesSources } from './finding/programmes-sources.ts';
import { loadDemoApprovedList } from './lists/demo/load-approved.ts';
import { loadDemoList, removeDemoList } from './lists/demo/load-demo.ts';
import { listDownloads } from './lists/downloads.ts';
import { listRoutes } from './lists/routes.ts';
import { loadDemoPlan, removeDemoPlan } from './plans/demo/load-demo.ts';
import { planDownloads } from './plans/downloads.ts';
import { loadPlans } from './plans/load-plans.ts';
import { planRoutes } from './plans/routes.ts';
import { policyDownloads } from './policies/downloads.ts';
import { loadPolicies } from './policies/load-policies.ts';
import { waitingRoutes } from './waiting/routes.ts';
import { policyRoutes } from './policies/routes.ts';
import { readNaming } from './read-facts.ts';

/** The door of the room. Each kind of record adds its line to each of these. */
export { agreementChanged, protocolMoved } from './events.ts';

/** What routes of this room need of the running process. */
export type ProgrammesTools = TranslationTools & { files: Pick<FileStore, 'read' | 'save'> };

export function programmesRoutes(tools: ProgrammesTools): Route[] {
  return [
    ...agreementRegisterRoutes,
    ...bodyRoutes(tools),
    ...eventRoutes(tools),
    ...materialRoutes(tools),
    ...followUpRoutes,
    ...listRoutes(tools),
    ...planRoutes,
    ...caseRoutes,
    ...policyRoutes,
    ...feedRoutes,
    ...waitingRoutes,
  ];
}

export function programmesDownloads(living: {
  files: Pick<FileStore, 'read'>;
  publicUrl: string;
}): DownloadRoute[] {
  return [
    ...agreementRegisterDownloads,
    ...bodyDownloads(living),
    ...eventDownloads,
    ...calendarDownloads(living),
    ...materialDownloads(living),
    ...followUpDownloads,
    ...listDownloads,
    ...planDownloads,
    ...caseDownloads,
    ...policyDownloads,
  ];
}

/** The kinds of records of this room that come in tables. */
export const programmesImports: readonly TableImport[] = [eventImport];

export { programmesSources };

export const programmesListeners: Listener[] = [...findingListeners];

export const programmesWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [...agreementRegisterWork.jobs, ...bodyWork.jobs, ...followUpWork.jobs],
  schedules: [...agreementRegisterWork.schedules, ...bodyWork.schedules, ...followUpWork.schedules],
};

/** Reads the rows of data/facts that belong to this room; may be run again at any time. */
export async function loadProgrammesFacts(ctx: Ctx): Promise<void> {
  const naming = await readNaming();
  const loaded = {
    agreement: await loadAgreements(ctx, naming),
    body: await loadBodies(ctx, naming),
    event: await loadEvents(ctx),
    plan: await loadPlans(ctx),
    case: await loadCases(ctx),
    policy: (await loadPolicies(ctx)).policies,
  };
  const fresh = programmesSources.filter(({ kind }) => new Map(Object.entries(loaded)).get(kind));
  if (fresh.length > 0) await askToMend(ctx, fresh.map(nameOfSource));
}

const demoSources = programmesSources
  .filter(({ kind }) => kind === 'event' || kind === 'session' || kind === 'plan')
  .map(nameOfSource);

/** The demonstration of this room: a working group with a session, a road map, yearly lists, events with what came of them. Nobody is mailed. */
export async function loadDemoProgrammes(ctx: Ctx): Promise<void> {
  await loadDemoSession(ctx);
  await loadDemoPlan(ctx);
  await loadDemoList(ctx);
  await loadDemoApprovedList(ctx);
  await loadDemoEvents(ctx);
  await askToMend(ctx, demoSources);
}

/** Takes the demonstration away; before the accounts go. */
export async function removeDemoProgrammes(ctx: Ctx): Promise<void> {
  await removeDemoEvents(ctx);
  await removeDemoSessions(ctx);
  await removeDemoList(ctx);
  await removeDemoPlan(ctx);
  await askToMend(ctx, demoSources);
}
