import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRegistrationId, registrationIdKinds } from './registration-ids.ts';
import type { RegistrationIdKind } from './registration-ids.ts';

// Published numbers: the worked example of the standard, well-known companies and public bodies, and the sample
// ИНН of a person and ОГРНИП that Russian manuals use.
const VALID: Readonly<Record<RegistrationIdKind, readonly string[]>> = {
  uscc: [
    '91350100M000100Y43',
    '91512081MA62K0260E',
    '914403001922038216',
    '9144030071526726XG',
    '91330100799655058B',
  ],
  ogrn: ['1027700132195', '1027700070518', '1027700092661'],
  ogrnip: ['304500116000157'],
  inn: ['7707083893', '7736050003', '7729082090', '500100732259'],
  // Well-known research organisations.
  ror: ['05dxps055', '03yrm5c26', '02mhbdp94', '04wxnsj81', '03vek6s52'],
};
const SIGNS = {
  ror: '0123456789',
  uscc: '0123456789ABCDEFGHJKLMNPQRTUWXY',
  ogrn: '0123456789',
  ogrnip: '0123456789',
  inn: '0123456789',
};
const cases = Object.entries(VALID).flatMap(([kind, codes]) =>
  codes.map((code) => [kind as RegistrationIdKind, code] as const),
);

function replaceAt(code: string, at: number, sign: string): string {
  return code.slice(0, at) + sign + code.slice(at + 1);
}

