import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';
import { callerOf } from '../../src/platform/testing/call-route.ts';
import { interestEndpoints } from '../../src/features/cooperation/interests/contract.ts';
import { interestRoutes } from '../../src/features/cooperation/interests/routes.ts';
import type { BuiltInterest } from '../../src/features/cooperation/testing-interests.ts';
import type { TranslationTools } from '../../src/features/translation/public.ts';
import { round, type Row } from '../translation/print-table.ts';

const rounds = 20;

/** A broker's board through its route, and what it would cost to read every row and sort in Node. */
export async function measureBoard(
  ctx: Ctx,
  built: BuiltInterest,
  tools: TranslationTools,
  size: number,
): Promise<Row[]> {
  const call = callerOf(interestRoutes(tools));
  const broker = built.receiverBroker.ctx;
  const asked: [string, () => Promise<unknown>][] = [
    ['first page, overdue first', () => call(interestEndpoints.board, broker, { pageSize: 100 })],
    ['the fifth page', () => call(interestEndpoints.board, broker, { pageSize: 100, page: 5 })],
    ['words in Chinese', () => call(interestEndpoints.board, broker, { pageSize: 100, q: '低温钢焊接' })],
    ['words in Russian', () => call(interestEndpoints.board, broker, { pageSize: 100, q: 'хладостойких' })],
    ['peer: every row to Node, sorted there', () => readAll(ctx, built.receiverBroker.personId)],
  ];
  const rows: Row[] = [];
  for (const [name, work] of asked) rows.push({ threads: size, asked: name, ...(await timesOf(work)) });
  return rows;
}

async function readAll(ctx: Ctx, brokerId: string): Promise<unknown> {
  const { rows } = await sql<{ due_at: Date | null }>`select interest.*, (
      select json_agg(step order by sequence) from cooperation_step step where step.subject_id = interest.id
    ) as steps from cooperation_interest interest where receiver_broker_id = ${brokerId}`.execute(ctx.db);
  return rows.sort((one, other) => Number(one.due_at ?? 0) - Number(other.due_at ?? 0)).slice(0, 100);
}

export async function timesOf(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  await work();
  const times: number[] = [];
  for (let at = 0; at < rounds; at++) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((one, other) => one - other);
  return { p50: round(times[rounds / 2] ?? 0), p95: round(times[Math.floor(rounds * 0.95)] ?? 0) };
}
