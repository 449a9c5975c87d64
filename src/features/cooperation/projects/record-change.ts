import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { projectRef } from './project-ref.ts';
import { bumpProject, noteChanges, type ProjectFacts } from './store.ts';
import type { FieldChange, StoredProject } from './stored.ts';

/** What visitors may see of a project: a change of it voids the agreement to show it. */
const publicFields: readonly string[] = ['title.zh', 'title.ru', 'title.en', 'acronym', 'fields', 'parties'];

/** Saves a change of the card: with nothing changed, nothing is counted and the confirmations stay. */
export async function saveCardChange(
  ctx: Ctx,
  project: StoredProject,
  action: string,
  changes: readonly FieldChange[],
  facts: ProjectFacts = {},
): Promise<boolean> {
  if (changes.length === 0) return false;
  const isPublic = changes.some(({ field }) => publicFields.includes(field));
  const revision = await bumpProject(ctx, project, facts, { isOfCard: true, isPublic });
  await noteChanges(ctx, project.id, revision, changes);
  await auditProject(ctx, project, action, { fields: changes.map(({ field }) => field) });
  return true;
}

export function auditProject(
  ctx: Ctx,
  project: Pick<StoredProject, 'id' | 'number'>,
  action: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  return recordAudit(ctx, {
    action: `cooperation.project.${action}`,
    ref: projectRef(project.id),
    details: { number: project.number, ...details },
  });
}
