import { sql } from 'kysely';
import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { insertList, moveList } from '../../src/features/programmes/lists/list-store.ts';
import { insertNomination } from '../../src/features/programmes/lists/nomination-store.ts';
import { insertPairs, insertRows, movePair } from '../../src/features/programmes/lists/pair-store.ts';
import { insertReportRequest } from '../../src/features/programmes/lists/project-store.ts';
import type { ListState, PairState } from '../../src/features/programmes/lists/vocabulary.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import { newId } from '../../src/shared/ids.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

/** One’s own is what stands on the side of the bank of one’s organisation: here an officer acts, elsewhere nobody does. */
const officers: Row = {
  own: only({ programme_officer: 'ok' }, 'forbidden'),
  other: only({}, 'forbidden'),
};
/** Members of the two institutions; for others there is `denial`. */
const institutions = (outcome: Outcome, denial: 'hidden' | 'forbidden'): Row => ({
  own: signedIn(outcome),
  other: only({}, denial),
});

/** Keys without the name of the room. */
export const projectListRows: Record<string, Row> = {
  'lists.list': { other: all('ok') },
  'lists.get': { other: all('ok') },
  'lists.get, drafted': { own: only({ programme_officer: 'ok' }, 'hidden', 'hidden'), other: all('hidden') },
  'lists.projects': { other: all('ok') },
  'lists.project': { other: all('ok') },
  'lists.create': officers,
  'lists.save': officers,
  'lists.step': officers,
  'lists.requestReports': officers,
  'lists.projectStep': officers,
  'lists.milestones': institutions('ok', 'forbidden'),
  'lists.report': institutions('ok', 'forbidden'),
  'lists.paper': { other: all('ok') },
  'lists.paper, protocol': officers,
  'lists.export': { other: all('ok') },
  'lists.exportProjects': { other: all('ok') },
  'nominations.list': { other: signedIn('ok') },
  'nominations.export': { other: signedIn('ok') },
  'nominations.create': institutions('ok', 'forbidden'),
  'nominations.get': institutions('ok', 'hidden'),
  'nominations.save': institutions('ok', 'hidden'),
  'nominations.step': institutions('ok', 'hidden'),
  // It does not stand in an approved list yet.
  'nominations.linkProject': institutions('refused', 'hidden'),
  'nominations.openProject': institutions('refused', 'hidden'),
  ...Object.fromEntries(
    ['get', 'upload', 'removeRow', 'find', 'propose', 'step', 'rank', 'lock', 'decide', 'export'].map(
      (name) => [`pairs.${name}`, officers],
    ),
  ),
};

export const isAboutProjectLists = (routeId: string) =>
  /^programmes\.(lists|nominations|pairs)\./.test(routeId);

const call = {
  year: 2027,
  titleZh: '清单',
  titleRu: 'Перечень',
  textZh: '征集。',
  textRu: 'Приём.',
  deadlineCn: '2090-03-31T18:00',
  zoneCn: 'Asia/Shanghai',
  deadlineRu: '2090-03-31T18:00',
  zoneRu: 'Europe/Moscow',
};

const stateOf: Record<string, ListState> = {
  'lists.save': 'drafted',
  'lists.step': 'drafted',
  'lists.requestReports': 'approved',
  'lists.project': 'approved',
  'lists.projectStep': 'approved',
  'lists.milestones': 'approved',
  'lists.report': 'approved',
  'lists.paper': 'approved',
  'pairs.rank': 'ranking',
  'pairs.lock': 'ranking',
  'pairs.decide': 'opened',
};
const cycle = (operation: string): ListState =>
  stateOf[operation] ?? (operation.startsWith('pairs.') ? 'matching' : 'announced');

/** Input of the routes of yearly lists, about a list made for the question. */
export async function projectListValues(routeId: string, one: Case): Promise<Values> {
  const operation = routeId.replace('programmes.', '');
  if (['lists.list', 'lists.projects', 'lists.export', 'lists.exportProjects'].includes(operation)) return {};
  if (operation === 'nominations.list' || operation === 'nominations.export') return {};
  const ctx = one.world.api.house.systemCtx;
  await standOnBank(ctx, one);
  if (operation === 'lists.create') return call;
  const id = await buildList(ctx, one.words[0] === 'drafted' ? 'drafted' : cycle(operation));
  const ownId =
    one.relation === 'own' && one.tester.cookie ? one.tester.organisationId : await institution(ctx, 'CN');
  const russianId = await institution(ctx, 'RU');
  if (operation.startsWith('nominations.')) {
    return nominationValues(ctx, operation, { id, cn: ownId, ru: russianId });
  }
  const state: PairState = cycle(operation) === 'approved' ? 'approved' : 'proposed';
  const pair = await buildPair(ctx, id, ownId, russianId, state);
  const inputs: Record<string, Values> = {
    'lists.save': { ...call, revision: 1 },
    'lists.step': { revision: 1, step: 'announce' },
    'lists.requestReports': { year: 2027 },
    'lists.project': { id: pair.id },
    'lists.milestones': { id: pair.id, milestones: [{ title: 'Проба', dueOn: '2027-01-01' }] },
    'lists.report': { id: pair.id, side: 'cn', year: 2027, standing: 'onTrack', text: '顺利' },
    'lists.projectStep': { id: pair.id, step: 'finish', reason: 'Done.' },
    'lists.paper': { paper: one.words[0] ?? 'list', format: 'docx' },
    'pairs.upload': {
      content: Buffer.from('number\ttitle\torganisations\n1\t题目\t某所\n').toString('base64'),
    },
    'pairs.removeRow': { rowId: pair.freeRow },
    'pairs.propose': { rowCn: pair.freeRow, rowRu: pair.rowRu },
    'pairs.step': { pairId: pair.id, step: 'confirm' },
    'pairs.rank': { ranks: [] },
    'pairs.decide': { revision: 1, decisions: [] },
  };
  return { id, ...inputs[operation] };
}

