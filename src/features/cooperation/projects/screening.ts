import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding, organisationsByIds, registrationNumbersOf } from '../../accounts/public.ts';
import { requestScreening, type CaseSubject } from '../../evaluation/public.ts';
import { projectRef } from './project-ref.ts';
import type { StoredProject } from './stored.ts';
import { findProject } from './views.ts';

const direction = {
  CN: [['CN'], ['RU']],
  RU: [['RU'], ['CN']],
  both: [
    ['CN', 'RU'],
    ['CN', 'RU'],
  ],
} as const;

/**
 * Tells the gate what the project is now, once every organisation that was asked has joined. The gate opens its case
 * again only where something it looked at has changed.
 */
export async function tellGate(
  ctx: Ctx,
  projectId: string,
  occasion: 'negotiation' | 'partyChange' | 'contentChange',
): Promise<void> {
  const project = await findProject(ctx, projectId);
  if (!project || !haveAllJoined(project)) return;
  await requestScreening(ctx, await caseSubjectOf(ctx, project), occasion);
}

/** A project as the gate is told of it. */
export async function caseSubjectOf(ctx: Ctx, project: StoredProject): Promise<CaseSubject> {
  const ids = project.parties.map(({ organisationId }) => organisationId);
  const [names, briefs, numbers] = [
    await namesForFinding(ctx, ids),
    await organisationsByIds(ctx, ids),
    await registrationNumbersOf(ctx, ids),
  ];
  const source = project.texts.find(({ language }) => language === project.sourceLanguage);
  const { technologyFrom, rightsPassed } = project.traits;
  // Nobody has said where technology goes: the questions of both banks are asked.
  const [from, to] = direction[technologyFrom === 'unknown' ? 'both' : technologyFrom];
  const { data, samples, permits } = project.dataPlan;
  return {
    subject: projectRef(project.id),
    title: source?.title ?? project.number,
    titleLanguage: project.sourceLanguage,
    text: [source?.goal, source?.summary, data, samples, permits].filter(Boolean).join('\n\n'),
    kindOfDeal: [project.contractKind, rightsPassed === 'ordinary' ? 'nonExclusive' : rightsPassed].filter(
      (code): code is NonNullable<typeof code> => code !== null && code !== 'none' && code !== 'unknown',
    ),
    parties: project.parties.map((party) => ({
      organisationId: party.organisationId,
      names: [
        ...new Set([
          ...Object.values(briefs.get(party.organisationId)?.names ?? {}),
          ...(names.get(party.organisationId) ?? []),
        ]),
      ],
      registrationNumbers: numbers.get(party.organisationId) ?? [],
      country: party.country,
      isOwner: true,
    })),
    from: [...from],
    to: [...to],
    declaration: {
      personalData: project.dataPlan.personalData,
      importantData: project.dataPlan.importantData,
      humanGenetic: project.dataPlan.humanGenetic,
    },
    ...(project.interestId !== null && {
      relatedTo: { room: 'cooperation', kind: 'interest', id: project.interestId },
    }),
    ownerPersonIds: project.brokerIds,
  };
}

/** Both banks have a lead, and nobody who was asked still thinks about it. */
export function haveAllJoined({ parties }: Pick<StoredProject, 'parties'>): boolean {
  const leads = parties.filter(({ isLead }) => isLead).map(({ bank }) => bank);
  return leads.includes('cn') && leads.includes('ru') && parties.every(({ answer }) => answer === 'accepted');
}
