import { dayOf } from '../../../../shared/day.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { readMaterials } from '../materials/service.ts';
import { knownOf, presentItem } from '../present.ts';
import { nameInLine, readOrganisationName } from '../read-names.ts';
import { openForPreparing } from '../service.ts';
import type { ClosingReport, SeatView } from './contract.ts';
import { presentTasks } from './present-task.ts';
import { countParticipants, countTasks, countTold, listTasks } from './views.ts';
import { tasksMax } from './vocabulary.ts';

/** What came of an activity, for those who prepare it; organisations are named, people are not. */
export async function readClosingReport(ctx: Ctx, id: string): Promise<ClosingReport> {
  const event = await openForPreparing(ctx, id);
  const today = dayOf(ctx.clock());
  const reach = { eventId: id, ownerId: undefined };
  const [known, participants, meetings, tasks, { tasks: rows }, materials] = await Promise.all([
    knownOf(ctx, [event]),
    countParticipants(ctx, id),
    countTold(ctx, id),
    countTasks(ctx, reach, today),
    listTasks(ctx, reach, {}, today, { page: 1, pageSize: tasksMax }),
    readMaterials(ctx, id),
  ]);
  const { tasks: told } = await presentTasks(ctx, rows, { seatIds: [], today });
  const nameOf = (typed: string, names: SeatView['organisationNames']) =>
    nameInLine(readOrganisationName(typed, names, ctx.language));
  return {
    event: presentItem(event, known, ctx.language),
    ...{ participants, meetings, tasks },
    outcomes: told.map(({ owner: _owner, partner, partnerName, partnerNames, ...task }) => ({
      ...task,
      partner: partner?.organisation
        ? nameOf(partner.organisation, partner.organisationNames)
        : nameOf(partnerName, partnerNames),
    })),
    materials: materials.items,
    asOf: ctx.clock().toISOString(),
  };
}
