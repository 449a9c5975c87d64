import { describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import type { Language } from '../../../shared/language.ts';
import type { SearchIndex } from '../documents/search-index.ts';
import { searchRoutes } from '../routes.ts';
import { buildTermbase } from '../testing-termbase.ts';
import { glossTitles } from './contract.ts';

const index = { engine: () => ({}) } as unknown as SearchIndex;
const call = callerOf(searchRoutes(index, buildTermbase()));
const ask = (language: Language, titles: { text: string; language: Language; fields?: string[] }[]) =>
  call(glossTitles, { language, actor: { kind: 'visitor' } } as Ctx, { titles });
const welding = { text: 'Сварка взрывом листов', language: 'ru', fields: ['81'] } as const;
const drying = { text: '浆果冷冻干燥设备', language: 'zh' } as const;

describe('the glosses of titles', () => {
  it('come in the order asked, in the reader’s words, and not for titles in his own language', async () => {
    const titles = [drying, { text: '', language: 'ru' as const }, { ...welding, fields: ['81'] }];
    const [own, none, foreign] = (await ask('zh', titles)).glosses;
    expect([own, none]).toEqual([[], []]);
    expect(foreign?.map(({ words }) => words.zh)).toContain('爆炸焊接');
    const [russian, , mine] = (await ask('ru', titles)).glosses;
    expect(russian?.map(({ words }) => words.ru)).toContain('ягода');
    expect(mine).toEqual([]);
  });

  it('are refused for more titles than a page holds, and for whole texts', async () => {
    const many = Array.from({ length: 101 }, () => drying);
    await expect(ask('ru', many)).rejects.toMatchObject({ status: 422 });
    await expect(ask('ru', [{ ...drying, text: '干'.repeat(2_001) }])).rejects.toMatchObject({ status: 422 });
  });
});
