import { describe, expect, it } from 'vitest';
import { ownPath, signInPath } from './back-address.ts';

describe('address to return to', () => {
  it('keeps pages of this platform with their query', () => {
    expect(ownPath('/ru/partners?q=%D0%B4&page=2')).toBe('/ru/partners?q=%D0%B4&page=2');
    expect(ownPath('/zh')).toBe('/zh');
  });

  it.each([
    '//evil.example/ru',
    '/\\evil.example',
    '/ru\\..\\evil',
    'https://evil.example/ru',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/ru/..//evil.example',
    '/api/me',
    '/',
    '',
    null,
  ])('refuses %j', (address) => {
    expect(ownPath(address)).toBeUndefined();
  });

  it('leads through sign-in and back', () => {
    expect(signInPath('en', '/en/desk?tab=a&b=1')).toBe('/en/sign-in?back=%2Fen%2Fdesk%3Ftab%3Da%26b%3D1');
    expect(signInPath('en', '//x')).toBe('/en/sign-in');
  });
});
