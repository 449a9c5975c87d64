import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { displayName, writeNameIn } from '../names/display-name.ts';
import { findBriefsById } from '../organisations/views.ts';
import { nameOriginsShape, scripts } from '../people/contract.ts';
import { nameFrom } from '../people/name-forms.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { shownWordings, wordingForReader, wordingsOf } from '../wordings/views.ts';
import { mayDecideOn, mayTranslateExpert } from './access.ts';
import type { Expert, ExpertBrief } from './contract.ts';
import type { StoredExpert } from './views.ts';

/** Short forms of stored ones, in their order. No access check. */
export async function presentExperts(ctx: Ctx, stored: readonly StoredExpert[]): Promise<ExpertBrief[]> {
  const names = await findNames(
    ctx,
    stored.map(({ personId }) => personId),
  );
  const organisations = await findBriefsById(
    ctx,
    stored.map(({ organisationId }) => organisationId),
  );
  const wordings = await wordingsOf(
    ctx,
    'expert',
    stored.map(({ id }) => id),
  );
  return stored.map((one) => ({
    id: one.id,
    displayName: displayName(names.get(one.personId)?.name ?? {}, ctx.language),
    organisation: organisations.get(one.organisationId) ?? null,
    state: one.state,
    fields: [...one.fields],
    languages: [...one.languages],
    services: [...one.services],
    sourceLanguage: one.sourceLanguage,
    text: wordingForReader(ctx, wordings.get(one.id) ?? [], one.sourceLanguage),
    confirmedOn: one.confirmedOn,
    approvedUntil: one.approvedUntil,
    isDemo: one.isDemo,
  }));
}

/** All of one, as the actor may know it. */
export async function presentExpert(ctx: Ctx, one: StoredExpert): Promise<Expert | undefined> {
  const [brief] = await presentExperts(ctx, [one]);
  const person = (await findNames(ctx, [one.personId])).get(one.personId);
  if (!brief || !person) return undefined;
  const { name, origins } = person;
  const wordings = (await wordingsOf(ctx, 'expert', [one.id])).get(one.id) ?? [];
  const isOwn = ctx.actor.kind === 'person' && ctx.actor.personId === one.personId;
  const mayDecide = await mayDecideOn(ctx, one);
  return {
    ...brief,
    names: scripts.flatMap((script) => {
      const text = writeNameIn(script, name);
      return text === '' ? [] : [{ script, text, origin: origins[script] ?? 'given' }];
    }),
    texts: shownWordings(wordings, one.sourceLanguage),
    orcid: one.orcid,
    spin: one.spin,
    researcherId: one.researcherId,
    scopusId: one.scopusId,
    stateSince: one.stateSince.toISOString(),
    reason: isOwn || mayDecide ? one.reason : null,
    revision: one.revision,
    isOwn,
    mayDecide,
    mayTranslate: isOwn || (await mayTranslateExpert(ctx, one)),
  };
}

export async function findNames(ctx: Ctx, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, never>();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person')
    .select(['id', 'name', 'name_origins'])
    .where('id', 'in', [...new Set(personIds)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      { name: nameFrom(row.name), origins: nameOriginsShape.parse(row.name_origins) },
    ]),
  );
}
