import { TextField, SelectField } from '../../../../ui/fields.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { parkWords } from '../../messages/park-words.ts';
import { rubricChoices } from '../../equipment/web/equipment-names.tsx';
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
  errors,
}: {
  typed: TypedResident | undefined;
  errors: Readonly<Record<string, string>>;
}) {
  const words = useWords(parkWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  return (
    <>
      <TextField
        name="organisationId"
        label={words.organisation}
        help={words.organisationHelp}
        mark="optional"
        defaultValue={typed?.organisationId}
        errors={errors}
      />
      <TextField
        name="name"
        label={words.name}
        help={words.nameHelp}
        mark="conditional"
        maxLength={300}
        defaultValue={typed?.name}
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
