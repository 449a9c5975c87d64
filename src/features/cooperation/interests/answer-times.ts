import type { Ctx } from '../../../platform/db/context.ts';
import { medianOf } from './calendar-rules.ts';
import { calendarOf } from './calendars.ts';
import { workingDaysBetween } from './clock-rules.ts';
import { answersOf, answersOfReceiver, type AnswerRow } from './clock-views.ts';
import { stateClocks } from './life-cycle.ts';
import type { StoredInterest } from './stored.ts';
import { answersCountedMin, type AnswerBand } from './vocabulary.ts';

const memoryDays = 365;
const dayMs = 86_400_000;
export const promisedDays = stateClocks.sent?.dueAfterDays ?? 0;

function sinceOf(ctx: Ctx): Date {
  return new Date(ctx.clock().getTime() - memoryDays * dayMs);
}

/** Those not answered in time count with the days they have waited so far: silence makes nobody faster. */
function daysOf(ctx: Ctx, row: AnswerRow): number {
  if (row.answer_working_days !== null) return row.answer_working_days;
  return workingDaysBetween(row.sent_at, ctx.clock(), calendarOf(row.calendar), row.time_zone).days;
}

/** The public answer time of an organisation: median working days over twelve months, from three interests on. */
export async function readAnswerTime(ctx: Ctx, organisationId: string) {
  const rows = await answersOf(ctx, organisationId, sinceOf(ctx));
  const isEnough = rows.length >= answersCountedMin;
  return {
    workingDays: isEnough ? (medianOf(rows.map((row) => daysOf(ctx, row))) ?? null) : null,
    interests: isEnough ? rows.length : 0,
    atLeast: answersCountedMin,
    promisedDays,
  };
}

/** Whether an owner usually answers in time: all that is told of one who is not known yet. */
export async function bandOfReceiver(ctx: Ctx, interest: StoredInterest): Promise<AnswerBand> {
  const rows = await answersOfReceiver(ctx, interest, sinceOf(ctx));
  const median = medianOf(rows.map((row) => daysOf(ctx, row)));
  if (median === undefined || rows.length < answersCountedMin) return 'unknown';
  return median <= promisedDays ? 'inTime' : 'late';
}
