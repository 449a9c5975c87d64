import { beforeAll, expect, it } from 'vitest';
import { issueOneTimeToken } from '../../platform/auth/one-time-tokens.ts';
import { matching } from './contract.ts';
import { sendDigests } from './digest.ts';
import { useMatchingWorld, publish, subjects } from './testing-world.ts';

let request: string;
const world = await useMatchingWorld();
beforeAll(async () => {
  request = await publish(world.chinese, 'request', subjects.weldingZh);
  await publish(world.cast, 'offer', subjects.weldingRu);
  await world.settle();
}, 60_000);

/** Runs the digests of this day; gives the mails by address. */
async function run() {
  world.mails.length = 0;
  const sent = await sendDigests(world.system, world.tools.termbase);
  await world.settle();
  expect(world.mails).toHaveLength(sent);
  return new Map(world.mails.map((mail) => [mail.to, mail]));
}

it('writes weekly, only of what is new, and never more than the reader may see', async () => {
  const first = await run();
  const mail = first.get(world.chinese.owner.email);
  expect(mail).toMatchObject({ language: 'en', subject: '1 new match for your records' });
  expect(mail?.text).toContain(subjects.weldingRu.title);
  expect(mail?.text).toContain(mail?.unsubscribe?.mark);
  expect(mail?.unsubscribe).toMatchObject({
    path: '/en/matching/unsubscribe',
    postPath: '/matching/unsubscribe',
    grant: { purpose: 'matching.digest', subjectId: world.chinese.owner.personId },
  });
  // The broker of both sides and the owner of the offer too; nobody else.
  const expected = [world.chinese.owner.email, world.cast.owner.email, world.cast.broker.email];
  expect([...first.keys()].toSorted()).toEqual(expected.toSorted());
  const shown = await world.call(matching.list, world.chinese.owner.ctx, {
    listingId: request,
  });
  expect(shown.items[0]?.isNew).toBe(false);

  world.pass(1);
  await publish(world.cast, 'offer', { ...subjects.surfacingRu }, { visibility: 'registered' });
  await world.settle();
  expect((await run()).size).toBe(0);
  world.pass(6);
  const second = (await run()).get(world.chinese.owner.email);
  expect(second?.subject).toBe('1 new match for your records');
  // What is not open to everybody does not stand in a mail by its title.
  expect(second?.text).toContain('a record not open to everybody');
  expect(second?.text).not.toContain(subjects.surfacingRu.title);
  world.pass(8);
  expect((await run()).size).toBe(0);
});

it('follows the wish of the person: daily, never, or ended by the secret of a mail', async () => {
  const ask = world.call;
  const { ctx, personId, email } = world.chinese.owner;
  expect(await ask(matching.digest, ctx, {})).toMatchObject({ rhythm: 'weekly' });
  expect(await ask(matching.setDigest, ctx, { rhythm: 'daily' })).toMatchObject({
    rhythm: 'daily',
  });
  const news = async (title: string) => {
    world.pass(1);
    await publish(world.cast, 'offer', { ...subjects.weldingRu, title });
    await world.settle();
    world.pass(1);
    return (await run()).has(email);
  };
  expect(await news('Сварка хладостойких сталей в зимних условиях')).toBe(true);
  const grant = { purpose: 'matching.digest', subjectId: personId, validMinutes: 60 };
  const token = await issueOneTimeToken(world.system, grant);
  const stop = (one: string) => ask(matching.stopDigest, world.cast.visitor, { token: one });
  await expect(stop('x'.repeat(43))).rejects.toMatchObject({ code: 'matching.tokenUnknown' });
  expect(await stop(token)).toEqual({ rhythm: 'off' });
  expect(await stop(token)).toEqual({ rhythm: 'off' });
  expect(await news('Сварка хладостойких сталей под флюсом')).toBe(false);
});
