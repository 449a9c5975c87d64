import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRecogniser, parseConcepts } from '../../../translation/public.ts';
import { numberKey } from '../rules.ts';
import { pairRows } from './pair-rows.ts';
import type { ComparedRow } from './read-row.ts';

const concepts = parseConcepts(
  readFileSync(new URL('../../../../../data/termbase.tsv', import.meta.url), 'utf8'),
);
const recogniser = compileRecogniser(concepts);
// The directory knows none of them: only the words of the two lists speak.
const tools = { recogniser, organisationsOf: () => [] };

type JudgedRow = ComparedRow & { project: string; side: string };
const judged: JudgedRow[] = readFileSync(new URL('./judged-rows.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line, at) => {
    const [project = '', side = '', number = '', field = '', title = '', organisations = ''] =
      line.split('\t');
    return {
      id: `row-${at}`,
      project,
      side,
      number: number === '' ? null : number,
      field: field === '' ? null : field,
      title,
      organisations: organisations.split(/[；;]\s*/u),
    };
  });
const of = (side: string) => judged.filter((row) => row.side === side);
const projectOf = new Map(judged.map(({ id, project }) => [id, project]));
const russian = new Set(of('ru').map(({ project }) => project));
const expected = new Set(
  of('cn')
    .map(({ project }) => project)
    .filter((project) => russian.has(project)),
);

async function measure(rows: readonly JudgedRow[]) {
  const found = await pairRows(
    rows.filter(({ side }) => side === 'cn'),
    rows.filter(({ side }) => side === 'ru'),
    tools,
  );
  const wrong = found.filter(({ cn, ru }) => projectOf.get(cn) !== projectOf.get(ru));
  const right = found.length - wrong.length;
  const missed = [...expected].filter(
    (project) => !found.some(({ cn, ru }) => projectOf.get(cn) === project && projectOf.get(ru) === project),
  );
  return { precision: right / found.length, recall: right / expected.size, right, wrong, missed };
}

const whole = await measure(judged);
const unnumbered = await measure(judged.map((row) => ({ ...row, number: null })));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe('pairs of the two national lists across scripts', () => {
  it(`are found among ${expected.size} judged pairs and 16 near misses: precision ${percent(whole.precision)}, recall ${percent(whole.recall)}`, () => {
    expect(expected.size).toBeGreaterThanOrEqual(40);
    expect(whole.precision, JSON.stringify(whole.wrong)).toBeGreaterThanOrEqual(0.97);
    expect(whole.recall, whole.missed.join()).toBeGreaterThanOrEqual(0.9);
  });

  it(`are found without any number as well: precision ${percent(unnumbered.precision)}, recall ${percent(unnumbered.recall)}`, () => {
    expect(unnumbered.precision, JSON.stringify(unnumbered.wrong)).toBeGreaterThanOrEqual(0.97);
    expect(unnumbered.recall, unnumbered.missed.join()).toBeGreaterThanOrEqual(0.85);
  });

  const row = (id: string, more: Partial<ComparedRow>): ComparedRow => ({
    id,
    number: null,
    title: '',
    organisations: [],
    field: null,
    ...more,
  });

  it('say why: the number, organisations the directory knows, what both titles speak of', async () => {
    const known = {
      recogniser,
      organisationsOf: (name: string) => (/焊接|сварки/u.test(name) ? ['welding-institute'] : []),
    };
    const [pair] = await pairRows(
      [row('a', { number: '№ 2027-01', title: '低温钢焊接', organisations: ['某焊接所'] })],
      [row('b', { number: '2027/1', title: 'Сварка сталей', organisations: ['НИИ сварки'] })],
      known,
    );
    expect(pair?.reasons.map(({ reason }) => reason)).toEqual([
      'sameNumber',
      'sameOrganisation',
      'sharedConcepts',
    ]);
    expect(pair?.reasons.at(-1)?.cn).toContain('焊接');
    expect(pair?.score).toBeGreaterThan(0.9);
  });

  it('are not found by a number alone where everything else speaks against it', async () => {
    const found = await pairRows(
      [row('a', { number: '7', title: '大豆育种', organisations: ['黑龙江省农业科学院'] })],
      [row('b', { number: '7', title: 'Лазерные гироскопы', organisations: ['Институт машиноведения РАН'] })],
      tools,
    );
    expect(found).toEqual([]);
  });

  it('are not found for two institutes alone, which may well do two different things together', async () => {
    const known = {
      recogniser,
      organisationsOf: (name: string) => [/焊|сварки/u.test(name) ? 'one' : 'other'],
    };
    const both = { cn: ['焊接所', '某大学'], ru: ['Институт сварки', 'Университет'] };
    const found = await pairRows(
      [row('a', { title: '大豆育种', organisations: both.cn })],
      [row('b', { title: 'Лазерные гироскопы', organisations: both.ru })],
      known,
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['2027-01', '2027/1', true],
    ['Б-9', 'б – 9', true],
    ['В-40', 'B-40', true],
    ['№ 12', '12', true],
    ['2027-17', '2027-71', false],
    ['2027-1', '20271', false],
  ])('compare the numbers %s and %s: %s', (one, other, isSame) => {
    expect(numberKey(one) === numberKey(other)).toBe(isSame);
  });
});
