import { checkRegistrationId } from '../../../accounts/public.ts';
import type { PartyContent } from '../entry-content.ts';
import { foldSigns } from '../names/fold-name.ts';
import { normaliseNumber } from '../registration-number.ts';
import type { EntryValues } from './entry-values.ts';
import { readValidity } from './entry-values.ts';
import type { RowFaultCode } from './raw-entry.ts';

const checked = ['uscc', 'ogrn', 'ogrnip', 'inn'] as const;
const faultOfNumber = {
  length: 'numberLength',
  characters: 'numberCharacters',
  checkDigit: 'numberCheckDigit',
} as const satisfies Record<string, RowFaultCode>;

/** The key and content of a party; what is wrong with it is noted in the values. */
export function readParty(values: EntryValues): { key: string; content: PartyContent } {
  const names = [
    ...new Set(['name', 'name_zh', 'name_ru', 'name_en'].map((column) => values.one(column))),
  ].filter((name) => foldSigns(name) !== '');
  if (names.length === 0) values.refuse('nameMissing');
  const registrationNumbers = readNumbers(values);
  const country = values.one('country').toUpperCase();
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    values.refuse('countryWrong', { value: country.slice(0, 40) });
  const content: PartyContent = {
    kind: 'party',
    names,
    otherNames: values.many('other_names').filter((name) => !names.includes(name)),
    registrationNumbers,
    country: country === '' ? null : country,
    owners: readOwners(values),
    note: values.one('note'),
    ...readValidity(values),
  };
  return { key: values.one('key') || keyOf(content), content };
}

/** A list without keys of its own is followed by the numbers of its parties, or by their names. */
function keyOf({ registrationNumbers: [first], names, country }: PartyContent): string {
  return first ? `${first.kind}:${first.number}` : `name:${foldSigns(names[0] ?? '')}:${country ?? ''}`;
}

function readNumbers(values: EntryValues): PartyContent['registrationNumbers'] {
  const numbers: PartyContent['registrationNumbers'] = [];
  for (const kind of checked) {
    for (const text of values.many(kind)) {
      const result = checkRegistrationId(kind, text);
      if (result.ok) numbers.push({ kind, number: result.normalised });
      else values.refuse(faultOfNumber[result.reason], { column: kind, value: text.slice(0, 40) });
    }
  }
  for (const text of values.many('other_number')) {
    numbers.push({ kind: 'other', number: normaliseNumber(text) });
  }
  return numbers.filter(
    ({ kind, number }, at) => numbers.findIndex((one) => one.kind === kind && one.number === number) === at,
  );
}

function readOwners(values: EntryValues): PartyContent['owners'] {
  const names = values.places('owner_name');
  if (names.every((name) => name === '')) return [];
  const numbers = values.places('owner_number');
  const shares = values.places('owner_share');
  for (const others of [numbers, shares]) {
    const isGiven = others.some((value) => value !== '');
    if (isGiven && others.length !== names.length)
      values.refuse('ownersUneven', { names: names.length, others: others.length });
  }
  return names.flatMap((name, at) => {
    if (name === '') return [];
    const number = normaliseNumber(numbers[at] ?? '');
    return [{ name, number: number || null, sharePercent: readShare(shares[at] ?? '', values) }];
  });
}

function readShare(text: string, values: EntryValues): number | null {
  if (text === '') return null;
  const share = Number(text.replace(/\s*[%％]$/u, '').replace(',', '.'));
  if (Number.isFinite(share) && share >= 0 && share <= 100) return share;
  values.refuse('shareWrong', { value: text.slice(0, 20) });
  return null;
}
