import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { findFileRecords } from '../../../platform/files/file-records.ts';
import { canEdit, canSeeDeclaration, canSeeOwner } from '../access.ts';
import type { attachmentPurposes } from './endpoints.ts';
import { editableStates, materiallyOpenStates } from './life-cycle.ts';
import { openForSteward } from './open-listing.ts';
import { takeSystemStep } from './steps.ts';
import type { StoredListing } from './stored-listing.ts';
import { deleteAttachment, insertAttachment } from './store.ts';
import { attachmentsOf } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

type Purpose = (typeof attachmentPurposes)[number];
const openPurposes: readonly Purpose[] = ['public', 'evidence'];
const attachmentsMax = 30;

/**
 * Adds a file its uploader put into the platform before; somebody else's file is as good as none. A file that
 * readers may see sends an open listing back to screening: nothing is shown that nobody has checked.
 */
export async function attachFile(
  ctx: Ctx,
  kind: ListingKind,
  wish: { id: string; fileId: string; name: string; purpose: Purpose },
): Promise<string> {
  const { actor } = ctx;
  return ctx.transaction(async (tx) => {
    const listing = await openForOwner(tx, kind, wish.id);
    if (actor.kind !== 'person') throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
    const [file] = await findFileRecords(tx, [wish.fileId]);
    if (!file || file.uploadedBy !== actor.personId)
      throw new AppError('notFound', 'catalogue.attachment.notFound');
    if ((await attachmentsOf(tx, listing.id)).length >= attachmentsMax) {
      throw new AppError('conflict', 'catalogue.attachment.tooMany');
    }
    const id = await insertAttachment(tx, {
      listingId: listing.id,
      fileId: file.id,
      name: wish.name,
      purpose: wish.purpose,
      contentType: file.contentType,
      sizeBytes: file.size,
      addedBy: actor.personId,
    });
    await recordAudit(tx, {
      action: `catalogue.${kind}.attach`,
      ref: { room: 'catalogue', kind, id: listing.id },
      details: { attachmentId: id, purpose: wish.purpose },
    });
    if (materiallyOpenStates.includes(listing.state) && openPurposes.includes(wish.purpose)) {
      await takeSystemStep(tx, kind, listing.id, 'rescreen', 'catalogue.step.materialChange');
    }
    return id;
  });
}

/**
 * Takes a file away from a listing. While the listing is public only files for readers may go: the level and the
 * screening rest on the others. Nobody can download it any more.
 */
export async function detachFile(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  attachmentId: string,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const listing = await openForOwner(tx, kind, id);
    const found = (await attachmentsOf(tx, listing.id)).find((attachment) => attachment.id === attachmentId);
    if (!found) throw new AppError('notFound', 'catalogue.attachment.notFound');
    const { purpose, file_id: fileId } = found;
    if (purpose !== 'public' && materiallyOpenStates.includes(listing.state)) {
      throw new AppError('conflict', 'catalogue.attachment.relied');
    }
    await deleteAttachment(tx, attachmentId);
    await recordAudit(tx, {
      action: `catalogue.${kind}.detach`,
      ref: { room: 'catalogue', kind, id: listing.id },
      details: { attachmentId, fileId, purpose },
    });
  });
}

/** The listing for a change of its files by its owner's side, locked until the transaction ends. */
async function openForOwner(tx: Ctx, kind: ListingKind, id: string): Promise<StoredListing> {
  const listing = await openForSteward(tx, kind, id, { forChange: true });
  if (!canEdit(listing, tx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  if (!editableStates.includes(listing.state)) {
    throw new AppError('conflict', 'catalogue.listing.notEditable');
  }
  return listing;
}

/** Files of a listing the actor may see. Anonymous listings show none to strangers: files carry names. */
export async function visibleAttachments(ctx: Ctx, listing: StoredListing) {
  const seesAll = canSeeDeclaration(listing, ctx.actor);
  if (!canSeeOwner(listing, ctx.actor)) return [];
  const rows = await attachmentsOf(ctx, listing.id);
  return rows
    .filter((row) => seesAll || openPurposes.includes(row.purpose as Purpose))
    .map((row) => ({
      id: row.id,
      fileId: row.file_id,
      name: row.name,
      purpose: row.purpose as Purpose,
      contentType: row.content_type,
      sizeBytes: Number(row.size_bytes),
      addedAt: row.added_at.toISOString(),
    }));
}

/** The file id behind an attachment if the actor may read it; for the roof's download address. */
export async function readableFile(
  ctx: Ctx,
  kind: ListingKind,
  listing: StoredListing,
  attachmentId: string,
): Promise<{ fileId: string; name: string; contentType: string }> {
  const found = (await visibleAttachments(ctx, listing)).find((attachment) => attachment.id === attachmentId);
  if (!found) throw new AppError('notFound', 'catalogue.attachment.notFound');
  if (!openPurposes.includes(found.purpose)) {
    await recordAudit(ctx, {
      action: `catalogue.${kind}.readConfidentialFile`,
      ref: { room: 'catalogue', kind, id: listing.id },
      details: { attachmentId },
    });
  }
  return found;
}
