import { CheckboxesField, SelectField, TextField } from '../../../../ui/fields.tsx';
import { useWords } from '../../../../ui/language.ts';
import { eventWords } from '../../messages/events-words.ts';
import { consentVersion, participantRoles, spokenLanguages } from '../vocabulary.ts';

export type PersonValues = Readonly<Record<string, string>>;

/** What a person says of himself, and his consent. No passport, ever. */
export function PersonFields({
  values,
  errors,
}: {
  values: PersonValues;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(eventWords);
  return (
    <>
      <p className="help">{words.noPassport}</p>
      <TextField
        name="name"
        label={words.name}
        mark="required"
        autoComplete="name"
        errors={errors}
        defaultValue={values['name']}
        maxLength={120}
      />
      <TextField
        name="email"
        type="email"
        label={words.email}
        mark="required"
        autoComplete="email"
        errors={errors}
        defaultValue={values['email']}
        maxLength={200}
      />
      <SelectField
        name="role"
        label={words.participantRole}
        emptyLabel={null}
        errors={errors}
        defaultValue={values['role'] ?? 'participant'}
        choices={participantRoles.map((value) => ({ value, label: words.participantRoles[value] }))}
      />
      <CheckboxesField
        name="spoken"
        label={words.speak}
        errors={errors}
        defaultValues={(values['spoken'] ?? '').split(',')}
        choices={spokenLanguages.map((value) => ({ value, label: words.spoken[value] }))}
      />
      <label className="choice">
        <input type="checkbox" name="isOpenToMeetings" defaultChecked={values['isOpenToMeetings'] === 'on'} />
        <span>{words.openToMeetings}</span>
      </label>
      <TextField
        name="looksFor"
        label={words.looksFor}
        errors={errors}
        defaultValue={values['looksFor']}
        maxLength={500}
      />
      <div className="field" data-invalid={errors['consent'] ? '' : undefined} id="f-consent">
        <label className="choice">
          <input
            type="checkbox"
            name="consent"
            value={consentVersion}
            defaultChecked={values['consent'] === consentVersion}
          />
          <span>{words.consent}</span>
        </label>
        <p className="help">{words.consentName(consentVersion)}</p>
        {errors['consent'] ? <p className="field-error">{errors['consent']}</p> : null}
      </div>
    </>
  );
}

/** The fields of a person as the API takes them. */
export function personOfTyped(typed: PersonValues) {
  return {
    ...{ name: typed['name'] ?? '', email: typed['email'] ?? '', role: typed['role'] ?? 'participant' },
    spoken: (typed['spoken'] ?? '').split(',').filter(Boolean),
    isOpenToMeetings: typed['isOpenToMeetings'] === 'on',
    looksFor: typed['looksFor'] ?? '',
    consent: typed['consent'] ?? '',
  };
}
