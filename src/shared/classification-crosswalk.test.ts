import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fordOf, gbtOf, grntiOfFord, grntiOfGbt } from './classification-crosswalk.ts';
import { fordNames } from './ford-names.ts';
import { gbtNames } from './gbt-names.ts';
import { grntiNames } from './grnti-names.ts';

type Counterpart = { code: string; match: string };
type File = { crosswalk: { items: { grnti: string; ford: Counterpart[]; gbt13745: Counterpart[] }[] } };
const file = JSON.parse(readFileSync(new URL('../../data/grnti.json', import.meta.url), 'utf8')) as File;
const codesOf = (list: Counterpart[], match: string) =>
  list.filter((one) => one.match === match).map(({ code }) => code);

describe('the crosswalk of classifications', () => {
  it('says what the data file says for every rubric', () => {
    for (const { grnti, ford, gbt13745 } of file.crosswalk.items) {
      expect([grnti, fordOf(grnti)]).toEqual([
        grnti,
        { primary: codesOf(ford, 'primary'), secondary: codesOf(ford, 'secondary') },
      ]);
      expect([grnti, gbtOf(grnti)]).toEqual([
        grnti,
        { primary: codesOf(gbt13745, 'primary'), secondary: codesOf(gbt13745, 'secondary') },
      ]);
    }
  });

  it.each(Object.keys(grntiNames))(
    'gives rubric %s one primary field and discipline, all with names',
    (code) => {
      for (const [names, { primary, secondary }] of [
        [fordNames, fordOf(code)],
        [gbtNames, gbtOf(code)],
      ] as const) {
        expect(primary).toHaveLength(1);
        for (const counterpart of [...primary, ...secondary]) {
          expect(Object.keys(names[counterpart] ?? {})).toEqual(['zh', 'ru', 'en']);
        }
      }
    },
  );

  it('reads longer codes by their rubric and knows nothing of unknown ones', () => {
    expect(fordOf('53.49.05')).toEqual(fordOf('53'));
    expect(fordOf('53').primary).toEqual(['2.5']);
    for (const unknown of ['', '5', '78', '99', 'constructor', '__proto__']) {
      expect(fordOf(unknown)).toEqual({ primary: [], secondary: [] });
      expect(gbtOf(unknown)).toEqual({ primary: [], secondary: [] });
    }
  });

  it('goes back from a field and a discipline to the rubrics', () => {
    expect(grntiOfFord('2.5')).toEqual({ primary: ['53', '66'], secondary: ['64', '81'] });
    expect(grntiOfFord('2.05')).toEqual(grntiOfFord('2.5'));
    expect(grntiOfFord('2.1').primary).toEqual(['67', '70', '73', '75']);
    expect(grntiOfFord('2.10')).toEqual({ primary: [], secondary: [] });
    expect(grntiOfFord('4').primary).toEqual(['68', '69']);
    expect(grntiOfGbt('43010')).toEqual({ primary: [], secondary: ['53', '81'] });
    for (const code of Object.keys(grntiNames)) {
      for (const ford of fordOf(code).primary) expect(grntiOfFord(ford).primary).toContain(code);
      for (const gbt of gbtOf(code).primary) expect(grntiOfGbt(gbt).primary).toContain(code);
    }
  });

  it('names no military discipline', () => {
    expect(gbtNames['340']).toBeUndefined();
    expect(gbtNames['830']).toBeUndefined();
  });
});
