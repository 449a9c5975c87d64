import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { readZip } from '../testing/read-zip.ts';
import { agreementOf } from './testing-agreement.ts';
import { writeDocx } from './write-docx.ts';

async function partsOf(model: Parameters<typeof writeDocx>[0]): Promise<Map<string, string>> {
  const files = readZip(await writeDocx(model));
  const parts = new Map([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
  for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) expectWellFormed(xml);
  return parts;
}

function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('writeDocx', { timeout: 60_000 }, () => {
  it('holds both languages, each run with its language and the typefaces of both scripts', async () => {
    const parts = await partsOf(agreementOf(3));
    const body = parts.get('word/document.xml') ?? '';
    expect(textOf(body)).toContain('背景知识产权清单');
    expect(textOf(body)).toContain('предшествующей интеллектуальной собственности');
    expect(parts.get('word/styles.xml')).toMatch(
      /<w:docDefaults>.*<w:rFonts[^>]*w:cs="Times New Roman"[^>]*w:eastAsia="SimSun"/s,
    );
    expect(body).toMatch(/<w:lang w:val="ru-RU" w:eastAsia="zh-CN"/);
    expect(body).toContain('w:hint="eastAsia"');
  });

  it('has real headings, clauses as rows of a table, fields of page numbers and the title', async () => {
    const parts = await partsOf(agreementOf(3));
    const body = parts.get('word/document.xml') ?? '';
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body.match(/<w:tbl>/g)).toHaveLength(3);
    expect(parts.get('word/footer1.xml')).toMatch(/>PAGE<.*>NUMPAGES</s);
    expect(textOf(parts.get('word/header1.xml') ?? '')).toBe('AG-2026-000123');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>技术合作开发协议 / Соглашение');
  });

  it('stays well formed whatever the text holds', async () => {
    const nasty = 'a\u0000\u0008\u000b<&>"]]>\ud800 😀 𪚥\ufffe\u202e e\tline\nnext';
    const parts = await partsOf({
      title: nasty,
      language: 'ru',
      watermark: '草案 <&"',
      header: [{ text: nasty }],
      madeAt: new Date(0),
      blocks: [
        { kind: 'paragraph', runs: [{ text: nasty }] },
        { kind: 'table', head: [[{ text: nasty }]], rows: [[], [[{ text: '1' }], [{ text: '2' }]]] },
        { kind: 'table', head: [], rows: [] },
        { kind: 'list', items: [[{ text: nasty }], []] },
        { kind: 'signatures', parties: [{ name: [{ text: '甲方' }], lines: [] }] },
        { kind: 'signatures', parties: [] },
        { kind: 'pageBreak' },
        { kind: 'sideBySide', left: [], right: [], mark: nasty },
      ],
    });
    const body = parts.get('word/document.xml') ?? '';
    expect(textOf(body)).toContain('a&lt;&amp;&gt;&quot;]]&gt;\ufffd 😀 𪚥 e line');
    expect(body).toContain('<w:br/>');
    expect(body).toContain('<w:tblHeader/>');
  });

  it('finishes three hundred clauses', async () => {
    const body = (await partsOf(agreementOf(300))).get('word/document.xml') ?? '';
    expect(body.match(/<w:tbl>/g)).toHaveLength(300);
  });
});
