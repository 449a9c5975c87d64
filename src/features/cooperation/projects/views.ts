import type { Selectable } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { Currency } from '../../../shared/money.ts';
import type {
  CooperationProjectPartyTable,
  CooperationProjectTable,
  CooperationProjectTextTable,
  CooperationTables,
} from '../tables.gen.ts';
import {
  dataPlanShape,
  outcomeShape,
  traitsShape,
  type StoredParty,
  type StoredProject,
  type StoredText,
} from './stored.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

/** A project with its words and parties; `forChange` holds it until the transaction ends. */
export async function findProject(
  ctx: Ctx,
  id: string,
  { forChange = false }: { forChange?: boolean } = {},
): Promise<StoredProject | undefined> {
  if (forChange) {
    await tables(ctx)
      .selectFrom('cooperation_project')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }
  return (await findProjects(ctx, [id]))[0];
}

/** Projects in the order of the ids; unknown ones are absent. */
export async function findProjects(ctx: Ctx, ids: readonly string[]): Promise<StoredProject[]> {
  if (ids.length === 0) return [];
  const rows = await tables(ctx)
    .selectFrom('cooperation_project')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  const texts = await tables(ctx)
    .selectFrom('cooperation_project_text')
    .selectAll()
    .where('project_id', 'in', ids)
    .execute();
  const parties = await tables(ctx)
    .selectFrom('cooperation_project_party')
    .selectAll()
    .where('project_id', 'in', ids)
    .orderBy('position')
    .execute();
  const brokers = await tables(ctx)
    .selectFrom('cooperation_project_person')
    .select(['project_id', 'person_id'])
    .where('project_id', 'in', ids)
    .where('side', '=', 'broker')
    .orderBy('person_id')
    .execute();
  const royalties = await tables(ctx)
    .selectFrom('cooperation_project_royalty')
    .selectAll()
    .where('project_id', 'in', ids)
    .orderBy('arose_on')
    .execute();
  const of = <Row extends { project_id: string }>(all: Row[], id: string) =>
    all.filter((row) => row.project_id === id);
  const found = new Map(
    rows.map((row) => {
      const all = of(parties, row.id).map(toParty);
      return [
        row.id,
        {
          ...toProject(row),
          texts: of(texts, row.id).map(toText),
          parties: all.filter(({ answer }) => answer !== 'declined'),
          declined: all.filter(({ answer }) => answer === 'declined'),
          brokerIds: of(brokers, row.id).map(({ person_id }) => person_id),
          royalties: of(royalties, row.id).map(({ arose_on }) => arose_on),
        },
      ];
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

function toProject(row: Selectable<CooperationProjectTable>) {
  return {
    id: row.id,
    number: row.number,
    state: row.state as StoredProject['state'],
    stateSince: row.state_since,
    revision: row.revision,
    cardRevision: row.card_revision,
    publicRevision: row.public_revision,
    interestId: row.interest_id,
    listing:
      row.listing_id === null ? null : { kind: row.listing_kind as 'offer' | 'request', id: row.listing_id },
    sourceLanguage: row.source_language as Language,
    acronym: row.acronym,
    fields: row.fields,
    regions: row.regions,
    basisKind: row.basis_kind as StoredProject['basisKind'],
    basisText: row.basis_text,
    basisRef: row.basis_ref,
    contractKind: row.contract_kind as StoredProject['contractKind'],
    developmentKind: row.development_kind as StoredProject['developmentKind'],
    contractLanguages: row.contract_languages as Language[],
    totalMinor: numberOf(row.total_minor),
    technologyMinor: numberOf(row.technology_minor),
    amountCurrency: row.amount_currency as Currency | null,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    effectiveOn: row.effective_on,
    traits: traitsShape.parse(row.traits),
    dataPlan: dataPlanShape.parse(row.data_plan),
    outcome: row.outcome === null ? null : outcomeShape.parse(row.outcome),
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

export const numberOf = (value: unknown): number | null => (value === null ? null : Number(value));

export function moneyOf(amount: unknown, currency: string | null) {
  return amount === null || currency === null
    ? null
    : { amountMinor: Number(amount), currency: currency as Currency };
}

function toText(row: Selectable<CooperationProjectTextTable>): StoredText {
  return {
    language: row.language as Language,
    title: row.title,
    goal: row.goal,
    summary: row.summary,
    state: row.state as StoredText['state'],
    engine: row.engine,
    sourceRevision: row.source_revision,
    ofSource: row.of_source,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  };
}

function toParty(row: Selectable<CooperationProjectPartyTable>): StoredParty {
  return {
    organisationId: row.organisation_id,
    bank: row.bank as StoredParty['bank'],
    country: row.country,
    isLead: row.is_lead,
    role: row.role as StoredParty['role'],
    budget: moneyOf(row.budget_minor, row.budget_currency),
    answer: row.answer as StoredParty['answer'],
    answeredAt: row.answered_at,
    declineReason: row.decline_reason,
    declineLanguage: row.decline_language as Language | null,
  };
}
