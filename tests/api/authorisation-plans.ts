import { sql } from 'kysely';
import {
  insertItem,
  insertItemVersion,
  insertPlan,
  insertProposal,
} from '../../src/features/programmes/plans/store.ts';
import { planDetailsShape } from '../../src/features/programmes/plans/contract.ts';
import { stableId } from '../../src/features/accounts/public.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Row } from './authorisation-cells.ts';
import { deleteWatch, putWatch } from '../../src/features/programmes/policies/store.ts';
import type { Case, Values } from './authorisation-requests.ts';

const everybody: Row = { other: all('ok') };
const officers: Row = { other: only({ programme_officer: 'ok' }, 'forbidden') };
const nobody: Row = { other: only({}, 'forbidden') };
const reviewers = { compliance_officer: 'ok', moderator: 'ok' } as const;

/** Officers write for the bank of their organisation; the testers' stand on neither, unless it is said. */
const forBanks = ['begin', 'change', 'agree', 'addItem', 'changeItem', 'reportProgress', 'decide'];

export const planRows: Record<string, Row> = {
  'programmes.plans.list': everybody,
  'programmes.plans.get, listed': everybody,
  'programmes.plans.get, draft of a bank': { other: only({ programme_officer: 'ok' }, 'hidden', 'hidden') },
  'programmes.plans.get, draft': { other: all('hidden') },
  ...Object.fromEntries(
    forBanks.flatMap((name) => [
      [`programmes.plans.${name}, of a bank`, officers],
      [`programmes.plans.${name}`, nobody],
    ]),
  ),
  'programmes.plans.itemVersions': everybody,
  'programmes.plans.export': everybody,
  'programmes.plans.exportItems': everybody,
  'programmes.plans.report': everybody,
  'programmes.plans.roadMap': everybody,
  'programmes.cases.list': everybody,
  'programmes.cases.get, open': everybody,
  'programmes.cases.get, waiting': { other: only(reviewers, 'hidden', 'hidden') },
  'programmes.cases.waiting': { other: only(reviewers, 'forbidden') },
  'programmes.cases.exportWaiting': { other: only(reviewers, 'forbidden') },
  'programmes.cases.review': { other: only(reviewers, 'forbidden') },
  'programmes.cases.recordStage': officers,
  'programmes.cases.export': everybody,
  'programmes.policies.list': everybody,
  'programmes.policies.get': everybody,
  'programmes.policies.add': officers,
  'programmes.policies.change': officers,
  'programmes.policies.confirm': officers,
  'programmes.policies.watch': { other: signedIn('ok') },
  'programmes.policies.unwatch': { other: signedIn('ok') },
  'programmes.policies.stop': everybody,
  'programmes.policies.export': everybody,
  'programmes.standards.list': everybody,
  'programmes.standards.get': everybody,
  'programmes.standards.add': officers,
  'programmes.standards.change': officers,
  'programmes.standards.export': everybody,
  'funding.funds.list': everybody,
  'funding.funds.get': everybody,
  'funding.funds.export': everybody,
};

export const isAboutPlans = (routeId: string) =>
  /^(programmes\.(plans|cases|policies|standards)|funding\.funds)\./.test(routeId);

const policy = {
  topic: 'ip',
  title: { ru: 'Правило' },
  cn: null,
  ru: { rule: { ru: 'Правило' }, source: 'Закон', confidence: 'high' },
  reason: 'Проверка',
};
const standard = {
  gost: 'ГОСТ Р 1.0-2012',
  subject: { ru: 'Стандартизация' },
  gbToIso: 'unknown',
  gostToIso: 'unknown',
  gbToGost: 'unknown',
  source: 'Титульный лист',
  confidence: 'high',
  reason: 'Проверка',
};
const facts = { names: { ru: 'План' }, kind: 'plan', status: 'active' } as const;
const content = {
  ...{ title: 'Веха', indicator: '', responsibleCn: '', responsibleRu: '', dueOn: '2030-01-01' },
  ...{ plannedValue: null, unit: '', isDropped: false },
};

