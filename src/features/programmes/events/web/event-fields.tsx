import { CheckboxesField, SelectField, TextField } from '../../../../ui/fields.tsx';
import { languages } from '../../../../shared/language.ts';
import { useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { CountryField, RegionField } from '../../../accounts/web/place-filters.tsx';
import { TimeZoneField } from '../../../accounts/web/time-zone-field.tsx';
import type { DirectoryChoices } from '../../../accounts/web/directory-choices.ts';
import { eventWords } from '../../messages/events-words.ts';
import { chosenKinds, eventFormats, lineMax } from '../vocabulary.ts';
import { OrganiserFields } from './organiser-fields.tsx';
import type { Typed } from './typed-event.ts';

type Props = { typed: Typed; errors: Readonly<Record<string, string>>; choices: DirectoryChoices };

/** The facts of an event: when, where, by whom, for how many. */
export function EventFields({ typed, errors, choices }: Props) {
  const words = useWords(eventWords);
  const { languageNames } = useWords(uiWords);
  const text = (name: string, label: string, more: { help?: string; maxLength?: number } = {}) => (
    <TextField
      name={name}
      label={label}
      help={more.help}
      errors={errors}
      defaultValue={typed[name]}
      maxLength={more.maxLength ?? lineMax}
    />
  );
  return (
    <>
      <SelectField
        name="kind"
        label={words.kind}
        mark="required"
        errors={errors}
        defaultValue={typed['kind']}
        choices={chosenKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <SelectField
        name="format"
        label={words.format}
        mark="required"
        errors={errors}
        emptyLabel={null}
        defaultValue={typed['format'] ?? 'offline'}
        choices={eventFormats.map((value) => ({ value, label: words.formats[value] }))}
      />
      {text('begins', words.begins, { help: words.dateHelp, maxLength: 16 })}
      {text('ends', words.ends, { maxLength: 16 })}
      <TimeZoneField label={words.timeZone} errors={errors} defaultValue={typed['timeZone']} />
      <CountryField label={words.country} errors={errors} defaultValue={typed['country']} />
      <RegionField label={words.region} errors={errors} defaultValue={typed['region']} />
      {text('city', words.city)}
      {text('venue', words.address)}
      {text('onlineUrl', words.onlineUrl, { maxLength: 500 })}
      {text('fields', words.field, { help: words.fieldsHelp })}
      <CheckboxesField
        name="workingLanguages"
        label={words.workingLanguages}
        errors={errors}
        defaultValues={(typed['workingLanguages'] ?? '').split(',')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      {text('capacity', words.capacity, { help: words.capacityHelp, maxLength: 6 })}
      <TextField
        name="registrationUntil"
        type="date"
        label={words.registrationUntil}
        errors={errors}
        defaultValue={typed['registrationUntil']}
      />
      {(['isRegistrationOpen', 'isPublic'] as const).map((name) => (
        <label key={name} className="choice">
          <input type="checkbox" name={name} defaultChecked={typed[name] === 'on'} />
          <span>{name === 'isPublic' ? words.isPublic : words.registrationOpen}</span>
        </label>
      ))}
      <OrganiserFields typed={typed} errors={errors} choices={choices} />
    </>
  );
}
