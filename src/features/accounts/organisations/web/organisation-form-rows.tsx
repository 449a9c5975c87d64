import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { registrationIdKinds } from '../../registration-ids.ts';
import { contactRows, type OrganisationFormValues } from './organisation-form-input.ts';

type Props = { values: OrganisationFormValues | undefined; errors: Readonly<Record<string, string>> };

/** Numbers of the state registers. */
export function OrganisationIdFields({ values, errors }: Props) {
  const words = useWords(screenWords).organisationForm;
  const room = useWords(accountsWords);
  return (
    <fieldset className="group">
      <legend>{words.ids}</legend>
      <p className="help">{words.idsHelp}</p>
      <div className="inline-fields wide">
        {registrationIdKinds.map((id) => (
          <TextField
            key={id}
            name={`registrationIds.${id}`}
            label={room.registrationIds[id]}
            defaultValue={values?.registrationIds[id]}
            maxLength={60}
            errors={errors}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** General contacts, a few rows; empty ones are left out. */
export function OrganisationContactFields({ values, errors }: Props) {
  const words = useWords(screenWords).organisationForm;
  const room = useWords(accountsWords);
  const rows = Math.min(10, Math.max(contactRows, (values?.contacts.length ?? 0) + 1));
  const types = ['email', 'phone', 'address', 'messenger'] as const;
  return (
    <fieldset className="group">
      <legend>{words.contacts}</legend>
      <p className="help">{words.contactsHelp}</p>
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="contact-row">
          <SelectField
            name={`contacts.${at}.type`}
            label={words.kind}
            emptyLabel={null}
            defaultValue={values?.contacts[at]?.type ?? types[at] ?? 'email'}
            choices={types.map((value) => ({ value, label: room.contactTypes[value] }))}
            errors={errors}
          />
          <TextField
            name={`contacts.${at}.value`}
            label={words.contacts}
            defaultValue={values?.contacts[at]?.value}
            maxLength={300}
            errors={errors}
          />
        </div>
      ))}
    </fieldset>
  );
}