/** The organisation of the tester stands on the Chinese bank where the list is his own, on neither where it is not. */
async function standOnBank(ctx: Ctx, { tester, relation }: Case): Promise<void> {
  const country = relation === 'own' ? 'CN' : 'KZ';
  await sql`update accounts_organisation set country = ${country} where id = ${tester.organisationId}`.execute(
    ctx.db,
  );
}

const institution = (ctx: Ctx, country: 'CN' | 'RU') => buildOrganisation(ctx, { country, region: null });

async function buildList(ctx: Ctx, state: ListState): Promise<string> {
  const at = new Date('2090-03-31T10:00:00Z');
  const id = await ctx.transaction((tx) =>
    insertList(tx, {
      year: 2027,
      title: { zh: '清单', ru: 'Перечень', en: null },
      text: { zh: '征集。', ru: 'Приём.' },
      fields: [],
      modes: [],
      deadlines: { cn: { at, zone: 'Asia/Shanghai' }, ru: { at, zone: 'Europe/Moscow' } },
      links: { cn: null, ru: null },
    }),
  );
  await moveList(ctx, id, state, ctx.clock());
  return id;
}

async function buildPair(ctx: Ctx, listId: string, cn: string, ru: string, state: PairState) {
  const row = {
    number: null,
    organisations: ['某所'],
    region: null,
    field: null,
    budgetMinor: null,
    nominationId: null,
  };
  const chinese = { ...row, side: 'cn' as const, title: '题目', language: 'zh' as const };
  const [rowCn = '', freeRow = ''] = await insertRows(ctx, listId, 'cn', [
    { ...chinese, organisationId: cn },
    { ...chinese, organisationId: null },
  ]);
  const [rowRu = ''] = await insertRows(ctx, listId, 'ru', [
    { ...row, side: 'ru', title: 'Тема', language: 'ru', organisationId: ru },
  ]);
  const [id = ''] = await insertPairs(ctx, listId, [{ rowCn, rowRu, score: 0.9, reasons: [], state }]);
  if (state === 'approved') await movePair(ctx, id, 'approved', ctx.clock(), { number: newId() });
  await insertReportRequest(ctx, { pairId: id, side: 'cn', year: 2027, language: 'zh', dueOn: '2028-01-31' });
  return { id, rowRu, freeRow };
}

async function nominationValues(
  ctx: Ctx,
  operation: string,
  { id: listId, cn, ru }: { id: string; cn: string; ru: string },
): Promise<Values> {
  const card = {
    title: 'Тема',
    goal: 'Цель',
    result: 'Результат',
    ipTerms: 'Поровну',
    field: '55',
    mode: 'jointResearch' as const,
    leaderCn: '王伟',
    leaderRu: 'Иванов',
    institutionCn: cn,
    institutionRu: ru,
    budgetCnMinor: 100,
    budgetRuMinor: 100,
  };
  if (operation === 'nominations.create') return { listId, ...card };
  const { title, goal, result, ipTerms, field, mode } = card;
  const facts = {
    language: 'ru' as const,
    texts: { title, goal, result, ipTerms },
    field,
    mode,
    institutions: {
      cn: { id: cn, leader: card.leaderCn, budgetMinor: 100 },
      ru: { id: ru, leader: card.leaderRu, budgetMinor: 100 },
    },
  };
  const { id } = await insertNomination(ctx, { id: listId, number: `T-${newId()}` }, facts, 'ru');
  const inputs: Record<string, Values> = {
    'nominations.save': { ...card, revision: 1 },
    'nominations.step': { revision: 1, step: 'withdraw', reason: 'No funds.' },
    'nominations.linkProject': { projectId: newId() },
  };
  return { id, ...inputs[operation] };
}
