import { describe, expect, it } from 'vitest';
import { refusalOf, utf8 } from '../testing.ts';
import type { ReadOptions } from '../xml/read-xml.ts';
import { readXliff } from './read-xliff.ts';
import { readState12, readState2, settleState } from './states.ts';
import { writeXliff, type XliffVersion } from './write-xliff.ts';
import type { ExpectedTask, XliffSegment, XliffTask } from './xliff-task.ts';

const empty = { notes: [], terms: [] };
const segments: XliffSegment[] = [
  { id: 's1', source: 'Насос НЦ-50', state: 'none', ...empty },
  { id: 's2', source: 'Мощность 5 кВт.', target: '功率5千瓦。', state: 'machine', ...empty },
  {
    id: 's3',
    source: 'Вал',
    state: 'assigned',
    notes: [{ text: 'деталь' }],
    terms: [{ source: 'вал', target: '轴', status: 'preferred' }],
  },
];
const task: XliffTask = { taskId: 'T-17', sourceLanguage: 'ru', targetLanguage: 'zh', segments };
const expected: ExpectedTask = {
  taskId: 'T-17',
  sourceLanguage: 'ru',
  targetLanguage: 'zh',
  sources: new Map(segments.map(({ id, source }) => [id, source])),
};
const versions = ['1.2', '2.1'] as const;
const read = (text: string, against = expected, options?: ReadOptions) =>
  readXliff(utf8(text), against, options);
const states = ({ segments: found }: XliffTask) => found.map(({ id, target, state }) => [id, target, state]);
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('files as tools return them', () => {
  it('takes 1.2 in which a tool filled targets and left the rest as it was', async () => {
    const filled = writeXliff(task, '1.2')
      .replace('</source>\n      </trans-unit>', '</source>\n<target>НЦ-50泵</target>\n      </trans-unit>')
      .replace(/(x-amur-assigned">)/, '$1轴');
    expect(states(await read(filled))).toEqual([
      ['s1', 'НЦ-50泵', 'human'],
      ['s2', '功率5千瓦。', 'machine'],
      ['s3', '轴', 'in_progress'],
    ]);
  });

  it('takes 1.2 with other prefixes, marks for segments, more namespaces and attributes', async () => {
    const original = /original="([^"]+)"/.exec(writeXliff(task, '1.2'))?.[1];
    const unit = (id: string, source: string, target: string, state: string) =>
      `<x:trans-unit id="${id}" sdl:locked="no"><x:source><x:g id="1">${source}</x:g></x:source>` +
      `<x:seg-source><x:mrk mtype="seg" mid="1">${source}</x:mrk></x:seg-source>` +
      `<x:target state="${state}"><x:mrk mtype="seg" mid="1">${target}</x:mrk></x:target></x:trans-unit>`;
    const text = `<?xml version='1.0' encoding='UTF-8'?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2">
<x:file datatype="plaintext" target-language="zh" source-language="RU" original="${original}"><x:header><x:tool tool-id="t" tool-name="T"/></x:header><x:body><x:group>
${unit('s1', 'Насос НЦ-50', 'НЦ-50泵', 'signed-off')}${unit('s2', 'Мощность 5 кВт.', '功率', 'translated')}
${unit('s3', 'Вал', '轴', 'needs-adaptation')}</x:group></x:body></x:file></x:xliff>`;
    expect(states(await read(text))).toEqual([
      ['s1', 'НЦ-50泵', 'verified'],
      ['s2', '功率', 'human'],
      ['s3', '轴', 'in_progress'],
    ]);
  });

  it('takes 2.1 in which a tool moved a state on and marked terms', async () => {
    const moved = writeXliff(task, '2.1')
      .replace('state="initial" subState="amur:machine"', 'state="reviewed" subState="amur:machine"')
      .replace('功率5千瓦', '<mrk id="m1" type="term">功率</mrk>5<pc id="1">千瓦</pc>')
      .replace('<source>Вал</source>', '<source>Вал</source><target/>');
    expect(states(await read(moved))).toEqual([
      ['s1', undefined, 'none'],
      ['s2', '功率5千瓦。', 'verified'],
      ['s3', undefined, 'assigned'],
    ]);
  });
});

describe('sources that XML or a tool spells otherwise', () => {
  it.each(versions)('are known again in %s, and given back as they were', async (version) => {
    const source = 'a\r\nb\u0001c';
    const sent: XliffTask = { ...task, segments: [{ id: 's1', source, state: 'none', ...empty }] };
    const against = { ...expected, sources: new Map([['s1', source]]) };
    const spelled = writeXliff(sent, version).replaceAll('&#13;', '');
    expect((await read(spelled, against)).segments[0]?.source).toBe(source);
  });

  it('may hold characters by their code, and shows where XML cannot hold one', async () => {
    const target = '<target>轴<cp hex="0001"/><cp hex="41"/><cp hex="x"/></target>';
    const text = writeXliff(task, '2.1').replace('<source>Вал</source>', `<source>Вал</source>${target}`);
    expect((await read(text)).segments[2]?.target).toBe('轴\ufffdA\ufffd');
  });
});

type Change = (text: string) => string;
const swap =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, to);

