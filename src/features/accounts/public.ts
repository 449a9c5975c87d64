import type { Ctx } from '../../platform/db/context.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import type { Listener } from '../../platform/events/events.ts';
import type { Actor, Role } from '../../shared/actor.ts';
import type { FacilityBrief } from './facilities/contract.ts';
import { expertListeners } from './experts/jobs.ts';
import { findFacilityBriefs } from './facilities/views.ts';
import { mergingDownloads } from './merging/downloads.ts';
import { mergingListeners } from './merging/jobs.ts';
import type { OrganisationBrief } from './organisations/contract.ts';
import { readDocumentFile } from './organisations/document-file.ts';
import { listOwnerIds } from './organisations/membership-views.ts';
import { findNamesForFinding } from './organisations/findable-views.ts';
import { findBriefsById, findBriefsByKey, findRegistrationNumbers } from './organisations/views.ts';
import { findBrokerStanding, listShownBrokers } from './people/broker-views.ts';
import type { PublicPerson } from './people/contract.ts';
import { findActor } from './people/find-actor.ts';
import { listRoleHolders } from './people/role-views.ts';
import { findCredentialsById, findPersonNames, findSketch, findTimeZones } from './people/views.ts';
import { productDownloads } from './products/downloads.ts';

/** The door of the room for other rooms and the roof. */
export {
  equipmentBatchChanged,
  equipmentChanged,
  expertChanged,
  facilitiesChanged,
  factsLoaded,
  organisationChanged,
  organisationsChanged,
  personChanged,
  productChanged,
} from './events.ts';
export { demoAccounts, demoPassword, demoPersonId, loadDemo, removeDemo } from './load-demo.ts';
export { factId, loadFacts } from './load-facts.ts';
export { stableId } from './stable-id.ts';
export { mailPeople } from './people/mail-people.ts';
export { makeAdministrator } from './people/service.ts';
export { accountsRoutes } from './routes.ts';
/** Kinds of records that come in tables, for the room that reads the files. */
export { accountsImports } from './importing/kinds.ts';
/** Organisations by the names people type. */
export { findOrganisationsWritten } from './importing/find-written.ts';
export { directoryWork } from './directory/freshness/jobs.ts';
export { loadResponsibilities } from './directory/load-responsibilities.ts';
export { directoryDownloads } from './directory/routes.ts';
export { allRegions } from './regions.ts';
/** A city in a language, in whichever of the three it was entered. */
export { cityInAll, cityName } from './city-names.ts';
export type { OrganisationBrief } from './organisations/contract.ts';
export type { FacilityBrief } from './facilities/contract.ts';
export type { Findable, FindableOrganisation, FindableSite, FindableThing } from './findable.ts';
/** The words that are translated: read by place, with no access check; the translations come back the same way. */
export type { OwnWords, TextPlace, TextSubject, TranslatedText } from './texts/own-words.ts';
export { replaceTranslations } from './texts/store.ts';
export { findOwnWords, listSubjectIds, textFields } from './texts/views.ts';
/** What everybody may find, for search: stamps by page tell what changed, the records are read by id. */
export { findFindableFacilities, listFacilityStamps } from './facilities/findable-views.ts';
export { rubricsOf as rubricsOfFields } from './facilities/field-names.ts';
export { findFindableEquipment, listEquipmentStamps } from './equipment/findable-views.ts';
export { findFindableProducts, listProductStamps } from './products/findable-views.ts';
export { findFindableOrganisations, listOrganisationStamps } from './organisations/findable-views.ts';
export { findFindablePeople, listMemberIds, listPersonStamps } from './people/findable-views.ts';
/** In which states of verification everybody may see an organisation. */
export { publicStates as publicOrganisationStates } from './access.ts';

/** All ids under which rooms may keep what belongs to an organisation: its own first, then those merged into it. */
export { idsOfSame as idsOfOrganisation } from './merging/alias-views.ts';

/** Registration numbers and the spelling of names in other scripts, for rooms that compare parties. */
export { checkRegistrationId, type RegistrationIdKind } from './registration-ids.ts';
export { readPalladiusWord } from './names/palladius-to-pinyin.ts';
export { spellPalladius } from './names/pinyin-to-palladius.ts';
export { transliterateRussian } from './names/russian-to-latin.ts';
export { proposeNameForms } from './names/propose-name-forms.ts';
export { writeNameIn } from './names/display-name.ts';
export type { PersonName } from './names/person-name.ts';

