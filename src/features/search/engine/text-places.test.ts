import { describe, expect, it } from 'vitest';
import { compileRecogniser } from '../../translation/public-text.ts';
import { TextPlacesMemory } from './text-places.ts';

const recogniser = compileRecogniser([
  { id: 'steel', domain: '53', kind: 'component', words: { zh: ['钢'], ru: ['сталь'], en: ['steel'] } },
]);
let matched = 0;
const places = new TextPlacesMemory({
  ...recogniser,
  match: (analysis) => {
    matched++;
    return recogniser.match(analysis);
  },
});

describe('places of a text', () => {
  it('are those of the text as written, and found once', () => {
    const text = 'Ｌow－carbon 鋼 и СТАЛЬ';
    const { concepts } = places.read(text);
    const named = [...Array(concepts.length / 4).keys()].map((at) =>
      text.slice(concepts[at * 4 + 2], concepts[at * 4 + 3]),
    );
    expect(named).toEqual(['СТАЛЬ', '鋼']);
    expect(places.read(text)).toBe(places.read(text));
    expect(matched).toBe(1);
  });

  it('of many texts are forgotten, those read last are kept', () => {
    const kept = places.read('kept');
    for (let number = 0; number < 5000; number++) {
      places.read(`text ${number} ${'word '.repeat(20)}`);
      places.read('kept');
    }
    expect(places.read('kept')).toBe(kept);
    matched = 0;
    places.read(`text 1 ${'word '.repeat(20)}`);
    expect(matched).toBe(1);
  });
});
