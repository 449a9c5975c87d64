import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { TrilingualText } from '../../../shared/language.ts';
import type { Findable, FindableStamp, StampPage } from '../findable.ts';
import { displayName } from '../names/display-name.ts';
import { spellPersonName } from '../names/spell-names.ts';
import { shownWordings, wordingsOf } from '../wordings/views.ts';
import type { ShownWording } from '../wordings/contract.ts';
import { findNames } from './present.ts';
import { expertOf, shownExperts } from './views.ts';

/** All of an expert that everybody may see and find. */
export type FindableExpert = Findable & {
  names: TrilingualText;
  organisationId: string;
  /** GRNTI, as he named them. */
  fields: string[];
  /** His words by language, with how each stands; the original first. */
  texts: ShownWording[];
};

/** Own changes, and whose name and place stand beside them. */
const stamp = sql<string>`extract(epoch from expert.updated_at)::text || '/' ||
  extract(epoch from organisation.updated_at)::text || '/' ||
  (select extract(epoch from person.updated_at)::text from accounts_person person where person.id = expert.person_id)
  || '/' || coalesce((select extract(epoch from max(text.written_at))::text from accounts_wording text
    where text.expert_id = expert.id), '')`;

/** Experts everybody may see, ascending by id; nothing but what tells whether they have changed. */
export async function listExpertStamps(ctx: Ctx, page: StampPage): Promise<FindableStamp[]> {
  return shownExperts(ctx)
    .select(['expert.id', stamp.as('stamp')])
    .$if(page.afterId !== null, (query) => query.where('expert.id', '>', page.afterId ?? ''))
    .orderBy('expert.id')
    .limit(page.limit)
    .execute();
}

/** Those of these experts whom everybody may see; in no order. */
export async function findFindableExperts(ctx: Ctx, ids: readonly string[]): Promise<FindableExpert[]> {
  if (ids.length === 0) return [];
  const rows = await shownExperts(ctx)
    .selectAll('expert')
    .select(['organisation.country', 'organisation.region', 'organisation.id as living_id'])
    .select(stamp.as('stamp'))
    .where('expert.id', 'in', [...ids])
    .execute();
  const wordings = await wordingsOf(ctx, 'expert', ids);
  const names = await findNames(
    ctx,
    rows.map((row) => row.person_id),
  );
  return rows.map((row) => {
    const one = expertOf(row);
    const name = names.get(one.personId)?.name ?? {};
    const texts = shownWordings(wordings.get(one.id) ?? [], one.sourceLanguage);
    return {
      id: one.id,
      stamp: row.stamp,
      names: { zh: displayName(name, 'zh'), ru: displayName(name, 'ru'), en: displayName(name, 'en') },
      spellings: spellPersonName(name),
      organisationId: row.living_id,
      fields: [...one.fields],
      texts: texts.toSorted((a, b) => Number(b.state === 'own') - Number(a.state === 'own')),
      country: row.country,
      region: row.region,
      updatedAt: one.updatedAt,
      isDemo: one.isDemo,
    };
  });
}
