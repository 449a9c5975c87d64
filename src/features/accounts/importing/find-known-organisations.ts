import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import { foldName } from '../name-search.ts';
import { registrationIdsShape } from '../organisations/contract.ts';
import { namesOf } from '../organisations/views.ts';
import type { RegistrationIds } from '../organisations/rules.ts';
import { registrationIdKinds } from '../registration-ids.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { isNamedExactly } from './find-written.ts';

type Named = { names: LocalizedText; country: string; registrationIds: RegistrationIds };
type Known = {
  names: LocalizedText;
  searchNames: string[];
  country: string | null;
  registrationIds: RegistrationIds;
};

/**
 * Finds the organisation that is there already: under the same registration number, or under exactly the same name in
 * the same country unless its number is another one. `column` is the number that tells it.
 */
export async function findKnown(
  ctx: Ctx,
  rows: readonly Named[],
): Promise<(row: Named) => { column: string | null; name: string } | undefined> {
  const names = rows.flatMap((row) => Object.values(row.names).map(foldName));
  const numbers = rows.flatMap((row) =>
    Object.values(row.registrationIds).filter((one) => one !== undefined),
  );
  const query = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_organisation')
    .select(['name_zh', 'name_ru', 'name_en', 'search_names', 'country', 'registration_ids']);
  // Two questions: one with "or" would not find its indexes.
  const [named, numbered] = [
    await query.where(isNamedExactly('accounts_organisation', names)).execute(),
    numbers.length === 0 ? [] : await query.where(hasNumber(numbers)).execute(),
  ];
  const byName = new Map<string, Known[]>();
  const byNumber = new Map<string, Known>();
  for (const row of [...named, ...numbered]) {
    const known = {
      names: namesOf(row),
      searchNames: row.search_names.split('\n'),
      country: row.country,
      registrationIds: registrationIdsShape.parse(row.registration_ids),
    };
    for (const name of known.searchNames) byName.set(name, [...(byName.get(name) ?? []), known]);
    for (const kind of registrationIdKinds) {
      const number = known.registrationIds[kind];
      if (number !== undefined) byNumber.set(`${kind} ${number}`, known);
    }
  }
  return (row) => {
    for (const kind of registrationIdKinds) {
      const twin = byNumber.get(`${kind} ${row.registrationIds[kind] ?? ''}`);
      if (twin) return { column: kind, name: shownNameOf(twin) };
    }
    const name = Object.values(row.names).find((one) =>
      byName.get(foldName(one))?.some((known) => isSame(row, known)),
    );
    return name === undefined ? undefined : { column: null, name };
  };
}

const shownNameOf = ({ names }: Known) => Object.values(names).join(' · ').slice(0, 200);

function isSame(row: Named, known: Known): boolean {
  const isElsewhere = known.country !== null && known.country !== row.country;
  const isOther = registrationIdKinds.some((kind) => {
    const [one, other] = [row.registrationIds[kind], known.registrationIds[kind]];
    return one !== undefined && other !== undefined && one !== other;
  });
  return !isElsewhere && !isOther;
}

/** Whether one of the numbers of an organisation is one of these, whichever register's. */
function hasNumber(numbers: readonly string[]) {
  return sql<boolean>`jsonb_path_query_array(registration_ids, '$.*') ?| ${[...new Set(numbers)]}::text[]`;
}
