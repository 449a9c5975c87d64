import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { verifyAudit } from '../../../../platform/audit/verify-audit.ts';
import type { Download } from '../../../../platform/http/download-route.ts';
import { readPdfLines } from '../../../../platform/testing/read-pdf-text.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { demoPersonId } from '../../../accounts/public.ts';
import { actAs } from '../../../accounts/testing.ts';
import { loadDemoWorld } from '../../../cooperation/testing-demo.ts';
import { removeDemoTexts } from '../../../translation/public.ts';
import { lists } from '../contract.ts';
import { listDownloads } from '../downloads.ts';
import { pairs } from '../pair-contract.ts';
import { callLists } from '../testing.ts';
import { loadDemoApprovedList } from './load-approved.ts';
import { loadDemoList, removeDemoList } from './load-demo.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
await loadDemoWorld(system);
expect([await loadDemoList(system), await loadDemoApprovedList(system)]).toEqual([true, true]);
const officers = {
  cn: { ...(await actAs(system, demoPersonId('officer2'))), language: 'zh' as const },
  ru: { ...(await actAs(system, demoPersonId('officer'))), language: 'ru' as const },
};

const approved = async (ctx: Ctx = visitor) => {
  const { items } = await callLists(lists.list, ctx, {});
  const found = items.find(({ state }) => state === 'approved');
  if (!found) throw new Error('no approved list');
  return found;
};

describe('the approved list of the demonstration', () => {
  it('has pairs that were found across scripts, one unpaired on each side and one declined with its reason', async () => {
    const { id } = await approved();
    const seen = await callLists(pairs.get, officers.ru, { id });
    const states = seen.pairs.map(({ state }) => state).sort();
    expect(states).toEqual(['approved', 'approved', 'approved', 'declined']);
    expect([seen.unpaired.cn.length, seen.unpaired.ru.length]).toEqual([1, 1]);
    const found = seen.pairs.find(({ cn }) => cn.number === '2026-07');
    const reasons = found?.reasons.map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['sameNumber', 'sameOrganisation']));
    expect(reasons?.filter((reason) => reason === 'sameOrganisation')).toHaveLength(2);
    for (const { cn, ru } of seen.pairs) {
      expect(cn.title).toMatch(/\p{Script=Han}/u);
      expect(ru.title).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  it('prints the protocol with the money of each side and the reason of the refusal', async () => {
    const { id } = await approved();
    const paper = listDownloads.find((one) => one.id === 'programmes.lists.paper');
    for (const side of ['cn', 'ru'] as const) {
      const file = await paper?.handle(officers[side], { id, paper: 'protocol', format: 'pdf' });
      const text = (await readPdfLines(await bytesOf(file)))
        .flat()
        .join(' ')
        .replaceAll(/[\s\u00a0]+/g, ' ');
      expect(text).toMatch(/CNY|¥|元|юан/);
      expect(text).toMatch(/RUB|₽|руб|卢布/);
      expect(text).toContain('следующий перечень');
      expect(text).toContain('APL-DEMO-2-003');
    }
    await expect(paper?.handle(visitor, { id, paper: 'protocol', format: 'pdf' })).rejects.toThrow();
  });

  it('has a running project with a milestone overdue by more than 30 days and a report nobody gave', async () => {
    const late = await callLists(lists.projects, officers.cn, { isOverdue: 'yes' });
    expect(late.items).toHaveLength(1);
    const { project, work } = await callLists(lists.project, officers.cn, { id: late.items[0]?.id ?? '' });
    expect(project.budget).toMatchObject({ cn: { currency: 'CNY' }, ru: { currency: 'RUB' } });
    expect(work?.milestones.map(({ isOverdue }) => isOverdue)).toEqual([false, true, false]);
    expect(work?.carriedOutBy).toMatchObject({ state: 'running' });
    const today = system.clock().toISOString().slice(0, 10);
    const open = work?.reports.filter(({ answeredAt }) => answeredAt === null);
    expect(open?.map(({ side, dueOn }) => [side, dueOn < today])).toEqual([['cn', true]]);
  });

  it('mails nobody, is written by officers and owners, and stays as it is when loaded again', async () => {
    const { rows } = await sql`select from platform_job where kind = 'platform.sendMail'`.execute(system.db);
    expect(rows).toEqual([]);
    const { rows: steps } = await sql<{ n: number }>`select count(distinct person_id)::int as n
      from programmes_list_step where person_id is not null`.execute(system.db);
    expect(steps[0]?.n).toBeGreaterThan(1);
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
    const before = await approved();
    expect(await loadDemoApprovedList(system)).toBe(false);
    expect(await approved()).toEqual(before);
  });

  it('goes with the demonstration, its words too', async () => {
    await removeDemoList(system);
    await removeDemoTexts(system);
    for (const table of [
      'list',
      'list_row',
      'list_pair',
      'list_step',
      'list_agreement',
      'list_report',
      'nomination',
    ]) {
      const left = await sql`select from ${sql.table(`programmes_${table}`)}`.execute(system.db);
      expect(left.rows, table).toEqual([]);
    }
    const texts = await sql`select from translation_text where room = 'programmes'`.execute(system.db);
    expect(texts.rows).toEqual([]);
  });
});

async function bytesOf(file: Download | undefined): Promise<Uint8Array> {
  if (file === undefined) throw new Error('no file');
  const parts: Uint8Array[] = [];
  const pieces = typeof file.body === 'string' || file.body instanceof Uint8Array ? [file.body] : file.body;
  for await (const part of pieces) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
