import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdfLines, readPdfText } from '../testing/read-pdf-text.ts';
import type { Block } from './document.ts';
import { agreementOf } from './testing-agreement.ts';
import { writePdf } from './write-pdf.ts';

const madeAt = new Date('2026-11-21T13:00:00Z');

async function linesOf(...blocks: Block[]): Promise<string[]> {
  return (await readPdfLines(await writePdf({ title: 'T', language: 'zh', blocks, madeAt }))).flat();
}

describe('writePdf', { timeout: 60_000 }, () => {
  it('reads no typeface before the first document', async () => {
    // Other test files of this process may have written documents already.
    const asked = ['write-pdf', 'write-docx', 'typefaces'].map(
      (name) => new URL(`./${name}.ts`, import.meta.url).href,
    );
    const [pdf, docx, typefaces] = asked.map((url) => JSON.stringify(url));
    const script = `await import(${pdf}); await import(${docx});
      console.log(JSON.stringify((await import(${typefaces})).loadedTypefaces()));`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect((await run).stdout).toBe('[]\n');
  });

  it('keeps Chinese, Cyrillic, Latin and marks as text that can be copied', async () => {
    const text =
      '激光熔覆“设备”——型号ЛК-6000/УХЛ4，功率≥6 kW；подъём ёмкости № 5 — «Ёлка», naïve Ångström €±0,05';
    const lines = await linesOf({ kind: 'paragraph', runs: [{ text }] });
    expect(lines.slice(0, -1).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('composes what came decomposed, and drops what only misleads', async () => {
    const lines = await linesOf({
      kind: 'paragraph',
      runs: [{ text: 'е\u0308ж и\u0306\u202egpj.exe\u0007' }],
    });
    expect(lines[0]).toBe('ёж йgpj.exe');
  });

  it('shows something for signs no typeface has, and goes on', async () => {
    const lines = await linesOf({
      kind: 'paragraph',
      runs: [{ text: '人名𪚥字 😀👨‍👩‍👧🇨🇳 שלום \ud800 конец' }],
    });
    expect(lines[0]).toMatch(/^人名.字 .{3} .{4} . конец$/u);
    expect(lines[0]).toContain('〓');
    expect(lines[0]).toContain('□□□');
  });

  it('begins no line with a closing sign and ends none with an opening one', async () => {
    const text = '甲方（哈尔滨）同意“激光”，乙方《协议》确认：是；否！——完。'.repeat(40);
    const lines = (await linesOf({ kind: 'paragraph', runs: [{ text }] })).slice(0, -1);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      expect(line).toMatch(/^[^。，、；：？！）》」』”’—]/);
      expect(line).toMatch(/[^（《“]$/);
    }
    expect(lines.join('')).toBe(text);
  });

  it('keeps a Russian dash with the word before it and splits only what is wider than a line', async () => {
    const digest = 'a1b2c3d4'.repeat(40);
    const words = 'договор — соглашение сторон — '.repeat(60).trim();
    const lines = await linesOf(
      { kind: 'paragraph', runs: [{ text: words, language: 'ru' }] },
      { kind: 'paragraph', runs: [{ text: digest }] },
    );
    expect(lines.filter((line) => line.startsWith('—'))).toEqual([]);
    expect(lines.join('')).toContain(digest);
  });

  it('sets clauses side by side over pages: a line of one stands beside a line of the other', async () => {
    const pages = await readPdfText(await writePdf(agreementOf(24)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) {
      const heads = page
        .filter(({ text, x }) => text.includes('第') || (x > 200 && x < 300))
        .map(({ y }) => y);
      const left = page.filter(
        ({ text, x, y }) => /\p{Script=Han}/u.test(text) && x > 80 && !heads.includes(y),
      );
      const right = new Set(page.filter(({ x }) => x > 300).map(({ y }) => y.toFixed(2)));
      expect(left.length).toBeGreaterThan(0);
      // The Russian text is the longer one: every Chinese line has a neighbour.
      for (const { y } of left) expect(right.has(y.toFixed(2))).toBe(true);
      for (const { y } of page) expect(y).toBeGreaterThan(30);
    }
  });

  it('repeats the head of a table on every page and numbers the pages', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [[{ text: `${at + 1}` }], [{ text: '设备' }]]);
    const bytes = await writePdf({
      title: 'T',
      language: 'ru',
      madeAt,
      blocks: [{ kind: 'table', head: [[{ text: 'Номер' }], [{ text: 'Имя' }]], rows, widths: [1, 3] }],
    });
    const pages = await readPdfLines(bytes);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((lines, at) => {
      expect(lines[0]).toBe('НомерИмя');
      expect(lines).toContain(`${at + 1} / ${pages.length}`);
    });
  });

  it('draws lists, signatures, page breaks and a watermark on every page', async () => {
    const bytes = await writePdf({
      title: 'T',
      language: 'ru',
      madeAt,
      watermark: '草案 · ПРОЕКТ',
      blocks: [
        { kind: 'list', items: [[{ text: 'первый' }], [{ text: '第二' }]] },
        { kind: 'pageBreak' },
        { kind: 'signatures', parties: [{ name: [{ text: '甲方' }], lines: [[{ text: '签字' }]] }] },
        { kind: 'table', head: [], rows: [] },
        { kind: 'paragraph', runs: [] },
      ],
    });
    const pages = await readPdfLines(bytes);
    expect(pages).toHaveLength(2);
    for (const lines of pages) expect(lines.join('')).toContain('草案 · ПРОЕКТ');
    expect(pages[0]).toEqual(expect.arrayContaining(['•первый', '•第二']));
    expect(pages[1]).toEqual(expect.arrayContaining(['甲方', '签字']));
  });

  it('says title, language and moment, and writes the same bytes for the same model', async () => {
    const one = await writePdf(agreementOf(5, { watermark: '草案' }));
    const other = await writePdf(agreementOf(5, { watermark: '草案' }));
    expect(Buffer.compare(one, other)).toBe(0);
    const pdf = await PDFDocument.load(one, { updateMetadata: false });
    expect(pdf.getTitle()).toBe('技术合作开发协议 / Соглашение о совместной разработке');
    expect(pdf.getCreationDate()).toEqual(madeAt);
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('zh-CN');
  });

  it('finishes three hundred clauses, lets others have their turn meanwhile, and stays small', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const bytes = await writePdf(agreementOf(300));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect(bytes.length).toBeLessThan(1_500_000);
    const lines = (await readPdfLines(bytes)).flat();
    expect(lines.filter((line) => /^\d+\.甲方/.test(line))).toHaveLength(300);
  });
});
