import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { actAs, buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { checkInput } from '../../../platform/http/check-input.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { readerAudience, removeSearchDocument } from '../public.ts';
import { buildSearchDocument, putSearchDocument } from '../testing.ts';
import { buildTermbase } from '../testing-termbase.ts';
import { savedEndpoints } from './contract.ts';
import { sendDigest } from './digest-job.ts';
import { readSavedFeed } from './feed-service.ts';
import { percolate } from './percolate.ts';
import { createSavedFollower } from './saved-follower.ts';
import { createSaved, listSaved, openFeed, showSaved, updateSaved } from './service.ts';
import { openWatching } from './watching.ts';

const { database, ctx: system } = await useTestDatabase();
const termbase = buildTermbase();

type Shown = Record<'desk' | 'count' | 'feed' | 'mail', unknown>;

it('neither desk, counts, feeds nor digests ever reveal a record to whom it is not open now', async () => {
  const audience = fc.subarray(['public', 'registered', 'partners', 'staff', 'org:A', 'org:B']);
  const life = fc.record({ first: audience, later: fc.option(audience), isRemoved: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(
      fc.array(life, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      async (lives, isLeaving, isMailedBetween) => {
        await clearTestDatabase(database);
        await database.exec('insert into search_percolation default values');
        const a = await buildOrganisation(system);
        const b = await buildOrganisation(system, { state: 'registered' });
        const real = (tokens: readonly string[]) =>
          tokens.map((token) => token.replace('org:A', `org:${a}`).replace('org:B', `org:${b}`));
        const people = [
          (await buildPerson(system)).personId,
          (await buildPerson(system, { memberOf: [a] })).personId,
          (await buildPerson(system, { memberOf: [b] })).personId,
          (await buildPerson(system, { roles: ['moderator'] })).personId,
          (await buildPerson(system, { roles: ['administrator'], memberOf: [a, b] })).personId,
        ];
        const watching = openWatching(termbase);
        const worker = { watching, follower: createSavedFollower(watching) };
        const input = checkInput(savedEndpoints.create.input, { query: { q: 'вибростенд' } });
        const saved = new Map<string, { id: string; token: string }>();
        for (const person of people) {
          const ctx = await actAs(system, person);
          const { id } = await createSaved(ctx, watching(), input);
          const { path } = await openFeed(ctx, id);
          saved.set(person, { id, token: path.split('token=')[1] ?? '' });
        }
        const written = lives.map((one, at) => ({
          ...one,
          document: buildSearchDocument({
            number: `N-${at}-`,
            audience: real(one.first),
            texts: [
              { language: 'ru', title: `Вибростенд №${at}.`, summary: `тайна${at}`, keywords: [], body: '' },
            ],
          }),
        }));
        for (const { document } of written) await putSearchDocument(system, document);
        await percolate(system, worker);
        if (isMailedBetween) await mailTo(people[0] ?? '');
        for (const { document, later, isRemoved } of written) {
          if (later) await putSearchDocument(system, { ...document, audience: real(later) });
          if (isRemoved) await removeSearchDocument(system, document.ref);
        }
        if (isLeaving) await database.exec(`delete from accounts_membership`);
        await percolate(system, worker);

        for (const person of people) {
          const ctx = await actAs(system, person);
          const own = readerAudience(ctx.actor);
          const open = written.flatMap(({ later, first, isRemoved }, at) =>
            !isRemoved && real(later ?? first).some((token) => own.includes(token)) ? [at] : [],
          );
          const { id, token } = saved.get(person) ?? { id: '', token: '' };
          const shown = await shownTo(ctx, id, token, person);
          const isFirst = isMailedBetween && person === people[0];
          expect(shown).toEqual({
            desk: open,
            count: open.length,
            feed: open,
            // What went out before is not sent again; nothing else goes out.
            mail: isFirst
              ? expect.toSatisfy((mailed: number[]) => mailed.every((at) => open.includes(at)))
              : open,
          });
        }
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

async function shownTo(ctx: Ctx, id: string, token: string, person: string): Promise<Shown> {
  const { alerts } = await showSaved(ctx, termbase, { id, page: 1, pageSize: 50 });
  const [listed] = (await listSaved(ctx)).items;
  const feed = await readSavedFeed(system.withActor({ kind: 'visitor' }), { token, lang: 'en' });
  const numbersIn = (text: string) =>
    [
      ...new Set(
        [...text.matchAll(/N-(\d+)-|№(\d+)\.|тайна(\d+)/g)].map((found) =>
          Number(found[1] ?? found[2] ?? found[3]),
        ),
      ),
    ].sort();
  expect(alerts.total).toBe(alerts.items.length);
  return {
    desk: numbersIn(JSON.stringify(alerts)),
    count: listed?.newCount,
    feed: numbersIn(JSON.stringify(feed)),
    mail: numbersIn(await mailTo(person)),
  };
}

async function mailTo(person: string): Promise<string> {
  await system.transaction((tx) =>
    sendDigest(tx, person, 'weekly', { publicUrl: 'https://a.example', wordOf: () => '' }),
  );
  const { rows } = await sql<{ text: string }>`delete from platform_job where kind = 'platform.sendMail'
    returning payload ->> 'text' as text`.execute(database.kysely);
  return rows.map(({ text }) => text).join('\n');
}

it('a feed ends with the account of its owner, and with a new address', async () => {
  await clearTestDatabase(database);
  const watching = openWatching(termbase);
  const { ctx, personId } = await buildPerson(system);
  const input = checkInput(savedEndpoints.create.input, { query: { q: 'вибростенд' } });
  const { id } = await createSaved(ctx, watching(), input);
  const tokenOf = async () => (await openFeed(ctx, id)).path.split('token=')[1] ?? '';
  const first = await tokenOf();
  const second = await tokenOf();
  const gone = { code: 'platform.notFound' };
  await expect(readSavedFeed(system, { token: first })).rejects.toMatchObject(gone);
  expect((await readSavedFeed(system, { token: second })).entries).toEqual([]);
  expect(JSON.stringify((await sql`select * from search_saved`.execute(database.kysely)).rows)).not.toContain(
    second,
  );
  await updateSaved(ctx, watching(), { id, isPaused: true });
  await expect(readSavedFeed(system, { token: second })).resolves.toMatchObject({ language: 'en' });
  await sql`update accounts_person set state = 'closed' where id = ${personId}`.execute(database.kysely);
  await expect(readSavedFeed(system, { token: second })).rejects.toMatchObject(gone);
});
