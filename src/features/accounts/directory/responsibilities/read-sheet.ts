import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { AppError } from '../../../../shared/app-error.ts';
import { maySeeContacts } from '../../access.ts';
import { contactShape } from '../../organisations/contract.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import type { Responsibility, ResponsibilityFilter } from './contract.ts';
import { countResponsibilities, listResponsibilities } from './views.ts';

/** A paper of more rows is no contact sheet any more. */
export const sheetRowsMax = 500;

export type SheetRow = {
  responsibility: Responsibility;
  website: string | null;
  /** General contacts of the organisation; none for a visitor. */
  contacts: z.output<typeof contactShape>[];
};

/** What stands on the contact sheet; refuses one that would be too long. */
export async function readSheet(ctx: Ctx, filter: ResponsibilityFilter): Promise<SheetRow[]> {
  const total = await countResponsibilities(ctx, filter);
  if (total > sheetRowsMax) {
    throw new AppError('invalid', 'platform.table.tooLong', { params: { total, maximum: sheetRowsMax } });
  }
  const responsibilities = await listResponsibilities(ctx, filter, { limit: sheetRowsMax, offset: 0 });
  const ids = [...new Set(responsibilities.map(({ organisation }) => organisation.id))];
  const rows =
    ids.length === 0
      ? []
      : await tablesOf<AccountsTables>(ctx)
          .selectFrom('accounts_organisation')
          .select(['id', 'website', 'contacts'])
          .where('id', 'in', ids)
          .execute();
  return responsibilities.map((responsibility) => {
    const row = rows.find(({ id }) => id === responsibility.organisation.id);
    return {
      responsibility,
      website: row?.website ?? null,
      contacts: maySeeContacts(ctx.actor) ? z.array(contactShape).parse(row?.contacts ?? []) : [],
    };
  });
}
