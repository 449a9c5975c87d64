import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { newId } from '../../../shared/ids.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import type { Language } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { equipmentChanged } from '../events.ts';
import { personIdOf } from '../access.ts';
import { findFacilityBriefs } from '../facilities/views.ts';
import { findOrganisationBriefs } from '../organisations/views.ts';
import { isOperator } from '../parks/views.ts';
import { mayEditEquipment, mayTranslateEquipment, openEquipment, openForEditor } from './access.ts';
import type { Equipment, equipmentEndpoints } from './contract.ts';
import { orderHours, stepsOfEquipment, textStateOf } from './rules.ts';
import {
  insertEquipment,
  moveEquipment,
  putEquipmentText,
  updateEquipment,
  type EquipmentFacts,
} from './store.ts';
import { presentBriefs, textsOfEquipment, type StoredEquipment } from './views.ts';

export async function readEquipment(ctx: Ctx, id: string): Promise<Equipment> {
  return present(ctx, await openEquipment(ctx, id));
}

async function present(ctx: Ctx, one: StoredEquipment): Promise<Equipment> {
  const [brief] = await presentBriefs(ctx, [one]);
  if (!brief) throw new AppError('notFound', 'platform.notFound');
  const texts = (await textsOfEquipment(ctx, [one.id])).get(one.id) ?? [];
  const sourceRevision = texts.find(({ language }) => language === one.sourceLanguage)?.sourceRevision ?? 1;
  const mayEdit = mayEditEquipment(ctx.actor, one);
  return {
    ...brief,
    texts: texts.map((text) => ({
      language: text.language,
      name: text.name,
      description: text.description,
      terms: text.terms,
      state: textStateOf({ ...text, sourceRevision }),
    })),
    specifications: [...one.specifications],
    access: [...one.access],
    price: ctx.actor.kind === 'person' ? one.price : null,
    hours: [...one.hours],
    revision: one.revision,
    changedAt: one.changedAt.toISOString(),
    mayEdit,
    mayTranslate: mayTranslateEquipment(ctx.actor, one),
    steps: mayEdit ? stepsOfEquipment(one.state) : [],
  };
}

type Facts = Omit<ParsedInputOf<typeof equipmentEndpoints.save>, 'id' | 'revision'>;

/** Where it stands follows from the facility, else from its organisation. */
async function factsOf(ctx: Ctx, organisationId: string, wish: Facts): Promise<EquipmentFacts> {
  if (!(wish.field in grntiNames)) throw fieldFault('field', 'field.notInList');
  if ((wish.priceKind === 'fixed') !== (wish.price !== null))
    throw fieldFault('price', 'accounts.equipment.priceKind');
  const hours = orderHours(wish.hours);
  if (!hours) throw fieldFault('hours', 'accounts.equipment.hoursOverlap');
  const facilityId = wish.facilityId ?? null;
  const [facility] = await findFacilityBriefs(ctx, facilityId === null ? [] : [facilityId]);
  if (facilityId !== null && (!facility || !(await isOperator(ctx, facilityId, [organisationId])))) {
    throw fieldFault('facilityId', 'accounts.equipment.notOperator');
  }
  if (wish.users.includes('residents') && !facility)
    throw fieldFault('users', 'accounts.equipment.residentsNowhere');
  const [organisation] = await findOrganisationBriefs(ctx, [organisationId]);
  const place = facility ?? organisation;
  return {
    ...wish,
    facilityId,
    hours,
    users: [...new Set(wish.users)],
    access: [...new Set(wish.access)],
    country: place?.country ?? null,
    region: place?.region ?? null,
  };
}

/** Errors: `platform.forbidden` for organisations of others, fields with `accounts.equipment.…`. */
export async function createEquipment(
  ctx: Ctx,
  { organisationId, name, description, terms, ...wish }: ParsedInputOf<typeof equipmentEndpoints.create>,
): Promise<Equipment> {
  const personId = personIdOf(ctx.actor);
  if (!isMemberOf(ctx.actor, organisationId)) throw new AppError('forbidden', 'platform.forbidden');
  const id = newId();
  await ctx.transaction(async (tx) => {
    const facts = await factsOf(tx, organisationId, wish);
    await insertEquipment(tx, id, { organisationId, sourceLanguage: ctx.language, personId }, facts);
    await putEquipmentText(tx, id, {
      language: ctx.language,
      ...{ name, description, terms, personId },
      ...{ state: 'own', engine: null, sourceRevision: 1, ofSource: 1 },
    });
    await audit(tx, id, 'created', { organisationId });
  });
  return readEquipment(ctx, id);
}

