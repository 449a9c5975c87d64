import { request as requestHttp } from 'node:http';
import type { request as requestHttps } from 'node:https';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { tablesOf } from '../../../platform/db/context.ts';
import type { PlatformTables } from '../../../platform/db/tables.gen.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { startLocalServer, type AskedOfServer } from '../../../platform/testing/local-server.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { removeSearchDocument } from '../../search/public.ts';
import { buildSearchDocument, putSearchDocument } from '../../search/testing.ts';
import { followDocuments } from '../harvest/follow-documents.ts';
import { webhookEndpoints } from './contract.ts';
import { deliverDue, giveUpFailing } from './deliver.ts';
import { isPublicIp, readDeliveryAddress } from './public-address.ts';
import { webhookRoutes } from './routes.ts';
import { failedAfterDays, retryMinutes } from './rules.ts';
import { post, sendDelivery, type Send, type SendAnswer } from './send-delivery.ts';
import { isSigned, newWebhookSecret, signDelivery, type SignedHeaders } from './sign-delivery.ts';

const { ctx: system, database } = await useTestDatabase();
const call = callerOf(webhookRoutes);

let person: Awaited<ReturnType<typeof buildPerson>>;
beforeEach(async () => {
  // Nobody else listens.
  const rows = await system.db.selectFrom('interop_webhook').select('id').execute();
  if (rows.length > 0) await system.db.deleteFrom('interop_webhook').execute();
  person = await buildPerson(system);
});

const listen = (more: { kinds?: ('offer' | 'facility')[]; fields?: string[]; address?: string } = {}) =>
  call(webhookEndpoints.create, person.ctx, {
    address: more.address ?? 'https://hooks.example.org/amur',
    kinds: more.kinds ?? ['offer'],
    fields: more.fields ?? [],
  });
type Sent = { address: string; headers: Record<string, string>; body: string };
/** Takes what is sent and answers as told, the last answer again and again. */
function receiver(...answers: SendAnswer[]): { send: Send; sent: Sent[] } {
  const sent: Sent[] = [];
  const send: Send = (address, headers, body) => {
    sent.push({ address, headers, body });
    return Promise.resolve(answers[Math.min(sent.length, answers.length) - 1] ?? { status: 200 });
  };
  return { send, sent };
}
const publish = async (over: Parameters<typeof buildSearchDocument>[0] = {}) => {
  const document = buildSearchDocument(over);
  await putSearchDocument(system, document);
  await followDocuments(system);
  return document;
};
const refusal = (code: string) => expect.objectContaining({ code });
const later = (minutes: number) =>
  testContext(database, { clock: () => new Date(Date.now() + minutes * 60_000) });