describe('checkRegistrationId', () => {
  it.each(cases)('%s %s is valid', (kind, code) => {
    expect(checkRegistrationId(kind, code)).toEqual({ ok: true, normalised: code });
  });

  it.each(cases)('%s %s with any other check digit is refused', (kind, code) => {
    for (const sign of SIGNS[kind].replace(code.at(-1) ?? '', '')) {
      expect(checkRegistrationId(kind, replaceAt(code, code.length - 1, sign))).toEqual({
        ok: false,
        reason: 'checkDigit',
      });
    }
  });

  it('normalises spaces, hyphens, case and full-width digits', () => {
    expect(checkRegistrationId('uscc', ' 91350100-m000100y43 ')).toEqual({
      ok: true,
      normalised: '91350100M000100Y43',
    });
    expect(checkRegistrationId('inn', '７７０７ ０８３８９３')).toEqual({
      ok: true,
      normalised: '7707083893',
    });
  });

  it.each([
    ['uscc', '', 'length'],
    ['uscc', '91350100M000100Y4', 'length'],
    ['uscc', '91350100M000100Y4Z', 'characters'],
    ['uscc', '9135О100M000100Y43', 'characters'],
    ['uscc', '000000000000000000', 'characters'],
    ['ogrn', '102770013219', 'length'],
    ['ogrn', '10277001321950', 'length'],
    ['ogrn', '1027700I32195', 'characters'],
    ['ogrn', '0000000000000', 'characters'],
    ['ogrnip', '1027700132195', 'length'],
    ['inn', '77070838931', 'length'],
    ['inn', '7707-08389A', 'characters'],
    ['inn', '500100732269', 'checkDigit'],
    ['inn', '500100732258', 'checkDigit'],
    ['inn', '7707083839', 'checkDigit'],
    ['ror', '05dxps05', 'length'],
    ['ror', '0005dxps055', 'length'],
    ['ror', '15dxps055', 'characters'],
    ['ror', '05dxps0c5', 'characters'],
    ['ror', '05dxpl055', 'characters'],
    ['ror', '05dxps056', 'checkDigit'],
    ['ror', '05dxsp055', 'checkDigit'],
    ['ror', '000000000', 'characters'],
  ] as const)('%s %j is refused: %s', (kind, text, reason) => {
    expect(checkRegistrationId(kind, text)).toEqual({ ok: false, reason });
  });

  it('takes a ROR id as an address, in any case, and keeps it in small letters', () => {
    for (const typed of [
      'https://ror.org/05DXPS055',
      'ror.org/05dxps055',
      ' 05dxps055 ',
      'HTTP://ROR.ORG/05dxps055',
    ]) {
      expect(checkRegistrationId('ror', typed)).toEqual({ ok: true, normalised: '05dxps055' });
    }
    expect(checkRegistrationId('ror', 'https://example.org/05dxps055')).toMatchObject({ ok: false });
  });

  it('ROR: refuses every single changed sign and every swap of two neighbours', () => {
    const signs = '0123456789abcdefghjkmnpqrstvwxyz';
    for (const code of VALID.ror) {
      for (let at = 0; at < code.length; at += 1) {
        for (const sign of signs.replace(code[at] ?? '', '')) {
          expect(checkRegistrationId('ror', replaceAt(code, at, sign)).ok, `${code} ${at} ${sign}`).toBe(
            false,
          );
        }
        const next = code[at + 1];
        if (next === undefined || next === code[at]) continue;
        const swapped = replaceAt(replaceAt(code, at, next), at + 1, code[at] ?? '');
        expect(checkRegistrationId('ror', swapped).ok, swapped).toBe(false);
      }
    }
  });

  it('refuses every single changed sign of a unified social credit code, and every swap of two neighbours', () => {
    for (const code of VALID.uscc) {
      for (let at = 0; at < code.length; at += 1) {
        for (const sign of SIGNS.uscc.replace(code[at] ?? '', '')) {
          expect(checkRegistrationId('uscc', replaceAt(code, at, sign)).ok, `${code} ${at} ${sign}`).toBe(
            false,
          );
        }
        const next = code[at + 1];
        if (next === undefined || next === code[at] || at === 16) continue;
        const swapped = replaceAt(replaceAt(code, at, next), at + 1, code[at] ?? '');
        expect(checkRegistrationId('uscc', swapped).ok, swapped).toBe(false);
      }
    }
  });

  // ОГРН keeps one digit of a rest by 11 (by 13 for ОГРНИП), so rests 0 and 10 look alike: a change inside the
  // number is sure to be refused only when it does not lead from one such rest to the other.
  it.each([
    ['ogrn', 11n],
    ['ogrnip', 13n],
  ] as const)('%s: a changed digit passes only between rests that share a check digit', (kind, divisor) => {
    const length = kind === 'ogrn' ? 12 : 14;
    const body = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(body, fc.nat(length - 1), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        fc.pre(digits.some((digit) => digit !== 0));
        const before = BigInt(digits.join('')) % divisor;
        const code = `${digits.join('')}${before % 10n}`;
        expect(checkRegistrationId(kind, code).ok).toBe(true);
        const changed = replaceAt(code, at, String(((digits[at] ?? 0) + shift) % 10));
        const after = BigInt(changed.slice(0, -1)) % divisor;
        fc.pre(/[1-9]/u.test(changed));
        expect(after === before).toBe(false);
        expect(checkRegistrationId(kind, changed).ok).toBe(after % 10n === before % 10n);
      }),
      { numRuns: 1_000 },
    );
  });

  it('ИНН: most single changes are refused (a rest of 10 is written as 0, which lets a few through)', () => {
    for (const code of VALID.inn) {
      let refused = 0;
      for (let at = 0; at < code.length; at += 1) {
        for (const sign of SIGNS.inn.replace(code[at] ?? '', '')) {
          if (!checkRegistrationId('inn', replaceAt(code, at, sign)).ok) refused += 1;
        }
      }
      expect(refused / (code.length * 9)).toBeGreaterThan(0.85);
    }
  });

  it('takes any string without throwing, and what it accepts it accepts again', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Y]{10,18}$/u));
    fc.assert(
      fc.property(fc.constantFrom(...registrationIdKinds), text, (kind, typed) => {
        const check = checkRegistrationId(kind, typed);
        if (check.ok) expect(checkRegistrationId(kind, check.normalised)).toEqual(check);
      }),
    );
  });
});
