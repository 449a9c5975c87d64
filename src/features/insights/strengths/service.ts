import { isMemberOf } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { factKeysOf, factLinks } from '../../../platform/facts/facts.ts';
import { findFindableOrganisations, organisationsByIds } from '../../accounts/public.ts';
import { maySeeUnreleased } from '../access.ts';
import { listEntries } from '../reference/views.ts';
import { strengthOf } from '../statistics/read-comparison.ts';
import { themesOf } from '../statistics/strengths-matrix.ts';
import { banks, type OrganisationProfile, type Profile } from './contract.ts';
import { fieldsOfRubric, themesOfField } from './field-crosswalk.ts';
import { countListings, countOwnListings, listFactsNaming, listFactsOfFields } from './views.ts';

/** What the product knows of a field on both banks. */
export async function readProfile(ctx: Ctx, field: string): Promise<Profile> {
  const sourceFields = fieldsOfRubric(field);
  const [counts, facts, entries] = await Promise.all([
    countListings(ctx, field),
    listFactsOfFields(ctx, sourceFields),
    listEntries(ctx, 'comparativeStrengths'),
  ]);
  const links = await factLinks(ctx, [...sourceFields, ...facts.map(({ key }) => key)]);
  const linksOf = (wanted: readonly { key: string }[]) => wanted.flatMap(({ key }) => links.get(key) ?? []);
  const facilities = facts.filter(({ file }) => file === 'facilities.json');
  const isOfBank = (country: string | null) => country === 'CN' || country === 'RU';
  return {
    field,
    sourceFields: linksOf(sourceFields.map((key) => ({ key }))),
    sides: banks.map((country) => {
      const here = counts.filter((row) => row.country === country);
      const sum = (some: typeof here) => some.reduce((total, { count }) => total + count, 0);
      const offers = here.filter(({ kind }) => kind === 'offer');
      return {
        country,
        offers: sum(offers),
        requests: sum(here.filter(({ kind }) => kind === 'request')),
        verifiedLevels: Array.from({ length: 9 }, (_, at) =>
          sum(offers.filter(({ level }) => level === at + 1)),
        ),
        facilities: linksOf(facilities.filter((one) => one.country === country)),
      };
    }),
    sharedFacilities: linksOf(facilities.filter((one) => !isOfBank(one.country))),
    cases: linksOf(facts.filter(({ file }) => file === 'projects.json')),
    strengths: entries
      .filter(({ key }) => themesOf(key).some((theme) => themesOfField(field).includes(theme)))
      .flatMap(strengthOf),
    asOf: ctx.clock().toISOString(),
  };
}

/** What the product knows of an organisation: of those not public only for its members and staff; others get 404. */
export async function readOrganisationProfile(ctx: Ctx, id: string): Promise<OrganisationProfile> {
  const [findable] = await findFindableOrganisations(ctx, [id]);
  const isSeen = findable !== undefined || isMemberOf(ctx.actor, id) || maySeeUnreleased(ctx.actor);
  const organisation = isSeen ? (await organisationsByIds(ctx, [id])).get(id) : undefined;
  if (!organisation) throw new AppError('notFound', 'platform.notFound');
  const keys = await factKeysOf(ctx, { room: 'accounts', kind: 'organisation', id });
  const [offers, facts] = await Promise.all([countOwnListings(ctx, id), listFactsNaming(ctx, keys)]);
  const links = await factLinks(
    ctx,
    facts.map(({ key }) => key),
  );
  const linksOf = (file: string) =>
    facts.filter((fact) => fact.file === file).flatMap(({ key }) => links.get(key) ?? []);
  return {
    id,
    names: organisation.names,
    country: organisation.country,
    offers,
    facilities: linksOf('facilities.json'),
    cases: linksOf('projects.json'),
    agreements: linksOf('agreements.json'),
    programmes: linksOf('programmes.json'),
    asOf: ctx.clock().toISOString(),
  };
}
