import { describe, expect, it } from 'vitest';
import { findPasswordFault } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

describe('password rules', () => {
  it.each([
    ['short', 'tooShort'],
    ['九个字的短密码不行', 'tooShort'],
    ['x'.repeat(201), 'tooLong'],
    ['Li.Wei@Example.org', 'isEmail'],
    ['Qwerty12345', 'tooCommon'],
    ['ЙЦУКЕН12345', 'tooCommon'],
    ['ааааааааааааа', 'tooCommon'],
  ])('%s is refused: %s', (password, fault) => {
    expect(findPasswordFault(password, 'li.wei@example.org')).toBe(fault);
  });

  it.each(['шла саша по шоссе', '黑龙江的水流向大海去了', 'only small letters are fine'])(
    '%s may be used',
    (password) => {
      expect(findPasswordFault(password, 'li.wei@example.org')).toBeUndefined();
    },
  );
});

it('verifies the same characters however they were typed, and nobody for an unknown account', async () => {
  const stored = await hashPassword('йод и ёлка в лесу');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, 'йод и ёлка в лесу'.normalize('NFD'))).toBe(true);
  expect(await verifyPassword(stored, 'йод и елка в лесу')).toBe(false);
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
});
