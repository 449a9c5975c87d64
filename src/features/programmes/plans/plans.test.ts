import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFact } from '../../../platform/facts/facts.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { readPdfLines } from '../../../platform/testing/read-pdf-text.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { loadFacts } from '../../accounts/public.ts';
import { planEndpoints, type Plan } from './contract.ts';
import { planDownloads } from './downloads.ts';
import { loadPlans } from './load-plans.ts';
import { planRoutes } from './routes.ts';

let today = '2026-11-22';
const { ctx: system } = await useTestDatabase({ clock: () => new Date(`${today}T08:00:00Z`) });
const call = callerOf(planRoutes);
const visitor = system.withActor({ kind: 'visitor' });
await loadFacts(system);
await loadPlans(system);

async function buildOfficer(country: 'CN' | 'RU'): Promise<Ctx> {
  const names = country === 'CN' ? { zh: '科技部' } : { ru: 'Министерство' };
  const region = country === 'CN' ? 'CN-BJ' : 'RU-MOW';
  const id = await buildOrganisation(system, { country, region, names, kind: 'government' });
  const { ctx } = await buildPerson(system, { roles: ['programme_officer'], memberOf: [id] });
  return { ...ctx, language: country === 'CN' ? 'zh' : 'ru' };
}
const chinese = await buildOfficer('CN');
const russian = await buildOfficer('RU');
const nobody = (await buildPerson(system)).ctx;

const facts = {
  names: { zh: '联合计划', ru: 'Совместный план' },
  kind: 'work-plan',
  status: 'active',
} as const;
const item = { title: 'Открыть лабораторию', dueOn: '2027-03-01', isDropped: false } as const;
const begin = () => call(planEndpoints.begin, russian, facts);
const agree = (ctx: Ctx, { id, revision }: Plan) => call(planEndpoints.agree, ctx, { id, revision });
async function agreed(): Promise<Plan> {
  const { id } = await begin();
  await call(planEndpoints.addItem, russian, { id, ...item });
  const shared = await agree(russian, await call(planEndpoints.get, russian, { id }));
  return agree(chinese, shared);
}
const only = (plan: Plan) => {
  const [one] = plan.items;
  if (!one) throw new Error('no item');
  return one;
};

describe('the register', () => {
  it('holds every row of the source that is no body, once, and keeps its address', async () => {
    expect(await loadPlans(system)).toBe(0);
    const page = await call(planEndpoints.list, visitor, { pageSize: 100 });
    expect(page.total).toBe(51);
    const fact = await findFact(system, 'prog-5plus5');
    expect(page.items.find(({ factKey }) => factKey === 'prog-5plus5')?.id).toBe(fact?.ref.id);
    expect(page.items.some(({ factKey }) => factKey === 'wg-machinery')).toBe(false);
  });

  it('shows what is only recommended as such, and finds frames usable for both', async () => {
    const proposed = await call(planEndpoints.list, visitor, { status: 'proposed', pageSize: 100 });
    expect(proposed.total).toBe(17);
    expect(proposed.items.every(({ sourceStatus }) => sourceStatus === 'recommended')).toBe(true);
    const frames = await call(planEndpoints.list, visitor, { usable: 'yes' });
    expect(frames.items.map(({ factKey }) => factKey).sort()).toEqual([
      'prog-brics-ministerial',
      'prog-g20-ministerial',
      'prog-sco-ministerial',
    ]);
  });

  it('finds by words of any language, and links parties of the directory', async () => {
    const found = await call(planEndpoints.list, visitor, { q: 'молодыми УЧЁНЫМИ' });
    expect(found.items.map(({ factKey }) => factKey)).toEqual(['plan-young-scientists']);
    const education = await call(planEndpoints.list, visitor, { q: '深圳' });
    expect(education.items[0]?.parties.map(({ key }) => key)).toContain('ru-msu');
  });
});

