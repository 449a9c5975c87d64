import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTermbase, readDomains } from '../../scripts/check-termbase.ts';
import { root } from './read-tree.ts';

const header = 'concept_id\tdomain\tkind\tzh\tru\ten\tzh_synonyms\tru_synonyms\ten_synonyms';
const good = 'T00001\t81\tcomponent\t焊接\tсварка\twelding\t熔接\tсварочный|сварной\tweld';
const check = (...lines: string[]) => checkTermbase([header, ...lines, ''].join('\n'), new Set(['81', '34']));

describe('data/termbase.tsv', () => {
  const report = checkTermbase(readFileSync(join(root, 'data/termbase.tsv'), 'utf8'), readDomains());

  it('has no fault', () => {
    expect(report.faults).toEqual([]);
  });

  it('has at least 8,000 concepts, each with words of all three languages', () => {
    expect(report.concepts).toBeGreaterThanOrEqual(8_000);
    for (const count of Object.values(report.words)) expect(count).toBeGreaterThan(report.concepts);
  });
});

describe('the check of the termbase', () => {
  it('finds nothing where nothing is wrong', () => {
    const report = check(good, 'T00002\t34\tname\t大肠杆菌\tE. coli\tE. coli\t\tкишечная палочка\t');
    expect(report).toMatchObject({ concepts: 2, faults: [], notices: [], byDomain: { 81: 1, 34: 1 } });
  });

  it.each([
    ['an empty language', 'T00002\t81\tcomponent\t焊缝\t\tweld seam\t\t\t', 'has no word in ru'],
    ['Cyrillic in English', 'T00002\t81\tcomponent\t焊缝\tшов\tweld\t\t\tсeam', 'has a Cyrillic letter'],
    ['Han in Russian', 'T00002\t81\tcomponent\t焊缝\tшов\tseam\t\t焊\t', 'has a Han character'],
    ['no Han in Chinese', 'T00002\t81\tcomponent\tTIG\tшов\tseam\t\t\t', 'has no Han character'],
    [
      'a Latin letter in a Russian word',
      'T00002\t81\tcomponent\t钢\tcталь\tsteel\t\t\t',
      'mixes two alphabets',
    ],
    ['a repeated word', 'T00002\t81\tcomponent\t钢\tлёд\tice\t\tлед\t', '«лед» stands twice'],
    ['a single letter', 'T00002\t81\tcomponent\t钢\tсталь\tsteel\t\tс\t', 'is a single letter'],
    ['a word of grammar', 'T00002\t81\tcomponent\t钢\tсталь\tsteel\t\t\tonly', 'is a word of grammar'],
    [
      'an over-long word',
      `T00002\t81\tcomponent\t钢\t${'сталь '.repeat(20)}да\tsteel\t\t\t`,
      'is longer than 100',
    ],
    ['stray blanks', 'T00002\t81\tcomponent\t钢\tсталь  литая\tsteel\t\t\t', 'has stray blanks'],
    ['an empty synonym', 'T00002\t81\tcomponent\t钢\tсталь\tsteel\t\tметалл|\t', 'has an empty synonym'],
    ['a remark', 'T00002\t81\tcomponent\t牛(力的单位)\tньютон\tnewton\t\t\t', 'has a remark in brackets'],
    ['an unknown field', 'T00002\t99\tcomponent\t钢\tсталь\tsteel\t\t\t', '99 is no field of GRNTI'],
    ['an unknown kind', 'T00002\t81\tthing\t钢\tсталь\tsteel\t\t\t', 'kind thing is not known'],
    ['a missing column', 'T00002\t81\tcomponent\t钢\tсталь\tsteel\t\t', 'has 8 columns of 9'],
    ['an id twice', 'T00001\t81\tcomponent\t钢\tсталь\tsteel\t\t\t', 'twice, or out of order'],
    ['an id that is none', 'X1\t81\tcomponent\t钢\tсталь\tsteel\t\t\t', 'is no id like T00001'],
    ['the same pair of words', 'T00002\t34\tcomponent\t焊接\tСварка\tbonding\t\t\t', 'are one concept'],
  ])('finds %s', (_what, line, message) => {
    expect(check(good, line).faults.join('\n')).toContain(message);
  });

  it('gives notice of concepts that may be one and of words that stand for many', () => {
    expect(check(good, 'T00002\t81\tcomponent\t熔接\tсварка\twelding\t\t\t').notices).toEqual([
      'T00001, T00002: may be one: 焊接, 熔接 · сварка',
    ]);
    const crowd = Array.from({ length: 8 }, (_, at) => {
      const sign = String.fromCodePoint(0x4e00 + at);
      return `T0001${at}\t81\tcomponent\t${sign}${sign}\tслово${at}\tword${at}\t\tобработка\t`;
    });
    expect(check(good, ...crowd).notices.join('\n')).toContain('«обработка» (ru) stands for 8 concepts');
  });
});
