import { beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildSearchDocument, putSearchDocument } from '../../search/testing.ts';
import { answerOai } from '../oai/answer-oai.ts';
import { followDocuments } from './follow-documents.ts';
import { lockProgress, noteProgress, putHarvested } from './store.ts';

let now = Date.parse('2026-11-22T08:00:00.700Z');
const { ctx } = await useTestDatabase({ clock: () => new Date(now) });
const place = { baseUrl: 'http://amur.test/oai', publicUrl: 'http://amur.test', adminEmail: 'a@amur.test' };

async function harvest(from?: string) {
  const asked = { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc', ...(from ? { from } : {}) };
  const xml = await answerOai(ctx, new URLSearchParams(asked), place);
  return {
    ids: [...xml.matchAll(/<identifier>[^<]*\/([^<]+)<\/identifier>/g)].map(([, id]) => id ?? ''),
    stamps: [...xml.matchAll(/<datestamp>([^<]+)</g)].map(([, stamp]) => stamp ?? ''),
    responseDate: /<responseDate>([^<]+)</.exec(xml)?.[1] ?? '',
  };
}
const publish = async () => {
  const document = buildSearchDocument();
  await putSearchDocument(ctx, document);
  return document.ref.id;
};
beforeEach(() => {
  now += 60_000;
});

describe('a harvester that goes on from the moment of the last answer', () => {
  it('misses nothing that changes within the second it asked in', async () => {
    const first = await publish();
    await followDocuments(ctx);
    const before = await harvest();
    expect(before.ids).toContain(first);
    const second = await publish();
    await followDocuments(ctx);
    const after = await harvest(before.responseDate);
    expect(after.ids).toContain(second);
    expect(Math.min(...after.stamps.map(Date.parse))).toBeGreaterThanOrEqual(Date.parse(before.responseDate));
  });

  it('misses nothing that was stamped before it asked and seen after it', async () => {
    await followDocuments(ctx);
    let between = { ids: [] as string[], responseDate: '' };
    // The transaction began in this second and ends some seconds later; meanwhile somebody harvests.
    const begun = await ctx.transaction(async (tx) => (await lockProgress(tx)).second);
    now += 5_000;
    between = await harvest();
    const id = await publish();
    await ctx.transaction(async (tx) => {
      const { sequence } = await lockProgress(tx);
      await putHarvested(tx, [{ kind: 'offer', id, room: 'catalogue', contentHash: 'x' }], begun);
      await noteProgress(tx, { sequence, nextSecond: new Date(begun.getTime() + 1000) });
    });
    expect(between.ids).not.toContain(id);
    expect(Date.parse(between.responseDate)).toBeLessThanOrEqual(begun.getTime());
    expect((await harvest(between.responseDate)).ids).toContain(id);
  });

  it('is not given a second that is still open', async () => {
    await followDocuments(ctx);
    const id = await publish();
    await ctx.transaction(async (tx) => {
      const { sequence, second } = await lockProgress(tx);
      await putHarvested(tx, [{ kind: 'offer', id, room: 'catalogue', contentHash: 'x' }], second);
      await noteProgress(tx, { sequence, nextSecond: second });
    });
    const open = await harvest();
    expect(open.ids).not.toContain(id);
    await followDocuments(ctx);
    expect((await harvest(open.responseDate)).ids).toContain(id);
  });

  it('never sees seconds go back, nor an answer dated ahead of the clock', async () => {
    let last = '';
    for (let round = 0; round < 5; round++) {
      await publish();
      await followDocuments(ctx);
      const { responseDate, stamps } = await harvest();
      expect(stamps).toEqual(stamps.toSorted());
      expect(responseDate >= last).toBe(true);
      expect(Date.parse(responseDate)).toBeLessThanOrEqual(now);
      last = responseDate;
    }
  });
});
