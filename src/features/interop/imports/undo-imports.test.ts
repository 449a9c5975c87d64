import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { openTestImports } from './testing-imports.ts';

const { ctx: system, database } = await useTestDatabase();
const { check, undo, write } = openTestImports(database);
const keeper = (await buildPerson(system, { roles: ['moderator'] })).ctx;
await buildOrganisation(system, { names: { ru: 'Завод 3' } });

/** All tables an import of organisations could touch, but what tells how it went. */
async function snapshot() {
  const tables = [
    'accounts_organisation',
    'accounts_organisation_key',
    'accounts_text',
    'accounts_duplicate',
  ];
  const found = [];
  for (const table of tables) {
    const { rows } = await sql`select to_jsonb(one) as kept from ${sql.table(table)} one order by 1`.execute(
      system.db,
    );
    found.push(rows);
  }
  return JSON.stringify(found);
}

const cell = fc.constantFrom('', 'предприятие', 'НИИ', 'цех', 'Россия', 'Китай', '7707083893', 'x');
const row = fc.tuple(fc.nat({ max: 6 }), cell, cell, cell);
const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  mode: fc.constantFrom('all' as const, 'good' as const),
});

it('an import, whatever is in it, leaves everything as it was once it is undone; a second one writes nothing', async () => {
  const before = await snapshot();
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, mode }) => {
      const lines = rows.map(([name, ...cells]) => `Завод ${name},${cells.join(',')}`);
      const content = ['Название,Тип,Страна,ИНН', ...lines].join('\n');
      const checked = await check(keeper, content);
      expect(await snapshot()).toBe(before);
      const wished = checked.canWrite.includes(mode) ? mode : checked.canWrite[0];
      if (wished === undefined) return;
      const done = await write(keeper, checked.id, wished);
      expect(done.counts.written).toBe(checked.counts.good);
      expect((await check(keeper, content)).counts.good).toBe(0);
      expect((await undo(keeper, checked.id)).counts).toMatchObject({
        undone: checked.counts.good,
        kept: 0,
      });
      expect(await snapshot()).toBe(before);
    }),
    { numRuns: 12 },
  );
}, 120_000);
