import { sql } from 'kysely';
import { plainNames } from '../../../platform/facts/facts.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { languages } from '../../../shared/language.ts';
import { findOrganisationsByKey } from '../../accounts/public.ts';
import { registerSource } from '../../search/public.ts';
import { fundWords } from '../messages/funds-words.ts';
import type { FundingTables } from '../tables.gen.ts';
import { fundKinds } from './vocabulary.ts';

/** Funds, capital, investments and grants of the register, with their owners. */
export const fundSource = registerSource({
  room: 'funding',
  kind: 'fund',
  version: 1,
  visible: sql`select id, extract(epoch from loaded_at)::text as stamp from funding_fund`,
  read: async (ctx, ids) => {
    const rows = await tablesOf<FundingTables>(ctx)
      .selectFrom('funding_fund')
      .select(['id', 'kind', 'names', 'year', 'countries', 'owners'])
      .where('id', 'in', [...ids])
      .execute();
    const owners = await findOrganisationsByKey(ctx, [...new Set(rows.flatMap((row) => row.owners))]);
    return rows.map((row) => {
      const named = row.owners.flatMap((key) => owners.get(key) ?? []);
      const kind = fundKinds.find((one) => one === row.kind);
      const kindIn = (language: (typeof languages)[number]) => (kind ? fundWords[language].kinds[kind] : '');
      const year = row.year === null ? null : String(row.year);
      return {
        id: row.id,
        names: plainNames(row.names),
        kindWords: { zh: kindIn('zh'), ru: kindIn('ru'), en: kindIn('en') },
        when: year,
        lines: Object.fromEntries(
          languages.map((language) => [language, named.flatMap(({ names }) => names[language] ?? [])]),
        ),
        countries: row.countries,
        regions: named.flatMap(({ region }) => region ?? []),
        day: year,
      };
    });
  },
});
