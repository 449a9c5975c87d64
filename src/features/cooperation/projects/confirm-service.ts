import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { putConfirmation } from '../steps/store.ts';
import { sidesAgreed } from '../steps/views.ts';
import { leadSideOf, openProject } from './access.ts';
import type { projectEndpoints } from './contract.ts';
import { dropConfirmation } from './entry-store.ts';
import { auditProject } from './record-change.ts';
import { hasAllTitles, hasBothTexts } from './rules.ts';
import { stepLines } from './step-lines.ts';
import { bumpProject } from './store.ts';
import type { StoredProject } from './stored.ts';
import { tellTalk } from './talk.ts';
import { refuseFixedCard } from './text-service.ts';

/**
 * A lead confirms the card in both languages, or that the project is shown to visitors. Errors:
 * `cooperation.project.leadsDecide`, `.cardChanged` where it is not the card he saw, `.textsMissing`, `.titlesMissing`.
 */
export async function confirmProject(
  ctx: Ctx,
  { id, what, ofRevision }: ParsedInputOf<typeof projectEndpoints.confirm>,
): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const { project, side } = await openForLead(tx, id);
    const current = what === 'card' ? project.cardRevision : project.publicRevision;
    if (ofRevision !== current) throw new AppError('conflict', 'cooperation.project.cardChanged');
    if (what === 'card') {
      refuseFixedCard(project);
      if (!hasBothTexts(project)) throw new AppError('conflict', 'cooperation.project.textsMissing');
    } else if (!hasAllTitles(project)) {
      throw new AppError('conflict', 'cooperation.project.titlesMissing');
    }
    await putConfirmation(tx, { kind: 'project', id }, { what, side, ofRevision, personId });
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'confirm', { what, side, ofRevision });
    if (what === 'card') await tellTalk(tx, id, stepLines.confirmed(side));
  });
}

export async function openForLead(
  ctx: Ctx,
  id: string,
): Promise<{ project: StoredProject; side: 'cn' | 'ru' }> {
  const project = await openProject(ctx, id, { forChange: true });
  const side = leadSideOf(project, ctx.actor);
  if (!side) throw new AppError('forbidden', 'cooperation.project.leadsDecide');
  return { project, side };
}

/** Either side may take its agreement to be shown back at any time. */
export async function withdrawPublication(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { project, side } = await openForLead(tx, id);
    await dropConfirmation(tx, id, 'publication', side);
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'withdrawPublication', { side });
  });
}

/** Both banks have confirmed the card as it is now. */
export async function isCardConfirmed(
  ctx: Ctx,
  { id, cardRevision }: Pick<StoredProject, 'id' | 'cardRevision'>,
) {
  const sides = (await sidesAgreed(ctx, { kind: 'project', id }, 'card', cardRevision)).map(
    ({ side }) => side,
  );
  return sides.includes('cn') && sides.includes('ru');
}
