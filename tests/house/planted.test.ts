import { describe, expect, it } from 'vitest';
import { rooms } from '../../src/house.ts';
import { catalogue, imports, importsType } from './planted/case.ts';
import { contentCases } from './planted/content-cases.ts';
import { layerCases } from './planted/layer-cases.ts';
import { wallCases } from './planted/wall-cases.ts';
import { findBuiltFileFaults, findBundleFaults } from './rules/browser-bundle.ts';
import { findMessageFaults } from './rules/complete-messages.ts';
import { findCycleFaults } from './rules/cycles.ts';
import { findReadmeFaults } from './rules/room-readme.ts';
import { findStoreyFaults } from './rules/storeys.ts';

describe('a planted fault is found', () => {
  it.each([...wallCases, ...layerCases, ...contentCases])('%s', (_name, rule, file, text, finds) => {
    const faults = rule(new Map([[file, text]]));
    expect(faults.map(({ message }) => message).join('\n')).toContain(finds ?? '');
    expect(faults.length).toBe(finds === undefined ? 0 : 1);
    expect(faults.every((fault) => fault.file === file && fault.line >= 1)).toBe(true);
  });

  it('names the line', () => {
    const text = `\n\n${imports('../../app/server/serve.ts')}`;
    expect(findStoreyFaults(new Map([['src/platform/db/x.ts', text]]))[0]?.line).toBe(3);
  });

  it('a circle of files', () => {
    const circle = (link: (target: string) => string) =>
      new Map([
        ['src/ui/a.ts', imports('./b.ts')],
        ['src/ui/b.ts', imports('./c.ts')],
        ['src/ui/c.ts', link('./a.ts')],
      ]);
    expect(findCycleFaults(circle(imports)).map(({ message }) => message)).toEqual([
      'imports itself: src/ui/a.ts → src/ui/b.ts → src/ui/c.ts → src/ui/a.ts',
    ]);
    expect(findCycleFaults(circle(importsType))).toEqual([]);
  });

  it('server code that a screen reaches by way of a harmless file', () => {
    const tree = new Map([
      [`${catalogue}/offers/web/offer-page.tsx`, imports('../figures.ts')],
      [`${catalogue}/offers/figures.ts`, imports('./store.ts')],
      [`${catalogue}/offers/store.ts`, imports('kysely')],
    ]);
    const [fault] = findBundleFaults(tree);
    expect(fault?.file).toBe(`${catalogue}/offers/figures.ts`);
    expect(fault?.message).toContain('web/offer-page.tsx → src/features/catalogue/offers/figures.ts → ');
  });

  it('server code in a built file', () => {
    expect(findBuiltFileFaults(new Map([['a.js', 'import{x}from"node:fs"']])).length).toBe(1);
    expect(findBuiltFileFaults(new Map([['a.js', 'class PGlite{}']])).length).toBe(1);
    expect(findBuiltFileFaults(new Map([['a.js', 'const node={a:1}']]))).toEqual([]);
  });

  it('a room without a README, with a long one, or outside the plan', () => {
    const plan = rooms.filter(({ name }) => name === 'search');
    const tree = (readme: [string, string][]) => new Map([['src/features/search/public.ts', ''], ...readme]);
    const messages = (readme: [string, string][]) =>
      findReadmeFaults(tree(readme), plan).map(({ message }) => message);
    expect(messages([])).toEqual(['is missing']);
    expect(messages([['src/features/search/README.md', 'x\n'.repeat(21)]])).toEqual(['has 21 lines of 20']);
    expect(messages([['src/features/search/README.md', 'x\n'.repeat(20)]])).toEqual([]);
    expect(findReadmeFaults(new Map([['src/features/attic/README.md', 'x']]), [])).toHaveLength(1);
    expect(findReadmeFaults(new Map(), plan)[0]?.message).toContain('has no folder');
  });
});

describe('an incomplete message is found', () => {
  const en = { save: 'Save', page: (at: number) => `Page ${at}`, errors: { 'x.gone': 'It is gone.' } };
  const ru = {
    save: 'Сохранить',
    page: (at: number) => `Страница ${at}`,
    errors: { 'x.gone': 'Запись исчезла.' },
  };
  const zh = { save: '保存', page: (at: number) => `第 ${at} 页`, errors: { 'x.gone': '记录已不存在。' } };
  const find = (given: Partial<Record<'zh' | 'ru' | 'en', unknown>>) =>
    findMessageFaults('m', { zh, ru, en, ...given }).map(({ message }) => message);

  it.each([
    ['complete', {}, []],
    ['missing', { zh: { ...zh, save: undefined } }, ['zh save is missing']],
    ['missing deep down', { ru: { ...ru, errors: {} } }, ['ru errors.x.gone is missing']],
    ['empty', { ru: { ...ru, save: ' ' } }, ['ru save is empty']],
    ['left in English', { zh: { ...zh, save: 'Save' } }, ['zh save is not written in zh: “Save”']],
    ['Chinese in the Russian', { ru: { ...ru, save: '保存' } }, ['ru save is not written in ru: “保存”']],
    [
      'a sentence with figures left in English',
      { ru: { ...ru, page: (at: number) => `Page ${at}` } },
      ['ru page is not written in ru: “Page 7”'],
    ],
    [
      'codes and names are alike everywhere',
      { zh: { ...zh, save: 'ORCID iD, GB/T 22900, {count} kg@x.org' } },
      [],
    ],
  ])('%s', (_name, given, faults) => {
    expect(find(given)).toEqual(faults);
  });
});
