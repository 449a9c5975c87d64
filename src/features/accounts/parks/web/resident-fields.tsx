import { TextField, SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { parkWords } from '../../messages/park-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import { rubricChoices } from '../../equipment/web/equipment-names.tsx';
import { DirectoryChoice } from '../../web/directory-choice.tsx';
import type { DirectoryChoices, DirectoryField } from '../../web/directory-choices.ts';
import { CountryField } from '../../web/place-filters.tsx';
import type { Resident } from '../contract.ts';

export const residentFieldNames = [
  'organisationId',
  'name',
  'country',
  'since',
  'until',
  'field',
  'rooms',
] as const;
export type TypedResident = Partial<Record<(typeof residentFieldNames)[number], string>>;

/** Who it is: an organisation of the directory, or the name alone. */
export const residentField: DirectoryField = {
  kind: 'organisation',
  nameField: 'name',
  idField: 'organisationId',
};

/** What is stored of a resident, as the form shows it. */
export function typedOf(one: Resident): TypedResident {
  return {
    organisationId: one.organisation?.id ?? '',
    name: one.organisation ? '' : one.name,
    country: one.country ?? '',
    since: one.since,
    until: one.until ?? '',
    field: one.field ?? '',
    rooms: one.rooms ?? '',
  };
}

export function ResidentFields({
  typed,
  choices,
  errors,
}: {
  typed: TypedResident | undefined;
  choices: DirectoryChoices | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(parkWords);
  const { choosing } = useWords(screenWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  return (
    <>
      <DirectoryChoice
        field={residentField}
        label={words.name}
        help={words.nameHelp}
        mark="conditional"
        emptyLabel={choosing.asWritten}
        typed={typed}
        choices={choices}
        errors={errors}
      />
      <CountryField
        label={words.country}
        emptyLabel={ui.unknown}
        defaultValue={typed?.country}
        errors={errors}
      />
      <TextField
        name="since"
        type="date"
        label={words.since}
        mark="required"
        defaultValue={typed?.since}
        errors={errors}
      />
      <TextField
        name="until"
        type="date"
        label={words.until}
        help={words.untilHelp}
        defaultValue={typed?.until}
        errors={errors}
      />
      <SelectField
        name="field"
        label={words.field}
        emptyLabel={ui.unknown}
        defaultValue={typed?.field}
        choices={rubricChoices(language)}
        errors={errors}
      />
      <TextField
        name="rooms"
        label={words.rooms}
        maxLength={200}
        defaultValue={typed?.rooms}
        errors={errors}
      />
    </>
  );
}

/** Stands after the button that saves: a form sends itself by its first one. */
export function FindResident() {
  const { choosing } = useWords(screenWords);
  return (
    <button className="button" type="submit" name="find" value="resident" formNoValidate>
      {choosing.find}
    </button>
  );
}
