import { describe, expect, it } from 'vitest';
import { compileRecogniser, type Concept } from '../translation/public.ts';
import { bothMean, listSureness, meantBy, surenessIn } from './concept-sureness.ts';
import { presentConcepts } from './present-concepts.ts';

const concept = (id: string, domain: string, kind: string, zh: string[], ru: string[]): Concept => ({
  id,
  domain,
  kind,
  words: { zh, ru, en: [] },
});
const concepts = [
  concept('welding', '81', 'component', ['焊接'], ['сварка']),
  concept('resection', '76', 'component', ['切除术', '切除'], ['резекция', 'удаление']),
  concept('removal', '81', 'component', ['清除', '切除'], ['удаление']),
  concept('elimination', '00', 'component', ['消除', '切除'], ['устранение', 'удаление']),
  concept('cause', '00', 'general', ['原因'], ['причина']),
];
const recogniser = compileRecogniser(concepts);
const termbase = {
  concept: (id: string) => concepts.find((each) => each.id === id),
  firstWords: (id: string) => {
    const found = concepts.find((each) => each.id === id);
    return found && { zh: found.words.zh[0] ?? '', ru: found.words.ru[0] ?? '', en: '' };
  },
};

function meant(text: string) {
  const sureness = surenessIn(recogniser, text);
  const ids = [...sureness.keys()];
  return meantBy({ concepts: ids, sureness: listSureness(ids, sureness) });
}

describe('the shared concepts a reader is shown', () => {
  const left = meant('焊接后切除毛刺，原因');
  const right = meant('Сварка, удаление заусенцев, причина');
  const sureness = bothMean(left, right);
  const shown = (ids: string[]) =>
    presentConcepts(termbase, ids, {
      rarity: (id) => (id === 'resection' ? 5 : 2),
      sureness,
      fields: ['55', '53'],
    }).map(({ conceptId }) => conceptId);

  it('lead with what both surely mean; a rare sense of a word with many is left out, general ones are last', () => {
    expect(sureness('welding')).toBe(1);
    expect(sureness('resection')).toBeLessThan(0.5);
    const all = shown(['resection', 'cause', 'removal', 'elimination', 'welding']);
    expect(all[0]).toBe('welding');
    expect(all).not.toContain('resection');
    expect(all.at(-1)).toBe('cause');
  });

  it('show a foreign sense where nothing better stands', () => {
    expect(shown(['resection'])).toEqual(['resection']);
  });
});
