import { dayOf } from '../../../shared/day.ts';
import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { agreementsOf } from '../agreements/views.ts';
import { projectForParty, type ProjectForParty } from '../projects/project-for-party.ts';
import { sidesAgreed } from '../steps/views.ts';
import { findConflicts, findGaps, type Finding, type SheetFacts, type SheetParty } from './sheet-rules.ts';
import { findSheet, rightsOfferedBy } from './views.ts';

type Agreed = { side: string; personId: string; at: Date }[];

/** The sheet with what it lacks and what contradicts; names in ctx.language. */
export type Sheet = {
  project: ProjectForParty;
  facts: SheetFacts;
  annexRevision: number;
  rulesRevision: number;
  gaps: Finding[];
  conflicts: Finding[];
  agreed: { annex: Agreed; rules: Agreed };
};

/** Refuses as `projectForParty` does. */
export async function readSheet(ctx: Ctx, projectId: string): Promise<Sheet> {
  const project = await projectForParty(ctx, projectId);
  const [stored, parties, listing] = [
    await findSheet(ctx, projectId),
    await partiesOf(ctx, project),
    project.listing ? await rightsOfferedBy(ctx, project.listing.id) : undefined,
  ];
  const { annexRevision, rulesRevision, rules, items, noneSaid } = stored;
  const facts: SheetFacts = {
    parties,
    items: items.filter((item) => parties.some((party) => party.organisationId === item.organisationId)),
    noneSaid,
    rules,
    listing: listing ?? null,
    agreementShares: await sharesOfAgreement(ctx, projectId),
    day: dayOf(ctx.clock()),
  };
  const subject = { kind: 'rights' as const, id: projectId };
  return {
    project,
    facts,
    annexRevision,
    rulesRevision,
    gaps: findGaps(facts),
    conflicts: findConflicts(facts),
    agreed: {
      annex: await sidesAgreed(ctx, subject, 'annex', annexRevision),
      rules: await sidesAgreed(ctx, subject, 'rules', rulesRevision),
    },
  };
}

/** What the newest joint development agreement of the project says, drafts too: before signature is when it counts. */
async function sharesOfAgreement(ctx: Ctx, projectId: string): Promise<SheetFacts['agreementShares']> {
  const agreements = await agreementsOf(ctx, { kind: 'project', id: projectId });
  const newest = agreements.find(
    ({ kind, state }) => kind === 'jointDevelopment' && state !== 'abandoned' && state !== 'superseded',
  );
  const { sharePartyA: cn, sharePartyB: ru } = newest?.values ?? {};
  return typeof cn === 'number' && typeof ru === 'number' ? { cn, ru } : null;
}

async function partiesOf(ctx: Ctx, project: ProjectForParty): Promise<SheetParty[]> {
  const known = await organisationsByIds(
    ctx,
    project.parties.map(({ organisationId }) => organisationId),
  );
  return project.parties.map(({ organisationId, bank, isLead }) => {
    const organisation = known.get(organisationId);
    return {
      organisationId,
      bank,
      isLead,
      name: (organisation && pickText(organisation.names, ctx.language)?.text) ?? '',
      isCompany: organisation?.kind === 'company',
    };
  });
}
