import type { Ctx } from '../../../platform/db/context.ts';
import { buildOrganisation, buildPerson, type BuiltPerson } from '../../accounts/testing.ts';
import { appendStep, putConfirmation } from '../steps/store.ts';
import { projectCycle } from './life-cycle.ts';
import {
  bumpProject,
  insertProject,
  moveProject,
  putParty,
  putPerson,
  putText,
  type ProjectFacts,
} from './store.ts';
import { traitsShape, type Traits } from './stored.ts';
import type { ProjectState } from './vocabulary.ts';
import { findProject } from './views.ts';

/** People and organisations of both banks, for tests. */
export type ProjectCast = {
  chineseId: string;
  russianId: string;
  chinese: BuiltPerson;
  russian: BuiltPerson;
  broker: BuiltPerson;
  compliance: BuiltPerson;
  programme: BuiltPerson;
  outsider: BuiltPerson;
};

export async function buildProjectCast(system: Ctx): Promise<ProjectCast> {
  const chineseId = await buildOrganisation(system, {
    country: 'CN',
    region: 'CN-HL',
    names: { zh: '佳木斯焊接设备公司', en: 'Jiamusi Welding Equipment' },
  });
  const russianId = await buildOrganisation(system, {
    kind: 'institute',
    country: 'RU',
    region: 'RU-PRI',
    names: { ru: 'Институт сварки', en: 'Welding Institute' },
  });
  const outsideId = await buildOrganisation(system, { country: 'KZ', region: null });
  return {
    chineseId,
    russianId,
    chinese: await buildPerson(system, { memberOf: [chineseId] }),
    russian: await buildPerson(system, { memberOf: [russianId] }),
    broker: await buildPerson(system, { roles: ['broker'] }),
    compliance: await buildPerson(system, { roles: ['compliance_officer'] }),
    programme: await buildPerson(system, { roles: ['programme_officer'] }),
    outsider: await buildPerson(system, { memberOf: [outsideId] }),
  };
}

export type ProjectWish = {
  state?: ProjectState;
  facts?: ProjectFacts;
  traits?: Partial<Traits>;
  title?: string;
  interestId?: string;
  listing?: { kind: 'offer' | 'request'; id: string };
  /** Both sides have confirmed the card as it is. */
  isConfirmed?: boolean;
  /** Both sides have agreed to show it. */
  isPublic?: boolean;
};

/** How a state is reached, step by step. */
const ways: Record<ProjectState, readonly ProjectState[]> = {
  proposed: [],
  checked: ['checked'],
  approved: ['checked', 'approved'],
  registered: ['checked', 'approved', 'registered'],
  running: ['checked', 'approved', 'registered', 'running'],
  suspended: ['checked', 'approved', 'registered', 'running', 'suspended'],
  final_report: ['checked', 'approved', 'registered', 'running', 'final_report'],
  accepted: ['checked', 'approved', 'registered', 'running', 'final_report', 'accepted'],
  closed: ['checked', 'approved', 'registered', 'running', 'final_report', 'accepted', 'closed'],
  impact_followed: [
    'checked',
    'approved',
    'registered',
    'running',
    'final_report',
    'accepted',
    'closed',
    'impact_followed',
  ],
  terminated: ['checked', 'approved', 'registered', 'running', 'terminated'],
};

/**
 * A project of the cast in any state, with words in three languages and every step on record. The gate, the rights and
 * the contract are not asked: what they say is for the test to prepare.
 */
export async function buildProject(system: Ctx, cast: ProjectCast, wish: ProjectWish = {}): Promise<string> {
  const { id } = await insertProject(system, {
    interestId: wish.interestId ?? null,
    listing: wish.listing ?? null,
    sourceLanguage: 'ru',
    fields: ['55.20'],
    regions: ['CN-HL', 'RU-PRI'],
    traits: traitsShape.parse({ technologyFrom: 'RU', ...wish.traits }),
    createdBy: cast.russian.personId,
  });
  const sides = [
    { organisationId: cast.russianId, bank: 'ru', country: 'RU', role: 'provider', person: cast.russian },
    { organisationId: cast.chineseId, bank: 'cn', country: 'CN', role: 'recipient', person: cast.chinese },
  ] as const;
  for (const [position, { person, ...party }] of sides.entries()) {
    await putParty(system, id, { ...party, isLead: true, budget: null, answer: 'accepted' }, position);
    const { organisationId, bank: side } = party;
    await putPerson(system, id, { personId: person.personId, organisationId, side });
  }
  await putPerson(system, id, { personId: cast.broker.personId, organisationId: null, side: 'broker' });
  await putWords(system, id, wish.title ?? 'Сварка хладостойких сталей');
  if (wish.facts) {
    const project = await findProject(system, id);
    if (project) await bumpProject(system, project, wish.facts, { isOfCard: true });
  }
  await confirmAsWished(system, id, cast, wish);
  let from: ProjectState = 'proposed';
  await appendStep(system, { kind: 'project', id }, { step: 'propose', from: null, to: from, side: 'ru' });
  for (const to of ways[wish.state ?? 'proposed']) {
    const transition = projectCycle.find((one) => one.from === from && one.to === to);
    const step = { step: transition?.step ?? 'step', from, to, side: transition?.by[0] ?? 'system' };
    await moveProject(system, id, to, await appendStep(system, { kind: 'project', id }, step));
    from = to;
  }
  return id;
}

async function putWords(system: Ctx, id: string, title: string): Promise<void> {
  const plain = {
    goal: 'Цель',
    summary: 'Описание',
    state: 'own' as const,
    engine: null,
    sourceRevision: 1,
    ofSource: 1,
    writtenBy: null,
    writtenAt: system.clock(),
  };
  await putText(system, id, { ...plain, language: 'ru', title });
  await putText(system, id, {
    ...plain,
    language: 'zh',
    title: '低温钢焊接',
    goal: '目标',
    summary: '简介',
    state: 'human',
  });
  const english = {
    title: 'Welding of steel for cold',
    goal: 'Goal',
    summary: 'Summary',
    state: 'machine',
  } as const;
  await putText(system, id, { ...plain, ...english, language: 'en' });
}

async function confirmAsWished(system: Ctx, id: string, cast: ProjectCast, wish: ProjectWish): Promise<void> {
  const project = await findProject(system, id);
  if (!project) return;
  const revisions = [
    ...(wish.isConfirmed === true ? [['card', project.cardRevision] as const] : []),
    ...(wish.isPublic === true ? [['publication', project.publicRevision] as const] : []),
  ];
  for (const [what, ofRevision] of revisions) {
    for (const side of ['cn', 'ru'] as const) {
      const { personId } = side === 'cn' ? cast.chinese : cast.russian;
      await putConfirmation(system, { kind: 'project', id }, { what, side, ofRevision, personId });
    }
  }
}
