import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOfTag } from '../language-tag.ts';
import { collect, hostileText, refusalOf, utf8 } from '../testing.ts';
import { replaceForbidden } from '../../../../shared/replace-forbidden.ts';
import { readTmx } from './read-tmx.ts';
import type { TmxHeader, TmxUnit } from './tmx-unit.ts';
import { writeTmx } from './write-tmx.ts';

const header: TmxHeader = { tool: 'Amur', toolVersion: '1', sourceTag: '*all*', adminTag: 'en' };
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));
const clean = hostileText.map(replaceForbidden);
const stamp = fc.record({ at: moment, by: clean }, { requiredKeys: [] });
const annotations = {
  created: stamp,
  changed: stamp,
  properties: fc.array(fc.record({ type: clean, value: clean }), { maxLength: 3 }),
  notes: fc.array(clean, { maxLength: 2 }),
};
const variant = fc.record({
  tag: fc.constantFrom('zh', 'zh-CN', 'ru', 'ru-RU', 'en-GB', 'EN-US'),
  text: clean,
  codesDropped: fc.constant(0),
  ...annotations,
});
const unit: fc.Arbitrary<TmxUnit> = fc.record(
  {
    id: clean,
    sourceTag: fc.constant('ru-RU'),
    variants: fc.array(variant, { minLength: 1 }),
    ...annotations,
  },
  { requiredKeys: ['variants', 'created', 'changed', 'properties', 'notes'] },
);

async function write(units: TmxUnit[]): Promise<string> {
  return (await collect(writeTmx(header, units))).join('');
}

async function readUnits(text: string): Promise<TmxUnit[]> {
  const entries = await collect(readTmx(utf8(text)));
  return entries.flatMap((entry) => (entry.kind === 'unit' ? [entry.unit] : []));
}

const textsOf = ({ variants }: TmxUnit) => variants.map(({ tag, text }) => [languageOfTag(tag), text]);

describe('TMX written and read again', () => {
  it('gives the same units', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 4 }), async (units) => {
        expect(await readUnits(await write(units))).toEqual(units);
      }),
      { numRuns: 150 },
    );
  });

  it('shows where a character was that XML cannot hold', async () => {
    const bare = { created: {}, changed: {}, properties: [], notes: [] };
    const text = 'a\u0000b\ud800c';
    const written = await write([{ ...bare, variants: [{ ...bare, tag: 'en', codesDropped: 0, text }] }]);
    expect((await readUnits(written))[0]?.variants[0]?.text).toBe('a\ufffdb\ufffdc');
  });

  it('keeps the header', async () => {
    const [first] = await collect(readTmx(utf8(await write([]))));
    expect(first).toEqual({ kind: 'header', header });
  });
});

const omegaT = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0.0" segtype="sentence" srclang="RU-RU"/>
  <body>
<!-- Default translations -->
    <tu>
      <tuv xml:lang="RU-RU">
        <seg>Нажмите <bpt i="0" x="0">&lt;f0&gt;</bpt>Пуск<ept i="0">&lt;/f0&gt;</ept>, затем <hi>ждите</hi>.</seg>
      </tuv>
      <tuv xml:lang="ZH-CN" changeid="li" changedate="20261103T081500Z" creationid="li" creationdate="20261101T081500Z">
        <seg>请按<bpt i="0" x="0">&lt;f0&gt;</bpt>启动<ept i="0">&lt;/f0&gt;</ept>，然后等待。</seg>
      </tuv>
    </tu>
  </body>
</tmx>`;

const trados = `<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4">
  <header creationtool="SDL Language Platform" creationtoolversion="8.1" o-tmf="SDL TM8 Format" datatype="xml" segtype="sentence" adminlang="ru-RU" srclang="ru-RU" creationdate="20261021T072211Z" creationid="PC\\anna">
    <prop type="x-Recognizers">RecognizeAll</prop>
  </header>
  <body>
    <tu creationdate="20261021T072212Z" creationid="PC\\anna" changedate="20261021T080000Z" changeid="PC\\anna" lastusagedate="20261021T080000Z">
      <prop type="x-Origin">TM</prop>
      <prop type="x-ConfirmationLevel">ApprovedTranslation</prop>
      <tuv xml:lang="ru-RU"><seg>Мощность <ph x="7" type="x-var"/> кВт<ut>{\\b}</ut></seg></tuv>
      <tuv xml:lang="en-US"><seg>Power <ph x="7" type="x-var"/> kW<it pos="end">x</it></seg></tuv>
    </tu>
  </body>
