import { beforeAll, describe, expect, it } from 'vitest';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { createSearchEngine, type SegmentedEngine } from './search-engine.ts';
import type { Passage } from './search-record.ts';
import { ask, buildRecord } from './testing.ts';

const before = 'Предприятие работает с 1998 года и выпускает широкий ряд изделий. '.repeat(8);
const body = `${before}Лазерная наплавка восстанавливает валы насосов. ${'Поставка со склада. '.repeat(20)}`;
let engine: SegmentedEngine;
beforeAll(async () => {
  engine = createSearchEngine({ concepts: loadConcepts(), threads: 0 });
  const texts = [
    { language: 'ru' as const, title: 'Лазерная наплавка валов', keywords: [], text: body },
    { language: 'zh' as const, title: '激光熔覆（ﬁne）修复', keywords: [], text: '本所提供激光熔覆服务。' },
    { language: 'en' as const, title: 'Shaft repair', keywords: [], text: '' },
  ];
  await engine.apply([{ put: buildRecord({ texts }) }]);
});

async function passagesOf(text: string): Promise<readonly Passage[]> {
  const { hits } = await ask(engine, { text, passages: true });
  return hits[0]?.passages ?? [];
}

const marked = ({ text, marks }: Passage): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('passages', () => {
  it('show where a text answers, in every language of the record', async () => {
    const passages = await passagesOf('激光熔覆');
    const zh = passages.filter(({ language }) => language === 'zh');
    expect(zh.map(marked)).toEqual([['激光熔覆'], ['激光熔覆']]);
    const [title, text] = passages.filter(({ language }) => language === 'ru');
    expect(marked(title as Passage).join(' ')).toContain('Лазерная наплавка');
    expect(marked(text as Passage).join(' ')).toContain('Лазерная наплавка');
    expect(text?.text.length).toBeLessThanOrEqual(300);
    expect(text?.isCutBefore).toBe(true);
    expect(text?.isCutAfter).toBe(true);
    expect(text?.text.startsWith('Лазерная')).toBe(true);
  });

  it('mark words as written where characters became several', async () => {
    const zh = (await passagesOf('激光熔覆修复')).find(({ language }) => language === 'zh');
    expect(marked(zh as Passage)).toEqual(['激光熔覆', '修复']);
  });

  it('mark phrases, and are left out where nothing was asked', async () => {
    const ru = (await passagesOf('"восстанавливает валы"')).find(
      ({ field, language }) => field === 'text' && language === 'ru',
    );
    expect(marked(ru as Passage)).toEqual(['восстанавливает валы']);
    expect(await passagesOf('')).toEqual([]);
  });

  it('are disjoint and ascending', async () => {
    for (const { marks, text } of await passagesOf('лазерная наплавка валов насоса 激光 shaft')) {
      let last = 0;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });
});
