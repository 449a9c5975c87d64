import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { openForEditor, refuseOldRevision } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { saveCardChange } from './record-change.ts';
import { changesBetween } from './rules.ts';
import { tellGate } from './screening.ts';
import type { ProjectFacts } from './store.ts';
import type { StoredProject } from './stored.ts';
import { refuseFixedCard } from './text-service.ts';

/** Changes the facts of the card. Errors: `cooperation.project.newer` where somebody saved meanwhile, `.notEditable`. */
export async function saveCard(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.saveCard>,
): Promise<void> {
  const facts = {
    acronym: input.acronym ?? null,
    fields: [...new Set(input.fields)],
    basisKind: input.basisKind ?? null,
    basisText: input.basisText,
    basisRef: input.basisRef ?? null,
    contractKind: input.contractKind ?? null,
    developmentKind: input.developmentKind ?? null,
    contractLanguages: [...new Set(input.contractLanguages)],
    totalMinor: input.totalMinor ?? null,
    technologyMinor: input.technologyMinor ?? null,
    amountCurrency: input.amountCurrency ?? null,
    startsOn: input.startsOn ?? null,
    endsOn: input.endsOn ?? null,
    traits: input.traits,
    dataPlan: input.dataPlan,
  } satisfies ProjectFacts;
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    refuseFixedCard(project);
    refuseOldRevision(project, input.revision);
    const changes = changesBetween(named(project), named(facts));
    const hasChanged = await saveCardChange(tx, project, 'saveCard', changes, facts);
    if (hasChanged) await tellGate(tx, project.id, 'contentChange');
  });
}

type Named = Pick<
  StoredProject,
  | 'acronym'
  | 'fields'
  | 'basisKind'
  | 'basisText'
  | 'basisRef'
  | 'contractKind'
  | 'developmentKind'
  | 'contractLanguages'
  | 'totalMinor'
  | 'technologyMinor'
  | 'amountCurrency'
  | 'startsOn'
  | 'endsOn'
  | 'traits'
  | 'dataPlan'
>;

/** The fields as the list of changes names them; amounts with their currency. */
function named(facts: Named): Record<string, unknown> {
  const money = (minor: number | null) => (minor === null ? null : `${minor} ${facts.amountCurrency ?? ''}`);
  const { traits, dataPlan, totalMinor, technologyMinor, ...rest } = facts;
  const inside = (prefix: string, values: object) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value as unknown]),
    );
  return {
    acronym: rest.acronym,
    fields: rest.fields,
    basisKind: rest.basisKind,
    basisText: rest.basisText,
    basisRef: rest.basisRef,
    contractKind: rest.contractKind,
    developmentKind: rest.developmentKind,
    contractLanguages: rest.contractLanguages,
    startsOn: rest.startsOn,
    endsOn: rest.endsOn,
    total: money(totalMinor),
    technology: money(technologyMinor),
    ...inside('traits', traits),
    ...inside('dataPlan', dataPlan),
  };
}
