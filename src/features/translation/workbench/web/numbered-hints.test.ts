import { describe, expect, it } from 'vitest';
import type { SegmentView } from '../contract.ts';
import { blockingOf, numberTerms, startOfNext, type TermHint } from './numbered-hints.ts';

const term = (
  conceptId: string,
  preferred: string[],
  more: Partial<TermHint['senses'][number]> = {},
): TermHint => ({
  start: 0,
  end: 4,
  written: conceptId,
  isGuess: false,
  senses: [
    {
      conceptId,
      domain: '55',
      isBinding: false,
      isOwnDomain: false,
      preferred,
      admitted: [],
      forbidden: [],
      kept: [],
      ...more,
    },
  ],
});

const segment = (state: SegmentView['state']): SegmentView => ({
  id: 'x',
  position: 0,
  field: 'title',
  endsParagraph: false,
  source: 'a',
  target: '',
  state,
  sourceBefore: null,
  origin: null,
  originDetail: '',
  writtenBy: null,
  writtenAt: null,
  verifiedBy: null,
  revision: 0,
  overrides: [],
});

describe('what keys insert', () => {
  it('numbers each term once, what is not translated as it is, forbidden words never', () => {
    const terms = [
      term('welding', ['焊接']),
      term('welding', ['焊接']),
      term('steel', [], { forbidden: ['钢铁'] }),
      term('model', ['某型'], { kept: ['LW-3'] }),
    ];
    expect(numberTerms(terms).map(({ word, number }) => [word, number])).toEqual([
      ['焊接', 1],
      ['', null],
      ['LW-3', 2],
    ]);
  });

  it('gives no more than nine numbers', () => {
    const many = Array.from({ length: 12 }, (_, at) => term(`c${at}`, [`w${at}`]));
    expect(numberTerms(many).map(({ number }) => number)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      null,
      null,
      null,
    ]);
  });
});

it('a finding blocks until somebody answers for it', () => {
  const finding = {
    check: 'number',
    severity: 'blocks',
    where: { side: 'target', start: 0, end: 1 },
    override: null,
  } as const;
  const warning = { ...finding, check: 'length', severity: 'warns' } as const;
  expect(blockingOf([finding, warning], [])).toEqual([finding]);
  expect(blockingOf([finding, warning], [{ check: 'number' }])).toEqual([]);
});

it('the next window of open segments begins earlier when some were confirmed', () => {
  const items = [segment('human'), segment('none'), segment('draft'), segment('verified')];
  expect(startOfNext('open', 50, items)).toBe(52);
  expect(startOfNext('all', 50, items)).toBe(54);
  expect(startOfNext('confirmed', 0, items)).toBe(2);
});
