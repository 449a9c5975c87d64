import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import { pickText } from '../../../shared/language.ts';
import { languageShape } from '../contract.ts';
import { dataFile } from '../data-files.ts';
import { deleteDemoEquipment, insertEquipmentWithTexts } from '../equipment/store.ts';
import {
  accessTerms,
  bookingUnits,
  equipmentKinds,
  priceKinds,
  userGroups,
} from '../equipment/vocabulary.ts';
import { equipmentBatchChanged, facilitiesChanged } from '../events.ts';
import { facilityKindShape } from '../facilities/contract.ts';
import { deleteDemoFacilities, insertFacility } from '../facilities/store.ts';
import { findFacility } from '../facilities/views.ts';
import { inParts, toldAtOnce } from '../importing/placing.ts';
import { findBriefsById } from '../organisations/views.ts';
import { stableId } from '../stable-id.ts';
import { findActor } from '../people/find-actor.ts';
import { namesOfBrief } from './names-of-brief.ts';
import { reportCounter } from './service.ts';
import { insertResidents, putOperator } from './store.ts';
import { parkCounters } from './vocabulary.ts';

const trilingual = <Value extends z.ZodType>(value: Value) => z.object({ zh: value, ru: value, en: value });

const equipmentShape = z.object({
  key: z.string(),
  kind: z.enum(equipmentKinds),
  field: z.string(),
  texts: trilingual(z.object({ name: z.string(), description: z.string(), terms: z.string() })),
  specifications: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string() })),
  users: z.array(z.enum(userGroups)),
  access: z.array(z.enum(accessTerms)),
  priceKind: z.enum(priceKinds),
  price: moneyShape.nullable(),
  unit: z.enum(bookingUnits),
  /** From Monday to Friday. */
  hours: z.object({ from: z.string(), to: z.string() }),
});

const parkShape = z.object({
  key: z.string(),
  operator: z.string(),
  owner: z.string(),
  sourceLanguage: languageShape,
  kind: facilityKindShape,
  country: z.enum(['CN', 'RU']),
  region: z.string(),
  city: z.string(),
  names: trilingual(z.string()),
  opened: z.string(),
  fields: z.array(z.string()),
  timeZone: z.string(),
  residents: z.array(
    z.object({
      organisation: z.string(),
      sinceDaysAgo: z.number().int(),
      untilDaysAgo: z.number().int().nullable(),
      field: z.string(),
      rooms: z.string(),
    }),
  ),
  counters: z.array(
    z.object({ counter: z.enum(parkCounters), amount: z.number().int(), evidence: z.string() }),
  ),
  equipment: z.array(equipmentShape),
});
type DemoPark = z.output<typeof parkShape>;

const idOf = (kind: string, key: string) => stableId(`accounts/${kind}/${key}`);

/** Opens a facility for each park of the demonstration with who works in it and what it lends, once. */
export async function loadDemoParks(ctx: Ctx): Promise<void> {
  const parks = z.array(parkShape).parse(JSON.parse(await readFile(dataFile('demo/parks.json'), 'utf8')));
  for (const park of parks) {
    const id = idOf('facility', park.key);
    if (await findFacility(ctx, id)) continue;
    await openFacility(ctx, id, park);
    await moveResidentsIn(ctx, id, park);
    await lendEquipment(ctx, id, park);
    await reportCounters(ctx, id, park);
  }
}

async function openFacility(ctx: Ctx, id: string, park: DemoPark): Promise<void> {
  const { kind, country, region, city, names, opened, fields } = park;
  await insertFacility(ctx, {
    ...{ id, kind, country, region, city, names, opened, fields },
    ...{ externalKey: null, placeBasis: null, nameConfidence: 'official', alsoKnownAs: [] },
    ...{ status: 'operating', founders: [], figures: [], related: [], note: null, source: null, alsoIn: [] },
    isDemo: true,
  });
  await putOperator(ctx, id, idOf('organisation', park.operator), null);
  await record(ctx, { kind: 'facility', id, key: park.key });
  await tellEvent(ctx, facilitiesChanged, { facilityIds: [id], wordedIds: [], change: 'created' });
}

