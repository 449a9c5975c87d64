import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { browseConcepts } from './contract.ts';
import { termbaseListDownloads } from './list-downloads.ts';
import { termProposals } from './proposal-contract.ts';
import { buildContent, useTermbaseWorld } from './testing.ts';

const { call, as, visitor } = await useTermbaseWorld();

async function take(ctx: Ctx, id: string, asked: object, language: Language = 'ru') {
  const route = termbaseListDownloads.find((one) => one.id === id);
  if (!route) throw new Error(id);
  const { body } = await route.handle({ ...ctx, language }, route.input.parse({ format: 'csv', ...asked }));
  let text = '';
  for await (const part of body as AsyncIterable<string>) text += part;
  return text.replace('\uFEFF', '').trimEnd().split('\r\n');
}
const rowsOf = (lines: string[]) => lines.filter((line) => !line.startsWith('#')).slice(1);

describe('the termbase as a table', () => {
  it.each([{}, { q: '接' }, { q: 'лазер', domain: '55' }, { order: 'uses', state: 'file' }])(
    'has what the screen finds by %o, in its order, in three languages',
    async (asked) => {
      const screen = await call(browseConcepts, visitor, { ...asked, pageSize: 100 } as never);
      const rows = rowsOf(await take(visitor, 'translation.termbase.export', asked));
      expect(screen.items.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.split(',')[0])).toEqual(screen.items.map(({ id }) => id));
      screen.items.forEach(({ words }, at) => {
        for (const word of Object.values(words).flat()) expect(rows[at]).toContain(word);
      });
    },
  );

  it.each([
    ['zh', ['检索词：钢', '专业领域：通用词汇', '状态：来自数据文件', '排序：常用在前']],
    ['ru', ['поиск: 钢', 'тематика: общая лексика', 'порядок: сначала частые']],
    [
      'en',
      ['words: 钢', 'domain: general vocabulary', 'state: from the data file', 'order: most used first'],
    ],
  ] as const)('names its filter in %s', async (language, said) => {
    const asked = { q: '钢', domain: '00', state: 'file', order: 'uses' };
    const head = (await take(visitor, 'translation.termbase.export', asked, language)).slice(0, 3).join();
    for (const one of said) expect(head.toLowerCase()).toContain(one.toLowerCase());
  });
});

describe('proposals as a table', () => {
  it('tell a visitor the role of who proposed, never the name; formulas are words', async () => {
    const content = buildContent({ zh: '特种钢', ru: 'спецсталь', en: 'special steel' });
    await call(termProposals.propose, as('translator'), { content, reason: '=1+1' } as never);
    const own = (await take(as('translator'), 'translation.proposals.export', { mine: 'yes' })).join('\n');
    expect(own).toContain('спецсталь');
    expect(own).toContain("'=1+1");
    expect(own).toContain('только свои: да');
    const name = (await call(termProposals.list, as('moderator'), { state: ['open'] } as never)).items[0]
      ?.proposedBy.name;
    expect(name).toBeTruthy();
    const seen = (await take(visitor, 'translation.proposals.export', {})).join('\n');
    expect(seen).toContain('спецсталь');
    expect(seen).not.toContain(name);
    await expect(take(visitor, 'translation.proposals.export', { mine: 'yes' })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });
});
