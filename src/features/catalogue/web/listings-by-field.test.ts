import { describe, expect, it } from 'vitest';
import { countByField } from './listings-by-field.tsx';

describe('countByField', () => {
  it('adds up the banks of one kind, the largest field first; other countries count in the total only', () => {
    const counts = [
      { kind: 'offer' as const, field: '44', country: 'CN', count: 2 },
      { kind: 'offer' as const, field: '81', country: 'RU', count: 3 },
      { kind: 'offer' as const, field: '81', country: 'BY', count: 1 },
      { kind: 'request' as const, field: '81', country: 'CN', count: 9 },
    ];
    expect(countByField(counts, 'offer')).toEqual([
      { field: '81', total: 4, CN: 0, RU: 3 },
      { field: '44', total: 2, CN: 2, RU: 0 },
    ]);
  });
});
