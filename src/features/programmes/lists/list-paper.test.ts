import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../platform/documents/write-docx.ts';
import { writePdf } from '../../../platform/documents/write-pdf.ts';
import { readPdfLines } from '../../../platform/testing/read-pdf-text.ts';
import { paperOf, type PaperFacts } from './list-paper.ts';
import type { PairView, RowView } from './pair-contract.ts';
import type { Side } from './vocabulary.ts';

const rowOf = (side: Side, title: string, amountMinor: number): RowView => ({
  id: `${side} ${title}`,
  side,
  position: 1,
  number: '7',
  title,
  language: side === 'cn' ? 'zh' : 'ru',
  organisations: side === 'cn' ? ['哈尔滨焊接研究院'] : ['Институт сварки'],
  region: null,
  field: '55.20',
  budget: { amountMinor, currency: side === 'cn' ? 'CNY' : 'RUB' },
  nominationId: null,
});
const pairOf = (number: string, zh: string, ru: string): PairView => ({
  id: number,
  state: 'approved',
  score: 1,
  reasons: [],
  cn: rowOf('cn', zh, 120_000_000),
  ru: rowOf('ru', ru, 1_500_000_050),
  ranks: { cn: 1, ru: 2 },
  decision: 'approve',
  decisionReason: null,
  number,
});
const facts: PaperFacts = {
  list: {
    number: 'APL-2027-1',
    year: 2027,
    state: 'approved',
    title: { zh: '2027年度项目清单', ru: 'Перечень проектов на 2027 год', en: 'Project list 2027' },
  },
  projects: [
    pairOf('APL-2027-1-001', '低温钢焊接', 'Сварка хладостойких сталей'),
    pairOf('APL-2027-1-002', '大豆选育', 'Селекция сои'),
  ],
  declined: [
    {
      ...pairOf('x', '激光', 'Лазеры'),
      state: 'declined',
      number: null,
      decisionReason: { text: 'Нет средств.', language: 'ru' },
    },
  ],
  madeAt: new Date('2027-06-01T08:00:00Z'),
};
/** Numbers as they stand in a column, thousands together. */
const figures = (text: string) =>
  [...text.matchAll(/\d[\d\s\u00a0\u202f,]*(?:[.,]\d{2}(?!\d))?/gu)]
    .map(([figure]) =>
      figure
        .trim()
        .replace(/[.,](\d{2})$/u, '·$1')
        .replace(/[\s\u00a0\u202f,]/gu, ''),
    )
    .sort();

describe('the protocol of the decision', () => {
  it('says the same numbers in Chinese and in Russian, each side in its own money', () => {
    const { blocks } = paperOf('protocol', facts, 'zh');
    const columns = blocks.flatMap((block) =>
      block.kind === 'sideBySide'
        ? [[block.left, block.right].map((runs) => runs.map(({ text }) => text).join(''))]
        : [],
    );
    expect(columns.length).toBeGreaterThan(4);
    for (const [zh = '', ru = ''] of columns.slice(1))
      expect(figures(zh), `${zh} | ${ru}`).toEqual(figures(ru));
    const all = columns.flat().join('\n');
    expect(all).toContain('CNY');
    expect(all.replace(/[\u00a0\u202f]/gu, ' ')).toContain('15 000 000,50 RUB');
    // Two projects a side.
    expect(all.replace(/[\u00a0\u202f]/gu, ' ')).toContain('2 400 000 CNY');
    expect(all.replace(/[\u00a0\u202f]/gu, ' ')).toContain('30 000 001 RUB');
    expect(all).toContain('Нет средств.');
  });

  it('carries a signature block of both sides and a mark while it is a draft', () => {
    const { blocks, watermark } = paperOf('protocol', facts, 'ru');
    const signatures = blocks.find(({ kind }) => kind === 'signatures');
    expect(JSON.stringify(signatures)).toMatch(/中方代表.*За российскую сторону/s);
    expect(watermark).toBeUndefined();
    const draft = paperOf('list', { ...facts, list: { ...facts.list, state: 'opened' } }, 'ru');
    expect(draft.watermark).toContain('Проект');
  });

  it.each(['zh', 'ru', 'en'] as const)(
    'is a PDF with right Chinese and Cyrillic, asked in %s',
    async (language) => {
      const pages = await readPdfLines(await writePdf(paperOf('protocol', facts, language)));
      const text = pages.flat().join(' ').replace(/\s+/gu, ' ');
      expect(text).toContain('低温钢焊接');
      expect(text).toContain('Институт сварки');
      expect(text).toContain('APL-2027-1-002');
      if (language === 'en') expect(text).toContain('Total of each side in its own currency');
    },
  );

  it('is a DOCX as well', async () => {
    const bytes = await writeDocx(paperOf('list', facts, 'en'));
    expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
  });
});
