import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { canReadProject, sidesOfProject, type ProjectSide } from '../access.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { activeStates } from './life-cycle.ts';
import type { StoredProject } from './stored.ts';
import type { Bank, ContractKind, PartyRole, ProjectState } from './vocabulary.ts';
import { findProject } from './views.ts';

export type ProjectForParty = {
  id: string;
  number: string;
  state: ProjectState;
  /** Of any save; `cardRevision` of what both sides confirm. */
  revision: number;
  cardRevision: number;
  interestId: string | null;
  listing: { kind: 'offer' | 'request'; id: string } | null;
  /** Those who have not declined. */
  parties: {
    organisationId: string;
    bank: Bank;
    isLead: boolean;
    country: string | null;
    role: PartyRole;
    answer: 'asked' | 'accepted' | 'declined';
  }[];
  brokerIds: string[];
  /** In the author's language. */
  title: { language: Language; text: string };
  titles: Partial<Record<Language, string>>;
  fields: string[];
  contractKind: ContractKind | null;
  contractLanguages: Language[];
  rightsPassed: StoredProject['traits']['rightsPassed'];
  startsOn: string | null;
  endsOn: string | null;
  /** The day the contract took effect. */
  effectiveOn: string | null;
  /** On which sides the actor decides. */
  sides: ProjectSide[];
  /** Whether both sides agreed that visitors may see the project (see `isShownToVisitors`). */
  publicRevision: number;
};

export const projectNotFound = () => new AppError('notFound', 'cooperation.project.notFound');

/**
 * A project for its parties, its brokers and the officer who checks it. Everybody else is told
 * `cooperation.project.notFound`. `forChange` holds it until the transaction ends.
 */
export async function projectForParty(
  ctx: Ctx,
  projectId: string,
  wish: { forChange?: boolean } = {},
): Promise<ProjectForParty> {
  const project = await findProject(ctx, projectId, wish);
  if (!project) throw projectNotFound();
  if (ctx.actor.kind !== 'system' && !canReadProject(project, ctx.actor)) throw projectNotFound();
  return briefOf(project, ctx);
}

export function briefOf(project: StoredProject, { actor }: Pick<Ctx, 'actor'>): ProjectForParty {
  const source = project.texts.find(({ language }) => language === project.sourceLanguage);
  return {
    id: project.id,
    number: project.number,
    state: project.state,
    revision: project.revision,
    cardRevision: project.cardRevision,
    interestId: project.interestId,
    listing: project.listing,
    parties: project.parties.map(({ organisationId, bank, isLead, country, role, answer }) => ({
      organisationId,
      bank,
      isLead,
      country,
      role,
      answer,
    })),
    brokerIds: project.brokerIds,
    title: { language: project.sourceLanguage, text: source?.title ?? project.number },
    titles: Object.fromEntries(project.texts.map(({ language, title }) => [language, title])),
    fields: project.fields,
    contractKind: project.contractKind,
    contractLanguages: project.contractLanguages,
    rightsPassed: project.traits.rightsPassed,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    effectiveOn: project.effectiveOn,
    sides: sidesOfProject(project, actor),
    publicRevision: project.publicRevision,
  };
}

/** Ids of projects in the given states (by default those on which work goes on), by id, for passes over all of them. */
export async function openProjectIds(
  ctx: Ctx,
  states: readonly ProjectState[] = activeStates,
): Promise<string[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_project')
    .select('id')
    .where('state', 'in', [...states])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
