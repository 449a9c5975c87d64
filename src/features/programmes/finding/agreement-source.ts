import { sql } from 'kysely';
import { plainNames } from '../../../platform/facts/facts.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { registerSource } from '../../search/public.ts';
import { registerWords } from '../messages/register-words.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { agreementKinds } from '../agreements/vocabulary.ts';
import { linesOf, wordsOfKind } from './words-of-kind.ts';

/** Agreements of the public register, with what they are about and between whom. */
export const agreementSource = registerSource({
  room: 'programmes',
  kind: 'agreement',
  version: 1,
  visible: sql`select id, revision || '/' || extract(epoch from changed_at) as stamp
    from programmes_agreement where is_public`,
  read: async (ctx, ids) => {
    const tables = tablesOf<ProgrammesTables>(ctx);
    const wanted = [...ids];
    const rows = await tables
      .selectFrom('programmes_agreement')
      .select(['id', 'kind', 'names', 'subject', 'dated', 'sort_day'])
      .where('id', 'in', wanted)
      .execute();
    const parties = await tables
      .selectFrom('programmes_agreement_party')
      .select(['agreement_id', 'organisation_id', 'country', 'region'])
      .where('agreement_id', 'in', wanted)
      .orderBy('position')
      .execute();
    const organisations = await organisationsByIds(ctx, [
      ...new Set(parties.flatMap((party) => party.organisation_id ?? [])),
    ]);
    const partiesOf = Map.groupBy(parties, (party) => party.agreement_id);
    return rows.map((row) => {
      const own = partiesOf.get(row.id) ?? [];
      const named = own.flatMap((party) => organisations.get(party.organisation_id ?? '') ?? []);
      const kind = agreementKinds.find((one) => one === row.kind);
      return {
        id: row.id,
        names: plainNames(row.names),
        kindWords: wordsOfKind(registerWords, ({ kinds }) => kind && kinds[kind]),
        when: row.dated,
        lines: linesOf([plainNames(row.subject), ...named.map(({ names }) => names)]),
        countries: own.flatMap((party) => party.country ?? []),
        regions: own.flatMap((party) => party.region ?? []),
        day: row.sort_day,
      };
    });
  },
});
