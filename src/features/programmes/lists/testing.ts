import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../../accounts/testing.ts';
import { compileRecogniser, parseConcepts } from '../../translation/public.ts';
import { lists } from './contract.ts';
import { nominations } from './nomination-contract.ts';
import { pairs } from './pair-contract.ts';
import { listRoutes } from './routes.ts';
import type { Side } from './vocabulary.ts';

const header = 'concept_id\tdomain\tkind\tzh\tru\ten\tzh_synonyms\tru_synonyms\ten_synonyms';
/** A few concepts: enough to tell titles apart. */
const recogniser = compileRecogniser(
  parseConcepts(
    [
      header,
      'L1\t81\tcomponent\t焊接\tсварка\twelding\t\tсварочный\t',
      'L2\t68\tcomponent\t大豆\tсоя\tsoybean\t\tсоевый\t',
      'L3\t38\tcomponent\t冻土\tмерзлота\tpermafrost\t\t\t',
      '',
    ].join('\n'),
  ),
);
export const callLists = callerOf(listRoutes({ termbase: { recogniser: () => recogniser } }));

export type ListCast = {
  officers: Record<Side, BuiltPerson>;
  owners: Record<Side, BuiltPerson>;
  institutions: Record<Side, string>;
  member: BuiltPerson;
  outsider: BuiltPerson;
};

/** Officers of both ministries, owners of two institutions, one who is only a member, and a stranger, for tests. */
export async function buildListCast(system: Ctx): Promise<ListCast> {
  const build = (country: string, kind: 'ministry' | 'institute', names: { zh?: string; ru?: string }) =>
    buildOrganisation(system, { country, kind, region: country === 'CN' ? 'CN-HL' : 'RU-PRI', names });
  const ministries = {
    cn: await build('CN', 'ministry', { zh: '科学技术部' }),
    ru: await build('RU', 'ministry', { ru: 'Министерство науки' }),
  };
  const institutions = {
    cn: await build('CN', 'institute', { zh: '哈尔滨焊接研究院' }),
    ru: await build('RU', 'institute', { ru: 'Институт сварки' }),
  };
  const officer = (side: Side) =>
    buildPerson(system, { roles: ['programme_officer'], memberOf: [ministries[side]] });
  const owner = (side: Side) => buildPerson(system, { memberOf: [institutions[side]] });
  return {
    officers: { cn: await officer('cn'), ru: await officer('ru') },
    owners: { cn: await owner('cn'), ru: await owner('ru') },
    institutions,
    member: await buildPerson(system, { memberOf: [institutions.cn], membershipRole: 'member' }),
    outsider: await buildPerson(system, { roles: ['programme_officer'] }),
  };
}

export const callWish = {
  year: 2027,
  titleZh: '2027年度中俄科技合作项目清单',
  titleRu: 'Перечень проектов научно-технического сотрудничества на 2027 год',
  textZh: '征集联合研究项目。',
  textRu: 'Принимаются заявки на совместные исследования.',
  fields: ['55', '68'],
  modes: ['jointResearch' as const],
  deadlineCn: '2027-03-31T18:00',
  zoneCn: 'Asia/Shanghai',
  deadlineRu: '2027-03-31T18:00',
  zoneRu: 'Europe/Moscow',
};

export const cardWish = (cast: Pick<ListCast, 'institutions'>) => ({
  title: 'Сварка хладостойких сталей',
  goal: 'Режимы сварки для низких температур.',
  result: 'Технология и образцы.',
  ipTerms: 'Права принадлежат обеим сторонам поровну.',
  field: '55.20',
  mode: 'jointResearch' as const,
  institutionCn: cast.institutions.cn,
  institutionRu: cast.institutions.ru,
  leaderCn: '王伟',
  leaderRu: 'Иванов И. И.',
  budgetCnMinor: 120_000_000,
  budgetRuMinor: 1_500_000_050,
});

/** Base64 of a table as officers send it. */
export function uploadOf(rows: readonly string[]): string {
  const text = ['number\ttitle\torganisations\tregion\tfield\tbudget', ...rows].join('\n');
  return Buffer.from(text).toString('base64');
}

export const revisionOf = async (ctx: Ctx, id: string) =>
  (await callLists(lists.get, ctx, { id })).list.revision;

/** One step of a list by the officers of these sides. */
export async function stepBy(
  cast: ListCast,
  id: string,
  step: Parameters<typeof callLists<typeof lists.step>>[2]['step'],
  by: readonly Side[],
): Promise<void> {
  for (const side of by) {
    const { ctx } = cast.officers[side];
    await callLists(lists.step, ctx, { id, step, revision: await revisionOf(ctx, id) });
  }
}

/** An announced list. */
export async function buildAnnounced(cast: ListCast, more: Partial<typeof callWish> = {}): Promise<string> {
  const { list } = await callLists(lists.create, cast.officers.cn.ctx, { ...callWish, ...more });
  await stepBy(cast, list.id, 'announce', ['cn', 'ru']);
  return list.id;
}

export async function buildNomination(cast: ListCast, listId: string, isSubmitted = true): Promise<string> {
  const russian = { ...cast.owners.ru.ctx, language: 'ru' as const };
  const { id } = await callLists(nominations.create, russian, { listId, ...cardWish(cast) });
  if (isSubmitted) {
    for (const side of ['ru', 'cn'] as const) {
      await callLists(nominations.step, cast.owners[side].ctx, { id, revision: 1, step: 'submit' });
    }
  }
  return id;
}

/** Confirms every pair of a list and ranks them the same way on both sides, up to the opened rankings. */
export async function rankAll(cast: ListCast, id: string): Promise<void> {
  const { ctx } = cast.officers.cn;
  for (const pair of (await callLists(pairs.get, ctx, { id })).pairs) {
    if (pair.state === 'proposed') await callLists(pairs.step, ctx, { id, pairId: pair.id, step: 'confirm' });
  }
  await stepBy(cast, id, 'startRanking', ['ru', 'cn']);
  for (const side of ['cn', 'ru'] as const) {
    const { ctx: own } = cast.officers[side];
    const confirmed = (await callLists(pairs.get, own, { id })).pairs.filter(
      ({ state }) => state === 'confirmed',
    );
    const ranks = confirmed.map((pair, at) => ({ pairId: pair.id, rank: at + 1 }));
    await callLists(pairs.rank, own, { id, ranks });
    await callLists(pairs.lock, own, { id });
  }
}
