import { z } from 'zod';
import { moneyShape } from '../../../shared/money-shape.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { ModeValues } from './field-shapes.ts';
import { rowsMax, type Bank, type LedgerName, type ProjectMode } from './vocabulary.ts';

const keptShape = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), moneyShape]));

export type StoredMode = {
  mode: ProjectMode;
  values: ModeValues;
  language: Language;
  revision: number;
  changedAt: Date;
};

export async function findMode(ctx: Ctx, projectId: string): Promise<StoredMode | undefined> {
  const row = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_mode')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return (
    row && {
      mode: row.mode as ProjectMode,
      values: keptShape.parse(row.field_values),
      language: row.source_language as Language,
      revision: row.revision,
      changedAt: row.changed_at,
    }
  );
}

export type StoredRow = {
  id: string;
  ledger: LedgerName;
  values: ModeValues;
  language: Language;
  bank: Bank;
  writtenAt: Date;
};

/** Rows that stand, in the order they were written. */
export async function listRows(ctx: Ctx, projectId: string): Promise<StoredRow[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_mode_row')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('written_at')
    .orderBy('id')
    .limit(rowsMax + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ledger: row.ledger as LedgerName,
    values: keptShape.parse(row.field_values),
    language: row.source_language as Language,
    bank: row.bank as Bank,
    writtenAt: row.written_at,
  }));
}

export async function countRows(ctx: Ctx, projectId: string): Promise<number> {
  const row = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_mode_row')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
