import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, refusalOf, utf8 } from '../testing.ts';
import { anyConcepts } from './testing-concepts.ts';
import type { ExchangeConcept } from './exchange-concept.ts';
import { readTbx } from './read-tbx.ts';
import { writeTbx } from './write-tbx.ts';

const read = (text: string) => collect(readTbx(utf8(text)));
const write = async (concepts: ExchangeConcept[]) => (await collect(writeTbx('Amur', concepts))).join('');

describe('TBX written and read again', () => {
  it('gives the same concepts', async () => {
    await fc.assert(
      fc.asyncProperty(anyConcepts, async (concepts) => {
        expect(await read(await write(concepts))).toEqual(concepts);
      }),
      { numRuns: 150 },
    );
  });

  it('writes only categories and values of TBX-Basic', async () => {
    const text = await write([
      {
        id: 'c1',
        subjectField: 'energy',
        reliability: 9,
        definition: { text: 'd', source: 's' },
        languages: [{ tag: 'ru', words: [{ text: 'ГЭС', status: 'doNotTranslate' }] }],
      },
    ]);
    const types = [...text.matchAll(/<(descrip|admin|termNote) type="(\w+)">/g)].map((match) => match[2]);
    expect(new Set(types)).toEqual(new Set(['subjectField', 'definition', 'source', 'administrativeStatus']));
    expect(text).toContain(
      '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    );
    expect(text).toContain('<note>amur:reliabilityCode=9</note>');
  });

  it('refuses an id that XML cannot hold', async () => {
    const concept: ExchangeConcept = { id: '1 a', languages: [] };
    await expect(write([concept])).rejects.toBeInstanceOf(RangeError);
  });
});

const dct = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>Export</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c7">
      <transacGrp><basic:transactionType>origination</basic:transactionType><date>2026-01-01</date></transacGrp>
      <min:subjectField>металлургия</min:subjectField>
      <basic:reliabilityCode>8</basic:reliabilityCode>
      <langSec xml:lang="ru-RU">
        <descripGrp><basic:definition>сплав железа</basic:definition><basic:source>ГОСТ</basic:source></descripGrp>
        <termSec><term>железо</term><termNote type="administrativeStatus">constructor</termNote></termSec>
        <termSec><term>сталь</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
        <termSec><term>сталюка</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus><note>жаргон</note></termSec>
      </langSec>
      <langSec xml:lang="zh"><termSec><term>钢</term></termSec><termSec><term>钢铁</term></termSec></langSec>
    </conceptEntry>
  </body></text>
</tbx>`;

const martif = `<?xml version='1.0'?>
<martif type="TBX" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>MultiTerm</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry>
<descripGrp><descrip type="definition">nuclear plant</descrip><admin type="source">IAEA</admin></descripGrp>
<langSet xml:lang="en"><ntig><termGrp><term>reactor</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig></langSet>
<langSet lang="ru"><note>м. р.</note><tig><term>реактор</term><termNote type="administrativeStatus">deprecatedTerm</termNote></tig></langSet>
</termEntry>
</body></text>
</martif>`;

describe('TBX of other tools', () => {
  it('reads the DCT style', async () => {
    expect(await read(dct)).toEqual([
      {
        id: 'c7',
        subjectField: 'металлургия',
        reliability: 8,
        languages: [
          {
            tag: 'ru-RU',
            definition: { text: 'сплав железа', source: 'ГОСТ' },
            words: [
              { text: 'железо', status: 'admitted' },
              { text: 'сталь', status: 'preferred' },
              { text: 'сталюка', status: 'forbidden', note: 'жаргон' },
            ],
          },
          {
            tag: 'zh',
            words: [
              { text: '钢', status: 'preferred' },
              { text: '钢铁', status: 'admitted' },
            ],
          },
        ],
      },
    ]);
  });

  it('reads the edition of 2008', async () => {
    expect(await read(martif)).toEqual([
      {
        id: 'concept-1',
        definition: { text: 'nuclear plant', source: 'IAEA' },
        note: 'м. р.',
        languages: [
          { tag: 'en', words: [{ text: 'reactor', status: 'admitted' }] },
          { tag: 'ru', words: [{ text: 'реактор', status: 'forbidden' }] },
        ],
      },
    ]);
  });

  it.each([
    ['another format', '<tmx version="1.4"/>', { code: 'formatUnexpected', line: 1 }],
    [
      'a concept without words',
      dct.replace(/<termSec><term>钢.*<\/termSec>/, ''),
      { code: 'elementMissing', line: 15 },
    ],
    ['a word without text', dct.replace('<term>сталь</term>', ''), { code: 'elementMissing', line: 12 }],
    ['a section without language', dct.replace(' xml:lang="zh"', ''), { code: 'attributeMissing', line: 15 }],
  ])('refuses %s', async (_name, text, expected) => {
    expect(await refusalOf(read(text))).toMatchObject(expected);
  });
});
