import { describe, expect, it } from 'vitest';
import { storeShown } from './documents/shown-document.ts';
import type { SearchQuery } from './engine/search-record.ts';
import { openOrganisationNames } from './organisation-names.ts';
import { buildSearchDocument } from './testing.ts';

const named = buildSearchDocument({
  kind: 'organisation',
  ref: { room: 'accounts', kind: 'organisation', id: 'o1' },
  texts: [
    { language: 'zh', title: '阿穆尔学院', summary: '', keywords: [], body: '' },
    { language: 'ru', title: 'Амурский институт', summary: '', keywords: [], body: '' },
  ],
});
const owned = buildSearchDocument({ owner: { id: 'o2', names: ['Завод', '工厂'] } });

/** An engine that shows the organisation itself to members only. */
function openNames() {
  const asked: SearchQuery[] = [];
  let now = 0;
  const search = async (query: SearchQuery) => {
    asked.push(query);
    const isMember = query.readerAudience.includes('registered');
    const wanted = query.filters?.organisation ?? [];
    const found = query.filters?.kind
      ? isMember && wanted.includes('o1')
        ? [named]
        : []
      : wanted.includes('o2')
        ? [owned]
        : [];
    const hits = found.map((document) => ({
      key: `accounts/organisation/${document.ref.id}`,
      stored: storeShown(document),
    }));
    return { hits } as never;
  };
  const names = openOrganisationNames(
    () => ({ search }),
    () => now,
  );
  return { names, asked, pass: (ms: number) => (now += ms) };
}

describe('names of organisations', () => {
  it('come from its own record, or else from a record it owns, in the language of the reader', async () => {
    const { names } = openNames();
    const found = await names.find(['o1', 'o2', 'o3'], ['public', 'registered'], 'ru');
    expect(found).toEqual({
      o1: { text: 'Амурский институт', language: 'ru' },
      o2: { text: 'Завод', language: 'ru' },
    });
    expect((await names.find(['o2'], ['public'], 'zh')).o2?.text).toBe('工厂');
  });

  it('are kept for a while, but never told to an audience that may not see them', async () => {
    const { names, asked, pass } = openNames();
    await names.find(['o1'], ['public', 'registered'], 'zh');
    const first = asked.length;
    await names.find(['o1'], ['public', 'registered'], 'ru');
    expect(asked.length).toBe(first);
    expect(await names.find(['o1'], ['public'], 'zh')).toEqual({});
    pass(600_000);
    await names.find(['o1'], ['public', 'registered'], 'zh');
    expect(asked.length).toBeGreaterThan(first + 1);
  });
});
