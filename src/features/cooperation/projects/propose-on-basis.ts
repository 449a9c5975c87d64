import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { fromPartner, writeProject } from './create-service.ts';
import { bumpProject, putText } from './store.ts';
import { findProject } from './views.ts';
import { goalMax, lineMax, summaryMax, titleMax, type BasisKind } from './vocabulary.ts';

type Words = { language: Language; title: string; goal: string; summary: string };
export type ProposalOnBasis = {
  ownOrganisationId: string;
  partnerOrganisationId: string;
  /** As their author wrote them, and in other languages with how they came about. */
  words: Words;
  translations: (Words & { state: 'machine' | 'human'; engine: string | null })[];
  fields: string[];
  /** What the project rests on: its kind, how people name it, and where it is. */
  basis: { kind: BasisKind; text: string; ref: RecordRef };
};

/** How a card keeps what it rests on; an agreement stands by its id alone. */
export function basisRefOf({ room, kind, id }: RecordRef): string {
  return room === 'programmes' && kind === 'agreement' ? id : `${kind}:${id}`;
}

/**
 * Proposes a project on what another room has settled, for a member of `ownOrganisationId`; the partner is asked to join.
 * Words too long for a card are shortened. Runs in the caller's transaction. Errors as those of `createProject`.
 */
export async function proposeOnBasis(
  ctx: Ctx,
  wish: ProposalOnBasis,
): Promise<{ id: string; number: string }> {
  const writtenBy = personIdOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    const { ownOrganisationId, partnerOrganisationId, fields, basis } = wish;
    const nothing = { listingKind: undefined, listingId: undefined };
    const beginning = await fromPartner(tx, { ownOrganisationId, partnerOrganisationId, ...nothing });
    const made = await writeProject(tx, beginning, { ...fitted(wish.words), fields, writtenBy });
    for (const { state, engine, ...words } of wish.translations) {
      if (words.language === wish.words.language || words.title === '') continue;
      const origin = { state, engine, sourceRevision: 1, ofSource: 1, writtenBy, writtenAt: tx.clock() };
      await putText(tx, made.id, { ...fitted(words), ...origin });
    }
    const project = await findProject(tx, made.id);
    if (!project) throw new AppError('notFound', 'cooperation.project.notFound');
    const facts = {
      basisKind: basis.kind,
      basisText: shortenText(basis.text, lineMax - 1),
      basisRef: basisRefOf(basis.ref),
    };
    await bumpProject(tx, project, facts, { isOfCard: true });
    return made;
  });
}

function fitted({ language, title, goal, summary }: Words): Words {
  return {
    language,
    title: shortenText(title, titleMax - 1),
    goal: shortenText(goal, goalMax - 1),
    summary: shortenText(summary, summaryMax - 1),
  };
}
