import { sql } from 'kysely';
import { languages } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { UndoneRecord } from '../../../platform/imports/table-import.ts';
import { insertEquipmentWithTexts } from '../equipment/store.ts';
import { foldName } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { EquipmentRow, PlacedEquipment } from './equipment.ts';
import { isNamedExactly } from './find-written.ts';
import { inParts } from './placing.ts';

/** Finds a name under which an organisation has entered something already, unless that was withdrawn. */
export async function findOwnNames(
  ctx: Ctx,
  asked: readonly { organisationId: string | null; names: readonly string[] }[],
): Promise<(organisationId: string, names: readonly string[]) => string | undefined> {
  const organisationIds = [...new Set(asked.flatMap((one) => one.organisationId ?? []))];
  if (organisationIds.length === 0) return () => undefined;
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment')
    .select(['organisation_id', 'search_names'])
    .where('organisation_id', 'in', organisationIds)
    .where('state', '<>', 'withdrawn')
    .where(
      isNamedExactly(
        'accounts_equipment',
        asked.flatMap(({ names }) => names.map(foldName)),
      ),
    )
    .execute();
  const known = new Set(
    rows.flatMap((row) => row.search_names.split('\n').map((name) => `${row.organisation_id} ${name}`)),
  );
  return (organisationId, names) => names.find((name) => known.has(`${organisationId} ${foldName(name)}`));
}

/** The own words and the translations that came with them, which are true to them. */
export async function writeEquipment(
  ctx: Ctx,
  equipment: readonly (EquipmentRow & PlacedEquipment & { id: string })[],
  personId: string,
): Promise<void> {
  for (const some of inParts(equipment, 500)) {
    await insertEquipmentWithTexts(
      ctx,
      some.map(({ texts, isOpen, ...facts }) => ({
        ...facts,
        state: isOpen ? 'open' : 'draft',
        texts: languages.flatMap((language) => {
          const text = texts[language];
          const state = language === facts.sourceLanguage ? ('own' as const) : ('human' as const);
          return text ? [{ ...text, language, state }] : [];
        }),
      })),
      personId,
    );
  }
}

/** Removes what nobody has changed, opened, translated or asked a time of since it came. */
export async function takeEquipmentBack(ctx: Ctx, ids: readonly string[]): Promise<UndoneRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_equipment')
    .select(['id', 'revision', 'created_at', 'updated_at', 'booked_at'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const undone = ids.map((id) => {
    const row = stored.get(id);
    if (row === undefined) return { id, kept: null };
    if (row.booked_at !== null) return { id, kept: 'accounts.import.booked' };
    const isAsMade = row.revision === 1 && row.updated_at.getTime() === row.created_at.getTime();
    return { id, kept: isAsMade ? null : 'accounts.import.changedSince' };
  });
  const gone = undone.flatMap(({ id, kept }) => (kept === null ? id : []));
  await sql`delete from accounts_equipment where id = any(${gone}::uuid[])`.execute(ctx.db);
  return undone;
}