describe('an address that listens', () => {
  it('hears once of what becomes public, changes and goes, and of nothing else', async () => {
    const { secret } = await listen();
    const { send, sent } = receiver();
    const document = await publish({ number: 'TO-2026-000009' });
    await publish({ audience: ['registered'] });
    await publish({ isDemo: true });
    await publish({ ref: { room: 'accounts', kind: 'facility', id: document.ref.id }, kind: 'facility' });
    // Made anew with the same contents: no news.
    await putSearchDocument(system, document);
    await followDocuments(system);
    await publish({ ...document, sortDate: new Date('2026-11-01T00:00:00Z') });
    await removeSearchDocument(system, document.ref);
    await followDocuments(system);
    await deliverDue(system, send);
    await deliverDue(system, send);
    const told = sent.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
    expect(told.map(({ type }) => type)).toEqual(['record.published', 'record.changed', 'record.removed']);
    expect(told[0]?.data).toMatchObject({
      kind: 'offer',
      id: document.ref.id,
      number: 'TO-2026-000009',
      path: { zh: `/zh/offers/${document.ref.id}` },
    });
    for (const { headers, body } of sent) {
      expect(isSigned(secret, headers as SignedHeaders, body, new Date())).toBe(true);
    }
  });

  it('hears only of the fields it asked for', async () => {
    await listen({ fields: ['44'] });
    const { send, sent } = receiver();
    await publish({ facets: { field: ['81.35'] } });
    const wanted = await publish({ facets: { field: ['44.01'] } });
    await deliverDue(system, send);
    expect(sent.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id)).toEqual([
      wanted.ref.id,
    ]);
  });

  it('that does not take a delivery is asked again, later and later, then no more', async () => {
    const { webhook } = await listen();
    const { send, sent } = receiver({ status: 500 }, { error: 'unreachable' });
    await publish();
    await deliverDue(system, send);
    await deliverDue(system, send);
    expect(sent).toHaveLength(1);
    let minutes = 0;
    for (const [at, wait] of retryMinutes.entries()) {
      await deliverDue(later(minutes + wait - 0.5), send);
      expect(sent).toHaveLength(at + 1);
      minutes += wait + 0.5;
      await deliverDue(later(minutes), send);
      expect(sent).toHaveLength(at + 2);
    }
    await deliverDue(later(minutes + 100_000), send);
    expect(sent).toHaveLength(retryMinutes.length + 1);
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [delivery] = (await call(webhookEndpoints.deliveries, person.ctx, { id: webhook.id })).items;
    expect(delivery).toMatchObject({ error: 'unreachable', deliveredAt: null, nextAttemptAt: null });

    await call(webhookEndpoints.again, person.ctx, { id: webhook.id, deliveryId: delivery?.id ?? '' });
    const kind = receiver({ status: 204 });
    await deliverDue(system, kind.send);
    expect(kind.sent).toHaveLength(1);
    const [taken] = (await call(webhookEndpoints.deliveries, person.ctx, { id: webhook.id })).items;
    expect(taken).toMatchObject({ answeredStatus: 204, error: null });
    expect((await call(webhookEndpoints.list, person.ctx, {})).items[0]).toMatchObject({ failedSince: null });
  });

  it('that takes nothing keeps no other waiting, however much is due to it', async () => {
    const addresses = { refusing: 'https://refuses.example.org/a', taking: 'https://takes.example.org/b' };
    await listen({ address: addresses.refusing });
    for (let at = 0; at < 60; at++) await publish();
    await listen({ address: addresses.taking });
    for (let at = 0; at < 30; at++) await publish();
    const sent: string[] = [];
    const send: Send = (address) => {
      sent.push(address);
      return Promise.resolve({ status: address === addresses.taking ? 200 : 503 });
    };
    await deliverDue(system, send);
    expect(sent.filter((address) => address === addresses.refusing)).toHaveLength(1);
    expect(sent.filter((address) => address === addresses.taking)).toHaveLength(30);
  });

  it('that takes nothing for days is given up, and its owner is told; he may take it up again', async () => {
    const { webhook } = await listen();
    const { send } = receiver({ status: 410 });
    await publish();
    await deliverDue(system, send);
    await giveUpFailing(later((failedAfterDays - 1) * 1440));
    const stateOf = async () => (await call(webhookEndpoints.list, person.ctx, {})).items[0]?.state;
    expect(await stateOf()).toBe('active');
    await giveUpFailing(later((failedAfterDays + 1) * 1440));
    expect(await stateOf()).toBe('failed');
    const mails = await tablesOf<PlatformTables>(system)
      .selectFrom('platform_job')
      .select('payload')
      .where('kind', '=', 'platform.sendMail')
      .execute();
    expect(JSON.stringify(mails)).toContain('hooks.example.org');
    await call(webhookEndpoints.change, person.ctx, { id: webhook.id, state: 'active' });
    expect(await stateOf()).toBe('active');
  });

  it('is paused by its owner: what happens meanwhile is not told', async () => {
    const { webhook } = await listen();
    await call(webhookEndpoints.change, person.ctx, { id: webhook.id, state: 'paused' });
    await publish();
    await call(webhookEndpoints.change, person.ctx, { id: webhook.id, state: 'active' });
    const { send, sent } = receiver();
    await deliverDue(system, send);
    expect(sent).toEqual([]);
  });

  it('is nobody else’s business', async () => {
    const { webhook } = await listen();
    const other = await buildPerson(system, { roles: ['administrator'] });
    expect((await call(webhookEndpoints.list, other.ctx, {})).items).toEqual([]);
    for (const asked of [
      call(webhookEndpoints.deliveries, other.ctx, { id: webhook.id }),
      call(webhookEndpoints.remove, other.ctx, { id: webhook.id }),
      call(webhookEndpoints.change, other.ctx, { id: webhook.id, state: 'paused' }),
    ]) {
      await expect(asked).rejects.toEqual(refusal('platform.notFound'));
    }
    await expect(listen()).rejects.toEqual(refusal('interop.webhook.already'));
  });
});