/** Residents of the directory go by their own names and countries. */
async function moveResidentsIn(ctx: Ctx, facilityId: string, park: DemoPark): Promise<void> {
  const today = dayOf(ctx.clock());
  const organisationIds = park.residents.map(({ organisation }) => idOf('organisation', organisation));
  const briefs = await findBriefsById(ctx, organisationIds);
  const residents = park.residents.flatMap(({ organisation, sinceDaysAgo, untilDaysAgo, field, rooms }) => {
    const brief = briefs.get(idOf('organisation', organisation));
    const name = brief && pickText(namesOfBrief(brief.names), park.sourceLanguage);
    if (!name) return [];
    return {
      id: idOf('resident', `${park.key}/${organisation}`),
      ...{ facilityId, field, rooms, organisationId: brief.id, country: brief.country },
      ...{ name: name.text, nameLanguage: name.language },
      since: addDays(today, -sinceDaysAgo),
      until: untilDaysAgo === null ? null : addDays(today, -untilDaysAgo),
    };
  });
  await insertResidents(ctx, residents, idOf('person', park.owner));
}

/** What the park counts this year, reported by its manager. */
async function reportCounters(ctx: Ctx, id: string, park: DemoPark): Promise<void> {
  const keeper = await findActor(ctx, idOf('person', park.owner));
  if (!keeper) return;
  const asOf = dayOf(ctx.clock());
  const year = Number(asOf.slice(0, 4));
  const manager = { ...ctx.withActor(keeper), language: park.sourceLanguage };
  for (const told of park.counters) await reportCounter(manager, { id, ...told, year, asOf });
}

async function lendEquipment(ctx: Ctx, facilityId: string, park: DemoPark): Promise<void> {
  const { country, region, timeZone, sourceLanguage } = park;
  const equipment = park.equipment.map(({ key, texts, hours, ...facts }) => ({
    ...facts,
    ...{ facilityId, country, region, timeZone, sourceLanguage },
    id: idOf('equipment', key),
    organisationId: idOf('organisation', park.operator),
    state: 'open' as const,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...hours })),
    texts: languageShape.options.map((language) => {
      const state = language === sourceLanguage ? ('own' as const) : ('human' as const);
      return { ...texts[language], language, state };
    }),
  }));
  await insertEquipmentWithTexts(ctx, equipment, idOf('person', park.owner));
  for (const [at, { id }] of equipment.entries()) {
    await record(ctx, { kind: 'equipment', id, key: park.equipment[at]?.key ?? '' });
  }
  const equipmentIds = equipment.map(({ id }) => id);
  await tellEvent(ctx, equipmentBatchChanged, { equipmentIds, change: 'created' });
}

function record(ctx: Ctx, { kind, id, key }: { kind: string; id: string; key: string }): Promise<void> {
  const ref = { room: 'accounts', kind, id };
  return recordAudit(ctx, { action: `accounts.${kind}.loaded`, ref, details: { key } });
}

/** Takes facilities of the demonstration away, also those its organisations entered, and what these lend. */
export async function removeDemoParks(ctx: Ctx): Promise<void> {
  for (const equipmentIds of inParts(await deleteDemoEquipment(ctx), toldAtOnce)) {
    await tellEvent(ctx, equipmentBatchChanged, { equipmentIds, change: 'removed' });
  }
  for (const some of inParts(await deleteDemoFacilities(ctx), toldAtOnce)) {
    const facilityIds = some.map(({ id }) => id);
    const wordedIds = some.flatMap(({ id, note }) => (note === null ? [] : id));
    await tellEvent(ctx, facilitiesChanged, { facilityIds, wordedIds, change: 'removed' });
  }
}
