import { expect } from 'vitest';
import { readAsVisitor, type Listing } from './read-api.ts';

/** Visitors learn from no page, answer, filter or search who stands behind an anonymous request. */
export async function expectNoTraces(baseUrl: string, id: string, own: Listing): Promise<void> {
  const { owner, steward } = own;
  const names = Object.values(owner?.name ?? {}).map((name) =>
    name.replace(/[«»]|[（(][^)）]*[)）]/g, '').trim(),
  );
  const traces = [owner?.id, owner?.region, steward?.contactPersonId, steward?.contactPersonName, ...names];
  const region = ['黑龙江', 'Хэйлунцзян', 'Heilongjiang', '佳木斯', 'Jiamusi', 'Цзямус'];
  const telling = [...traces.map((trace) => trace ?? ''), ...region];
  expect(names).toHaveLength(3);
  expect(telling.filter((trace) => trace.length < 3)).toEqual([]);
  const tracesIn = (text: string) => telling.filter((trace) => text.includes(trace));

  for (const path of [
    `/zh/requests/${id}`,
    `/ru/requests/${id}`,
    `/en/requests/${id}`,
    `/api/requests/${id}`,
  ]) {
    expect(tracesIn(await readAsVisitor(baseUrl, path)), path).toEqual([]);
  }
  expect(await readAsVisitor(baseUrl, `/zh/requests/${id}`)).toContain('匿名发布');
  const itemIn = async (path: string) => {
    const { items } = JSON.parse(await readAsVisitor(baseUrl, path)) as {
      items: { id?: string; ref?: { id: string } }[];
    };
    return items.find((item) => (item.ref?.id ?? item.id) === id);
  };
  const inSearch = `/api/search?pageSize=100&q=${encodeURIComponent('氢致裂纹 后热')}`;
  for (const path of ['/api/requests?pageSize=100', inSearch]) {
    const item = await itemIn(path);
    expect(item, path).toBeDefined();
    expect(tracesIn(JSON.stringify(item)), path).toEqual([]);
  }
  const byName = `/api/search?pageSize=100&kind=request&q=${encodeURIComponent(owner?.name.zh ?? '')}`;
  for (const path of [
    `/api/requests?pageSize=100&region=${owner?.region}`,
    `${inSearch}&region=${owner?.region}`,
  ]) {
    expect(await itemIn(path), path).toBeUndefined();
  }
  const named = JSON.parse(await readAsVisitor(baseUrl, byName)) as {
    items: { ref: { id: string }; matchedWords: string[] }[];
  };
  const ownHit = named.items.find(({ ref }) => ref.id === id);
  expect(tracesIn((ownHit?.matchedWords ?? []).join(' '))).toEqual([]);
}
