import { AppError } from '../../../shared/app-error.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import type { ImportWish, TableImport } from '../../../platform/imports/table-import.ts';
import { findConceptsByWords } from '../../translation/public.ts';
import { isOwnerSide } from '../access.ts';
import { ownerOf } from '../listings/find-gaps.ts';
import type { Draft } from '../listings/kinds.ts';
import { deleteDrafts, insertListings } from '../listings/store.ts';
import type { ListingKind } from '../listings/vocabulary.ts';
import { findNumbersByTitle, findTouched, type Touched } from './draft-views.ts';

/** Why a draft of an import is kept when the import is undone. */
const reasons: Readonly<Record<Touched, string>> = {
  sent: 'catalogue.row.keptSent',
  changed: 'catalogue.row.keptChanged',
  withFiles: 'catalogue.row.keptFiles',
};

/** What writes, checks and takes back imported drafts; the same for both kinds. */
export function importDrafts(kind: ListingKind): Omit<TableImport<Draft>, 'kind' | 'columns' | 'readRow'> {
  return {
    async mayImport(ctx, wish) {
      ownerAndAuthor(ctx, wish);
    },
    keyOf: ({ text }) => plainWord(text.title),
    async checkRows(ctx, rows, wish) {
      const { ownerId } = ownerAndAuthor(ctx, wish);
      const titles = rows.map(({ text }) => text.title);
      const numbers = await findNumbersByTitle(ctx, kind, ownerId, titles);
      return titles.map((title) => {
        const number = numbers.get(title);
        return number === undefined
          ? []
          : [{ column: 'text.title', code: 'platform.row.thereAlready', value: number }];
      });
    },
    async writeRows(ctx, rows, wish) {
      const { ownerId, personId } = ownerAndAuthor(ctx, wish);
      const stewardship = { ownerOrganisationId: ownerId, contactPersonId: personId };
      const owner = await ownerOf(ctx, {
        stewardship: { ...stewardship, visibility: 'registered', validUntil: null },
      });
      const drafts = (await resolveAllKeywords(ctx, rows, wish)).map((draft) => ({
        ...draft,
        stewardship: { ...draft.stewardship, ...stewardship },
      }));
      const made = await insertListings(
        ctx,
        kind,
        drafts.map((draft) => ({
          draft,
          place: owner,
          createdBy: personId,
          isDemo: owner?.isDemo ?? false,
        })),
      );
      const refs = made.map(({ id }) => ({ room: 'catalogue', kind, id }));
      for (const ref of refs) {
        await recordAudit(ctx, { action: `catalogue.${kind}.create`, ref, details: { isImported: true } });
      }
      return refs;
    },
    async undoRows(ctx, ids) {
      const found = await findTouched(ctx, kind, ids);
      const kept = new Map<string, string>();
      const gone: string[] = [];
      for (const { touched, ...listing } of found) {
        const isOwn = isOwnerSide({ ...listing, state: 'draft', visibility: 'private' }, ctx.actor);
        if (!isOwn) kept.set(listing.id, 'catalogue.listing.ownerOnly');
        else if (touched !== null) kept.set(listing.id, reasons[touched]);
        else gone.push(listing.id);
      }
      await deleteDrafts(ctx, gone);
      for (const id of gone) {
        const ref = { room: 'catalogue', kind, id };
        await recordAudit(ctx, { action: `catalogue.${kind}.discard`, ref, details: { isImported: true } });
      }
      return ids.map((id) => ({ id, kept: kept.get(id) ?? null }));
    },
  };
}

/** One writes for one's own organisations only, as in the form; an import always is for one of them. */
function ownerAndAuthor(
  { actor }: Ctx,
  { organisationId }: ImportWish,
): { ownerId: string; personId: string } {
  if (actor.kind !== 'person') throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  if (organisationId === null) throw new AppError('invalid', 'catalogue.listing.noOrganisation');
  if (!isMemberOf(actor, organisationId)) {
    throw new AppError('forbidden', 'catalogue.listing.notYourOrganisation');
  }
  return { ownerId: organisationId, personId: actor.personId };
}

/** Words the termbase knows become its concepts, asked for all rows at once. */
async function resolveAllKeywords(
  ctx: Ctx,
  drafts: readonly Draft[],
  { language }: ImportWish,
): Promise<Draft[]> {
  const words = [...new Set(drafts.flatMap(({ facts }) => facts.keywords.map((keyword) => keyword.words)))];
  const concepts = words.length === 0 ? [] : await findConceptsByWords(ctx, words, language);
  const conceptOf = new Map(words.map((word, at) => [word, concepts[at] ?? null]));
  return drafts.map((draft) => ({
    ...draft,
    facts: {
      ...draft.facts,
      keywords: draft.facts.keywords.map(({ words: word }) => ({
        words: word,
        conceptId: conceptOf.get(word) ?? null,
      })),
    },
  }));
}