describe('a plan', () => {
  it('is a draft of its bank, shared when its officer agrees, and open to all when both have agreed', async () => {
    const draft = await begin();
    expect(draft.standing).toBe('draft');
    for (const ctx of [visitor, nobody, chinese])
      await expect(call(planEndpoints.get, ctx, { id: draft.id })).rejects.toMatchObject({ status: 404 });
    const shared = await agree(russian, draft);
    expect(shared).toMatchObject({ standing: 'shared', agreedBy: ['ru'] });
    await expect(call(planEndpoints.get, visitor, { id: draft.id })).rejects.toMatchObject({ status: 404 });
    expect(await agree(chinese, shared)).toMatchObject({ standing: 'agreed', agreedBy: ['cn', 'ru'] });
    const seen = await call(planEndpoints.get, visitor, { id: draft.id });
    expect(seen).toMatchObject({ standing: 'agreed', actsFor: null, proposals: [] });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('must be agreed anew when an item changes before both have agreed', async () => {
    const shared = await agree(russian, await begin());
    const changed = await call(planEndpoints.addItem, russian, { id: shared.id, ...item });
    expect(changed).toMatchObject({ agreedBy: [], standing: 'shared' });
    await expect(agree(chinese, shared)).rejects.toMatchObject({ code: 'programmes.plan.changedMeanwhile' });
  });

  it('once agreed changes only by a proposal that the other bank accepts', async () => {
    const plan = await agreed();
    const { id: itemId, revision } = only(plan);
    const wish = { id: plan.id, itemId, revision, ...item, dueOn: '2027-09-01' };
    await expect(call(planEndpoints.changeItem, russian, wish)).rejects.toMatchObject({
      fields: [{ path: 'reason' }],
    });
    const asked = await call(planEndpoints.changeItem, russian, { ...wish, reason: 'Ждём оборудование' });
    expect(only(asked).dueOn).toBe('2027-03-01');
    const proposalId = asked.proposals[0]?.id ?? '';
    const decide = (ctx: Ctx, decision: 'accepted' | 'refused') =>
      call(planEndpoints.decide, ctx, { id: plan.id, proposalId, decision, reason: '同意' });
    await expect(decide(russian, 'accepted')).rejects.toMatchObject({
      code: 'programmes.plan.otherBankDecides',
    });
    const moved = await decide(chinese, 'accepted');
    expect(moved).toMatchObject({ standing: 'agreed', agreedBy: ['cn', 'ru'] });
    expect(only(moved)).toMatchObject({
      dueOn: '2027-09-01',
      firstDueOn: '2027-03-01',
      title: { original: { text: item.title, language: 'ru' } },
    });
    await expect(decide(chinese, 'refused')).rejects.toMatchObject({
      code: 'programmes.plan.alreadyDecided',
    });
    const { versions } = await call(planEndpoints.itemVersions, visitor, { id: plan.id, itemId });
    expect(versions.map(({ dueOn }) => dueOn)).toEqual(['2027-09-01', '2027-03-01']);
  });

  it('keeps its agreed facts, while one bank alone says how it goes', async () => {
    const { id, revision } = await agreed();
    await expect(
      call(planEndpoints.change, chinese, { id, revision, ...facts, ends: '2030' }),
    ).rejects.toMatchObject({ code: 'programmes.plan.agreedFactsStand' });
    const ended = await call(planEndpoints.change, chinese, { id, revision, ...facts, status: 'ended' });
    expect(ended).toMatchObject({ standing: 'agreed', status: 'ended', confirmedOn: '2026-11-22' });
  });

  it('is late where a day has passed, and counts what is done with what shows it', async () => {
    const plan = await agreed();
    const { id: itemId, revision } = only(plan);
    const report = { id: plan.id, itemId, revision, evidence: '验收报告' };
    await expect(
      call(planEndpoints.reportProgress, chinese, { ...report, status: 'done' }),
    ).rejects.toMatchObject({ fields: [{ code: 'programmes.plan.doneNeedsDay' }] });
    today = '2027-03-31';
    const late = await call(planEndpoints.get, visitor, { id: plan.id });
    expect(only(late)).toMatchObject({ status: 'late', daysLate: 30 });
    expect(late.progress).toMatchObject({ late: 1, done: 0, total: 1 });
    const done = await call(planEndpoints.reportProgress, chinese, {
      ...report,
      status: 'done',
      doneOn: '2027-03-20',
    });
    expect(done.progress).toMatchObject({ late: 0, done: 1 });
    expect(only(done).evidence).toEqual({ text: '验收报告', language: 'zh' });
    expect(done.standing).toBe('agreed');
    today = '2026-11-22';
  });

  it('says which plan it continues; both name each other, and none continues itself', async () => {
    const earlier = await agreed();
    const path = (id: string) => `/programmes/plans/${id}`;
    const later = await call(planEndpoints.begin, russian, { ...facts, continuesId: earlier.id });
    expect(later.continues).toMatchObject({ path: path(earlier.id), names: facts.names });
    const followers = async (ctx: Ctx) =>
      (await call(planEndpoints.get, ctx, { id: earlier.id })).continuedBy.map((link) => link.path);
    for (const ctx of [visitor, chinese]) expect(await followers(ctx)).toEqual([]);
    expect(await followers(russian)).toEqual([path(later.id)]);

    // Only what everybody may read is continued.
    const draft = { ...facts, continuesId: later.id };
    for (const ctx of [russian, chinese])
      await expect(call(planEndpoints.begin, ctx, draft)).rejects.toMatchObject({
        fields: [{ path: 'continuesId', code: 'programmes.plan.continuesUnknown' }],
      });
    const { revision } = await agree(chinese, await agree(russian, later));
    expect(await followers(visitor)).toEqual([path(later.id)]);
    const between = await call(planEndpoints.begin, chinese, draft);
    for (const [id, continuesId] of [
      [earlier.id, later.id],
      [earlier.id, earlier.id],
    ])
      await expect(
        call(planEndpoints.change, russian, {
          ...facts,
          id: id ?? '',
          revision: earlier.revision,
          continuesId,
        }),
      ).rejects.toMatchObject({ fields: [{ code: 'programmes.plan.continuesItself' }] });
    // Both have agreed to it: one of them does not take it back.
    await expect(
      call(planEndpoints.change, russian, { ...facts, id: later.id, revision }),
    ).rejects.toMatchObject({ code: 'programmes.plan.agreedFactsStand' });
    const changed = { ...facts, id: between.id, revision: 1, continuesId: '' };
    expect((await call(planEndpoints.change, chinese, changed)).continues).toBeNull();
  });

  it.each([
    [nobody, 'programmes.officersOnly'],
    [visitor, 'platform.signInFirst'],
  ])('is written by officers of a bank only', async (ctx, code) => {
    await expect(call(planEndpoints.begin, ctx, facts)).rejects.toMatchObject({ code });
  });

  it.each([
    [{ starts: '2027', ends: '2026-12' }, 'ends'],
    [{ names: {} }, 'names.zh'],
    [{ starts: '2027-13' }, 'starts'],
    [{ continuesId: crypto.randomUUID() }, 'continuesId'],
  ])('refuses %j', async (more, path) => {
    await expect(call(planEndpoints.begin, russian, { ...facts, ...more })).rejects.toMatchObject({
      fields: [{ path }],
    });
  });
});

describe('whatever officers do', () => {
  it('an agreed item is never other than both banks have agreed', { timeout: 60_000 }, async () => {
    const step = fc.record({
      bank: fc.constantFrom('cn' as const, 'ru' as const),
      act: fc.constantFrom('change' as const, 'accepted' as const, 'refused' as const, 'withdrawn' as const),
      day: fc.integer({ min: 1, max: 28 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        let plan = await agreed();
        let expected = only(plan).dueOn;
        for (const { bank, act, day } of steps) {
          const ctx = bank === 'cn' ? chinese : russian;
          const open = plan.proposals.find(({ decision }) => decision === null);
          const dueOn = `2028-01-${String(day).padStart(2, '0')}`;
          const { id: itemId, revision } = only(plan);
          const wish = { id: plan.id, itemId, revision, ...item, dueOn, reason: 'x' };
          const doing =
            act === 'change'
              ? call(planEndpoints.changeItem, ctx, wish)
              : call(planEndpoints.decide, ctx, {
                  id: plan.id,
                  proposalId: open?.id ?? plan.id,
                  decision: act,
                  reason: 'x',
                });
          plan = await doing.catch(() => plan);
          if (act === 'accepted' && open && open.bank !== bank) expected = open.content.dueOn;
          expect(only(plan).dueOn).toBe(expected);
          expect(plan.standing).toBe('agreed');
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('what leaves the register', () => {
  const read = async (id: string, ctx: Ctx, input: object) => {
    const route = planDownloads.find((one) => one.id === `programmes.plans.${id}`);
    const file = await route?.handle(ctx, input);
    if (file === undefined) throw new Error(id);
    const parts: Uint8Array[] = [];
    const { body, name } = file;
    const pieces = typeof body === 'string' || body instanceof Uint8Array ? [body] : body;
    for await (const part of pieces) parts.push(Buffer.from(part));
    const bytes = Buffer.concat(parts);
    return { name, bytes, text: bytes.toString('utf8') };
  };

  it('are the same rows as on the screen', async () => {
    const shown = await call(planEndpoints.list, visitor, { kind: 'joint-education' });
    const { text } = await read('export', visitor, { kind: 'joint-education', format: 'csv' });
    expect(shown.total).toBe(3);
    for (const { names } of shown.items) expect(text).toContain(names.zh);
    expect(text).not.toContain('金砖');
  });

  it('is a report of the half-year in each language, and a road map for machines', async () => {
    const plan = await agreed();
    for (const [language, words] of [
      ['ru', 'Отчёт о ходе выполнения за полугодие'],
      ['zh', '半年进展报告'],
      ['en', 'Half-yearly progress report'],
    ] as const) {
      const ctx = { ...visitor, language };
      const { bytes, name } = await read('report', ctx, { id: plan.id, format: 'pdf', on: '2027-02-01' });
      expect(name).toContain('2027-06-30');
      const text = (await readPdfLines(bytes)).flat().join(' ').replaceAll(/\s+/g, ' ');
      expect(text).toContain(words);
      expect(text).toContain(item.title);
    }
    const { bytes } = await read('report', visitor, { id: plan.id, format: 'docx' });
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const { text } = await read('roadMap', visitor, { id: plan.id });
    expect(JSON.parse(text)).toMatchObject({
      format: 'amur-road-map',
      standing: 'agreed',
      items: [{ title: { text: item.title, language: 'ru' }, dueOn: '2027-03-01' }],
    });
    const draft = await begin();
    await expect(read('roadMap', visitor, { id: draft.id })).rejects.toMatchObject({ status: 404 });
  });
});
