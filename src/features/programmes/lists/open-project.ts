import { AppError } from '../../../shared/app-error.ts';
import { languages } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { proposeOnBasis } from '../../cooperation/public.ts';
import { findList } from './list-views.ts';
import { listNotFound } from './list-service.ts';
import { memberSide } from './nomination-access.ts';
import { openNomination } from './nomination-service.ts';
import { lockNomination, setProject } from './nomination-store.ts';
import { nominationRef, type StoredNomination } from './nomination-stored.ts';
import { spokenTexts } from './nomination-texts.ts';
import { approvedNumber } from './nomination-views.ts';

/**
 * Begins the cooperation project of an approved nomination, once: both institutions, the words in the languages they
 * stand in, and the list it rests on. Gives its id. Errors: `programmes.lists.institutionsOnly`, `.notApprovedYet`,
 * `.projectThere`, and those of the proposal.
 */
export async function openProjectOf(ctx: Ctx, id: string): Promise<string> {
  await openNomination(ctx, id);
  return ctx.transaction(async (tx) => {
    const nomination = await lockNomination(tx, id);
    if (!nomination) throw new AppError('notFound', 'platform.notFound');
    const side = memberSide(tx, nomination);
    if (side === undefined) throw new AppError('forbidden', 'programmes.lists.institutionsOnly');
    const number = await approvedNumber(tx, id);
    if (number === undefined) {
      const params = { rule: 'nomination.openProject' };
      throw new AppError('conflict', 'programmes.lists.notApprovedYet', { params });
    }
    if (nomination.projectId !== null) {
      const params = { rule: 'nomination.openProject' };
      throw new AppError('conflict', 'programmes.lists.projectThere', { params });
    }
    const list = await findList(tx, nomination.listId);
    if (!list) throw listNotFound();
    const { institutions, texts, language } = nomination;
    const made = await proposeOnBasis(tx, {
      ownOrganisationId: institutions[side].id,
      partnerOrganisationId: institutions[side === 'cn' ? 'ru' : 'cn'].id,
      words: { language, title: texts.title, goal: texts.goal, summary: texts.result },
      translations: await translationsOf(tx, nomination),
      fields: [nomination.field],
      basis: {
        kind: 'call',
        text: [list.number, number, nomination.number].filter(Boolean).join(' · '),
        ref: { room: 'programmes', kind: 'list', id: list.id },
      },
    });
    await setProject(tx, id, made.id);
    const details = { projectId: made.id, number: made.number };
    await recordAudit(tx, { action: 'programmes.nomination.openProject', ref: nominationRef(id), details });
    return made.id;
  });
}

/** The words of a card in the languages it was translated into, as far as its title is. */
async function translationsOf(ctx: Ctx, nomination: StoredNomination) {
  const found = [];
  for (const language of languages) {
    if (language === nomination.language) continue;
    const { title, goal, result } = await spokenTexts({ ...ctx, language }, nomination);
    const isThere = ({ state }: typeof title) =>
      state !== 'none' && state !== 'original' && state !== 'stale';
    if (!isThere(title)) continue;
    const isMachine = [title, goal, result].some(({ state }) => state === 'machine');
    found.push({
      ...{ language, title: title.text },
      goal: isThere(goal) ? goal.text : '',
      summary: isThere(result) ? result.text : '',
      ...{ state: isMachine ? ('machine' as const) : ('human' as const), engine: null },
    });
  }
  return found;
}
