import { z } from 'zod';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import { plainNames } from '../../platform/facts/facts.ts';
import { keepRows, readFactRows } from '../../platform/facts/read-fact-rows.ts';
import { factSourceShape, nameConfidenceShape } from './contract.ts';
import { loadUnfound } from './directory/freshness/load-unfound.ts';
import { factsLoaded } from './events.ts';
import { facilityFigureShape, facilityKindShape, facilityStatuses } from './facilities/contract.ts';
import { insertFacility } from './facilities/store.ts';
import { organisationKindShape } from './organisations/contract.ts';
import { insertOrganisation } from './organisations/store.ts';
import { regionByEnglishName } from './regions.ts';
import { stableId } from './stable-id.ts';
import type { AccountsTables } from './tables.gen.ts';

const factShape = z.object({
  id: z.string(),
  country: z.string().optional(),
  region: z.string().optional(),
  city: z.string().optional(),
  placeBasis: z.string().optional(),
  names: z.object({ zh: z.string().optional(), ru: z.string().optional(), en: z.string().optional() }),
  nameConfidence: nameConfidenceShape,
  seedForms: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});
/** A row of the starting content about an organisation. */
export const organisationFactShape = factShape.extend({ kind: organisationKindShape });
const facilityFactShape = factShape.extend({
  kind: facilityKindShape,
  status: z.enum(facilityStatuses).optional(),
  opened: z.string().optional(),
  fields: z.array(z.string()).default([]),
  founders: z.array(z.string()).default([]),
  figures: z.array(facilityFigureShape).default([]),
});

/** How many records of the starting content were written; those already there stay as they are. */
export type LoadedFacts = { organisations: number; facilities: number };

/** Reads data/facts/organizations.json and facilities.json into the directory; may be run again at any time. */
export async function loadFacts(ctx: Ctx): Promise<LoadedFacts> {
  const organisationRows = await readFactRows('organizations.json');
  const facilityRows = await readFactRows('facilities.json');
  const organisations = z.array(organisationFactShape).parse(organisationRows);
  const facilities = z.array(facilityFactShape).parse(facilityRows);
  return ctx.transaction(async (inside) => {
    await keepRows(inside, factPlaces.organisation, organisations, organisationRows);
    await keepRows(inside, factPlaces.facility, facilities, facilityRows);
    const loaded = { organisations: 0, facilities: 0 };
    const knownOrganisations = await listKeys(inside, 'accounts_organisation');
    for (const fact of organisations) {
      if (knownOrganisations.has(fact.id)) continue;
      await loadOrganisation(inside, fact);
      loaded.organisations += 1;
    }
    const knownFacilities = await listKeys(inside, 'accounts_facility');
    for (const fact of facilities) {
      if (knownFacilities.has(fact.id)) continue;
      await loadFacility(inside, fact);
      loaded.facilities += 1;
    }
    await loadUnfound(inside, facilities, (key) => factId('facility', key));
    if (loaded.organisations + loaded.facilities > 0) {
      await recordAudit(inside, { action: 'accounts.factsLoaded', ref: null, details: loaded });
      await tellEvent(inside, factsLoaded, loaded);
    }
    return loaded;
  });
}

/** The id of a record of the starting content, the same in every installation. */
export function factId(kind: 'organisation' | 'facility', key: string): string {
  return stableId(`accounts/${kind}/${key}`);
}

/** Writes one organisation of the starting content, listed; it must not be there yet. */
export async function loadOrganisation(
  ctx: Ctx,
  fact: z.output<typeof organisationFactShape>,
): Promise<void> {
  const { common, names } = commonOf(fact);
  const facts = {
    ...common,
    names,
    kind: fact.kind,
    registrationIds: {},
    profile: {},
    contacts: [],
    website: null,
    foundersForeign: null,
  };
  const id = factId('organisation', fact.id);
  const origin = { ...common, id, externalKey: fact.id, isDemo: false };
  await insertOrganisation(ctx, facts, { state: 'listed', createdBy: null, origin });
  const ref = { room: 'accounts', kind: 'organisation', id };
  await recordAudit(ctx, { action: 'accounts.organisation.loaded', ref, details: { key: fact.id } });
}

async function loadFacility(ctx: Ctx, fact: z.output<typeof facilityFactShape>): Promise<void> {
  const { common, names } = commonOf(fact);
  await insertFacility(ctx, {
    ...common,
    names,
    id: factId('facility', fact.id),
    externalKey: fact.id,
    kind: fact.kind,
    status: fact.status ?? null,
    opened: fact.opened ?? null,
    fields: fact.fields,
    founders: fact.founders,
    figures: fact.figures,
    isDemo: false,
  });
}

/** What both kinds have; unknown stays null. XX means several countries or none: no country. */
function commonOf(fact: z.output<typeof factShape>) {
  return {
    names: plainNames(fact.names),
    common: {
      country: fact.country === undefined || fact.country === 'XX' ? null : fact.country,
      region: fact.region ? regionOf(fact.region) : null,
      city: fact.city ?? null,
      placeBasis: fact.placeBasis ?? null,
      nameConfidence: fact.nameConfidence,
      alsoKnownAs: fact.seedForms,
      related: fact.related,
      note: fact.note ?? null,
      source: fact.source,
      alsoIn: fact.alsoIn,
    },
  };
}

function regionOf(name: string): string {
  const code = regionByEnglishName(name);
  if (!code) throw new Error(`No region is called “${name}” in data/regions.json`);
  return code;
}

/** What the rows about organisations and facilities become. */
export const factPlaces = {
  organisation: placeOf('organisation', 'organizations.json', '/partners'),
  facility: placeOf('facility', 'facilities.json', '/facilities'),
};

function placeOf(kind: 'organisation' | 'facility', file: string, folder: string) {
  return { file, room: 'accounts', kind, folder, idOf: (key: string) => factId(kind, key) };
}

async function listKeys(
  ctx: Ctx,
  table: 'accounts_organisation' | 'accounts_facility',
): Promise<Set<string>> {
  const rows = await tablesOf<AccountsTables>(ctx).selectFrom(table).select('external_key').execute();
  return new Set(rows.flatMap((row) => row.external_key ?? []));
}
