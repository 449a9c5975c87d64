import { describe, expect, it } from 'vitest';
import { nestFormFields } from '../../../../ui/form-fields.ts';
import { newOrganisationInput } from '../contract.ts';
import { organisationInput, readOrganisationForm } from './organisation-form-input.ts';

const typed: [string, string][] = [
  ['kind', 'company'],
  ['country', 'RU'],
  ['region', ''],
  ['city', ' Хабаровск '],
  ['names.ru', 'ООО «Мост»'],
  ['names.zh', ''],
  ['registrationIds.ogrn', '1027700132195'],
  ['registrationIds.inn', ''],
  ['contacts.0.type', 'email'],
  ['contacts.0.value', ''],
  ['contacts.1.type', 'phone'],
  ['contacts.1.value', '+7 4212 000000'],
  ['website', ''],
  ['foundersForeign', 'no'],
];

describe('form of an organisation', () => {
  it('becomes what the API takes, without empty parts', () => {
    const input = organisationInput(readOrganisationForm(nestFormFields(typed)));
    expect(newOrganisationInput.parse(input)).toMatchObject({
      kind: 'company',
      country: 'RU',
      region: null,
      city: 'Хабаровск',
      names: { ru: 'ООО «Мост»' },
      nameConfidence: 'proposed',
      registrationIds: { ogrn: '1027700132195' },
      contacts: [{ type: 'phone', value: '+7 4212 000000' }],
      website: null,
      foundersForeign: false,
    });
  });

  it('keeps what was typed when the API refuses', () => {
    const values = readOrganisationForm(
      nestFormFields([
        ['names.en', 'X'],
        ['country', 'CN'],
      ]),
    );
    expect(values).toMatchObject({ kind: '', country: 'CN', names: { en: 'X', zh: '' }, contacts: [] });
    expect(newOrganisationInput.safeParse(organisationInput(values)).success).toBe(false);
  });
});
