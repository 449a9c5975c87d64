import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/actor.ts';
import { sqlStateOf } from '../db/database-errors.ts';
import { clearTestDatabase } from '../testing/test-database.ts';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { writeCanonicalJson } from './canonical-json.ts';
import { recordAudit } from './record-audit.ts';
import { verifyAudit } from './verify-audit.ts';

const officer: Actor = {
  kind: 'person',
  personId: 'p-1',
  roles: ['programme_officer'],
  organisationIds: ['o-1'],
  isPartner: true,
};
const offer = { room: 'catalogue', kind: 'offer', id: '7' };

const { database, ctx } = await useTestDatabase({ actor: officer, requestId: 'r-1' });
beforeEach(() => clearTestDatabase(database));

async function record(count: number): Promise<void> {
  await ctx.transaction(async (inside) => {
    for (let at = 0; at < count; at++) {
      await recordAudit(inside, {
        action: 'offer.published',
        ref: offer,
        details: { at, rate: 1.5, 中: ['я', null] },
      });
    }
  });
}

async function tamper(statement: string): Promise<void> {
  await database.exec(
    `alter table platform_audit disable trigger user; ${statement}; alter table platform_audit enable trigger user`,
  );
}

describe('recordAudit', () => {
  it('writes what was done, by whom and on what', async () => {
    await record(1);
    const { rows } = await sql`select action, actor, ref_room, ref_kind, ref_id, details, request_id
      from platform_audit`.execute(ctx.db);
    expect(rows).toEqual([
      {
        action: 'offer.published',
        actor: { kind: 'person', personId: 'p-1', roles: ['programme_officer'] },
        ref_room: 'catalogue',
        ref_kind: 'offer',
        ref_id: '7',
        details: { at: 0, rate: 1.5, 中: ['я', null] },
        request_id: 'r-1',
      },
    ]);
  });

  it('writes nothing when the transaction is rolled back', async () => {
    const work = ctx.transaction(async (inside) => {
      await recordAudit(inside, { action: 'offer.published', ref: offer });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 0 });
  });

  it('keeps one chain when many transactions commit at the same time', async () => {
    await Promise.all(Array.from({ length: 12 }, () => record(3)));
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 36 });
  });

  it('records with the actor it was called for, and works outside a transaction', async () => {
    await recordAudit(ctx.withActor({ kind: 'system', name: 'import' }), {
      action: 'import.done',
      ref: null,
    });
    const { rows } = await sql<{ actor: unknown }>`select actor from platform_audit`.execute(ctx.db);
    expect(rows[0]?.actor).toEqual({ kind: 'system', name: 'import' });
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 1 });
  });
});

describe('the trail', () => {
  it('refuses update, delete and truncate', async () => {
    await record(2);
    for (const statement of [
      `update platform_audit set action = 'x' where sequence = 1`,
      'delete from platform_audit where sequence = 2',
      'truncate platform_audit',
    ]) {
      const error = await database.exec(statement).catch((refused: unknown) => refused);
      expect(sqlStateOf(error), statement).toBe('23001');
    }
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 2 });
  });

  it.each([
    [`update platform_audit set details = jsonb_set(details, '{rate}', '9') where sequence = 1203`, 1203],
    [`update platform_audit set ref_id = '8' where sequence = 2`, 2],
    [`update platform_audit set at = at + interval '1 second' where sequence = 1`, 1],
    [`update platform_audit set actor = '{"kind":"visitor"}' where sequence = 5`, 5],
    ['delete from platform_audit where sequence = 3', 3],
    ['delete from platform_audit where sequence = 1', 1],
  ])('tells where it was broken: %s', async (statement, brokenAt) => {
    await record(1205);
    expect(await verifyAudit(ctx)).toMatchObject({ ok: true, entries: 1205 });
    await tamper(statement);
    expect(await verifyAudit(ctx)).toMatchObject({
      ok: false,
      brokenAtSequence: brokenAt,
      entries: brokenAt - 1,
    });
  });

  it('shows a cut end by its last hash', async () => {
    await record(3);
    const before = await verifyAudit(ctx);
    await tamper('delete from platform_audit where sequence = 3');
    const after = await verifyAudit(ctx);
    expect(after.ok).toBe(true);
    expect(after.lastHash).not.toBe(before.lastHash);
  });
});

describe('writeCanonicalJson', () => {
  it('does not depend on the order of keys and survives being parsed', () => {
    expect(writeCanonicalJson({ b: 1, a: { d: [2, { z: 1, y: null }], c: undefined } })).toBe(
      '{"a":{"d":[2,{"y":null,"z":1}]},"b":1}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = writeCanonicalJson(value);
        expect(writeCanonicalJson(JSON.parse(text))).toBe(text);
        if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
          expect(writeCanonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
        }
      }),
    );
  });
});
