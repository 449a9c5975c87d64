import { describe, expect, it } from 'vitest';
import { chooseWorthMarking } from './worth-marking.ts';

const concepts = [
  { id: 'welding', kind: 'component', domain: '81' },
  { id: 'laserWelding', kind: 'compound', domain: '81' },
  { id: 'begin', kind: 'general', domain: '00' },
  { id: 'time', kind: 'component', domain: '00' },
  { id: 'rate', kind: 'compound', domain: '29' },
  { id: 'catalyst', kind: 'component', domain: '31' },
];

function choose(text: string, places: readonly [word: string, conceptId: string][]) {
  const mentions = places.map(([word, conceptId]) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`${word} is not in the text`);
    return { conceptId, start, end: start + word.length };
  });
  return chooseWorthMarking(text, mentions, concepts).map(({ conceptId }) => conceptId);
}

describe('which terms are worth marking', () => {
  it('marks the compound and not the word inside it', () => {
    expect(
      choose('开始激光焊接', [
        ['开始', 'begin'],
        ['激光焊接', 'laserWelding'],
        ['焊接', 'welding'],
      ]),
    ).toEqual(['laserWelding']);
  });

  it('leaves everyday words plain, also where they have a narrower meaning too', () => {
    expect(
      choose('общее время', [
        ['общее', 'begin'],
        ['время', 'time'],
        ['время', 'rate'],
      ]),
    ).toEqual([]);
  });

  it('marks a single word of a science, and only once', () => {
    const text = 'катализатор и катализатор';
    const mentions = [
      { conceptId: 'catalyst', start: 0, end: 11 },
      { conceptId: 'catalyst', start: 14, end: 25 },
    ];
    expect(chooseWorthMarking(text, mentions, concepts)).toEqual([mentions[0]]);
  });

  it('leaves a single word plain that only stands for a compound, such as технология', () => {
    expect(choose('технология сварки', [['технология', 'laserWelding']])).toEqual([]);
    expect(choose('лазерная сварка', [['лазерная сварка', 'laserWelding']])).toEqual(['laserWelding']);
  });

  it('leaves short single words plain', () => {
    expect(choose('в смеси газа', [['газа', 'catalyst']])).toEqual([]);
  });
});