/** Equipment and services, for the room that books them; no access check: show what its reader may know. */
export { writeEquipmentText } from './equipment/service.ts';
export { noteBooked as noteEquipmentBooked } from './equipment/store.ts';
export { mayTranslateEquipment, openEquipment } from './equipment/access.ts';
export { enterpriseKinds, instituteKinds } from './equipment/vocabulary.ts';
export {
  equipmentIdsIn,
  findEquipmentByIds,
  ownEquipmentIds,
  presentBriefs as presentEquipment,
  textsOfEquipment,
  type StoredEquipment,
} from './equipment/views.ts';
/** Parks: who keeps them, who works in them, what they report. */
export {
  listReports as parkReports,
  operatorIds as parkOperatorIds,
  residentOrganisations,
  residentsOfYear,
} from './parks/views.ts';
export { openPark } from './parks/service.ts';
export { listDownloads } from './list-downloads.ts';
export { personDownloads } from './people/downloads.ts';
export { placeDownloads } from './places/export-ports.ts';
export { equipmentDownloads } from './equipment/downloads.ts';
export { parkDownloads } from './parks/downloads.ts';

/** Its own news alone: what changed may have become like another. */
export const accountsListeners: Listener[] = [...mergingListeners, ...expertListeners];
export { productRoutes } from './products/routes.ts';
export type { DraftWords } from './products/service.ts';
export { mergingWork } from './merging/jobs.ts';
/** Experts who agreed to be shown and notes of practice; `wordingWork` drafts their words in the other languages. */
export { expertDownloads } from './experts/downloads.ts';
export { findFindableExperts, listExpertStamps, type FindableExpert } from './experts/findable-views.ts';
export { expertWork } from './experts/jobs.ts';
export { practiceDownloads } from './practices/downloads.ts';
export { wordingWork } from './wordings/draft-wordings.ts';

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

/** Brokers who agreed to be chosen, as everybody may see them, by name; 500 at most. */
export function shownBrokers(ctx: Ctx): Promise<PublicPerson[]> {
  return listShownBrokers(ctx);
}

/**
 * Short forms of organisations by id; unknown ids are absent. The id of one that was merged gives the short form of the
 * one it is part of now (the same object for all its ids). No access check: ask only for what may be shown.
 */
export function organisationsByIds(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, OrganisationBrief>> {
  return findBriefsById(ctx, ids);
}

/**
 * All names of organisations by id, as they may be typed: in three languages, other names, other scripts (in small
 * letters). For finding what belongs to them; no access check: ask only for what may be shown.
 */
export function namesForFinding(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  return findNamesForFinding(ctx, ids);
}

/**
 * Registration numbers (USCC, ОГРН, ИНН) of organisations by id; who has none is absent. For screening; no access check.
 */
export function registrationNumbersOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  return findRegistrationNumbers(ctx, ids);
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

/** IANA time zones of several people by id; closed accounts are absent. No access check. */
export function timeZonesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  return findTimeZones(ctx, ids);
}

/** Who owns these organisations: person ids by organisation id, the longest-standing first; none is absent. */
export function ownersOfOrganisations(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string[]>> {
  return listOwnerIds(ctx, ids);
}

/** People who were given a role by an administrator, to be written to; 200 at most. No access check. */
export function roleHolders(ctx: Ctx, role: Role): Promise<string[]> {
  return listRoleHolders(ctx, role);
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

/**
 * Where to write to a person; undefined when the account is closed. For mail of the platform; shown only to those he has
 * agreed to be introduced to.
 */
export async function mailAddressOf(
  ctx: Ctx,
  personId: string,
): Promise<{ email: string; language: Ctx['language'] } | undefined> {
  const account = await findCredentialsById(ctx, personId);
  return account && { email: account.email, language: account.language };
}

/** Tables of the enterprise databases and of the lists of duplicates, and the pictures of products. */
export function enterpriseDownloads(files: Pick<FileStore, 'read'>): DownloadRoute[] {
  return [...mergingDownloads, ...productDownloads(files)];
}
