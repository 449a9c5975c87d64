import type { Ctx } from '../../platform/db/context.ts';
import type { Listener } from '../../platform/events/events.ts';
import type { Actor } from '../../shared/actor.ts';
import type { FacilityBrief } from './facilities/contract.ts';
import { findFacilityBriefs } from './facilities/views.ts';
import type { OrganisationBrief } from './organisations/contract.ts';
import { readDocumentFile } from './organisations/document-file.ts';
import { listOwnerIds } from './organisations/membership-views.ts';
import { findNamesForFinding } from './organisations/findable-views.ts';
import { findBriefsByKey, findOrganisationBriefs } from './organisations/views.ts';
import { findBrokerStanding } from './people/broker-views.ts';
import { findActor } from './people/find-actor.ts';
import { findCredentialsById, findPersonNames, findSketch } from './people/views.ts';

/** The door of the room for other rooms and the roof. */
export { factsLoaded, organisationChanged, personChanged } from './events.ts';
export { demoAccounts, demoPassword, demoPersonId, loadDemo, removeDemo } from './load-demo.ts';
export { factId, loadFacts } from './load-facts.ts';
export { makeAdministrator } from './people/service.ts';
export { accountsRoutes } from './routes.ts';
export { allRegions } from './regions.ts';
export type { OrganisationBrief } from './organisations/contract.ts';
export type { FacilityBrief } from './facilities/contract.ts';
export type { Findable, FindableOrganisation, FindableSite } from './findable.ts';
/** The words that are translated: read by place, with no access check; the translations come back the same way. */
export type { OwnWords, TextPlace, TextSubject, TranslatedText } from './texts/own-words.ts';
export { replaceTranslations } from './texts/store.ts';
export { findOwnWords, listSubjectIds, textFields } from './texts/views.ts';
/** What everybody may find, for search: stamps by page tell what changed, the records are read by id. */
export { findFindableFacilities, listFacilityStamps } from './facilities/findable-views.ts';
export { findFindableOrganisations, listOrganisationStamps } from './organisations/findable-views.ts';
export { findFindablePeople, listMemberIds, listPersonStamps } from './people/findable-views.ts';

/** This room hears no news. */
export const accountsListeners: Listener[] = [];

/** What the frame of a page shows of its reader: name in ctx.language, IANA time zone; undefined when closed. */
export function personSketch(
  ctx: Ctx,
  personId: string,
): Promise<{ name: string; timeZone: string } | undefined> {
  return findSketch(ctx, personId);
}

/** Who a person is now, with roles and organisations; undefined when the account is closed or unknown. */
export function actorOf(ctx: Ctx, personId: string): Promise<Actor | undefined> {
  return findActor(ctx, personId);
}

/**
 * How a person stands as a broker: `shown` may be chosen by owners; `hidden` is one who does not agree to be shown (any
 * more); `none` does not hold the role, or has closed the account.
 */
export function brokerStanding(ctx: Ctx, personId: string): Promise<'shown' | 'hidden' | 'none'> {
  return findBrokerStanding(ctx, personId);
}

/** Short forms of organisations by id; unknown ids are absent. No access check: ask only for what may be shown. */
export async function organisationsByIds(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, OrganisationBrief>> {
  const found = await findOrganisationBriefs(ctx, ids);
  return new Map(found.map((organisation) => [organisation.id, organisation]));
}

/**
 * All names of organisations by id, as they may be typed: in three languages, other names, other scripts (in small
 * letters). For finding what belongs to them; no access check: ask only for what may be shown.
 */
export function namesForFinding(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  return findNamesForFinding(ctx, ids);
}

/** Short forms of organisations by the key of the starting or demonstration content; unknown keys are absent. */
export async function findOrganisationsByKey(
  ctx: Ctx,
  keys: readonly string[],
): Promise<Map<string, OrganisationBrief>> {
  const found = await findBriefsByKey(ctx, keys);
  return new Map(found.map(({ externalKey, ...organisation }) => [externalKey, organisation]));
}

/** Short forms of facilities by id; unknown ids are absent. */
export async function facilitiesByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FacilityBrief>> {
  const found = await findFacilityBriefs(ctx, ids);
  return new Map(found.map((facility) => [facility.id, facility]));
}

/** A person's name for a reader of ctx.language; a neutral phrase for a closed account, undefined for nobody. */
export async function personNameOf(ctx: Ctx, personId: string): Promise<string | undefined> {
  return (await findPersonNames(ctx, [personId])).get(personId);
}

/** Names of several people by id, as `personNameOf`. */
export function personNamesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  return findPersonNames(ctx, ids);
}

/** Who owns these organisations: person ids by organisation id, the longest-standing first; none is absent. */
export function ownersOfOrganisations(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  return listOwnerIds(ctx, ids);
}

/**
 * The stored file of a document an organisation sent for verification, for its members, moderators and
 * administrators; reading it goes on record. Refuses with 401, 403, `platform.notFound`, `platform.fileNotFound`.
 */
export function documentFile(
  ctx: Ctx,
  organisationId: string,
  fileId: string,
): Promise<{ fileId: string; name: string; contentType: string }> {
  return readDocumentFile(ctx, organisationId, fileId);
}

/** Where to write to a person (mail of the platform only, never shown); undefined when the account is closed. */
export async function mailAddressOf(
  ctx: Ctx,
  personId: string,
): Promise<{ email: string; language: Ctx['language'] } | undefined> {
  const account = await findCredentialsById(ctx, personId);
  return account && { email: account.email, language: account.language };
}
