import type { Ctx } from '../../platform/db/context.ts';
import { dayOf } from '../../shared/day.ts';
import type { DemoPeople } from './demo-projects.ts';
import type { DemoProject } from './demo-shapes.ts';
import { asOf, type DemoWorld } from './demo-world.ts';
import { answerFollowUp, putLanding, putStage } from './landing/store.ts';
import { shapeOfLedger, shapeOfMode } from './modes/field-shapes.ts';
import { insertRow, putMode } from './modes/store.ts';
import { putConfirmation } from './steps/store.ts';

const afterLandingMs = 9 * 86_400_000;

/** What came of a project, confirmed by both sides, and what one of them said of it later. */
export async function loadDemoLanding(
  ctx: Ctx,
  world: DemoWorld,
  id: string,
  landing: NonNullable<DemoProject['landing']>,
  people: DemoPeople,
): Promise<void> {
  const landedAt = world.daysAgo(landing.daysAgo);
  const then = asOf(ctx, new Date(landedAt.getTime() + afterLandingMs));
  const { daysAgo: _days, firstPaymentDaysAgo, followUp, stage, language, ...facts } = landing;
  await putLanding(
    then,
    id,
    0,
    {
      ...facts,
      landedOn: dayOf(landedAt),
      firstPaymentOn: dayOf(world.daysAgo(firstPaymentDaysAgo)),
    },
    { language, personId: people[language === 'ru' ? 'ru' : 'cn'] },
  );
  for (const side of ['cn', 'ru'] as const) {
    const given = { what: 'landing', side, ofRevision: 1, personId: people[side] };
    await putConfirmation(then, { kind: 'project', id }, given);
  }
  const { daysAgo: stageDaysAgo, by: stageBy, ...reached } = stage;
  const reachedAt = world.daysAgo(stageDaysAgo);
  await putStage(asOf(ctx, reachedAt), id, {
    ...reached,
    ...{ reachedOn: dayOf(reachedAt), cost: null, personId: people[stageBy] },
  });
  const { daysAgo: toldDaysAgo, by, ...told } = followUp;
  await answerFollowUp(asOf(ctx, world.daysAgo(toldDaysAgo)), id, { ...told, personId: people[by] });
}

/** The form of a project with its lists, checked as if it had been typed. */
export async function loadDemoMode(
  ctx: Ctx,
  id: string,
  { mode, language, values, rows }: NonNullable<DemoProject['mode']>,
  people: DemoPeople,
): Promise<void> {
  const typed = { mode, values: shapeOfMode(mode).parse(values), language, seenRevision: 0 };
  await putMode(ctx, id, { ...typed, personId: people.ru });
  for (const { ledger, bank, language: written, values: row } of rows) {
    const checked = { ledger, values: shapeOfLedger(ledger).parse(row), language: written, bank };
    await insertRow(ctx, id, { ...checked, personId: people[bank] });
  }
}
