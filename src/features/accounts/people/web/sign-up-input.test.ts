import { describe, expect, it } from 'vitest';
import { startFromProposals } from './sign-up-input.ts';

describe('beginning of the name form', () => {
  it('takes the best form of each script and names the others', () => {
    const start = startFromProposals({
      tradition: 'chinese',
      typedIn: 'han',
      han: [{ value: { family: '单', given: '明' }, origin: 'given' }],
      cyrillic: [],
      latin: [
        { value: { family: 'Shan', given: 'Ming' }, origin: 'proposed' },
        { value: { family: 'Dan', given: 'Ming' }, origin: 'proposed' },
      ],
    });
    expect(start).toEqual({
      name: {
        tradition: 'chinese',
        typedIn: 'han',
        han: { family: '单', given: '明' },
        latin: { family: 'Shan', given: 'Ming' },
      },
      proposed: ['latin'],
      others: { latin: 'Dan Ming' },
    });
  });
});
