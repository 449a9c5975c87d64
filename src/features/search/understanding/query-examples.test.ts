import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { queryExamples } from '../messages/query-examples.ts';
import { readPieces } from './read-pieces.ts';
import { nothingRead as nothing } from './testing-read.ts';

const some = [expect.any(String)];
/** What each example of the help is said to do; free words may stand beside. */
const meanings: Record<keyof (typeof queryExamples)['en'], unknown> = {
  phrase: { ...nothing, phrases: some },
  minus: { ...nothing, words: expect.stringMatching(/./), excluded: some },
  org: { ...nothing, ownerWords: some },
  kind: { ...nothing, filters: { kind: ['offer'], country: some } },
  level: { ...nothing, filters: { level: ['6', '7', '8', '9'] } },
  market: { ...nothing, filters: { market: ['6', '7', '8', '9'] } },
  field: { ...nothing, filters: { field: ['61'], language: some } },
  region: { ...nothing, filters: { region: some } },
};

describe.each(languages)('the examples of the help in %s', (language) => {
  it.each(Object.entries(queryExamples[language]))('%s: %s does what it says', (name, query) => {
    const { read, problems } = readPieces(query);
    expect(problems).toEqual([]);
    expect(read).toEqual(meanings[name as keyof typeof meanings]);
  });
});
