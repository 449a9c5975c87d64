import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { RegistrationEntry } from './entry-store.ts';
import type { ProjectPerson } from './store.ts';
import type { StoredDocument, StoredMilestone, StoredRisk } from './stored.ts';
import { moneyOf } from './views.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

/** The milestones of each of the projects, the earliest first. */
export async function milestonesByProject(
  ctx: Ctx,
  projectIds: readonly string[],
): Promise<Map<string, StoredMilestone[]>> {
  if (projectIds.length === 0) return new Map();
  const rows = await tables(ctx)
    .selectFrom('cooperation_project_milestone')
    .selectAll()
    .where('project_id', 'in', projectIds)
    .orderBy('due_on')
    .orderBy('position')
    .execute();
  const found = new Map<string, StoredMilestone[]>(projectIds.map((id) => [id, []]));
  for (const row of rows) {
    found.get(row.project_id)?.push({
      id: row.id,
      dueOn: row.due_on,
      deliverable: row.deliverable,
      deliverableLanguage: row.deliverable_language as Language,
      level: row.level,
      scheme: row.scheme,
      payment: moneyOf(row.payment_minor, row.payment_currency),
      payerOrganisationId: row.payer_organisation_id,
      doneOn: row.done_on,
      evidence: row.evidence,
      evidenceLanguage: row.evidence_language as Language | null,
      evidenceDocumentId: row.evidence_document_id,
    });
  }
  return found;
}

export async function milestonesOf(ctx: Ctx, projectId: string): Promise<StoredMilestone[]> {
  return (await milestonesByProject(ctx, [projectId])).get(projectId) ?? [];
}

export async function risksOf(ctx: Ctx, projectId: string): Promise<StoredRisk[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_project_risk')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    risk: row.risk,
    action: row.action,
    language: row.language as Language,
    level: row.level as StoredRisk['level'],
    ownerOrganisationId: row.owner_organisation_id,
  }));
}

export async function documentsOf(ctx: Ctx, projectId: string): Promise<StoredDocument[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_project_document')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    name: row.name,
    kind: row.kind as StoredDocument['kind'],
    language: row.language as StoredDocument['language'],
    isAuthentic: row.is_authentic,
    isSigned: row.is_signed,
    sha256: row.sha256,
    contentType: row.content_type,
    sizeBytes: Number(row.size_bytes),
    addedBy: row.added_by,
    addedAt: row.added_at,
  }));
}

export async function registrationsOf(ctx: Ctx, projectId: string): Promise<RegistrationEntry[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_project_registration')
    .selectAll()
    .where('project_id', '=', projectId)
    .execute();
  return rows.map((row) => ({
    key: row.item_key,
    state: row.state as RegistrationEntry['state'],
    number: row.number,
    issuedOn: row.issued_on,
    authority: row.authority,
    documentId: row.document_id,
    reason: row.reason,
    reasonLanguage: row.reason_language as Language | null,
    changedAt: row.changed_at,
  }));
}

export async function peopleOf(ctx: Ctx, projectId: string): Promise<ProjectPerson[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_project_person')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    organisationId: row.organisation_id,
    side: row.side as ProjectPerson['side'],
  }));
}

export async function impactsOf(ctx: Ctx, projectId: string) {
  return tables(ctx)
    .selectFrom('cooperation_project_impact')
    .select(['months', 'note', 'language', 'at'])
    .where('project_id', '=', projectId)
    .orderBy('months')
    .execute();
}

export type CardConfirmation = {
  side: 'cn' | 'ru';
  what: string;
  ofRevision: number;
  personId: string;
  at: Date;
};

/** The last agreement of each side to the card, to its publication, to a step; also those that count no more. */
export async function confirmationsOf(ctx: Ctx, projectId: string): Promise<CardConfirmation[]> {
  const rows = await tables(ctx)
    .selectFrom('cooperation_confirmation')
    .select(['side', 'what', 'of_revision', 'person_id', 'at'])
    .where('subject_kind', '=', 'project')
    .where('subject_id', '=', projectId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    side: row.side as CardConfirmation['side'],
    what: row.what,
    ofRevision: row.of_revision,
    personId: row.person_id,
    at: row.at,
  }));
}

/** The first and the last word of each field that changed after a revision. */
export async function changesSince(ctx: Ctx, projectId: string, revision: number) {
  const { rows } = await sql<{ field: string; before: string | null; after: string | null; at: Date }>`
    select field, (array_agg(before_text order by revision))[1] as before,
      (array_agg(after_text order by revision desc))[1] as after, max(at) as at
    from cooperation_project_change where project_id = ${projectId} and revision > ${revision}
    group by field order by max(at), field`.execute(ctx.db);
  return rows;
}
