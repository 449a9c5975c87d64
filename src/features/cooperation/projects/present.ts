import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, type OrganisationBrief } from '../../accounts/public.ts';
import type { PublicProject, FullProject } from './view-shapes.ts';
import { isStale } from './rules.ts';
import type { StoredMilestone, StoredParty, StoredProject } from './stored.ts';
import { isBadlyLate, lateDaysOf } from './rules.ts';

export type Briefs = ReadonlyMap<string, OrganisationBrief>;

export function briefsOf(ctx: Ctx, projects: readonly StoredProject[]): Promise<Briefs> {
  const ids = projects.flatMap(({ parties, declined }) =>
    [...parties, ...declined].map(({ organisationId }) => organisationId),
  );
  return organisationsByIds(ctx, [...new Set(ids)]);
}

export function presentOrganisation(id: string, briefs: Briefs) {
  const brief = briefs.get(id);
  return { id, names: brief?.names ?? {}, country: brief?.country ?? null };
}

export function presentParty(
  party: StoredParty,
  briefs: Briefs,
  showsMoney: boolean,
): FullProject['parties'][number] {
  const { declineReason: text, declineLanguage: language } = party;
  return {
    organisation: presentOrganisation(party.organisationId, briefs),
    bank: party.bank,
    isLead: party.isLead,
    role: party.role,
    answer: party.answer,
    budget: showsMoney ? party.budget : null,
    declineReason: text === null || language === null ? null : { text, language },
  };
}

export function titlesOf({ texts }: Pick<StoredProject, 'texts'>): Record<string, string> {
  return Object.fromEntries(texts.map(({ language, title }) => [language, title]));
}

/** What visitors may see, and nothing else: neither money nor words of the card, people, papers or risks. */
export function presentPublic(
  project: StoredProject,
  briefs: Briefs,
  milestones: readonly StoredMilestone[],
): PublicProject {
  return {
    id: project.id,
    number: project.number,
    state: project.state,
    titles: titlesOf(project),
    titleLanguage: project.sourceLanguage,
    acronym: project.acronym,
    parties: project.parties
      .filter(({ answer }) => answer === 'accepted')
      .map(({ organisationId, bank, isLead }) => ({
        organisation: presentOrganisation(organisationId, briefs),
        bank,
        isLead,
      })),
    fields: project.fields,
    regions: project.regions,
    milestones: { total: milestones.length, done: milestones.filter(({ doneOn }) => doneOn !== null).length },
    stateSince: project.stateSince.toISOString(),
  };
}

export function presentTexts(project: StoredProject, isConfirmed: boolean): FullProject['texts'] {
  return project.texts.map((text) => ({
    language: text.language,
    title: text.title,
    goal: text.goal,
    summary: text.summary,
    state: isStale(text, project)
      ? 'stale'
      : // Both banks confirm the words of their two languages; English is nobody's own.
        isConfirmed && text.language !== 'en'
        ? 'confirmed'
        : text.state,
    engine: text.engine,
    writtenAt: text.writtenAt.toISOString(),
  }));
}

export function presentMilestone(
  milestone: StoredMilestone,
  today: string,
  showsMoney: boolean,
): FullProject['milestones'][number] {
  const lateDays = lateDaysOf(milestone, today);
  return {
    ...milestone,
    payment: showsMoney ? milestone.payment : null,
    lateDays,
    isBadlyLate: isBadlyLate(lateDays),
  };
}
