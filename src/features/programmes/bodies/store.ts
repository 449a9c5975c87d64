import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { FactNames } from '../../../platform/facts/facts.ts';
import type { Bank } from '../access.ts';
import type { FactFigure, FactSource, NameConfidence } from '../agreements/stored.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { BodyKind, MemberRole } from './vocabulary.ts';

export type BodyFacts = {
  kind: BodyKind;
  names: FactNames;
  nameConfidence: NameConfidence;
  started: string | null;
  status: 'active' | 'historic' | null;
  parentId: string | null;
  figures: FactFigure[];
  related: string[];
  note: string | null;
  source: FactSource | null;
  alsoIn: FactSource[];
};

export async function insertBody(
  ctx: Ctx,
  facts: BodyFacts,
  origin: { id?: string; externalKey?: string; createdBy: string | null },
): Promise<string> {
  const id = origin.id ?? newId();
  const now = ctx.clock();
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_body')
    .values({
      id,
      external_key: origin.externalKey ?? null,
      kind: facts.kind,
      names: JSON.stringify(facts.names),
      name_confidence: facts.nameConfidence,
      started: facts.started,
      status: facts.status,
      parent_id: facts.parentId,
      rules: JSON.stringify({}),
      figures: JSON.stringify(facts.figures),
      related: JSON.stringify(facts.related),
      note: facts.note,
      source: facts.source && JSON.stringify(facts.source),
      also_in: JSON.stringify(facts.alsoIn),
      created_by: origin.createdBy,
      created_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

export async function setParent(ctx: Ctx, id: string, parentId: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_body')
    .set({ parent_id: parentId })
    .where('id', '=', id)
    .execute();
}

export async function putRules(
  ctx: Ctx,
  id: string,
  rules: FactNames,
  rulesOn: string | null,
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_body')
    .set({ rules: JSON.stringify(rules), rules_on: rulesOn, changed_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** Says whether there was room: an organisation has each role once. */
export async function insertMember(
  ctx: Ctx,
  bodyId: string,
  member: {
    bank: Bank | null;
    organisationId: string;
    personId: string | null;
    role: MemberRole;
    origin: 'derived' | 'officer';
    since: string | null;
  },
): Promise<boolean> {
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_body_member')
    .values({
      id: newId(),
      body_id: bodyId,
      bank: member.bank,
      organisation_id: member.organisationId,
      person_id: member.personId,
      role: member.role,
      origin: member.origin,
      since: member.since,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'organisation_id', 'role']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export async function endMembership(
  ctx: Ctx,
  bodyId: string,
  memberId: string,
  on: string,
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_body_member')
    .set({ until: on })
    .where('id', '=', memberId)
    .where('body_id', '=', bodyId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
