import { describe, expect, it } from 'vitest';
import { writeLinkedData } from './linked-data.tsx';

describe('linked data of a page', () => {
  it('leaves out what is unknown and lets no element begin', () => {
    const text = writeLinkedData({ name: '</script><b>焊接', region: null, city: undefined, list: ['a'] });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><b>焊接', list: ['a'] });
  });
});
