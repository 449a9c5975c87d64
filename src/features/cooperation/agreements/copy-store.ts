import { newId } from '../../../shared/ids.ts';
import type { FileRecord } from '../../../platform/files/file-records.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { TextSide } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

export async function insertCopy(
  ctx: Ctx,
  agreementId: string,
  file: FileRecord,
  by: { side: TextSide; personId: string },
): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .insertInto('cooperation_signed_copy')
    .values({
      id: newId(now.getTime()),
      agreement_id: agreementId,
      file_id: file.id,
      name: file.name,
      content_type: file.contentType,
      size_bytes: file.size,
      sha256: file.sha256,
      side: by.side,
      person_id: by.personId,
      at: now,
    })
    .execute();
}

export async function dropCopy(ctx: Ctx, copyId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_signed_copy')
    .set({ is_dropped: true })
    .where('id', '=', copyId)
    .execute();
}

/** The copies changed: a statement about the earlier ones counts no more. */
export async function countCopies(ctx: Ctx, agreementId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_agreement')
    .set((eb) => ({ copies_revision: eb('copies_revision', '+', 1), updated_at: ctx.clock() }))
    .where('id', '=', agreementId)
    .execute();
}

export async function insertOpening(ctx: Ctx, copyId: string, personId: string): Promise<void> {
  const now = ctx.clock();
  await tables(ctx)
    .insertInto('cooperation_copy_opening')
    .values({ id: newId(now.getTime()), copy_id: copyId, person_id: personId, at: now })
    .execute();
}

export type SignatureWrite = {
  side: TextSide;
  ofCopiesRevision: number;
  signedOn: string;
  languages: readonly string[];
  personId: string;
};

export async function putSignature(ctx: Ctx, agreementId: string, stated: SignatureWrite): Promise<void> {
  const values = {
    of_copies_revision: stated.ofCopiesRevision,
    signed_on: stated.signedOn,
    languages: [...stated.languages],
    person_id: stated.personId,
    at: ctx.clock(),
  };
  await tables(ctx)
    .insertInto('cooperation_signature')
    .values({ agreement_id: agreementId, side: stated.side, ...values })
    .onConflict((conflict) => conflict.columns(['agreement_id', 'side']).doUpdateSet(values))
    .execute();
}
