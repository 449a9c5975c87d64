import { describe, expect, it } from 'vitest';
import { fitsKind, mayReadMaterial, webAddressOf } from './rules.ts';

describe('the address of a recording', () => {
  it('is https, names its host and carries no password', () => {
    expect(webAddressOf('https://Video.Example.org/v/1?t=2')).toEqual({
      url: 'https://video.example.org/v/1?t=2',
      host: 'video.example.org',
    });
    expect(webAddressOf('https://видео.рф/запись')?.host).toBe('xn--b1aedk6a.xn--p1ai');
  });
  it.each([
    'http://video.example.org/1',
    'javascript:alert(1)',
    'https://user:word@video.example.org/1',
    'https://localhost/1',
    'https://127.0.0.1/1',
    'https://[::1]/1',
    'video.example.org',
    '',
  ])('%j is refused', (typed) => {
    expect(webAddressOf(typed)).toBeUndefined();
  });
});

describe('a material', () => {
  it('is read by those it is for', () => {
    const nobody = { doesPrepare: false, isRegistered: false };
    const registered = { doesPrepare: false, isRegistered: true };
    const preparer = { doesPrepare: true, isRegistered: false };
    const readers = ['public', 'registered', 'organisers'] as const;
    const readBy = (reader: typeof nobody) => readers.filter((one) => mayReadMaterial(one, reader));
    expect(readBy(nobody)).toEqual(['public']);
    expect(readBy(registered)).toEqual(['public', 'registered']);
    expect(readBy(preparer)).toEqual(['public', 'registered', 'organisers']);
  });
  it('is a photograph only when it is a picture', () => {
    expect(fitsKind('photo', 'application/pdf')).toBe(false);
    expect(fitsKind('photo', 'image/jpeg')).toBe(true);
    expect(fitsKind('slides', 'application/pdf')).toBe(true);
  });
});
