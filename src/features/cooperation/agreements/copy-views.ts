import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { TextSide } from './vocabulary.ts';

export type StoredCopy = {
  id: string;
  fileId: string;
  name: string;
  contentType: string;
  size: number;
  sha256: string;
  side: TextSide;
  personId: string;
  at: Date;
};

/** Scans of the signed paper that were not taken back, the first first. */
export async function copiesOf(ctx: Ctx, agreementId: string): Promise<StoredCopy[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_signed_copy')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('is_dropped', '=', false)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileId: row.file_id,
    name: row.name,
    contentType: row.content_type,
    size: Number(row.size_bytes),
    sha256: row.sha256,
    side: row.side as TextSide,
    personId: row.person_id,
    at: row.at,
  }));
}

/** The last openings of each copy, at most 20 each. */
export async function openingsOf(
  ctx: Ctx,
  copyIds: readonly string[],
): Promise<Map<string, { personId: string; at: Date }[]>> {
  if (copyIds.length === 0) return new Map();
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_copy_opening')
    .select(['copy_id', 'person_id', 'at'])
    .where('copy_id', 'in', [...copyIds])
    .orderBy('at', 'desc')
    .limit(20 * copyIds.length)
    .execute();
  const byCopy = Map.groupBy(rows, (row) => row.copy_id);
  return new Map(
    [...byCopy].map(([id, found]) => [
      id,
      found.slice(0, 20).map(({ person_id: personId, at }) => ({ personId, at })),
    ]),
  );
}

export type StoredSignature = {
  side: TextSide;
  signedOn: string;
  languages: string[];
  personId: string;
  at: Date;
};

/** What the sides stated of the copies as they are in this revision. */
export async function signaturesOf(
  ctx: Ctx,
  agreementId: string,
  copiesRevision: number,
): Promise<StoredSignature[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_signature')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('of_copies_revision', '=', copiesRevision)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    side: row.side as TextSide,
    signedOn: row.signed_on,
    languages: row.languages,
    personId: row.person_id,
    at: row.at,
  }));
}