/** Errors: `accounts.equipment.changedMeanwhile`. */
export async function saveEquipment(
  ctx: Ctx,
  { id, revision, ...wish }: ParsedInputOf<typeof equipmentEndpoints.save>,
): Promise<Equipment> {
  await ctx.transaction(async (tx) => {
    const before = await openForEditor(tx, id);
    const facts = await factsOf(tx, before.organisationId, wish);
    if (!(await updateEquipment(tx, id, revision, facts))) {
      throw new AppError('conflict', 'accounts.equipment.changedMeanwhile');
    }
    await audit(tx, id, 'saved', { revision: revision + 1 });
  });
  return readEquipment(ctx, id);
}

/** A person's words; the original is for its people only. */
export async function saveEquipmentText(
  ctx: Ctx,
  { id, language, ...words }: ParsedInputOf<typeof equipmentEndpoints.saveText>,
): Promise<Equipment> {
  await writeEquipmentText(ctx, { id, language }, words, { state: 'human', engine: null });
  return readEquipment(ctx, id);
}

/** Writes the words in one language, as somebody's or as an engine's. Errors: `platform.forbidden`, `platform.notFound`. */
export async function writeEquipmentText(
  ctx: Ctx,
  { id, language }: { id: string; language: Language },
  words: { name: string; description: string; terms: string },
  origin: { state: 'human' | 'machine'; engine: string | null },
): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openEquipment(tx, id, { forChange: true });
    const isSource = language === one.sourceLanguage;
    const may = isSource ? mayEditEquipment(tx.actor, one) : mayTranslateEquipment(tx.actor, one);
    if (!may) throw new AppError('forbidden', 'platform.forbidden');
    const texts = (await textsOfEquipment(tx, [id])).get(id) ?? [];
    const before = texts.find((text) => text.language === language);
    const source = texts.find((text) => text.language === one.sourceLanguage)?.sourceRevision ?? 1;
    const isSame = (['name', 'description', 'terms'] as const).every((key) => before?.[key] === words[key]);
    if (isSource && isSame) return;
    await putEquipmentText(tx, id, {
      language,
      ...words,
      state: isSource ? 'own' : origin.state,
      engine: isSource ? null : origin.engine,
      sourceRevision: isSource ? source + 1 : 1,
      ofSource: isSource ? source + 1 : source,
      personId,
    });
    await audit(tx, id, 'textSaved', { language, state: isSource ? 'own' : origin.state });
  });
}

/** Errors: `accounts.equipment.notFromHere`, `.organisationNotVerified`. */
export async function stepEquipment(
  ctx: Ctx,
  { id, to }: ParsedInputOf<typeof equipmentEndpoints.move>,
): Promise<Equipment> {
  await ctx.transaction(async (tx) => {
    const one = await openForEditor(tx, id);
    if (!stepsOfEquipment(one.state).includes(to)) {
      throw new AppError('conflict', 'accounts.equipment.notFromHere');
    }
    const [organisation] = await findOrganisationBriefs(tx, [one.organisationId]);
    if (to === 'open' && organisation?.verificationState !== 'verified') {
      throw new AppError('forbidden', 'accounts.equipment.organisationNotVerified');
    }
    await moveEquipment(tx, id, one.state, to);
    await audit(tx, id, 'moved', { from: one.state, to });
  });
  return readEquipment(ctx, id);
}

async function audit(ctx: Ctx, id: string, action: string, details: Record<string, unknown>): Promise<void> {
  await recordAudit(ctx, {
    action: `accounts.equipment.${action}`,
    ref: { room: 'accounts', kind: 'equipment', id },
    details,
  });
  await tellEvent(ctx, equipmentChanged, { equipmentId: id });
}