describe('where deliveries may go', () => {
  it.each([
    'http://hooks.example.org/',
    'https://localhost/x',
    'https://intranet/x',
    'https://box.local/x',
    'https://127.0.0.1/x',
    'https://10.1.2.3/x',
    'https://169.254.169.254/latest',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:127.0.0.1]/x',
    'https://[fd00::1]/x',
    'https://user:word@hooks.example.org/',
    'https://hooks.example.org:22/',
    'ftp://hooks.example.org/',
    'not an address',
  ])('not to %s', async (address) => {
    expect(readDeliveryAddress(address)).toBeUndefined();
    await expect(listen({ address })).rejects.toEqual(
      expect.objectContaining({ fields: [{ path: 'address', code: 'interop.webhook.address' }] }),
    );
  });

  it('to https on the public internet', () => {
    expect(readDeliveryAddress('https://hooks.example.org:8443/a?b=c')?.href).toBe(
      'https://hooks.example.org:8443/a?b=c',
    );
    expect(isPublicIp('8.8.8.8')).toBe(true);
    expect(isPublicIp('2a02:6b8::1')).toBe(true);
    expect(isPublicIp('nonsense')).toBe(false);
  });

  it('not to a name that leads behind a wall', async () => {
    expect(await sendDelivery('https://localhost.localdomain:8443/', {}, '{}')).toEqual({ error: 'address' });
  });

  it('without following anybody elsewhere', async () => {
    const asked: AskedOfServer[] = [];
    const server = await startLocalServer((request, response) => {
      asked.push(request);
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    });
    const answer = await post(
      requestHttp as unknown as typeof requestHttps,
      new URL(`${server.url}/hook`),
      { headers: { 'webhook-id': 'a', 'content-type': 'application/json' } },
      '{"n":1}',
    );
    await server.close();
    expect(answer).toEqual({ status: 302 });
    expect(asked).toMatchObject([{ method: 'POST', path: '/hook', body: { n: 1 } }]);
    const gone = await post(requestHttp as unknown as typeof requestHttps, new URL(server.url), {}, '');
    expect(gone).toEqual({ error: 'unreachable' });
  });
});

describe('a signature', () => {
  const sentAt = new Date('2026-11-22T00:00:00Z');
  it('holds for its id, second, body and secret, for five minutes', () => {
    const secret = newWebhookSecret();
    const signed = signDelivery(secret, 'msg', sentAt, '{"a":"焊接"}');
    const after = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000);
    expect(isSigned(secret, signed, '{"a":"焊接"}', after(299))).toBe(true);
    expect(isSigned(secret, signed, '{"a":"焊接"}', after(301))).toBe(false);
    expect(isSigned(secret, signed, '{"a":"焊接"}', after(-301))).toBe(false);
    expect(isSigned(newWebhookSecret(), signed, '{"a":"焊接"}', sentAt)).toBe(false);
    expect(isSigned(secret, { ...signed, 'webhook-timestamp': 'x' }, '{"a":"焊接"}', sentAt)).toBe(false);
  });

  it('breaks with any change', () => {
    const secret = newWebhookSecret();
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.uuid(), (body, other, id) => {
        const signed = signDelivery(secret, id, sentAt, body);
        expect(isSigned(secret, signed, body, sentAt)).toBe(true);
        fc.pre(other !== body);
        expect(isSigned(secret, signed, other, sentAt)).toBe(false);
        expect(isSigned(secret, { ...signed, 'webhook-id': `${id}x` }, body, sentAt)).toBe(false);
      }),
    );
  });

  it('is the one the specification computes', () => {
    // Computed by hand with openssl from the rule: HMAC-SHA256 over “id.timestamp.body”.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const signed = signDelivery(
      secret,
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      '{"test": 2432232314}',
    );
    expect(signed['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });
});