describe.each(versions)('wrong files in XLIFF %s', (version: XliffVersion) => {
  const sent = writeXliff(task, version);
  const unit = version === '1.2' ? 'trans-unit' : 'unit';
  const whole = new RegExp(`<${unit} id="s2"[^]*?</${unit}>`).exec(sent)?.[0] ?? '';
  const fileLine = lineOf(sent, '<file');
  const changes: [string, Change, { code: string; line: number }][] = [
    ['another task', swap('task:T-17', 'task:T-18'), { code: 'taskOther', line: fileLine }],
    ['a foreign file', swap(/original="[^"]*"/, 'original="a.docx"'), { code: 'taskOther', line: fileLine }],
    ['another source language', swap('"ru-RU"', '"en-GB"'), { code: 'languagesOther', line: fileLine }],
    ['another target language', swap('"zh-CN"', '"ja"'), { code: 'languagesOther', line: fileLine }],
    ['a changed source', swap('5 кВт', '6 кВт'), { code: 'sourceChanged', line: lineOf(sent, '"s2"') }],
    ['an unknown segment', swap('"s2"', '"s9"'), { code: 'segmentUnknown', line: lineOf(sent, '"s2"') }],
    ['a repeated segment', swap('"s2"', '"s1"'), { code: 'segmentRepeated', line: lineOf(sent, '"s2"') }],
    ['a missing segment', swap(whole, ''), { code: 'segmentMissing', line: fileLine }],
    ['a segment without id', swap(/ id="s2"/, ''), { code: 'attributeMissing', line: lineOf(sent, '"s2"') }],
    [
      'a code in a target',
      swap('功率5', '功率<ph id="1"/>5'),
      { code: 'inlineCodeUnexpected', line: lineOf(sent, '功率') },
    ],
    [
      'another version',
      swap(/(<xliff[^>]*?) version="[\d.]+"/, '$1 version="1.0"'),
      { code: 'formatUnexpected', line: 2 },
    ],
    ['no XLIFF', () => '<html/>', { code: 'formatUnexpected', line: 1 }],
    [
      'half a file',
      (text) => text.slice(0, text.indexOf('5千瓦')),
      { code: 'truncated', line: lineOf(sent, '功率') },
    ],
    ['a document type', swap('<xliff', '<!DOCTYPE xliff>\n<xliff'), { code: 'dtdRefused', line: 2 }],
  ];

  it.each(changes)('refuses %s', async (_name, change, refusal) => {
    expect(change(sent)).not.toBe(sent);
    expect(await refusalOf(read(change(sent)))).toMatchObject(refusal);
  });

  it('tells that a file is of another revision, at the first segment that differs', async () => {
    const sources = new Map(expected.sources).set('s2', 'Мощность 7 кВт.');
    const found = await refusalOf(read(sent, { ...expected, sources }));
    expect(found).toMatchObject({ code: 'revisionOther', line: lineOf(sent, '"s2"'), detail: { id: 's2' } });
    const more = new Map(expected.sources).set('s4', 'Новый');
    expect((await refusalOf(read(sent, { ...expected, sources: more }))).code).toBe('revisionOther');
  });
});

describe('a unit of XLIFF 2 that a tool divided', () => {
  it('is refused with its place', async () => {
    const sent = writeXliff(task, '2.1');
    const divided = sent.replace('</segment>', '</segment>\n<segment><source>x</source></segment>');
    const found = await refusalOf(read(divided));
    expect(found).toMatchObject({ code: 'segmentSplit', line: lineOf(sent, '</segment>') + 1 });
  });
});

describe('states', () => {
  it.each([
    ['initial', 'amur:stale', 'stale'],
    ['translated', 'other:x', 'human'],
    ['translated', 'amur:machine', 'human'],
    ['reviewed', undefined, 'verified'],
    ['final', 'amur:human', 'verified'],
    ['initial', undefined, 'none'],
  ])('reads %s %s of XLIFF 2 as %s', (state, subState, own) => {
    expect(readState2(state, subState)).toBe(own);
  });

  it.each([
    ['needs-review-translation', 'leveraged-mt', false, 'machine'],
    ['needs-review-translation', 'fuzzy-match', false, 'none'],
    ['signed-off', undefined, false, 'verified'],
    [undefined, undefined, true, 'verified'],
    [undefined, undefined, false, 'human'],
    ['new', undefined, true, 'none'],
  ])('reads %s %s (approved %s) of XLIFF 1.2 as %s', (state, qualifier, isApproved, own) => {
    expect(readState12(state, qualifier, isApproved)).toBe(own);
  });

  it('settles states that no longer fit the target', () => {
    expect(settleState('verified', undefined)).toBe('none');
    expect(settleState('assigned', 'x')).toBe('in_progress');
    expect(settleState('stale', undefined)).toBe('stale');
  });
});

describe('a large task', () => {
  const many = Array.from({ length: 10_000 }, (_, at): XliffSegment => ({
    id: `s${at}`,
    source: `Текст номер ${at}`,
    target: `第${at}段`,
    state: 'human',
    ...empty,
  }));
  const sent = writeXliff({ ...task, segments: many }, '2.1');
  const against = { ...expected, sources: new Map(many.map(({ id, source }) => [id, source])) };

  it('is read whole', async () => {
    expect((await read(sent, against)).segments).toEqual(many);
  });

  it('can be stopped half-way', async () => {
    const controller = new AbortController();
    const onProgress = ({ bytesRead, bytesTotal }: { bytesRead: number; bytesTotal: number }) => {
      if (bytesRead >= bytesTotal / 2) controller.abort();
    };
    const found = await refusalOf(read(sent, against, { signal: controller.signal, onProgress }));
    expect(found.code).toBe('cancelled');
    expect(found.line / sent.split('\n').length).toBeCloseTo(0.5, 0);
  });
});
