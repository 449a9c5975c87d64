import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  equipmentIdsIn,
  openPark,
  parkOperatorIds,
  parkReports,
  residentOrganisations,
  residentsOfYear,
} from '../../accounts/public.ts';
import type { parkResultEndpoints, ResultRow } from './contract.ts';
import { bookingsOfYear, projectsOfYear, type CountedProject } from './views.ts';

/** What a park can show of a year: who was there, what it reports, what the product counts of its people's projects. */
export async function readResults(
  ctx: Ctx,
  { id, year: asked }: ParsedInputOf<typeof parkResultEndpoints.get>,
): Promise<OutputOf<typeof parkResultEndpoints.get>> {
  const today = dayOf(ctx.clock());
  const year = asked ?? Number(today.slice(0, 4));
  const lastDay = `${year}-12-31` < today ? `${year}-12-31` : today;
  const { facility } = await openPark(ctx, id);
  const people = [...(await parkOperatorIds(ctx, id)), ...(await residentOrganisations(ctx, id, lastDay))];
  const projects = await projectsOfYear(ctx, [...new Set(people)], year);
  const residents = await residentsOfYear(ctx, id, year);
  const reports = (await parkReports(ctx, id)).filter((one) => one.year === year);
  const bookings = await bookingsOfYear(ctx, await equipmentIdsIn(ctx, id), year);
  const { externalKey: _, ...brief } = facility;
  return {
    facility: brief,
    year,
    rows: [
      ...residents.map(({ standing, country, count }) => ({
        ...{ part: 'residents' as const, state: standing, country, count },
      })),
      ...reports.map(({ counter, amount }) => ({
        ...{ part: 'reports' as const, state: counter, country: null, count: amount },
      })),
      ...counted('projects', projects, ({ state }) => state),
      ...counted('landings', projects, ({ landedAs }) => landedAs),
      ...bookings.map((row) => ({ part: 'bookings' as const, ...row })),
    ],
    projects: projects.map(({ id: projectId, number, state, landedAs }) => ({
      id: projectId,
      number,
      state,
      hasLanded: landedAs !== null,
    })),
    asOf: ctx.clock().toISOString(),
  };
}

/** How many there are of each state and country. */
function counted(
  part: ResultRow['part'],
  projects: readonly CountedProject[],
  stateOf: (project: CountedProject) => string | null,
): ResultRow[] {
  const rows: ResultRow[] = [];
  for (const project of projects) {
    const state = stateOf(project);
    if (state === null) continue;
    const known = rows.find((row) => row.state === state && row.country === project.country);
    if (known) known.count += 1;
    else rows.push({ part, state, country: project.country, count: 1 });
  }
  return rows;
}
