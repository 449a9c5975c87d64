import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { recordAudit } from '../../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { demoPersonId, findOrganisationsByKey, stableId } from '../../../accounts/public.ts';
import { mendSource } from '../../../search/public.ts';
import { bodySource, sessionSource } from '../../finding/body-source.ts';
import { putConfirmation } from '../../confirmation-store.ts';
import {
  insertItem,
  insertSession,
  moveSession,
  putAction,
  putActionStatus,
  putTexts,
} from '../session-store.ts';
import { insertBody, insertMember } from '../store.ts';
import { findBody } from '../views.ts';
import { bodyKinds, itemKinds, memberRoles } from '../vocabulary.ts';

const demoFile = new URL('../../../../../data/demo/session.json', import.meta.url);
const bank = z.enum(['cn', 'ru']);
const demoShape = z.object({
  body: z.object({
    key: z.string(),
    kind: z.enum(bodyKinds),
    names: z.object({ zh: z.string(), ru: z.string(), en: z.string() }),
    started: z.string(),
    members: z.array(z.object({ organisation: z.string(), bank, role: z.enum(memberRoles) })),
  }),
  session: z.object({
    number: z.number().int(),
    daysAgo: z.number().int(),
    region: z.string(),
    place: z.string(),
    hostBank: bank,
    delegations: z.array(z.object({ bank, people: z.number().int(), organisations: z.array(z.string()) })),
    signatories: z.array(z.object({ bank, name: z.string(), nameOther: z.string(), office: z.string() })),
  }),
  items: z.array(
    z.object({
      kind: z.enum(itemKinds),
      zh: z.string(),
      ru: z.string(),
      /** Of an agenda item, for what stands under it. */
      key: z.string().optional(),
      under: z.string().optional(),
      owner: z.string().optional(),
      bank: bank.optional(),
      /** After the session. */
      dueDays: z.number().int().optional(),
      done: z.string().optional(),
    }),
  ),
});
type Demo = z.output<typeof demoShape>;

const bodyId = stableId('programmes/body/demo-working-group-cold-technology');
const officers = { cn: demoPersonId('officer2'), ru: demoPersonId('officer') };

/** Writes a working group of the demonstration with a session whose protocol both sides have signed; nobody is mailed. */
export async function loadDemoSession(ctx: Ctx): Promise<boolean> {
  const demo = demoShape.parse(JSON.parse(await readFile(demoFile, 'utf8')));
  return ctx.transaction(async (tx) => {
    if (await findBody(tx, bodyId)) return false;
    const keys = [...demo.body.members, ...demo.items].flatMap(
      (one) => ('organisation' in one ? one.organisation : one.owner) ?? [],
    );
    const found = await findOrganisationsByKey(tx, [...new Set(keys)]);
    const organisationOf = (key: string) => found.get(key)?.id;
    const { kind, names, started } = demo.body;
    const facts = { kind, names, started, nameConfidence: 'proposed' as const, status: 'active' as const };
    const bare = { parentId: null, figures: [], related: [], note: null, source: null, alsoIn: [] };
    await insertBody(tx, { ...facts, ...bare }, { id: bodyId, createdBy: officers.cn });
    for (const { organisation, ...member } of demo.body.members) {
      const organisationId = organisationOf(organisation);
      if (organisationId === undefined) continue;
      const standing = { personId: null, origin: 'officer' as const, since: null };
      await insertMember(tx, bodyId, { ...member, organisationId, ...standing });
    }
    await loadSession(tx, demo, organisationOf);
    await recordAudit(tx, {
      action: 'programmes.demo.load',
      ref: { room: 'programmes', kind: 'body', id: bodyId },
      details: { items: demo.items.length },
    });
    return true;
  });
}

async function loadSession(ctx: Ctx, demo: Demo, organisationOf: (key: string) => string | undefined) {
  const { number, daysAgo, region, place, hostBank, delegations, signatories } = demo.session;
  const heldFrom = addDays(dayOf(ctx.clock()), -daysAgo);
  const sessionId = await insertSession(
    ctx,
    bodyId,
    {
      ...{ number, heldFrom, heldUntil: addDays(heldFrom, 1), form: 'onSite', region, place, hostBank },
      delegations: delegations.map(({ organisations, ...one }) => ({
        ...one,
        organisationIds: organisations.flatMap((key) => organisationOf(key) ?? []),
      })),
      ...{ languages: ['zh', 'ru'], authentic: ['zh', 'ru'] },
    },
    officers[hostBank],
  );
  const agenda = new Map<string, string>();
  for (const [position, item] of demo.items.entries()) {
    const underId = agenda.get(item.under ?? '') ?? null;
    const itemId = await insertItem(ctx, sessionId, { kind: item.kind, position, underId });
    if (item.key !== undefined) agenda.set(item.key, itemId);
    const human = { state: 'human' as const, engine: null, isStale: false };
    const texts = (['zh', 'ru'] as const).map((language) => ({ language, text: item[language], ...human }));
    await putTexts(ctx, itemId, texts, officers[hostBank]);
    const ownerOrganisationId = organisationOf(item.owner ?? '');
    if (item.bank === undefined || item.dueDays === undefined || ownerOrganisationId === undefined) continue;
    const dueOn = addDays(heldFrom, item.dueDays);
    const action = { bank: item.bank, ownerOrganisationId, ownerPersonId: null, dueOn, continuesId: null };
    await putAction(ctx, { itemId, sessionId, bodyId }, action);
    if (item.done === undefined) continue;
    const said = { status: 'done', evidence: item.done, language: 'ru' as const, on: dueOn };
    await putActionStatus(ctx, itemId, { ...said, personId: officers[item.bank] });
  }
  for (const side of ['cn', 'ru'] as const) {
    const officer = { personId: officers[side], bank: side };
    await putConfirmation(ctx, { kind: 'protocol', id: sessionId }, officer, 1);
  }
  const by = { personId: officers.cn, bank: 'cn' as const };
  await moveSession(ctx, sessionId, 'signed', { signed: { on: addDays(heldFrom, 1), signatories, by } });
  await moveSession(ctx, sessionId, 'published', { isPublished: true });
}

/** Takes the working group away with all its sessions, whoever made them, and what search knows of them. */
export async function removeDemoSessions(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const sessions = sql`(select id from programmes_session where body_id = ${bodyId})`;
    await sql`delete from programmes_confirmation
      where subject_kind = 'protocol' and subject_id in ${sessions}`.execute(tx.db);
    await sql`update programmes_action set continues_id = null where continues_id in
      (select item_id from programmes_action where body_id = ${bodyId})`.execute(tx.db);
    await sql`delete from programmes_session where body_id = ${bodyId}`.execute(tx.db);
    await sql`update programmes_body set parent_id = null where parent_id = ${bodyId}`.execute(tx.db);
    await sql`delete from programmes_body where id = ${bodyId}`.execute(tx.db);
    for (const source of [sessionSource, bodySource]) await mendSource(tx, source);
  });
}