/** Input of the routes of plans, cases, rules and funds, about the starting content or a plan made for the question. */
export async function planValues(routeId: string, one: Case): Promise<Values> {
  const [, kind = '', operation = ''] = routeId.split('.');
  if (kind === 'plans') return ofPlan(operation, one);
  if (kind === 'cases') {
    const isWaiting = one.words[0] === 'waiting' || operation === 'review';
    const key = isWaiting ? 'prj-cefr' : 'prj-freeze-drying';
    return {
      id: stableId(`programmes/case/${key}`),
      ...(operation === 'review' && { decision: 'hide', reason: 'Ещё не проверено' }),
      ...(operation === 'recordStage' && { stage: 'purchased', reachedOn: '2000', evidence: 'Договор' }),
    };
  }
  if (kind === 'funds') return operation === 'get' ? { id: stableId('funding/fund/fund-rdif') } : {};
  return ofRules(kind, operation, one);
}

async function ofRules(kind: string, operation: string, one: Case): Promise<Values> {
  const [table, key] =
    kind === 'policies'
      ? (['programmes_policy', 'programmes/policy/first-filing'] as const)
      : (['programmes_standard', 'programmes/standard/trl-general'] as const);
  const id = stableId(key);
  const revision = () => revisionOf(one, table, id);
  if (operation === 'watch' || operation === 'unwatch') return { topic: 'ip' };
  if (operation === 'stop') {
    const ctx = one.world.api.house.systemCtx;
    const watch = { personId: one.world.other.personId, topic: 'ip' as const };
    await deleteWatch(ctx, watch);
    const stopToken = newId();
    await putWatch(ctx, { ...watch, stopToken });
    return { token: stopToken };
  }
  if (operation === 'get') return { id };
  if (operation === 'confirm') return { id, revision: await revision(), validUntil: '2099-12-31' };
  const wish = kind === 'policies' ? policy : standard;
  if (operation === 'add') return wish;
  return operation === 'change' ? { id, revision: await revision(), ...wish } : {};
}

async function revisionOf({ world }: Case, table: string, id: string): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select revision from ${sql.table(table)} where id = ${id}`.execute(world.api.house.systemCtx.db);
  return rows[0]?.revision ?? 0;
}

async function ofPlan(operation: string, one: Case): Promise<Values> {
  const ctx = one.world.api.house.systemCtx;
  const isOfBank = one.words[0]?.endsWith('of a bank') === true;
  await sql`update accounts_organisation set country = ${isOfBank ? 'CN' : 'KZ'}
    where id = ${one.tester.organisationId}`.execute(ctx.db);
  const hand = { personId: one.world.other.personId, bank: 'cn' as const };
  if (one.words[0]?.startsWith('draft') === true) {
    const details = planDetailsShape.parse({});
    const unknown = { starts: null, ends: null, continuesId: null };
    const draftId = newId();
    await insertPlan(ctx, draftId, { ...facts, ...unknown, details }, hand);
    return { id: draftId };
  }
  const id = stableId('programmes/plan/prog-5plus5');
  const withItem = ['changeItem', 'reportProgress', 'itemVersions'];
  const itemId = withItem.includes(operation) ? await insertItem(ctx, id, content, 'ru') : newId();
  if (operation === 'itemVersions') {
    const { isDropped: _, ...said } = content;
    const version = { ...said, language: 'ru' as const, status: 'planned' as const };
    const kept = { ...version, doneOn: null, actualValue: null, evidence: '' };
    await insertItemVersion(ctx, itemId, { ...hand, revision: 1, content: kept });
  }
  const wish = { ...content, plannedValue: '' };
  const inputs: Record<string, () => Values | Promise<Values>> = {
    get: () => ({ id }),
    begin: () => facts,
    change: async () => ({ id, revision: await revisionOf(one, 'programmes_plan', id), ...facts }),
    agree: async () => ({ id, revision: await revisionOf(one, 'programmes_plan', id) }),
    addItem: () => ({ id, ...wish }),
    changeItem: () => ({ id, itemId, revision: 1, ...wish }),
    reportProgress: () => ({ id, itemId, revision: 1, status: 'running' }),
    itemVersions: () => ({ id, itemId }),
    exportItems: () => ({ planId: id }),
    report: () => ({ id }),
    roadMap: () => ({ id }),
    decide: async () => {
      const asked = { ...hand, bank: 'ru' as const, itemId: null, content, language: 'ru' as const };
      const proposalId = await insertProposal(ctx, id, { ...asked, reason: 'Новый пункт' });
      return { id, proposalId, decision: 'refused', reason: 'Не нужно' };
    },
  };
  return (await inputs[operation]?.()) ?? {};
}