</tmx>`;

const memsource = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header adminlang="en" creationtool="Memsource Cloud" creationtoolversion="0" segtype="sentence" datatype="unknown" o-tmf="unknown" srclang="zh-cn"/><body>
<tu srclang="zh-cn" tuid="a1:0"><prop type="client">ACME</prop><prop type="context_prev"></prop><note>проверено</note>
<tuv xml:lang="zh-cn" creationdate="20261001T010203Z" creationid="wang"><seg>第一行<ph>\\n</ph>第二行</seg></tuv>
<tuv xml:lang="ru"><seg>Строка 1<ph>\\n</ph>строка 2<ph>\\n</ph></seg></tuv></tu></body></tmx>`;

describe('TMX of other tools', () => {
  it('leaves formatting codes out, counts them, keeps highlighted text', async () => {
    const [found] = await readUnits(omegaT);
    expect(found && textsOf(found)).toEqual([
      ['ru', 'Нажмите Пуск, затем ждите.'],
      ['zh', '请按启动，然后等待。'],
    ]);
    expect(found?.variants[1]).toMatchObject({
      codesDropped: 2,
      created: { at: '2026-11-01T08:15:00Z', by: 'li' },
      changed: { at: '2026-11-03T08:15:00Z', by: 'li' },
    });
  });

  it('reads a file that names the definition of its format, as OmegaT does', async () => {
    const named = omegaT.replace('<tmx', '<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n<tmx');
    expect(await readUnits(named)).toEqual(await readUnits(omegaT));
  });

  it('keeps placeholders visible under their common number', async () => {
    const [found] = await readUnits(trados);
    expect(found && textsOf(found)).toEqual([
      ['ru', 'Мощность {7} кВт'],
      ['en', 'Power {7} kW'],
    ]);
    expect(found?.properties).toContainEqual({ type: 'x-ConfirmationLevel', value: 'ApprovedTranslation' });
    expect(found?.created).toEqual({ at: '2026-10-21T07:22:12Z', by: 'PC\\anna' });
  });

  it('numbers placeholders without number in order', async () => {
    const [found] = await readUnits(memsource);
    expect(found && textsOf(found)).toEqual([
      ['zh', '第一行{1}第二行'],
      ['ru', 'Строка 1{1}строка 2{2}'],
    ]);
    expect(found).toMatchObject({ id: 'a1:0', sourceTag: 'zh-cn', notes: ['проверено'] });
    expect(found?.properties[1]).toEqual({ type: 'context_prev', value: '' });
  });

  it.each([
    ['another format', '<xliff version="1.2"/>', { code: 'formatUnexpected', line: 1 }],
    [
      'a document type',
      omegaT.replace('<tmx', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]>\n<tmx'),
      { code: 'dtdRefused', line: 2 },
    ],
    [
      'a variant without language',
      omegaT.replace(' xml:lang="RU-RU"', ''),
      { code: 'attributeMissing', line: 7 },
    ],
    [
      'a variant without text',
      trados.replace(/<seg>Мощ.*?<\/seg>/, ''),
      { code: 'elementMissing', line: 10 },
    ],
    ['half a file', omegaT.slice(0, omegaT.indexOf('启动')), { code: 'truncated', line: 11 }],
  ])('refuses %s', async (_name, text, expected) => {
    expect(await refusalOf(readUnits(text))).toMatchObject(expected);
  });
});

describe('a large TMX', () => {
  it('is read unit by unit and stopped half-way', async () => {
    const body =
      '<tu><tuv xml:lang="ru"><seg>Текст</seg></tuv><tuv xml:lang="zh"><seg>文本</seg></tuv></tu>\n';
    const bytes = utf8(`<tmx version="1.4"><header/><body>\n${body.repeat(10_000)}</body></tmx>`);
    const controller = new AbortController();
    let taken = 0;
    const work = async () => {
      for await (const entry of readTmx(bytes, { signal: controller.signal })) {
        if (entry.kind === 'unit' && ++taken === 5_000) controller.abort();
      }
    };
    expect(await refusalOf(work())).toMatchObject({ code: 'cancelled', line: 5_002 });
    expect(taken).toBe(5_000);
  });
});
